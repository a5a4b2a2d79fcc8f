using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>Days to remember, and what is planned with a partner outside other registers.</summary>
internal sealed class PartnerCalendar(AppDbContext db) : ICalendarSource
{
    private const string Days = "ngay-can-nho", Dealings = "viec-doi-tac";

    public IReadOnlyList<CalendarKind> Kinds => [new(Days, "Ngày cần nhớ"), new(Dealings, "Việc với đối tác")];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last)
    {
        var days = await db.VisibleTo<Partner>(viewer).AsNoTracking().SelectMany(p => p.Days, (p, d) => new { p.Id, p.Type, p.Name, p.OwnerId, p.Version, Day = d }).ToListAsync();
        var dealings = await db.VisibleTo<Partner>(viewer).AsNoTracking().SelectMany(p => p.Dealings, (p, d) => new { p.Id, p.Type, p.Name, p.OwnerId, p.Version, Dealing = d })
            .Where(x => x.Dealing.From <= last && (x.Dealing.To ?? x.Dealing.From) >= first).ToListAsync();
        return
        [
            .. days.SelectMany(x => Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(x.Day.In).Where(on => on >= first && on <= last)
                .Select(on => new CalendarEntry(nameof(Partner), x.Id, Days, $"{x.Day.What} ({Named(x.Type, x.Name)})", on, on, $"/doi-tac/{x.Id}", AgencyId: x.OwnerId, PartnerId: x.Id, Version: x.Version))),
            .. dealings.Where(x => x.Dealing.Kind == DealingKind.Event)
                .Select(x => new CalendarEntry(nameof(Partner), x.Id, Dealings, $"{x.Dealing.Title} ({Named(x.Type, x.Name)})", x.Dealing.From, x.Dealing.To ?? x.Dealing.From, $"/doi-tac/{x.Id}", AgencyId: x.OwnerId, PartnerId: x.Id, Version: x.Version)),
        ];
    }

    private static string Named(string? type, string name) => new Partner { Type = type, Name = name }.FullName;
}
