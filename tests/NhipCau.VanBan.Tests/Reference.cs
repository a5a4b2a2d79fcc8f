using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.VanBan.Tests;

/// <summary>A file of the reference folder; the test is skipped where it is not here.</summary>
internal static class Reference
{
    public static string File(string path)
    {
        var file = ReferenceFolder.Find() is { } folder ? Path.Combine(folder, path) : null;
        if (file is null || !System.IO.File.Exists(file))
            Assert.Skip($"The reference folder with {path} is not here (NHIPCAU_REFERENCE).");
        return file;
    }
}
