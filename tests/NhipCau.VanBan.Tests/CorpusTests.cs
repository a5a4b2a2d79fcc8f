using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.VanBan.Tests;

/// <summary>Documents of our own writing, one for each layout and its traps, with their expected reading.</summary>
public class CorpusTests
{
    private static readonly Dictionary<string, AnnotatedDocument> Documents =
        AnnotatedDocument.In(Path.Combine(AppContext.BaseDirectory, "Corpus")).ToDictionary(document => document.Name);

    public static TheoryData<string> Names() => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_head_is_right_every_contradiction_is_found_and_nothing_else_is_called_one(string name)
    {
        string[] strict = ["header", "contradictions (recall)", Tally.FalseAlarms];
        Assert.DoesNotContain(Documents[name].Score().Wrong, wrong => strict.Contains(wrong.Measure));
    }

    [Fact]
    public void All_documents_together_reach_what_is_asked_of_the_reader()
    {
        Assert.True(Documents.Count >= 20, $"{Documents.Count} documents");
        var missing = Thresholds.Short(Documents.ToDictionary(pair => pair.Key, pair => pair.Value.Score()));
        Assert.True(missing.Length == 0, missing);
    }
}
