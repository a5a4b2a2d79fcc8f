using System.Globalization;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>A row that is not as annotated: "- " missed, "+ " too much, "~ wanted &lt;&gt; given" different.</summary>
internal sealed record Wrong(string Measure, string Row);

internal readonly record struct Count(int Right, int Given, int Wanted)
{
    /// <summary>Harmonic mean of precision and recall, 0 … 1.</summary>
    public double Value
    {
        get
        {
            var precision = Given > 0 ? (double)Right / Given : Wanted == 0 ? 1 : 0;
            var recall = Wanted > 0 ? (double)Right / Wanted : 1;
            return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
        }
    }

    public static Count operator +(Count a, Count b) => new(a.Right + b.Right, a.Given + b.Given, a.Wanted + b.Wanted);
}

/// <summary>What was right, given and wanted in each measure, and every row that was wrong.</summary>
internal sealed class Tally
{
    public const string FalseAlarms = "false alarms";

    private readonly Dictionary<string, Count> counts = [];
    private readonly List<Wrong> wrong = [];

    public IReadOnlyDictionary<string, Count> Counts => counts;

    public IReadOnlyList<Wrong> Wrong => wrong;

    /// <summary>0 … 1; of false alarms their number; null where no document had anything to measure.</summary>
    public double? this[string measure] =>
        !counts.TryGetValue(measure, out var count) ? null : measure == FalseAlarms ? count.Right : count.Value;

    public void Add(string measure, int right, int given, int wanted) =>
        counts[measure] = counts.GetValueOrDefault(measure) + new Count(right, given, wanted);

    public void Add(Tally other)
    {
        foreach (var (measure, count) in other.counts)
            counts[measure] = counts.GetValueOrDefault(measure) + count;
        wrong.AddRange(other.wrong);
    }

    public void One(string measure, bool right, string? wanted, string? given)
    {
        Add(measure, right ? 1 : 0, 1, 1);
        if (!right)
            wrong.Add(new(measure, $"~ {Short(wanted ?? "-", 90)} <> {Short(given ?? "-", 70)}"));
    }

    public void List(string measure, IEnumerable<string> missed, IEnumerable<string> extra)
    {
        wrong.AddRange(missed.Select(row => new Wrong(measure, "- " + Short(row, 150))));
        wrong.AddRange(extra.Select(row => new Wrong(measure, "+ " + Short(row, 150))));
    }

    /// <summary>Two lists of names, in any order.</summary>
    public void Names(string measure, string at, IReadOnlyList<string> wanted, IReadOnlyList<string> given)
    {
        var extra = given.ToList();
        var missed = wanted.Where(name => !extra.Remove(name)).ToList();
        Add(measure, wanted.Count - missed.Count, given.Count, wanted.Count);
        List(measure, missed.Select(name => $"{at} {name}"), extra.Select(name => $"{at} {name}"));
    }

    public override string ToString() => string.Join(' ', counts.Select(pair => pair.Key == FalseAlarms
        ? $"{pair.Key}={pair.Value.Right}" : string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value.Value:0.000}")));

    private static string Short(string row, int length)
    {
        var line = string.Join(' ', row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : line[..length];
    }
}
