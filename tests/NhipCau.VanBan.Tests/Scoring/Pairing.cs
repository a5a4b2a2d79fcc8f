using System.Text.Json;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>Annotated rows against rows that were read, one to one; rows that stand at the same path are tried first.</summary>
internal sealed class Pairing
{
    private readonly Dictionary<int, int> pairs = [];

    public Pairing(IReadOnlyList<JsonElement> wanted, IReadOnlyList<JsonElement> given, Func<JsonElement, JsonElement, bool> same)
    {
        var taken = new bool[given.Count];
        foreach (var atPath in (bool[])[true, false])
            for (var i = 0; i < wanted.Count; i++)
                for (var j = 0; j < given.Count && !pairs.ContainsKey(i); j++)
                    if (!taken[j] && (!atPath || wanted[i].Text("path") is { } path && path == given[j].Text("path")) && same(wanted[i], given[j]))
                        (pairs[i], taken[j]) = (j, true);
        Pairs = [.. pairs.Select(pair => (wanted[pair.Key], given[pair.Value]))];
        Missed = [.. wanted.Where((_, i) => !pairs.ContainsKey(i))];
        Extra = [.. given.Where((_, j) => !taken[j])];
    }

    public IReadOnlyList<(JsonElement Wanted, JsonElement Given)> Pairs { get; }

    public IReadOnlyList<JsonElement> Missed { get; }

    public IReadOnlyList<JsonElement> Extra { get; }

    /// <summary>Rows that are optional may be found but need not be.</summary>
    public static Pairing Score(Tally tally, string measure, IReadOnlyList<JsonElement> wanted, IReadOnlyList<JsonElement> given,
        Func<JsonElement, JsonElement, bool> same, Func<JsonElement, bool> optional, params string[] keys)
    {
        var needed = new Pairing([.. wanted.Where(row => !optional(row))], given, same);
        var extra = new Pairing([.. wanted.Where(optional)], needed.Extra, same).Extra;
        tally.Add(measure, needed.Pairs.Count, needed.Pairs.Count + extra.Count, needed.Pairs.Count + needed.Missed.Count);
        tally.List(measure, needed.Missed.Select(Say), extra.Select(Say));
        return needed;

        string Say(JsonElement row) => string.Join(" | ", keys.Select(key => row.Text(key) ?? "-"));
    }
}
