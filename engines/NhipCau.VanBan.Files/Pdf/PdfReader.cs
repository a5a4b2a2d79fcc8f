using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>
/// PDF → text by poppler. Reading order (not <c>-layout</c>): the two columns of a letterhead and of the signature come one after
/// the other, as they are read.
/// </summary>
internal static partial class PdfReader
{
    public static FileText Read(byte[] bytes, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("in.pdf"), bytes);
        var facts = Poppler("pdfinfo", ["in.pdf"]);
        if (facts.Exit != 0) throw Refused(facts, fileName);
        if (!int.TryParse(PageCount().Match(facts.Output).Groups[1].Value, CultureInfo.InvariantCulture, out var pages))
            throw FileRefusal.Broken(fileName);

        var read = Poppler("pdftotext", ["-enc", "UTF-8", "in.pdf", "out.txt"]);
        if (read.Exit != 0) throw Refused(read, fileName);
        var written = new FileInfo(folder.File("out.txt"));
        if (!written.Exists || written.Length > limits.MaxXmlBytes) throw FileRefusal.Broken(fileName);

        var byPage = File.ReadAllText(written.FullName).Split('\f').Take(pages).Select(WithoutPageNumber).ToList();
        var silent = byPage.Select((text, i) => (text, Page: i + 1)).Where(p => !p.text.Any(char.IsLetter)).Select(p => p.Page).ToList();
        if (silent.Count == pages)
            throw new FileRefusal(RefusalCode.Scan,
                $"Tệp “{fileName}” là bản quét, không có lớp chữ; hãy nhập bản .docx hoặc bản PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.");
        return new FileText(CleanText.Of(string.Join("\n\f", byPage)), FileKind.Pdf, pages, silent.Count == 0 ? [] : [Silent(silent)]);

        ChildProcess.Outcome Poppler(string program, string[] arguments) =>
            ChildProcess.Run(limits.PopplerFolder is { } at ? Path.Combine(at, program) : program, arguments, folder.Path, limits.PdfTime, cancel)
            ?? throw new FileRefusal(RefusalCode.ToolMissing,
                "Máy chủ chưa có gói poppler-utils để đọc PDF; hãy cài bằng lệnh: sudo apt-get install poppler-utils, hoặc nhập bản .docx.");
    }

    private static string Silent(List<int> pages) =>
        $"Trang {string.Join(", ", pages)} không có chữ đọc được (trang trống hoặc trang quét); hãy đối chiếu với bản gốc.";

    private static FileRefusal Refused(ChildProcess.Outcome outcome, string fileName) => outcome switch
    {
        { Exit: null } => new FileRefusal(RefusalCode.TimedOut, $"Đọc tệp “{fileName}” quá lâu nên đã dừng; hãy tách nhỏ tệp hoặc nhập bản .docx."),
        // Exit 3: the file forbids the copying of its text.
        _ when outcome.Exit == 3 || outcome.Error.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            new FileRefusal(RefusalCode.Encrypted, $"Tệp “{fileName}” bị khóa bằng mật khẩu; hãy bỏ mật khẩu của PDF hoặc nhập bản .docx."),
        _ => new FileRefusal(RefusalCode.Broken, $"Tệp PDF “{fileName}” bị hỏng, không mở được; hãy xuất lại PDF từ bản gốc hoặc nhập bản .docx."),
    };

    /// <summary>The number in the top margin is not the document's text and would stand in the middle of a sentence.</summary>
    private static string WithoutPageNumber(string page, int index) =>
        FirstLine().Match(page) is { Success: true } line && line.Groups[1].Value == (index + 1).ToString(CultureInfo.InvariantCulture)
            ? page[line.Length..]
            : page;

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^\s*(\d{1,4})[ \t]*\n")]
    private static partial Regex FirstLine();
}
