using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>Signatures, ends of terms, and reports owed after signing.</summary>
internal sealed class AgreementCalendar(AppDbContext db) : ICalendarSource
{
    private static readonly CalendarKind Signing = new("ky-thoa-thuan", "Ký thỏa thuận"), Ending = new("het-thoa-thuan", "Thỏa thuận hết hiệu lực"), Reporting = new("bao-cao-thoa-thuan", "Hạn báo cáo thỏa thuận");

    public IReadOnlyList<CalendarKind> Kinds => [Signing, Ending, Reporting];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last)
    {
        var seen = db.VisibleTo<Agreement>(viewer).AsNoTracking();
        var rows = await seen.Where(a => a.SignedOn >= first && a.SignedOn <= last || a.LastsUntil >= first && a.LastsUntil <= last && a.EndedOn == null)
            .Select(a => new { a.Id, a.Name, a.SignedOn, a.SignedAt, a.LastsUntil, a.EndedOn, a.OwnerId, a.Version, Partner = a.Partners.OrderBy(p => p.Id).Select(p => (int?)p.PartnerId).FirstOrDefault() }).ToListAsync();
        var due = await db.Set<Dossier>().AsNoTracking().Where(d => d.ReportClock != null && d.ReportClock.DoneOn == null && d.ReportClock.DueOn >= first && d.ReportClock.DueOn <= last && seen.Any(a => a.Id == d.AgreementId))
            .Select(d => new { Id = d.AgreementId, d.Agreement.Name, d.ReportClock!.DueOn, d.Agreement.OwnerId, d.Agreement.Version }).ToListAsync();
        CalendarEntry Entry(CalendarKind kind, int id, string name, DateOnly on, int owner, int version, string? place = null, int? partner = null) =>
            new(nameof(Agreement), id, kind.Code, name, on, on, $"{AgreementsModule.Path}/{id}", place, owner, partner, version + 1);
        return
        [
            .. rows.Where(r => r.SignedOn >= first && r.SignedOn <= last).Select(r => Entry(Signing, r.Id, r.Name, r.SignedOn!.Value, r.OwnerId, r.Version, r.SignedAt, r.Partner)),
            .. rows.Where(r => r.LastsUntil >= first && r.LastsUntil <= last && r.EndedOn is null).Select(r => Entry(Ending, r.Id, r.Name, r.LastsUntil!.Value, r.OwnerId, r.Version, null, r.Partner)),
            .. due.Select(r => Entry(Reporting, r.Id, r.Name, r.DueOn, r.OwnerId, r.Version)),
        ];
    }
}
