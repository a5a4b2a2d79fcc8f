using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Partners;

/// <summary>Everything known between us and a partner, as far as one person may see it.</summary>
/// <param name="Events">Newest first.</param>
/// <param name="Promises">Open ones first, by their day.</param>
/// <param name="Agreements">In force first.</param>
public sealed record PartnerFile(Partner Partner, IReadOnlyList<PartnerEvent> Events, IReadOnlyList<PartnerPromise> Promises, IReadOnlyList<PartnerAgreement> Agreements, DateOnly Today)
{
    /// <summary>The last time the two sides met or wrote to each other.</summary>
    public PartnerEvent? LastContact => Events.FirstOrDefault(e => e.Kind.IsContact && !e.IsOff && !e.IsUpcoming(Today));

    public IReadOnlyList<PartnerAgreement> InForce => [.. Agreements.Where(a => a.IsInForce(Today))];

    public IReadOnlyList<Refusal> Warnings => [.. PartnerChecks.Of(this)];
}

/// <summary>Asks every register what it knows.</summary>
public sealed class PartnerStory(AppDbContext db, IEnumerable<IPartnerSource> sources, IEnumerable<IPartnerPromises> promises, IEnumerable<IPartnerAgreements> agreements, TimeProvider clock)
{
    public async Task<PartnerFile?> Of(int id, Viewer viewer)
    {
        var partner = await db.VisibleTo<Partner>(viewer).AsNoTracking().AsSplitQuery().Include(p => p.Owner).Include(p => p.Person).Include(p => p.Country)
            .Include(p => p.Names).Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Days).FirstOrDefaultAsync(p => p.Id == id);
        if (partner is null) return null;
        var today = clock.Today();
        // One after another: they share the request's connection. Remembered, since one goes from tab to tab of the same story.
        Task<List<T>> All<T, TSource>(string what, IEnumerable<TSource> asked, Func<TSource, Viewer, Task<IReadOnlyList<T>>> ask) => db.Remember($"{what} of partner {id} {viewer.Scope} {today:yyyyMMdd}", async () =>
        {
            var all = new List<T>();
            foreach (var source in asked) all.AddRange(await ask(source, viewer.Anyone));
            return all;
        });
        var events = await All("events", sources, (s, anyone) => s.Events(id, anyone));
        var given = await All("promises", promises, (s, anyone) => s.Promises(id, anyone));
        var signed = await All("agreements", agreements, (s, anyone) => s.Agreements(id, anyone));
        return new PartnerFile(partner,
            [.. events.OrderByDescending(e => e.From).ThenBy(e => e.Kind.Order).ThenBy(e => e.Title, StringComparer.Ordinal)],
            [.. given.OrderBy(p => p.DoneOn is not null).ThenBy(p => p.DueOn ?? DateOnly.MaxValue).ThenByDescending(p => p.DoneOn).ThenBy(p => p.Text, StringComparer.Ordinal)],
            [.. signed.OrderByDescending(a => a.IsInForce(today)).ThenByDescending(a => a.From ?? DateOnly.MaxValue).ThenBy(a => a.Title, StringComparer.Ordinal)], today);
    }
}
