using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using NhipCau.VanBan.Files.Ocr;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>
/// PDF → text by poppler, in the order the PDF draws its words (<c>-raw</c>). Its other orders read worse: the plain one takes
/// "188/TTr-" and "SVHTTDL" over a line's end for one hyphenated word and spoils the symbol, <c>-layout</c> mixes the two columns of
/// a letterhead, and both lose the cells of a table.
/// </summary>
internal static partial class PdfReader
{
    private const int RuleDots = 100; // an inch
    private const int MostRuledPages = 300;

    public static FileText Read(byte[] bytes, string fileName, OpenLimits limits, OcrOptions? ocr, CancellationToken cancel)
    {
        using var poppler = new Poppler(bytes, limits, cancel);
        var facts = poppler.Run("pdfinfo", "in.pdf");
        if (facts.Exit != 0) throw Refused(facts, fileName);
        if (!int.TryParse(PageCount().Match(facts.Output).Groups[1].Value, CultureInfo.InvariantCulture, out var count))
            throw FileRefusal.Broken(fileName);

        var read = poppler.Run("pdftotext", "-raw", "-bbox", "-enc", "UTF-8", "in.pdf", "out.xml");
        if (read.Exit != 0) throw Refused(read, fileName);
        var written = new FileInfo(poppler.File("out.xml"));
        if (!written.Exists || written.Length > limits.MaxUncompressedBytes) throw FileRefusal.Broken(fileName);

        var sheets = Sheets(written.FullName, fileName);
        List<string> notes = [];
        if (ocr is not null && sheets.Any(s => !s.HasText))
            notes.AddRange(Recognition.Fill(sheets, bytes, fileName, limits, ocr, cancel));
        var silent = Enumerable.Range(1, sheets.Count).Where(n => !sheets[n - 1].HasText).ToList();
        if (silent.Count == sheets.Count)
            throw new FileRefusal(RefusalCode.Scan,
                $"Tệp “{fileName}” là bản quét, không có lớp chữ; hãy nhập bản .docx hoặc bản PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.");
        if (silent.Count > 0) notes.Add($"Trang {string.Join(", ", silent)} không có chữ đọc được (trang trống hoặc trang quét); hãy đối chiếu với bản gốc.");

        var rules = RulesOf(sheets, poppler);
        var (lines, guessed) = PdfDocument.Read(sheets, page => rules.GetValueOrDefault(page, Rules.None));
        if (guessed) notes.Add("Bảng trong PDF được dựng lại theo vị trí chữ; hãy kiểm tra các ô, nhất là ô gộp.");
        return new FileText(string.Join('\n', lines), FileKind.Pdf, count, notes);
    }

    /// <summary>The lines drawn on pages that have anything beside anything. Without them the text still reads, tables by the places of words.</summary>
    private static Dictionary<int, Rules> RulesOf(List<PdfSheet> sheets, Poppler poppler)
    {
        var rules = Enumerable.Range(0, sheets.Count).Where(p => sheets[p].Drawn is not null).ToDictionary(p => p, p => sheets[p].Drawn!);
        var pages = Enumerable.Range(0, Math.Min(sheets.Count, MostRuledPages)).Where(p => sheets[p].IsPaper && !rules.ContainsKey(p) && PdfPage.MayHaveTable(sheets[p].Words)).ToList();
        // Neighbouring pages are drawn together; a page too large to be paper is never drawn.
        for (int i = 0, end; i < pages.Count; i = end)
        {
            for (end = i + 1; end < pages.Count && pages[end] == pages[end - 1] + 1;) end++;
            foreach (var (page, image) in poppler.Draw(pages[i], pages[end - 1], RuleDots))
                if (image is not null) rules[page] = Rules.Of(image, RuleDots / 72.0);
        }
        return rules;
    }

    private static List<PdfSheet> Sheets(string path, string fileName)
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

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PageCount();
}
