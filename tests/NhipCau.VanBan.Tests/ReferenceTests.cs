namespace NhipCau.VanBan.Tests;

/// <summary>Real plans, which are not in the repository: NHIPCAU_REFERENCE, or the folder "shared" beside it.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("000.txt", 12)]
    [InlineData("001.txt", 27)]
    [InlineData("003.txt", 25)]
    public void A_real_plan_gives_all_its_tasks(string name, int tasks)
    {
        var path = Folder() is { } folder ? Path.Combine(folder, "seeds", name) : null;
        if (path is null || !File.Exists(path))
            Assert.Skip($"The reference folder with {name} is not here (NHIPCAU_REFERENCE).");
        var reading = DocumentReader.Read(File.ReadAllText(path));
        Assert.Equal(tasks, reading.Tasks.Count);
        Assert.All(reading.Tasks, task => Assert.InRange(task.Span.Length, 10, 4000));
        Assert.DoesNotContain(reading.Inconsistencies, fault => fault.Kind is "sum" or "count" or "percentage" or "comparison" or "date-conflict");
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("NHIPCAU_REFERENCE") is { Length: > 0 } named)
            return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "..", "shared") is var beside && Directory.Exists(Path.Combine(beside, "seeds")))
                return beside;
        return null;
    }
}
