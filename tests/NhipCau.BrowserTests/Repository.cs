namespace NhipCau.BrowserTests;

/// <summary>Where the sources stand, and the reference documents beside them where they are there.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples => Path.Combine(Root, "samples");

    public static string Reference => Environment.GetEnvironmentVariable("NHIPCAU_REFERENCE") is { Length: > 0 } set ? set : Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NhipCau.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests run from inside the repository.");
    }
}
