using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>
/// PDF → text by poppler, in the order the PDF draws its words (<c>-raw</c>). Its other orders read worse: the plain one takes
/// "188/TTr-" and "SVHTTDL" over a line's end for one hyphenated word and spoils the symbol, <c>-layout</c> mixes the two columns of
/// a letterhead, and both lose the cells of a table.
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

        var read = Poppler("pdftotext", ["-raw", "-bbox", "-enc", "UTF-8", "in.pdf", "out.xml"]);
        if (read.Exit != 0) throw Refused(read, fileName);
        var written = new FileInfo(folder.File("out.xml"));
        if (!written.Exists || written.Length > limits.MaxUncompressedBytes) throw FileRefusal.Broken(fileName);

        var byPage = Words(written.FullName, fileName).Select(PdfPage.Lines).ToList();
        var silent = Enumerable.Range(1, byPage.Count).Where(n => !byPage[n - 1].Lines.Any(l => l.Any(char.IsLetter))).ToList();
        if (silent.Count == byPage.Count)
            throw new FileRefusal(RefusalCode.Scan,
                $"Tệp “{fileName}” là bản quét, không có lớp chữ; hãy nhập bản .docx hoặc bản PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.");
        List<string> notes = [];
        if (silent.Count > 0) notes.Add($"Trang {string.Join(", ", silent)} không có chữ đọc được (trang trống hoặc trang quét); hãy đối chiếu với bản gốc.");
        if (byPage.Any(p => p.HasTable)) notes.Add("Bảng trong PDF được dựng lại theo vị trí chữ; hãy kiểm tra các ô, nhất là ô gộp.");
        var tableRows = new HashSet<string>();
        var text = string.Join("\n\f", byPage.Select((page, i) => string.Join('\n', OnceOnly(WithoutPageNumber(page.Lines, i + 1), tableRows))));
        return new FileText(text, FileKind.Pdf, pages, notes);

        ChildProcess.Outcome Poppler(string program, string[] arguments) =>
            ChildProcess.Run(limits.PopplerFolder is { } at ? Path.Combine(at, program) : program, arguments, folder.Path, limits.PdfTime, cancel)
            ?? throw new FileRefusal(RefusalCode.ToolMissing,
                "Máy chủ chưa có gói poppler-utils để đọc PDF; hãy cài bằng lệnh: sudo apt-get install poppler-utils, hoặc nhập bản .docx.");
    }

    /// <summary>The header of a table that goes on over pages is printed on each, and said once.</summary>
    private static List<string> OnceOnly(List<string> lines, HashSet<string> seen)
    {
        var kept = lines.Count > 0 && seen.Contains(lines[0]) ? lines[1..] : lines;
        seen.UnionWith(lines.Where(l => l.Contains('\t', StringComparison.Ordinal)));
        return kept;
    }

    private static List<List<PdfWord>> Words(string path, string fileName)
    {
        try
        {
            return PdfWords.Pages(path);
        }
        catch (XmlException e)
        {
            throw FileRefusal.Broken(fileName, e);
        }
    }

    private static FileRefusal Refused(ChildProcess.Outcome outcome, string fileName) => outcome switch
    {
        { Exit: null } => new FileRefusal(RefusalCode.TimedOut, $"Đọc tệp “{fileName}” quá lâu nên đã dừng; hãy tách nhỏ tệp hoặc nhập bản .docx."),
        // Exit 3: the file forbids the copying of its text.
        _ when outcome.Exit == 3 || outcome.Error.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            new FileRefusal(RefusalCode.Encrypted, $"Tệp “{fileName}” bị khóa bằng mật khẩu; hãy bỏ mật khẩu của PDF hoặc nhập bản .docx."),
        _ => new FileRefusal(RefusalCode.Broken, $"Tệp PDF “{fileName}” bị hỏng, không mở được; hãy xuất lại PDF từ bản gốc hoặc nhập bản .docx."),
    };

    /// <summary>The number in the margin is not the document's text and would stand in the middle of a sentence.</summary>
    private static List<string> WithoutPageNumber(List<string> lines, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        if (lines.Count > 0 && lines[0] == number) return [.. lines.Skip(1).SkipWhile(l => l.Length == 0)];
        return lines.Count > 0 && lines[^1] == number ? lines[..^1] : lines;
    }

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageCount();
}
