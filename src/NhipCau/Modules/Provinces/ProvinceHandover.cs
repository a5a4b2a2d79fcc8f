using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;

namespace NhipCau.Modules.Provinces;

/// <summary>A focal agency or people's committee that ends: from that day its successor stands in its place.</summary>
internal sealed class ProvinceHandover(AppDbContext db, TimeProvider clock) : IHeldWork
{
    public string Noun => "vai trò của tỉnh, thành phố";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) =>
        await ProvinceRegister.Today(db, clock) is { } now && (now.FocalAgencyId == body.Id || now.CommitteeId == body.Id) ? [new HeldItem(now.Id, now.FocalAgencyId == body.Id ? "Cơ quan đầu mối công tác đối ngoại" : "Ủy ban nhân dân ban hành kế hoạch")] : [];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day)
    {
        var now = await db.Set<Province>().SingleAsync(p => p.Id == id);
        var next = day > now.ValidFrom ? db.ChangeTracker.Entries<Province>().Select(e => e.Entity).FirstOrDefault(p => p.ValidFrom == day) ?? db.Add(now.From(day)).Entity : now;
        if (next.FocalAgencyId == ended.Id) (next.FocalAgencyId, next.FocalAgency) = (null, successor);
        if (next.CommitteeId == ended.Id) (next.CommitteeId, next.Committee) = (null, successor);
    }
}
