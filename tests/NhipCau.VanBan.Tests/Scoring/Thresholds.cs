using System.Globalization;
using System.Text;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>What a set of documents must reach together.</summary>
internal static class Thresholds
{
    private static readonly (string Measure, double Least)[] All =
    [
        ("sections", 0.97), ("path", 0.95), ("tasks", 0.99), ("lead", 0.99), ("coordinating", 0.97), ("time", 0.97), ("duties", 0.93), ("citations", 0.98),
        ("unnumbered citations (recall)", 0.70), ("citation kind", 0.98), ("citation issuer", 0.95), ("citation title", 0.90), ("citation role", 0.90), ("deadlines", 0.80),
        ("header", 1), ("figures (recall)", 0.85), ("figures (precision)", 0.60), ("quantity", 0.85), ("contradictions (recall)", 1),
    ];

    /// <summary>What falls short, each with its wrong rows; empty where nothing does.</summary>
    public static string Short(IReadOnlyDictionary<string, Tally> documents)
    {
        var total = new Tally();
        foreach (var tally in documents.Values)
            total.Add(tally);
        var text = new StringBuilder();
        foreach (var (measure, least) in All)
            if (total[measure] is not { } value || value < least)
                Report(measure, string.Create(CultureInfo.InvariantCulture, $"{total[measure]:0.0000} against {least:0.00}"));
        if (total[Tally.FalseAlarms] > 0)
            Report(Tally.FalseAlarms, "none are allowed");
        return text.ToString();

        void Report(string measure, string what)
        {
            text.Append(CultureInfo.InvariantCulture, $"{measure}: {what}\n");
            foreach (var (name, tally) in documents)
                foreach (var wrong in tally.Wrong.Where(wrong => wrong.Measure == measure))
                    text.Append(CultureInfo.InvariantCulture, $"    {name}: {wrong.Row}\n");
        }
    }
}
