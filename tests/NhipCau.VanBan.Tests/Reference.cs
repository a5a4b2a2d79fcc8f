namespace NhipCau.VanBan.Tests;

/// <summary>Real documents and official schemas, which are not in the repository: NHIPCAU_REFERENCE, or the folder "shared" beside it.</summary>
internal static class Reference
{
    public static string File(string path)
    {
        var file = Folder() is { } folder ? Path.Combine(folder, path) : null;
        if (file is null || !System.IO.File.Exists(file))
            Assert.Skip($"The reference folder with {path} is not here (NHIPCAU_REFERENCE).");
        return file;
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
