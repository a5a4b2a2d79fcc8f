using NhipCau.Data;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Calendar;

/// <summary>The days that all registers give.</summary>
public sealed class CalendarBook(AppDbContext db, Words words, IEnumerable<ICalendarSource> sources)
{
    public IReadOnlyList<CalendarKind> Kinds { get; } = [.. sources.SelectMany(s => s.Kinds).OrderBy(k => k.Code, StringComparer.Ordinal)];

    /// <summary>What touches these days, as far as the person may see it, in order of days.</summary>
    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last, CalendarFilter filter)
    {
        var found = new List<CalendarEntry>();
        foreach (var source in sources.Where(s => filter.Kinds.Count == 0 || s.Kinds.Any(k => filter.Kinds.Contains(k.Code))))
        {
            var entries = await db.Remember($"calendar {source.GetType().Name} {words.Code} {viewer.Scope} {first:yyyyMMdd} {last:yyyyMMdd}", () => source.Between(viewer.Anyone, first, last));
            found.AddRange(entries.Where(e => e.From <= last && e.To >= first && filter.Holds(e, viewer)));
        }
        return [.. found.OrderBy(e => e.From).ThenByDescending(e => e.To).ThenBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Id)];
    }
}
