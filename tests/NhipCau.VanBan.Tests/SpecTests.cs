using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Tests;

public class SpecTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    public static TheoryData<string, string> Examples() => [.. SpecExample.InFolder(Folder).Select(example => (example.FileName, example.Name))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_specification_reads_as_it_says(string file, string name)
    {
        var example = SpecExample.In(Path.Combine(Folder, file)).Single(example => example.Name == name);
        Assert.Equal(example.Expected, example.Actual());
    }

    [Fact]
    public void Every_heading_of_the_specification_has_an_example()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.md"))
            Assert.Equal(Regex.Count(File.ReadAllText(file), "^## ", RegexOptions.Multiline), SpecExample.In(file).Count);
    }
}
