using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Language;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Calendar;

/// <summary>A month of everything that has a day: a grid on a desk, a list of days on a phone. The filter is an address.</summary>
[Needs(Right.SeeTasks)]
public sealed class IndexModel(AppDbContext db, CalendarBook book, RecordDoors doors, Words words, TimeProvider clock) : PageModel
{
    /// <summary>How many entries a day shows before it folds the rest.</summary>
    public const int MostOpen = 4;

    /// <summary>How many it holds at all; where more fall on a day, a filter or the register shows them.</summary>
    public const int MostHeld = 12;

    public Month Month { get; private set; } = new(2000, 1);
    public CalendarFilter Filter { get; private set; } = new([], false, null);
    public DateOnly Today { get; private set; }
    public IReadOnlyList<CalendarKind> Kinds { get; private set; } = [];
    public string? PartnerName { get; private set; }
    public int Count { get; private set; }
    public ILookup<DateOnly, CalendarEntry> Days { get; private set; } = Enumerable.Empty<CalendarEntry>().ToLookup(_ => default(DateOnly));
    private IReadOnlyDictionary<string, string> Marks => field ??= KindMarks.Of(Kinds.Select(k => (k.Code, words[k.Name])));
    private IReadOnlyDictionary<DateOnly, Holiday> Holidays { get; set; } = new Dictionary<DateOnly, Holiday>();

    public async Task OnGetAsync([FromQuery(Name = "thang")] string? month)
    {
        var viewer = this.Viewer();
        (Today, Kinds, Filter) = (clock.Today(), book.Kinds, CalendarFilter.Of(Request.Query));
        Month = Month.Read(month) ?? Month.Of(Today);
        var (first, last) = (Month.Weeks[0][0], Month.Weeks[^1][^1]);
        var entries = await book.Between(viewer, first, last, Filter);
        Count = entries.Count(e => e.From < Month.Next.First && e.To >= Month.First);
        Days = entries.SelectMany(e => DaysOf(e, first, last), (entry, day) => (entry, day)).ToLookup(x => x.day, x => x.entry);
        Holidays = (await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Id).ToListAsync()).GroupBy(h => h.Date).ToDictionary(g => g.Key, g => g.Last());
        if (Filter.Partner is { } partner) PartnerName = (await doors.Head(viewer, "Partner", partner))?.Title;
    }

    public Holiday? HolidayOn(DateOnly day) => Holidays.GetValueOrDefault(day);

    /// <summary>Where a day off and a Saturday worked were exchanged: which of the two this day is.</summary>
    public string? ExchangeOn(DateOnly day) => HolidayOn(day) is { Kind: not HolidayKind.Holiday } swapped ? swapped.Kind.Name() : null;

    public bool IsRest(DateOnly day) => HolidayOn(day) is { } holiday ? holiday.Kind != HolidayKind.SwappedWork : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The letters of a kind, its own: the same in the filter and in the days.</summary>
    public string MarkOf(string kind) => Marks.GetValueOrDefault(kind, "?");

    /// <summary>Those of which something stands in these weeks: what their letters mean.</summary>
    public IReadOnlyList<CalendarKind> KindsShown => [.. Kinds.Where(k => Days.Any(day => day.Any(e => e.Kind == k.Code)))];

    public string NameOf(string kind) => Kinds.FirstOrDefault(k => k.Code == kind)?.Name ?? kind;

    /// <summary>The address of a month under the same filter.</summary>
    public string Address(Month month) => $"/lich?thang={month}{(Filter.IsSet ? "&" + Filter.Query : "")}";

    private static IEnumerable<DateOnly> DaysOf(CalendarEntry entry, DateOnly first, DateOnly last)
    {
        for (var day = entry.From < first ? first : entry.From; day <= entry.To && day <= last; day = day.AddDays(1)) yield return day;
    }
}
