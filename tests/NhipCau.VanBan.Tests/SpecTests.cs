using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Tests;

/// <summary>Specs/*.md: prose, a fenced text, and the rows that come out of it. A kind of row that is named is complete.</summary>
public partial class SpecTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    [GeneratedRegex(@"^## (?<name>.+?)$.*?^```text\n(?<text>.*?)^```\n+^```outcome\n(?<rows>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
            foreach (Match example in Example().Matches(Read(file)))
                examples.Add(Path.GetFileName(file), example.Groups["name"].Value);
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_specification_reads_as_it_says(string file, string name)
    {
        var example = Example().Matches(Read(Path.Combine(Folder, file))).Single(match => match.Groups["name"].Value == name);
        var expected = example.Groups["rows"].Value.Trim().Split('\n');
        var kinds = expected.Select(row => row.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var actual = ReadingRows.Of(DocumentReader.Read(example.Groups["text"].Value)).Where(row => kinds.Contains(row.Split(':')[0]));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Fact]
    public void Every_heading_of_the_specification_has_an_example()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.md"))
            Assert.Equal(Regex.Count(Read(file), "^## ", RegexOptions.Multiline), Example().Count(Read(file)));
    }

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");
}
