using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>All norms there are, asked by item, rank, person and day.</summary>
public sealed class NormBook(IReadOnlyList<ProtocolNorm> norms)
{
    public static Task<NormBook> Load(AppDbContext db) => db.Remember("norms of protocol", async () => new NormBook(await db.Set<ProtocolNorm>().AsNoTracking().ToListAsync()), size: 500);

    public IReadOnlyList<ProtocolNorm> All => norms;

    /// <summary>The norm that holds: of the circular and the council's the lower one.</summary>
    public ProtocolNorm? Of(NormItem item, GuestRank rank, NormPerson person, DateOnly on) =>
        (Own(item, rank, person, on, local: false), Own(item, rank, person, on, local: true)) switch
        {
            ({ Amount: { } law } state, { Amount: { } own } local) => own < law ? local : state,
            (var state, _) => state,
        };

    /// <summary>The newest row of the circular alone, or of the council alone.</summary>
    public ProtocolNorm? Own(NormItem item, GuestRank rank, NormPerson person, DateOnly on, bool local) =>
        Fits(person).Select(p => norms.Where(n => n.Item == item && n.IsLocal == local && n.Person == p && (n.Rank is null || n.Rank == rank) && n.ValidFrom <= on).MaxBy(n => n.ValidFrom))
            .FirstOrDefault(n => n is not null);

    /// <summary>Whether any norm of protocol holds on the day: before the first one nothing is checked.</summary>
    public bool Holds(DateOnly on) => norms.Any(n => n.ValidFrom <= on);

    /// <summary>Hosts and interpreters are paid for as members; a deputy without a row of his own is a member.</summary>
    private static IEnumerable<NormPerson> Fits(NormPerson person) => person switch
    {
        NormPerson.Any => [NormPerson.Any],
        NormPerson.Deputy or NormPerson.Host or NormPerson.Interpreter => [person, NormPerson.Member, NormPerson.Any],
        _ => [person, NormPerson.Any],
    };
}
