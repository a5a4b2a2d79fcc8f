namespace NhipCau.VanBan.Files;

/// <summary>.docx → PDF by LibreOffice, with a profile folder of its own that is thrown away: two conversions never meet.</summary>
public static class LibreOffice
{
    private const string Missing =
        "Máy chủ chưa có gói libreoffice-writer-nogui để xuất PDF; hãy cài bằng lệnh: sudo apt-get install libreoffice-writer-nogui, hoặc tải bản .docx.";

    /// <param name="program">Its name on the PATH, or its whole path.</param>
    /// <exception cref="FileRefusal">It is not installed, took too long or failed; the sentence says what to do.</exception>
    public static byte[] ToPdf(byte[] docx, TimeSpan? time = null, string program = "soffice", CancellationToken cancel = default)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("in.docx"), docx);
        var done = ChildProcess.Run(program,
            ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={new Uri(folder.File("profile"))}", "--convert-to", "pdf", "in.docx"],
            folder.Path, time ?? TimeSpan.FromMinutes(2), cancel)
            ?? throw new FileRefusal(RefusalCode.ToolMissing, Missing);
        if (done.Exit is null)
            throw new FileRefusal(RefusalCode.TimedOut, "Xuất PDF quá lâu nên đã dừng; hãy thử lại hoặc tải bản .docx.");
        var pdf = folder.File("in.pdf");
        // It ends with 0 even where it wrote nothing, as without its Writer part.
        return File.Exists(pdf) ? File.ReadAllBytes(pdf)
            : throw new FileRefusal(RefusalCode.Broken,
                "LibreOffice không xuất được PDF; hãy kiểm tra gói libreoffice-writer-nogui trên máy chủ hoặc tải bản .docx.",
                new IOException($"exit {done.Exit}: {done.Error}"));
    }
}
