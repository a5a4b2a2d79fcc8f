using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Tests;

/// <summary>An example of Specs/*.md: prose, a fenced text, and the rows that come out of it. A kind of row that is named is complete.</summary>
internal sealed partial record SpecExample(string FileName, string Name, string Text, string Expected)
{
    [GeneratedRegex(@"^## (?<name>.+?)$.*?^```text\n(?<text>.*?)^```\n+^```outcome\n(?<rows>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    public static IReadOnlyList<SpecExample> In(string file) =>
    [
        .. Example().Matches(File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Select(match => new SpecExample(Path.GetFileName(file), match.Groups["name"].Value, match.Groups["text"].Value, match.Groups["rows"].Value.Trim())),
    ];

    public static IReadOnlyList<SpecExample> InFolder(string folder) => [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(In)];

    /// <summary>What the reader makes of the text, of the kinds of row that are expected.</summary>
    public string Actual()
    {
        var kinds = Expected.Split('\n').Select(row => row.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return string.Join('\n', ReadingRows.Of(DocumentReader.Read(Text)).Where(row => kinds.Contains(row.Split(':')[0])));
    }
}
