using System.Runtime.CompilerServices;

namespace NhipCau.VanBan.Files.Tests;

internal static class Repository
{
    public static string File(string path, [CallerFilePath] string here = "")
    {
        var root = Path.GetDirectoryName(here)!;
        while (!System.IO.File.Exists(Path.Combine(root, "NhipCau.slnx"))) root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, path);
    }
}
