namespace NhipCau.VanBan.Files;

/// <summary>.docx → PDF by LibreOffice.</summary>
public static class LibreOffice
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(2);

    /// <summary>Once, with a profile folder that is thrown away: two conversions never meet. Many are for a <see cref="PdfPool"/>.</summary>
    /// <param name="program">Its name on the PATH, or its whole path.</param>
    /// <exception cref="FileRefusal">It is not installed, took too long or failed; the sentence says what to do.</exception>
    public static byte[] ToPdf(byte[] docx, TimeSpan? time = null, string program = "soffice", CancellationToken cancel = default)
    {
        using var profile = new TemporaryFolder();
        return ToPdf(docx, profile.Path, time ?? Usual, program, cancel);
    }

    /// <param name="profile">A folder no other conversion uses at the time.</param>
    internal static byte[] ToPdf(byte[] docx, string profile, TimeSpan time, string program, CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("in.docx"), docx);
        var done = ChildProcess.Run(program,
            ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(profile)}", "--convert-to", "pdf", "in.docx"], folder.Path, time, cancel)
            ?? throw Missing();
        if (done.Exit is null)
            throw new FileRefusal(RefusalCode.TimedOut, "Xuất PDF quá lâu nên đã dừng; hãy thử lại hoặc tải bản .docx.");
        var pdf = folder.File("in.pdf");
        // It ends with 0 even where it wrote nothing, as without its Writer part.
        return File.Exists(pdf) ? File.ReadAllBytes(pdf)
            : throw new FileRefusal(RefusalCode.Broken,
                "LibreOffice không xuất được PDF; hãy kiểm tra gói libreoffice-writer-nogui trên máy chủ hoặc tải bản .docx.",
                new IOException($"exit {done.Exit}: {done.Error}"));
    }

    internal static FileRefusal Missing() => new(RefusalCode.ToolMissing,
        "Máy chủ chưa có gói libreoffice-writer-nogui để xuất PDF; hãy cài bằng lệnh: sudo apt-get install libreoffice-writer-nogui, hoặc tải bản .docx.");

    internal static bool IsThere(string program) => Path.IsPathRooted(program) ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));

    /// <returns>"LibreOffice 24.2.7.2"; null: it does not say.</returns>
    internal static string? Version(string program, CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        var said = ChildProcess.Run(program, [$"-env:UserInstallation={new Uri(folder.File("profile"))}", "--version"], folder.Path, TimeSpan.FromSeconds(30), cancel);
        return said is { Exit: 0 } && said.Output.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var version, ..] ? $"{name} {version}" : null;
    }
}
