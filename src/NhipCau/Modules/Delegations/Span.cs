using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Delegations;

/// <summary>A time of which no day is known, only its months: "6 tháng đầu năm 2024". It counts in periods that hold all of it, and in no month within.</summary>
public static class Span
{
    /// <summary>Days that no trip, visit or line of a plan goes beyond; more is a slip of the pen.</summary>
    public const int Longest = 400;

    /// <summary>The first day on which what lasts to this one, or beyond it, may have begun: overlaps are looked for from there on, not from the first record.</summary>
    public static DateOnly Earliest(DateOnly day) => day.DayNumber > Longest ? day.AddDays(-Longest) : DateOnly.MinValue;

    /// <summary>
    /// The last day that a span may end on to be of the period. Reports of a month, quarter, half or year are cut at the 14th (NĐ 09/2019/NĐ-CP Điều
    /// 12), yet they are the report of the whole month: what is only known to be of June is of the June that they end in.
    /// </summary>
    public static DateOnly Last(Period period) =>
        period is { From.Day: 15, To.Day: 14 } ? new DateOnly(period.To.Year, period.To.Month, DateTime.DaysInMonth(period.To.Year, period.To.Month)) : period.To;

    /// <summary>In words; the days themselves where they are known or make up no months.</summary>
    public static Refusal Name(DateOnly from, DateOnly to, bool daysKnown = false)
    {
        var whole = !daysKnown && from.Day == 1 && to.AddDays(1).Day == 1 && from.Year == to.Year;
        return (whole, from.Month, to.Month) switch
        {
            (true, 1, 12) => new("năm {0}", from.Year),
            (true, 1, 6) => new("6 tháng đầu năm {0}", from.Year),
            (true, 7, 12) => new("6 tháng cuối năm {0}", from.Year),
            (true, 1, 3) or (true, 4, 6) or (true, 7, 9) or (true, 10, 12) => new("quý {0} năm {1}", (to.Month / 3) switch { 1 => "I", 2 => "II", 3 => "III", _ => "IV" }, from.Year),
            (true, var first, var last) when first == last => new("tháng {0}/{1}", first, from.Year),
            (true, var first, var last) => new("tháng {0}–{1}/{2}", first, last, from.Year),
            _ => new("{0}–{1}", Words.Day(from), Words.Day(to)),
        };
    }
}
