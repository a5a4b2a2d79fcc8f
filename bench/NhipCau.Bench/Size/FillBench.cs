namespace NhipCau.Bench.Size;

/// <summary><c>fill [CONNECTION|FOLDER] [--scale N]</c>: the full-size data, kept for runs to come.</summary>
internal static class FillBench
{
    public static Task Run(SizeArguments asked) => FullSize.Fill(asked.Folder, asked.Connection, asked.Scale);
}

/// <summary>What was typed after the verb.</summary>
internal sealed record SizeArguments(string Folder, string? Connection, int Scale, int Soak)
{
    public static SizeArguments Of(string[] args)
    {
        var plain = args.Skip(1).Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && !args[i].StartsWith("--", StringComparison.Ordinal)).ToList();
        var (connection, scale) = (plain.FirstOrDefault(a => a.Contains('=')), Number("--scale") ?? 1);
        var folder = plain.FirstOrDefault(a => !a.Contains('=')) ?? Path.Combine(Path.GetTempPath(), $"nhipcau-size-{(connection is null ? "sqlite" : "postgresql")}-{scale}");
        return new SizeArguments(folder, connection, scale, Number("--soak") ?? 0);

        int? Number(string name) => Array.IndexOf(args, name) is >= 0 and var at && int.TryParse(args.ElementAtOrDefault(at + 1), out var number) ? number : null;
    }
}
