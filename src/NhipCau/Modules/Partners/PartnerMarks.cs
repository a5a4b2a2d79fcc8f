using System.Globalization;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Partners;

/// <summary>How things of a partner are shown: days as short as they can be said, a promise by its day.</summary>
public static class PartnerMarks
{
    private const int NearDays = 30;

    /// <summary>"25/04/2024", "11–16/10/2026", "28/09–02/10/2026".</summary>
    public static string Days(PartnerEvent one) => one.To is not { } to || to == one.From ? Words.Day(one.From)
        : to.Year != one.From.Year ? $"{Words.Day(one.From)}–{Words.Day(to)}"
        : one.From.ToString(to.Month == one.From.Month ? "dd" : "dd/MM", CultureInfo.InvariantCulture) + "–" + Words.Day(to);

    public static PartnerMark Of(PartnerPromise promise, DateOnly today) => promise switch
    {
        { DoneOn: { } done } => new("ok", "Xong {0}", Words.Day(done)),
        { DueOn: null } => new("wait", "Chưa ghi hạn"),
        { DueOn: { } due } when due < today => new("late", "Quá hạn {0} ngày", today.DayNumber - due.DayNumber),
        { DueOn: { } due } => new(due.DayNumber - today.DayNumber <= NearDays ? "soon" : "wait", "Hạn {0}", Words.Day(due)),
    };

    /// <summary>How many percent of a term have gone.</summary>
    public static int Gone(DateOnly from, DateOnly to, DateOnly today) =>
        Math.Clamp((int)Math.Round(100.0 * (today.DayNumber - from.DayNumber) / Math.Max(1, to.DayNumber - from.DayNumber)), 0, 100);
}
