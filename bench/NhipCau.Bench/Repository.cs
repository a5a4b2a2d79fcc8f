namespace NhipCau.Bench;

internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Samples => Path.Combine(Root, "samples");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NhipCau.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException("Run from inside the repository.");
    }
}
