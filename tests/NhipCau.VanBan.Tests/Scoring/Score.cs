using System.Globalization;
using System.Text.Json;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>A reading against its hand-made annotation, both in the JSON form (<see cref="ReadingJson"/>).</summary>
internal static class Score
{
    public static Tally Of(JsonElement wanted, JsonElement given)
    {
        var tally = new Tally();
        Header(tally, wanted.Part("document"), given.Part("document"));
        Sections(tally, wanted.Rows("sections"), given.Rows("sections"));
        Tasks(tally, wanted.Rows("tasks"), given.Rows("tasks"));
        Duties(tally, wanted.Rows("duties"), given.Rows("duties"));
        CitationScore.Add(tally, wanted, given);
        Deadlines(tally, wanted, given.Rows("deadlines"));
        Figures(tally, wanted, given.Rows("figures"));
        ContradictionScore.Add(tally, wanted.Rows("inconsistencies"), given.Rows("inconsistencies"));
        return tally;
    }

    private static void Header(Tally tally, JsonElement wanted, JsonElement given)
    {
        foreach (var key in (string[])["kind", "number", "symbol", "date", "issuer", "signer_name", "branch", "title"])
            if ((wanted.Text(key), given.Text(key)) is var (a, b) && (a ?? b) is not null)
                tally.One("header", Likeness.Plain(a) == Likeness.Plain(b) || key == "title" && Likeness.Same(a, b), $"{key} {a ?? "-"}", b);
    }

    /// <summary>Lines with a printed label must be found; dash and plus items and group rows of a table may be.</summary>
    private static void Sections(Tally tally, IReadOnlyList<JsonElement> wanted, IReadOnlyList<JsonElement> given)
    {
        foreach (var (a, b) in Pairing.Score(tally, "sections", wanted, given, Same, Optional, "path", "title").Pairs)
            tally.One("path", a.Text("path") == b.Text("path"), a.Text("path"), b.Text("path"));

        static bool Same(JsonElement a, JsonElement b) => (Optional(a) || Label(a) == Label(b)) && Likeness.Same(a.Text("title"), b.Text("title"), 40);
        static bool Optional(JsonElement row) => row.Text("label") is null or "-" or "+" || row.Is("in_table");
        static string Label(JsonElement row) => (row.Text("label") ?? "").Trim() is var label && label.Length > 4 ? Likeness.Plain(label) : label;
    }

    private static void Tasks(Tally tally, IReadOnlyList<JsonElement> wanted, IReadOnlyList<JsonElement> given)
    {
        var paired = Pairing.Score(tally, "tasks", wanted, given, (a, b) => Likeness.Same(a.Text("title"), b.Text("title")), Optional, "path", "title").Pairs;
        var together = wanted.Concat(given).Any(row => row.Texts("co_lead").Count > 0);
        foreach (var (a, b) in paired)
        {
            var (at, neutral) = (a.Text("path") ?? "-", a.Texts("neutral"));
            foreach (var role in (string[])(together ? ["lead", "coordinating", "co_lead"] : ["lead", "coordinating"]))
                if (!neutral.Contains(role))
                    tally.Names(role, at, a.Texts(role), b.Texts(role));
            var (x, y) = (Time(a.Part("time_norm")), Time(b.Part("time_norm")));
            if (!neutral.Contains("time") && (x, y) != ("none", "none"))
                tally.One("time", x == y, $"{at} {x}", y);
            if (!neutral.Contains("quantity") && a.Text("quantity") is { } quantity)
                tally.One("quantity", Likeness.Plain(quantity) == Likeness.Plain(b.Text("quantity")), $"{at} {quantity}", b.Text("quantity"));
        }
    }

    /// <summary>How often counts for what recurs only.</summary>
    private static string Time(JsonElement time)
    {
        var kind = time.Text("kind") ?? "none";
        return kind == "none" ? kind : $"{kind} {time.Text("from")}..{time.Text("to")}{(kind == "recurring" ? " " + time.Text("every") : "")}";
    }

    private static void Duties(Tally tally, IReadOnlyList<JsonElement> wanted, IReadOnlyList<JsonElement> given)
    {
        if (wanted.Count + given.Count > 0)
            Pairing.Score(tally, "duties", wanted, given, (a, b) => Likeness.Same(a.Text("text"), b.Text("text")) && SameBody(a, b), Optional, "path", "body", "text");

        static bool SameBody(JsonElement a, JsonElement b)
        {
            var (x, y) = (Likeness.Plain(a.Text("body")), Likeness.Plain(b.Text("body")));
            return y.Length > 0 && (y.Contains(x, StringComparison.Ordinal) || x.Contains(y, StringComparison.Ordinal) && 2 * y.Length >= x.Length);
        }
    }

    /// <summary>A task's own due day may be listed here or not.</summary>
    private static void Deadlines(Tally tally, JsonElement wanted, IReadOnlyList<JsonElement> given)
    {
        var own = wanted.Rows("tasks").Select(task => Likeness.Plain(task.Part("time_norm").Text("to"))).Where(day => day.Length > 0).ToHashSet();
        var rows = wanted.Rows("deadlines");
        var asked = new Pairing([.. rows.Where(row => !Optional(row))], given, Same);
        var counted = asked.Pairs.Select(pair => pair.Given).Concat(asked.Extra.Where(row => !own.Contains(Due(row)))).ToList();
        if (rows.Any(row => !Optional(row)) || counted.Count > 0)
            Pairing.Score(tally, "deadlines", rows, counted, Same, Optional, "path", "due", "what");

        static string Due(JsonElement row) => Likeness.Plain(row.Text("due"));
        static bool Same(JsonElement a, JsonElement b) => Due(a) == Due(b);
        static bool Optional(JsonElement row) => row.Text("from_task") is not null || row.Is("from_task");
    }

    /// <summary>In a report, or where the annotation says that it has them all.</summary>
    private static void Figures(Tally tally, JsonElement wanted, IReadOnlyList<JsonElement> given)
    {
        if (wanted.Part("document").Text("kind") != "BC" && !wanted.Is("figures_complete")) return;
        var paired = new Pairing(wanted.Rows("figures"), given, Same);
        var (right, all) = (paired.Pairs.Count, wanted.Rows("figures").Count);
        tally.Add("figures (recall)", right, all, all);
        tally.Add("figures (precision)", right, given.Count, given.Count);
        tally.List("figures (recall)", paired.Missed.Select(Say), []);
        tally.List("figures (precision)", [], paired.Extra.Select(Say));

        static string Say(JsonElement row) => $"{row.Text("path")} | {row.Text("value")} | {row.Text("text")}";

        static bool Same(JsonElement a, JsonElement b)
        {
            var (x, y) = (Likeness.Plain(a.Text("text")), Likeness.Plain(b.Text("text")));
            return SameValue(a.Text("value"), b.Text("value")) && y.Length > 0 && y.Length >= Math.Min(8, x.Length)
                && (y.Contains(x, StringComparison.Ordinal) || x.Contains(y, StringComparison.Ordinal) || Likeness.Ratio(x, y, 80) > 0.55);
        }

        static bool SameValue(string? a, string? b) =>
            double.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && double.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var y)
                ? Math.Abs(x - y) < 1e-6 : Likeness.Plain(a) == Likeness.Plain(b);
    }

    internal static bool Optional(JsonElement row) => row.Is("optional");
}
