using NhipCau.VanBan;
using NhipCau.VanBan.Files;
using NhipCau.VanBan.Files.Ocr;

namespace NhipCau.Commands;

/// <summary>A file named on the command line, opened and read.</summary>
internal sealed record OpenedFile(FileKind Kind, DocumentReading Reading)
{
    /// <param name="emptyToo">An empty file and a scan without text were opened: what they lack is a diagnostic of the reading.</param>
    /// <param name="ocr">Pages that are pictures are recognised, which takes seconds each; Ctrl+C stops it.</param>
    /// <returns>null after one line on <paramref name="error"/> that says why not.</returns>
    public static OpenedFile? Read(string path, bool emptyToo, TextWriter error, bool ocr = false)
    {
        OpenedFile opened;
        try
        {
            var file = DocumentFile.Open(path, ocr: ocr ? new OcrOptions { Progress = new PagesDone(error) } : null);
            var reading = DocumentReader.Read(file.Text);
            opened = new OpenedFile(file.Kind, reading with { Diagnostics = [.. reading.Diagnostics, .. file.Notes.Select(note => new Diagnostic(Severity.Warning, "file", note, default))] });
        }
        catch (FileRefusal refusal) when (emptyToo && refusal.Code is (RefusalCode.Empty or RefusalCode.Scan))
        {
            opened = new OpenedFile(FileKind.Text, DocumentReader.Read(""));
        }
        catch (Exception problem) when (problem is FileRefusal or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(problem is FileRefusal ? problem.Message : $"Không mở được tệp “{Path.GetFileName(path)}”; hãy kiểm tra quyền đọc tệp.");
            return null;
        }
        if (opened.Reading.Header.Secrecy is not { } secrecy) return opened;
        error.WriteLine($"Văn bản có độ mật “{secrecy}”; hệ thống không đọc văn bản mật.");
        return null;
    }

    private sealed class PagesDone(TextWriter error) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => error.WriteLine($"Đã nhận dạng {value.Done}/{value.Of} trang.");
    }
}
