using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Bench;

/// <summary>
/// One simple page with styles and traced figures, against the same page by docxtemplater and by docx (bench/docx) in the same run; then a
/// report of sixty pages with six appendix tables, and its PDF where LibreOffice is installed.
/// </summary>
internal static class DocxBench
{
    private const int Rounds = 200, Turns = 3;

    private static readonly string Folder = Path.Combine(Repository.Root, "bench", "docx");

    public static async Task Run()
    {
        var page = Page([.. Paragraphs], [.. Rows], "Đề nghị các cơ quan gửi số liệu trước ngày 20/7/2026.", tag: true);
        Console.WriteLine($"{"",-38}     min   median      max");
        await OnePage(page);
        await SixtyPages();
    }

    private static async Task OnePage(OfficialDocument page)
    {
        if (Installed() is { } missing) Console.WriteLine(missing);
        var (template, words) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllBytesAsync(template, Write(Template));
        await File.WriteAllTextAsync(words, Words());
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var i = 0; i < Rounds; i++) Write(page); // warm
            var ours = await Times.Of(Rounds, () => { Write(page); return Task.CompletedTask; });
            Console.WriteLine($"{$"one page, {Write(page).Length / 1024} KB",-38}{ours}");
            if (Node("page.js", template, words, $"{Rounds}") is not { } output) continue;
            var other = JsonDocument.Parse(output).RootElement;
            foreach (var name in (string[])["docxtemplater", "docx"])
            {
                var made = other.GetProperty(name);
                var times = Times.From([.. made.GetProperty("times").EnumerateArray().Select(t => t.GetDouble())]);
                Console.WriteLine($"{$"  {name}, node {other.GetProperty("node").GetString()}, {made.GetProperty("bytes").GetInt32() / 1024} KB",-38}{times.Against(ours)}");
            }
        }
        File.Delete(template);
        File.Delete(words);
    }

    private static async Task SixtyPages()
    {
        var report = Report();
        var docx = Write(report);
        for (var i = 0; i < 5; i++) Write(report); // warm
        var times = await Times.Of(20, () => { Write(report); return Task.CompletedTask; });
        Console.WriteLine($"{$"report, {docx.Length / 1024} KB",-38}{times}");
        Console.WriteLine($"{"  processor",-38}{Times.OfProcessor(10, () => Write(report))}");
        await using var pool = new PdfPool(1, TimeSpan.FromMinutes(2), retries: 1);
        if (!pool.Health.Installed)
        {
            Console.WriteLine("soffice is not installed: no PDF.");
            return;
        }
        byte[] pdf = [];
        var toPdf = await Times.Of(4, async () => pdf = await pool.ToPdf(docx, CancellationToken.None)); // the slowest makes the profile too
        Console.WriteLine($"{$"  its PDF, {Pages(pdf)} pages",-38}{toPdf}");
    }

    private static int Pages(byte[] pdf)
    {
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        return System.Text.RegularExpressions.Regex.Count(text, @"/Type\s*/Page\b");
    }

    private static byte[] Write(OfficialDocument document)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(document, file);
        return file.ToArray();
    }

    private static readonly string[] Paragraphs =
    [
        "Trong 6 tháng đầu năm, tỉnh đã cử {0} đoàn ra nước ngoài và đón {1} đoàn vào, phần lớn là đoàn doanh nghiệp và đoàn của các địa phương kết nghĩa.",
        "Công tác lãnh sự và bảo hộ công dân được bảo đảm: đã hỗ trợ {0} trường hợp, chuyển {1} hồ sơ đến cơ quan có thẩm quyền, không có hồ sơ quá hạn.",
        "Về ngoại giao kinh tế, tỉnh đã tổ chức {0} hội nghị giới thiệu môi trường đầu tư, làm việc với {1} hiệp hội doanh nghiệp nước ngoài.",
        "Số liệu so với cùng kỳ năm trước như bảng dưới đây.",
    ];

    private static readonly string[][] Rows =
    [
        ["TT", "Chỉ tiêu", "Kỳ này", "Cùng kỳ"], ["1", "Đoàn ra", "12", "15"], ["2", "Đoàn vào", "31", "25"], ["3", "Thỏa thuận được ký", "3", "3"], ["4", "Hội nghị quốc tế", "5", "4"],
    ];

    private static OfficialDocument Page(IReadOnlyList<string> paragraphs, IReadOnlyList<string[]> rows, string closing, bool tag) => new()
    {
        Parent = "Ủy ban nhân dân tỉnh",
        Issuer = "Sở Ngoại vụ",
        Number = 26,
        Symbol = "TB-SNgV",
        Place = "Sơn Hải",
        Date = new DateOnly(2026, 7, 3),
        KindName = "Thông báo",
        Title = "Kết quả công tác đối ngoại 6 tháng đầu năm",
        Body =
        [
            .. paragraphs.Select((text, i) => tag ? Traced(text, i) : new Paragraph(text)),
            new Table(rows[0], [.. rows.Skip(1)]),
            new Paragraph(closing),
        ],
        Recipients = ["Các sở, ban, ngành", "Lưu: VT, HTQT"],
        Signature = SignatureLines.Of(Branch.State, Authority.Deputy, null, "Giám đốc", "Phó Giám đốc", "Đèo Thị Mây"),
    };

    /// <summary>Its figures in content controls, the paragraph in a bookmark.</summary>
    private static Paragraph Traced(string text, int at)
    {
        var parts = text.Split("{0}");
        if (parts.Length == 1) return new Paragraph(text, $"doan_{at}");
        var rest = parts[1].Split("{1}");
        return new Paragraph([new Run(parts[0]), new Run("12", Tag: $"so-{at}-a"), new Run(rest[0]), new Run("31", Tag: $"so-{at}-b"), new Run(rest[1])], $"doan_{at}");
    }

    /// <summary>The same page with the marks of docxtemplater where its words go.</summary>
    private static OfficialDocument Template => Page(["{#paragraphs}", "{text}", "{/paragraphs}"], [["TT", "Chỉ tiêu", "Kỳ này", "Cùng kỳ"], ["{#table}{a}", "{b}", "{c}", "{d}{/table}"]], "{closing}", tag: false) with { Title = "{title}" };

    private static readonly string[] Recipients = ["Nơi nhận:", "- Các sở, ban, ngành;", "- Lưu: VT, HTQT."];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Words() => JsonSerializer.Serialize(new
    {
        title = "Kết quả công tác đối ngoại 6 tháng đầu năm",
        issuer = "SỞ NGOẠI VỤ",
        number = "Số: 26/TB-SNgV",
        nation = OfficialLayout.NationalName,
        motto = OfficialLayout.Motto,
        place = "Sơn Hải, ngày 03 tháng 7 năm 2026",
        kind = "THÔNG BÁO",
        paragraphs = Paragraphs.Select(text => new { text = string.Format(CultureInfo.InvariantCulture, text, 12, 31) }),
        rows = Rows.Select(r => new { a = r[0], b = r[1], c = r[2], d = r[3] }),
        table = Rows.Skip(1).Select(r => new { a = r[0], b = r[1], c = r[2], d = r[3] }),
        closing = "Đề nghị các cơ quan gửi số liệu trước ngày 20/7/2026.",
        recipients = Recipients.Select(text => new { text }),
        authority = "KT. GIÁM ĐỐC",
        signer = "Đèo Thị Mây",
    }, Plain);

    private static OfficialDocument Report() => Page([], [["", ""]], "", tag: false) with
    {
        KindName = "Báo cáo",
        Symbol = "BC-SNgV",
        Body =
        [
            .. Enumerable.Range(1, 12).SelectMany(section => (IEnumerable<Block>)
            [
                new Heading(1, $"Nội dung thứ {section} của báo cáo", $"muc_{section}", numbered: true),
                .. Enumerable.Range(1, 10).SelectMany(agency => (IEnumerable<Block>)
                [
                    new Heading(2, $"Kết quả của cơ quan thứ {agency}", numbered: true),
                    .. Paragraphs.Take(3).Select((text, i) => Traced(text, (section * 100 + agency) * 10 + i)),
                    new BulletItem([new Run("Số việc đã hoàn thành: "), new Run("14", Tag: $"viec-{section}-{agency}", Note: "Gồm 10 việc đúng hạn, 04 việc sau hạn.")]),
                ]),
            ]),
        ],
        Appendices = [.. Enumerable.Range(1, 6).Select(i => new Appendix($"Danh sách thứ {i}", [AppendixTable(i)], Landscape: i % 2 == 0))],
    };

    private static Grid AppendixTable(int appendix) => new(
        [new([new("TT", down: 2), new("Tên đoàn", down: 2), new("Nước", down: 2), new("Thời gian", across: 2), new("Số người", down: 2)]), GridRow.Of("Từ", "Đến")],
        [.. Enumerable.Range(1, 60).Select(i => new GridRow([new($"{i}", align: CellAlign.Centre), new($"Đoàn khảo sát thị trường nông sản, gốm sứ thứ {i}"), new("Hàn Quốc"), new("12/3/2026"), new("16/3/2026"),
            new([new Run("14", Tag: $"nguoi-{appendix}-{i}")], Align: CellAlign.Right)]))]);

    /// <returns>null: the packages are there, put there by npm from the lock file if need be.</returns>
    private static string? Installed()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "docx"))) return null;
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            npm.StandardOutput.ReadToEnd();
            return npm.WaitForExit(TimeSpan.FromMinutes(3)) && npm.ExitCode == 0 ? null : "docx and docxtemplater could not be had from the npm registry: nothing to compare with.";
        }
        catch (Win32Exception)
        {
            return "npm is not installed: nothing to compare with.";
        }
    }

    private static string? Node(params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "docx"))) return null;
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? output : null;
    }
}
