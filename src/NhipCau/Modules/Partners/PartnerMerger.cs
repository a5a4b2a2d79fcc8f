using NhipCau.Data;
using NhipCau.Shell;

namespace NhipCau.Modules.Partners;

/// <summary>Two records of one partner become one, with everything that points to it.</summary>
public sealed class PartnerMerger(AppDbContext db, IEnumerable<IPartnerHeld> holders)
{
    /// <summary>What would pass, by its noun.</summary>
    public async Task<IReadOnlyList<(string Noun, int Count)>> Held(Partner partner)
    {
        var held = new List<(string, int)>();
        foreach (var holder in holders) held.Add((holder.Noun, await holder.Count(partner.Id)));
        return [.. held.Where(h => h.Item2 > 0)];
    }

    /// <summary>Not saved yet, but for what a holder saves by itself: to be called within a transaction.</summary>
    public async Task<Refusal?> Merge(Partner partner, Partner into)
    {
        if (partner.MergeInto(into) is { } refusal) return refusal;
        foreach (var holder in holders) await holder.Pass(partner.Id, into.Id);
        await db.Because("Gộp đối tác", document: null).SaveChangesAsync();
        return null;
    }
}
