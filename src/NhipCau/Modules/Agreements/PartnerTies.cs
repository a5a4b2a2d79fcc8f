using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements;

/// <summary>What the page of a partner shows of its agreements: signatures and activities in time, what holds and how long, what was promised.</summary>
internal sealed class PartnerTies(AppDbContext db, TimeProvider clock) : IPartnerSource, IPartnerAgreements, IPartnerPromises
{
    private static readonly PartnerEventKind Kind = new("thoa-thuan", "Thỏa thuận", 30);
    private const int Most = 200;

    public async Task<IReadOnlyList<PartnerEvent>> Events(int partnerId, Viewer viewer)
    {
        var rows = await Rows(partnerId, viewer).ToListAsync();
        var ids = rows.Select(a => a.Id).ToList();
        var activities = (await db.Set<AgreementActivity>().AsNoTracking().Where(x => ids.Contains(x.AgreementId)).OrderByDescending(x => x.On).Take(Most * 10).ToListAsync()).ToLookup(x => x.AgreementId);
        var today = clock.Today();
        return
        [
            .. rows.Where(a => a.SignedOn is not null).Select(a => new PartnerEvent(Kind, a.Name, a.SignedOn!.Value, Under: a.Signatory, Link: Link(a), State: Mark(a, today))),
            .. rows.SelectMany(a => activities[a.Id].Take(Most).Select(x => new PartnerEvent(Kind, x.What, x.On, Under: a.Name, Link: Link(a)))),
        ];
    }

    public async Task<IReadOnlyList<PartnerAgreement>> Agreements(int partnerId, Viewer viewer)
    {
        var today = clock.Today();
        return [.. (await Rows(partnerId, viewer).Where(a => a.Stage != Stage.Dropped).ToListAsync())
            .Select(a => new PartnerAgreement(a.Name, a.KindName, a.EffectiveOn, a.EndedOn is { } ended ? ended.AddDays(-1) : a.LastsUntil, Link(a), Mark(a, today)))];
    }

    public async Task<IReadOnlyList<PartnerPromise>> Promises(int partnerId, Viewer viewer) =>
        [.. (await Rows(partnerId, viewer).Include(a => a.Commitments).ThenInclude(c => c.Owner).ToListAsync())
            .SelectMany(a => a.Commitments.Select(c => new PartnerPromise(c.Text, c.Ours, c.DueOn, c.DoneOn, c.Owner?.Name, Link(a) + "#cam-ket")))];

    private IQueryable<Agreement> Rows(int partnerId, Viewer viewer) => db.VisibleTo<Agreement>(viewer).AsNoTracking()
        .Where(a => db.Set<AgreementPartner>().Where(p => p.PartnerId == partnerId).Select(p => p.AgreementId).Contains(a.Id)).OrderByDescending(a => a.SignedSort).Take(Most);

    private static string Link(Agreement a) => $"{AgreementsModule.Path}/{a.Id}";

    private static PartnerMark Mark(Agreement a, DateOnly today) => a.StateOn(today) is var state && state.Kind() == "shut" ? new("none", state.Name()) : new(state.Kind(), state.Name());
}

/// <summary>Two partners turn out to be one: their agreements with them.</summary>
internal sealed class PartnerHeld(AppDbContext db) : IPartnerHeld
{
    public string Noun => "thỏa thuận quốc tế";

    public Task<int> Count(int partnerId) => db.Set<AgreementPartner>().CountAsync(p => p.PartnerId == partnerId);

    public async Task Pass(int from, int into)
    {
        var there = await db.Set<AgreementPartner>().Where(p => p.PartnerId == into).Select(p => p.AgreementId).ToListAsync();
        foreach (var tie in await db.Set<AgreementPartner>().Include(p => p.Agreement).Where(p => p.PartnerId == from).ToListAsync())
        {
            if (there.Contains(tie.AgreementId)) db.Remove(tie);
            else tie.PartnerId = into;
        }
    }
}
