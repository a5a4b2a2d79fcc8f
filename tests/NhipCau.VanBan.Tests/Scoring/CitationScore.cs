using System.Text.Json;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>Symbol and date name a document; rows without a symbol are only looked for. A document's own number is no citation.</summary>
internal static class CitationScore
{
    public static void Add(Tally tally, JsonElement wanted, JsonElement given)
    {
        var document = wanted.Part("document");
        var own = wanted.Rows("ignore_citations").Select(Symbol).ToHashSet();
        if (document.Text("number") is { } number)
            own.UnionWith("/-".Select(between => Likeness.Symbol($"{number}{between}{document.Text("symbol")}")));
        var paired = Pairing.Score(tally, "citations", Numbered(wanted), Numbered(given),
            (a, b) => Symbol(a) == Symbol(b) && a.Text("date") == b.Text("date"), Score.Optional, "symbol", "date");
        foreach (var (a, b) in paired.Pairs)
            Details(tally, a, b);
        if (Unnumbered(wanted) is { Count: > 0 } asked)
        {
            var found = new Pairing(asked, Unnumbered(given), (a, b) => Likeness.Same(a.Text("text"), b.Text("text"), 30));
            tally.Add("unnumbered citations (recall)", found.Pairs.Count, asked.Count, asked.Count);
            tally.List("unnumbered citations (recall)", found.Missed.Select(row => row.Text("text") ?? ""), []);
        }

        IReadOnlyList<JsonElement> Numbered(JsonElement reading) => [.. reading.Rows("citations").Where(row => Symbol(row) is { Length: > 0 } symbol && !own.Contains(symbol))];
        static IReadOnlyList<JsonElement> Unnumbered(JsonElement reading) => [.. reading.Rows("citations").Where(row => Symbol(row).Length == 0)];
    }

    private static void Details(Tally tally, JsonElement a, JsonElement b)
    {
        One("kind", Likeness.Plain(a.Text("kind")) == Likeness.Plain(b.Text("kind")));
        if (a.Text("issuer") is { } issuer && a.Is("issuer_printed", otherwise: true))
            One("issuer", Likeness.Plain(issuer) == Likeness.Plain(b.Text("issuer")));
        if (a.Text("title") is { } title)
            One("title", Likeness.Same(title, b.Text("title"), 40));
        One("role", b.Text("role") == a.Text("role") || b.Text("role") == (a.Text("role_alt") ?? a.Text("role")));

        void One(string key, bool right) => tally.One("citation " + key, right, $"{a.Text("symbol")} {a.Text(key)}", b.Text(key));
    }

    private static string Symbol(JsonElement row) => Likeness.Symbol(row.Text("symbol"));
}
