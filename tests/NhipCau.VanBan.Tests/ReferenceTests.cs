using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.VanBan.Tests;

/// <summary>Real plans.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("000.txt", 12)]
    [InlineData("001.txt", 27)]
    [InlineData("003.txt", 25)]
    public void A_real_plan_gives_all_its_tasks(string name, int tasks)
    {
        var reading = DocumentReader.Read(File.ReadAllText(Reference.File($"seeds/{name}")));
        Assert.Equal(tasks, reading.Tasks.Count);
        Assert.All(reading.Tasks, task => Assert.InRange(task.Span.Length, 10, 4000));
        Assert.DoesNotContain(reading.Inconsistencies, fault => fault.Kind is "sum" or "count" or "percentage" or "comparison" or "date-conflict");
    }

    [Fact]
    public void Real_documents_together_reach_what_is_asked_of_the_reader()
    {
        Reference.File("gold/000.json");
        var missing = Thresholds.Short(AnnotatedDocument.OfReference().ToDictionary(document => document.Name, document => document.Score()));
        Assert.True(missing.Length == 0, missing);
    }
}
