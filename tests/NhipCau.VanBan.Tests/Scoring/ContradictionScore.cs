using System.Text.Json;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>What must be found is to be found; an alarm of a kind that the text proves and that touches no annotation is false.</summary>
internal static partial class ContradictionScore
{
    private static readonly string[] Proven = ["sum", "count", "percentage", "comparison", "date-conflict"];

    [GeneratedRegex(@"\d[\d.,/]*\d")] private static partial Regex Number();
    [GeneratedRegex(@"^(19|20)\d\d$")] private static partial Regex Year();

    public static void Add(Tally tally, IReadOnlyList<JsonElement> wanted, IReadOnlyList<JsonElement> given)
    {
        foreach (var row in wanted.Where(row => row.Is("must") && row.Text("alarm") != "neutral"))
            tally.One("contradictions (recall)", given.Any(alarm => Touch(row, alarm)), row.Text("what"), "not found");
        var alarms = given.Where(alarm => Proven.Contains(alarm.Text("kind")) && !wanted.Any(row => Touch(row, alarm))).ToList();
        tally.Add(Tally.FalseAlarms, alarms.Count, 0, 0);
        tally.List(Tally.FalseAlarms, [], alarms.Select(alarm => $"{alarm.Text("kind")} | {alarm.Text("path")} | {alarm.Text("what")}"));
    }

    /// <summary>The same kind, and the alarm quotes what the text gets wrong, or two of the annotation's numbers.</summary>
    private static bool Touch(JsonElement row, JsonElement alarm)
    {
        if (alarm.Text("kind") is not { } kind || kind != row.Text("kind") && !row.Texts("kind_alt").Contains(kind)) return false;
        var wanted = row.Texts("evidence");
        var given = alarm.Texts("evidence").Where(text => text.Length <= 400).ToList();
        var quoted = wanted.Select(text => given.Any(other => Quotes(text, other))).ToList();
        return quoted.FirstOrDefault() || !row.Is("must") && quoted.Count(hit => hit) > 1 || Numbers(wanted).Intersect(Numbers(given)).Count() > 1;
    }

    private static bool Quotes(string wanted, string given)
    {
        var shorter = given.Length < wanted.Length ? given : wanted;
        return shorter.Length >= 10 && (wanted.Contains(given, StringComparison.Ordinal) || given.Contains(wanted, StringComparison.Ordinal))
            && (shorter.Any(char.IsDigit) || !wanted.Any(char.IsDigit));
    }

    private static IEnumerable<string> Numbers(IEnumerable<string> evidence) =>
        Number().Matches(string.Join(' ', evidence)).Select(match => match.Value).Where(number => number.Length > 2 && !Year().IsMatch(number));
}
