namespace NhipCau.Modules.Agencies;

/// <summary>Hands all open work of a body that ends to those who take over.</summary>
public sealed class Handover(IEnumerable<IHeldWork> holders)
{
    /// <summary>Something open, and by which key a form can speak of it.</summary>
    public sealed record Held(string Key, string Noun, Agency Body, HeldItem Item);

    public async Task<IReadOnlyList<Held>> Of(IEnumerable<Agency> bodies)
    {
        var held = new List<Held>();
        foreach (var body in bodies)
        {
            foreach (var holder in holders)
            {
                foreach (var item in await holder.ListOf(body)) held.Add(new Held(Key(holder, item), holder.Noun, body, item));
            }
        }
        return held;
    }

    public async Task Pass(IEnumerable<Held> held, DateOnly on, Func<Held, Agency> successor)
    {
        var byKey = holders.ToDictionary(h => h.GetType().Name);
        foreach (var one in held) await byKey[one.Key.Split('-')[0]].Pass(one.Item.Id, one.Body, successor(one), on);
    }

    private static string Key(IHeldWork holder, HeldItem item) => $"{holder.GetType().Name}-{item.Id}";
}
