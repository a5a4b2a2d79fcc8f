namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>Real documents with their annotations, which are not in the repository: NHIPCAU_REFERENCE, or the folder "shared" beside it.</summary>
internal static class ReferenceFolder
{
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("NHIPCAU_REFERENCE") is { Length: > 0 } named)
            return named;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "..", "shared") is var beside && Directory.Exists(Path.Combine(beside, "seeds")))
                return beside;
        return null;
    }
}
