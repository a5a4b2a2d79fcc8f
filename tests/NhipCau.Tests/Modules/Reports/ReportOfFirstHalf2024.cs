using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Tests.Modules.Indicators;
using NhipCau.Tests.Shell;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports;

/// <summary>
/// A real report on the first half of 2024 comes out again: counted where there are records, stated with source otherwise, its sums, differences and
/// percentages computed; what was printed wrong stands beside what is right, with the reason; section for section as the original, in the Party's layout.
/// </summary>
public abstract partial class ReportOfFirstHalf2024
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["I.3.1"] = """
            Trong kỳ ký mới [[ttqt-ky-moi-cap-tinh|don-vi]] cấp tỉnh[[ttqt-ky-moi-cap-tinh|danh-sach]], hết hiệu lực [[ttqt-het-hieu-luc-cap-tinh|don-vi]].
            Hợp tác với [[vien-tro.to-chuc|don-vi]] triển khai [[vien-tro.khoan|don-vi]] viện trợ ([[vien-tro.khoan|tang-giam]]), giá trị [[vien-tro.gia-tri|don-vi]] ([[vien-tro.gia-tri|tang-giam]]); trong đó chuyển tiếp [[vien-tro.chuyen-tiep.khoan|don-vi]], mới [[vien-tro.moi.khoan|don-vi]].
            """,
        ["I.3.2"] = "Thu hút đầu tư trực tiếp nước ngoài đạt [[fdi.von|don-vi]], [[fdi.von|cung-ky]]; vốn cấp mới [[fdi.cap-moi.von|cung-ky]], vốn tăng thêm [[fdi.tang-von|cung-ky]].",
        ["I.3.5"] = """
            Đã tổ chức [[doan-ra.thuc-hien]]/[[doan-ra.duyet]] đoàn ra, chiếm [[doan-ra.ty-le|don-vi]] kế hoạch được duyệt[[doan-ra.thuc-hien|danh-sach]]; [[doan-vao.thuc-hien]]/[[doan-vao.duyet-ke-hoach]] đoàn vào và [[doan-vao.phat-sinh|don-vi]] phát sinh.
            Tiếp [[doan-vao.khach-khac|don-vi]] khách nước ngoài[[doan-vao.khach-khac|danh-sach]].
            """,
    };

    private readonly Site site;

    protected ReportOfFirstHalf2024(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task ComesOutAgain_SectionForSection_WithWhatWasPrintedWrongBesideIt()
    {
        var gold = HalfYearGold.Read();
        var desk = await site.SignedIn("khanh.tm");
        await new HalfYearOffice(site).Enter(desk, gold);
        await StateTheRest(desk, gold);
        await PublishOutline(gold);
        var period = await Collect(desk);
        var report = $"/bao-cao/ky/{period}/tong-hop";
        var page = await desk.Send(await desk.Get(report), "form[action$='handler=Build']");

        foreach (var mark in page.All(".sheet sup")) mark.Remove();
        var sheet = Spaces().Replace(page.One(".sheet").TextContent, " ");
        foreach (var sentence in new[]
        {
            "ký mới 3 thỏa thuận cấp tỉnh, hết hiệu lực 1 thỏa thuận",
            "20 lượt tổ chức triển khai 21 khoản viện trợ (tăng 6 khoản so với cùng kỳ), giá trị 74,266 tỷ đồng (giảm 20,295 tỷ đồng so với cùng kỳ)",
            "đạt 571,38 triệu USD, tăng 12,1% so với cùng kỳ; vốn cấp mới tăng gấp 5 lần so với cùng kỳ, vốn tăng thêm bằng 62% cùng kỳ",
            "Đã tổ chức 2/10 đoàn ra, chiếm 20% kế hoạch được duyệt", "0/3 đoàn vào và 1 đoàn phát sinh", "Tiếp 13 đoàn khách nước ngoài",
        }) Assert.Contains(sentence, sheet);

        // What was printed, beside what is computed, and why they differ.
        foreach (var (section, code, printed, computed) in new[] { ("I.3.1", "vien-tro.khoan", "22", "21"), ("I.3.1", "vien-tro.gia-tri", "74,361", "74,266"), ("I.3.5", "doan-vao.khach-khac", "14", "13") })
        {
            var link = (await desk.Get($"{report}?muc={section}")).All($".sheet a[href*='so={code}']")[0].GetAttribute("href")!;
            var pane = await desk.Get(link);
            Assert.Equal(computed, pane.One("#so .num").TextContent);
            Assert.Contains($"đã in {printed}: ", pane.Text);
            Assert.Contains(Reasons[code], pane.Text);
        }

        await Laid(desk, report, gold);
    }

    /// <summary>The .docx of a day of 2024: the Party's layout and names of that day, its outline that of the original, its figures to be found again.</summary>
    private static async Task Laid(Visitor desk, string report, HalfYearGold gold)
    {
        Assert.Null((await desk.Send(await desk.Get(report + "/the-thuc"), "main form", ("Input.Title", gold.Document.Title), ("Input.Number", "512"), ("Input.Date", "20/06/2024"))).Error);
        var file = new MemoryStream(await (await desk.Get(report + ".docx")).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var reading = DocumentReader.Read(DocumentFile.Open(file, "bao-cao.docx", cancel: TestContext.Current.CancellationToken).Text);
        Assert.Equal(Branch.Party, reading.Header.Branch);
        Assert.Equal(Outlined(gold).Select(s => (s.Path, VietnameseText.Fold(s.Title))), reading.Sections.Where(s => MainPath().IsMatch(s.Path)).Select(s => (s.Path, VietnameseText.Fold(s.Title))));

        file.Position = 0;
        using var word = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(e => e.Description));
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", body.InnerText);
        // The name of a place is not torn over two lines.
        Assert.Contains("TỈNH ỦY ĐỒNG\u00a0NAI", body.InnerText);
        var figures = body.Descendants<SdtRun>().Select(c => (Tag: c.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!, c.InnerText)).ToList();
        Assert.Contains(figures, f => f.Tag.StartsWith("so:doan-vao.khach-khac:", StringComparison.Ordinal) && f.InnerText == "13 đoàn");
        Assert.Contains(figures, f => f.Tag.StartsWith("so:vien-tro.gia-tri:", StringComparison.Ordinal) && f.InnerText == "74,266 tỷ đồng");
        // The footnote of the guests lists as many as the figure counts.
        var notes = word.MainDocumentPart.FootnotesPart!.Footnotes!.Elements<Footnote>().Select(n => n.InnerText).ToList();
        Assert.Contains(notes, n => n.Split(';').Length == 13 && n.Contains("Phần Lan", StringComparison.Ordinal));
    }

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["vien-tro.khoan"] = "Cộng chuyển tiếp và mới chỉ được 21.",
        ["vien-tro.gia-tri"] = "Hai phần cộng lại là 74,266.",
        ["doan-vao.khach-khac"] = "Chú thích chỉ kể 13 đoàn.",
    };

    /// <summary>What no register gives yet, each with its source; the bases of the year before follow from the differences that were printed.</summary>
    private static async Task StateTheRest(Visitor desk, HalfYearGold gold)
    {
        decimal Printed(string what) => gold.Figures.First(f => f.What == what).Value;
        var source = $"{gold.Document.KindName} {gold.Document.Symbol}";
        var half = HalfYearOffice.Period;
        foreach (var (code, value) in new[]
        {
            ("vien-tro.chuyen-tiep.to-chuc", Printed("dự án lũy kế các năm trước: số tổ chức")), ("vien-tro.moi.to-chuc", Printed("dự án mới: số tổ chức PCPNN")),
            ("vien-tro.chuyen-tiep.khoan", Printed("dự án lũy kế các năm trước: số dự án")), ("vien-tro.moi.khoan", Printed("dự án mới: số khoản viện trợ")),
            ("vien-tro.chuyen-tiep.gia-tri", Printed("dự án lũy kế các năm trước: giá trị")), ("vien-tro.moi.gia-tri", Printed("dự án mới: giá trị cam kết")),
            ("fdi.cap-moi.von", Printed("vốn đăng ký cấp mới")), ("fdi.tang-von", Printed("vốn bổ sung")),
        }) await State(desk, code, value, half.From, half.To, source);

        // 22 less 7; 74,361 and 20,2 more; 291,47 is five times, 279,91 is 62 % of it; a sum is compared by the sums of the parts, and then the 13 % that was printed is 12,1.
        var before = half.YearBefore;
        foreach (var (code, value) in new[]
        {
            ("vien-tro.chuyen-tiep.khoan", 6m), ("vien-tro.moi.khoan", 9m), ("vien-tro.chuyen-tiep.gia-tri", 30m), ("vien-tro.moi.gia-tri", 64.561m),
            ("fdi.cap-moi.von", 58.294m), ("fdi.tang-von", 451.468m),
        }) await State(desk, code, value, before.From, before.To, "Báo cáo cùng kỳ");

        foreach (var (what, code) in new[] { ("khoản viện trợ PCPNN triển khai", "vien-tro.khoan"), ("tổng giá trị cam kết tài trợ", "vien-tro.gia-tri"), ("đoàn khách nước ngoài đến thăm, làm việc", "doan-vao.khach-khac") })
        {
            var form = await desk.Get(Address("so-da-in", code));
            Assert.Null((await desk.Send(form, "form#record", ("Input.Value", Number(Printed(what))), ("Input.Document", source), ("Input.Note", Reasons[code]))).Error);
        }
    }

    private static async Task State(Visitor desk, string code, decimal value, DateOnly from, DateOnly to, string source)
    {
        var page = await desk.Send(await desk.Get(Address("so-neu", code)), "form#state",
            ("Input.From", Day(from)), ("Input.To", Day(to)), ("Input.Value", Number(value)), ("Input.AsOf", Day(to)), ("Input.Document", source));
        Assert.True(page.Error is null, $"{code}: {page.Error}");
    }

    /// <summary>The sections of the original; an agency answers those that no figure fills.</summary>
    private Task<int> PublishOutline(HalfYearGold gold) => site.InDatabase(async db =>
    {
        var outline = new NhipCau.Modules.Reports.Outlines.Outline { Code = "so-ket", Name = "Sơ kết công tác đối ngoại", PublishedAt = DateTime.UnixEpoch.ToUniversalTime() };
        outline.Sections.AddRange(Outlined(gold).Select((s, place) => new OutlineSection
        {
            Code = s.Path,
            Position = place,
            Title = s.Title,
            Standing = Sentences.GetValueOrDefault(s.Path),
            AskedOf = Sentences.ContainsKey(s.Path) || s.Path is "I" or "I.3" ? AskedOf.Nobody : AskedOf.Everyone,
        }));
        (await db.Set<ReportRegime>().SingleAsync(r => r.Code == "yeu-cau")).Outline = outline;
        return await db.SaveChangesAsync();
    });

    /// <summary>One agency writes every section that is asked, its leader sends, the office accepts.</summary>
    private async Task<int> Collect(Visitor desk)
    {
        await new YearOfWork(2024).Task("Xúc tiến thương mại ở nước ngoài", "kinh-te", [new Part("sct")]).Make(site);
        var opened = await desk.Send(await desk.Get("/bao-cao/mo-ky?ky=yeu-cau&nam=2024"), "#open", ("Input.From", Day(HalfYearOffice.Period.From)), ("Input.To", Day(HalfYearOffice.Period.To)), ("Input.DueOn", "20/06/2024"));
        Assert.True(opened.Error is null, opened.Error);
        var (period, report, answers) = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.Period.Year == 2024 && r.Period.Regime.Code == "yeu-cau").Select(r => new { r.PeriodId, r.Id, r.Answers.Count }).SingleAsync()) is var one ? (one.PeriodId, one.Id, one.Count) : default;
        var leader = await site.SignedIn("quang.dv");
        var page = await leader.Get($"/bao-cao/{report}");
        page.One("#write").SetAttribute("action", $"/bao-cao/{report}?handler=Send");
        page = await leader.Send(page, "#write", [.. Enumerable.Range(0, answers).Select(i => ($"Input.Answers[{i}].Text", (string?)$"Đã làm việc thứ {i + 1}.")), ("Input.Entries[0].Text", "Đã dự một hội chợ.")]);
        Assert.True(page.Error is null, page.Error);
        Assert.Contains("Đã nhận", (await desk.Send(await desk.Get($"/bao-cao/{report}"), "form[action$='handler=Accept']")).Text);
        return period;
    }

    private static IEnumerable<HalfYearGold.Section> Outlined(HalfYearGold gold) => gold.Sections.Where(s => MainPath().IsMatch(s.Path));

    /// <summary>Parts, and the numbered sections of the first: what stands under those is what agencies write.</summary>
    [GeneratedRegex(@"^(I|II|III|I\.\d|I\.3\.\d)$")]
    private static partial Regex MainPath();

    private static string Address(string page, string code) => string.Create(CultureInfo.InvariantCulture, $"/chi-tieu/{page}?ma={code}&tu={HalfYearOffice.Period.From:yyyy-MM-dd}&den={HalfYearOffice.Period.To:yyyy-MM-dd}");

    private static string Number(decimal value) => value.ToString(CultureInfo.GetCultureInfo("vi-VN"));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

public sealed class ReportOfFirstHalf2024OnSqlite(SqliteSite site) : ReportOfFirstHalf2024(site), IClassFixture<SqliteSite>;

public sealed class ReportOfFirstHalf2024OnPostgres(PostgresSite site) : ReportOfFirstHalf2024(site), IClassFixture<PostgresSite>;
