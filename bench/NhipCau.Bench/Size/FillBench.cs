namespace NhipCau.Bench.Size;

/// <summary><c>fill [CONNECTION|FOLDER] [--scale N]</c>: the full-size data, kept for runs to come.</summary>
internal static class FillBench
{
    public static Task Run(SizeArguments asked) => FullSize.Fill(asked.Folder, asked.Connection, asked.Scale);
}

/// <summary>What was typed after the verb.</summary>
/// <param name="Soak">Minutes; 0: none.</param>
/// <param name="PagesOnly">Without the office at work.</param>
/// <param name="Only">A part of the addresses to measure; null: all.</param>
internal sealed record SizeArguments(string Folder, string? Connection, int Scale, int Soak, bool PagesOnly = false, string? Only = null, int Minutes = 5)
{
    private static readonly string[] WithValue = ["--scale", "--soak", "--only", "--minutes"];

    public static SizeArguments Of(string[] args)
    {
        var plain = args.Index().Skip(1).Where(a => !a.Item.StartsWith("--", StringComparison.Ordinal) && !WithValue.Contains(args[a.Index - 1])).Select(a => a.Item).ToList();
        var (connection, scale) = (plain.FirstOrDefault(a => a.Contains('=')), Number("--scale") ?? 1);
        return For(plain.FirstOrDefault(a => !a.Contains('=')), connection, scale) with { Soak = Number("--soak") ?? 0, PagesOnly = args.Contains("--pages"), Only = Value("--only"), Minutes = Number("--minutes") ?? 5 };

        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args.ElementAtOrDefault(at + 1) : null;
        int? Number(string name) => int.TryParse(Value(name), out var number) ? number : null;
    }

    /// <summary>Data of this size in a folder that the next run finds again.</summary>
    public static SizeArguments For(string? folder, string? connection, int scale) =>
        new(folder ?? Path.Combine(Path.GetTempPath(), $"nhipcau-size-{(connection is null ? "sqlite" : "postgresql")}-{scale}"), connection, scale, 0);
}
