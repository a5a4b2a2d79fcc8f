using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports;

/// <summary>The consolidated report: accepted words and only those, edited, and set in the official layout.</summary>
public abstract partial class ConsolidationPages
{
    private const string Accepted = "Đã dựng 12 gian hàng, tiếp 3.400 lượt khách.";
    private const string OnlySent = "Đã gửi 05 tin bài ra nước ngoài.";
    private const string Hard = "Thiếu phiên dịch tiếng Khmer.";
    private const string Wish = "Đề nghị bổ sung 02 biên chế.";
    private const string Next = "Mở thêm 03 điểm bán hàng tại chợ biên giới.";

    private readonly Site site;

    protected ConsolidationPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    [Fact]
    public async Task Build_HoldsAcceptedWordsAndOnlyThose()
    {
        var (office, period) = await Collected(2031);
        var page = await Built(office, period);
        var sheet = page.One(".sheet").TextContent;
        Assert.Contains(Accepted, sheet);
        Assert.Contains("- Sở Công Thương:", sheet);
        Assert.Contains("Có 3 nhiệm vụ, hoàn thành 1, đang thực hiện 2.", sheet);
        Assert.Contains(Hard, sheet);
        Assert.Contains(Wish, sheet);
        Assert.Contains(Next, sheet);
        Assert.DoesNotContain(OnlySent, page.Html.DocumentElement.OuterHtml);
        Assert.Contains("Kính gửi: Ủy ban nhân dân thành phố Đồng Nai", sheet);
        Assert.Contains("412/KH-UBND", sheet);
        Assert.Equal(new[] { Hard, Next, Wish }, await site.InDatabase(db => db.Set<ReportParagraph>()
            .Where(p => db.Set<ConsolidationSection>().Any(s => s.Id == p.SectionId && (s.Code == "I.3.8" || s.Code == "II" || s.Code == "III") && db.Set<Consolidation>().Any(c => c.Id == s.ConsolidationId && c.PeriodId == period.Id)))
            .OrderBy(p => p.SectionId).Select(p => p.Text.Substring("- Sở Công Thương: ".Length)).ToListAsync()));
    }

    [Fact]
    public async Task Edit_IsKeptWhenBuiltAgainAndTheSecondOfTwoEditorsIsTold()
    {
        var (office, period) = await Collected(2032);
        await Built(office, period);
        var address = await Paragraph(period, "I.3.2", Accepted);
        var old = await office.Get(address);
        var page = await office.Send(await office.Get(address), "#edit", ("Text", "Đoạn do cơ quan tổng hợp viết."));
        Assert.Contains("Đoạn do cơ quan tổng hợp viết.", page.One("#Text").TextContent);
        Assert.Contains(Accepted, page.One(".src").TextContent);

        page = await office.Send(old, "#edit", ("Text", "Đoạn viết từ trang cũ."));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("vừa sửa hồ sơ này", page.Error);
        Assert.Contains("Đoạn viết từ trang cũ.", page.One("#Text").TextContent);
        Assert.Contains("Đoạn do cơ quan tổng hợp viết.", page.One("#" + page.One("#edit").ParentElement!.Id).TextContent);

        page = await office.Send(await office.Get(address), "form[action$='handler=Build']");
        Assert.Contains("Đoạn do cơ quan tổng hợp viết.", page.One(".sheet").TextContent);
        Assert.DoesNotContain(Accepted, page.One(".sheet").TextContent);
    }

    [Fact]
    public async Task TwoSectionsAreEditedAtOnce()
    {
        var (office, period) = await Collected(2036);
        await Built(office, period);
        var trade = await office.Get(await Paragraph(period, "I.3.2", Accepted));
        var hard = await office.Get(await Paragraph(period, "I.3.8", Hard));
        await office.Send(trade, "#edit", ("Text", "Mục thương mại."));
        var page = await office.Send(hard, "#edit", ("Text", "Mục khó khăn."));
        Assert.Contains("Mục thương mại.", page.One(".sheet").TextContent);
        Assert.Contains("Mục khó khăn.", page.One(".sheet").TextContent);
    }

    [Fact]
    public async Task LeaveOut_AsksForTheReasonAndTakeBringsTheWordsBack()
    {
        var (office, period) = await Collected(2033);
        await Built(office, period);
        var address = $"/bao-cao/ky/{period.Id}/tong-hop?muc=I.3.2";
        var page = await office.Get(address);
        page = await office.Send(page, "form[action$='handler=Leave']");
        Assert.Contains("Ghi lý do bỏ", page.Error);
        page = await office.Send(await office.Get(address), "form[action$='handler=Leave']", ("Reason", "Đã nêu ở mục I.3.1."));
        Assert.DoesNotContain(Accepted, page.One(".sheet").TextContent);
        Assert.Contains("Đã nêu ở mục I.3.1.", page.One(".src").TextContent);
        page = await office.Send(page, "form[action$='handler=Build']");
        Assert.DoesNotContain(Accepted, page.One(".sheet").TextContent);
        page = await office.Send(await office.Get(address), "form[action$='handler=Take']");
        Assert.Contains(Accepted, page.One(".sheet").TextContent);
        Assert.Equal([UseOfWords.Whole], await site.InDatabase(db => db.Set<ContributionUse>().Where(u => u.Section.Code == "I.3.2" && db.Set<Consolidation>().Any(c => c.PeriodId == period.Id && c.Id == u.Section.ConsolidationId)).Select(u => u.Use).ToListAsync()));
    }

    [Fact]
    public async Task Docx_IsValidAndHoldsTheSentences()
    {
        var (office, period) = await Collected(2034);
        await Built(office, period);
        var form = await office.Get($"/bao-cao/ky/{period.Id}/tong-hop/the-thuc");
        var page = await office.Send(form, "main form", ("Input.Number", "7"), ("Input.Date", "5/12/2034"), ("Input.SignerAuthority", "KT. Giám đốc"), ("Input.SignerName", "Nguyễn Văn Mẫu"));
        Assert.Contains(NhipCau.VanBan.Files.Official.OfficialWords.NumberLine(7, "BC-SNgV"), page.One(".qh").TextContent);

        var answer = await office.Get($"/bao-cao/ky/{period.Id}/tong-hop.docx");
        Assert.Equal("bao-cao-nam-2034.docx", answer.Response.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Response.Content.Headers.ContentDisposition.FileName);
        using var docx = WordprocessingDocument.Open(new MemoryStream(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), false);
        Assert.Equal("", string.Join("\n", new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(docx, TestContext.Current.CancellationToken).Select(e => $"{e.Description} {e.Path?.XPath} {e.Part?.Uri}").Distinct().Take(5)));
        var text = docx.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("BÁO CÁO", text);
        Assert.Contains(Accepted, text);
        Assert.Contains("ngày 05 tháng 12 năm 2034", text);
        Assert.Contains("KT. GIÁM ĐỐC", text);
        Assert.Contains("Nguyễn Văn Mẫu", text);
        Assert.Contains("I. KẾT QUẢ THỰC HIỆN", text);
        Assert.Contains(". Ngoại giao kinh tế", text);
        Assert.DoesNotContain("3.7. Phối hợp", text);
        Assert.DoesNotContain(OnlySent, text);
    }

    [Fact]
    public async Task Consolidate_ByThoseWhoOnlyRead_IsForbidden()
    {
        var (office, period) = await Collected(2035);
        await Built(office, period);
        var chair = await site.SignedIn("ha.lt");
        var page = await chair.Get($"/bao-cao/ky/{period.Id}/tong-hop");
        Assert.Contains(Accepted, page.One(".sheet").TextContent);
        Assert.Empty(page.All("textarea, #edit"));
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.Get($"/bao-cao/ky/{period.Id}/tong-hop/the-thuc")).Status);
        var leader = await site.SignedIn("quang.dv");
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Get($"/bao-cao/ky/{period.Id}/tong-hop")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"/bao-cao/ky/{period.Id}/tong-hop.docx")).Status);
    }

    /// <summary>The address of the paragraph that holds these words.</summary>
    private async Task<string> Paragraph(ReportPeriod period, string code, string words)
    {
        var key = await site.InDatabase(db => db.Set<ReportParagraph>().Where(p => p.Text.Contains(words) && db.Set<ConsolidationSection>().Any(s => s.Id == p.SectionId && s.Code == code && db.Set<Consolidation>().Any(c => c.Id == s.ConsolidationId && c.PeriodId == period.Id))).Select(p => p.Key).SingleAsync());
        return $"/bao-cao/ky/{period.Id}/tong-hop?muc={code}&doan={key}";
    }

    private static async Task<Shell.Answer> Built(Visitor office, ReportPeriod period)
    {
        var page = await office.Send(await office.Get($"/bao-cao/ky/{period.Id}/tong-hop"), "form[action$='handler=Build']");
        Assert.Contains("Đã dựng báo cáo", page.Text);
        return page;
    }

    /// <summary>A period with one report accepted, one only sent, one owing.</summary>
    private async Task<(Visitor Office, ReportPeriod Period)> Collected(int year)
    {
        await AskWordsAlone(site);
        await new YearOfWork(year)
            .Task("Tổ chức gian hàng giới thiệu sản phẩm tại hội chợ biên giới", "kinh-te", [new Part("sct")], [new Said("sct", Accepted, 100, new DateOnly(year, 5, 20))], TaskState.Done, due: new DateOnly(year, 9, 1), reported: 100, verified: 100)
            .Task("Viết tin bài gửi ra nước ngoài", "thong-tin", [new Part("svhttdl")], [new Said("svhttdl", OnlySent, 40, new DateOnly(year, 6, 2))], due: new DateOnly(year, 10, 1))
            .Task("Họp mặt kiều bào đầu năm", "nguoi-viet", [new Part("lhhn-tp")])
            .Make(site);
        var office = await site.SignedIn("khanh.tm");
        await office.Send(await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam"), "#open");
        var period = await site.InDatabase(db => db.Set<ReportPeriod>().SingleAsync(p => p.Year == year));
        var sct = await Sent(period, "sct", "quang.dv", ("Input.Answers[0].Text", Hard), ("Input.Answers[2].Text", Wish), ("Input.Answers[1].Text", Next));
        await Sent(period, "svhttdl", "hai.nt");
        await office.Send(await office.Get($"/bao-cao/{sct}"), "#accept");
        return (office, period);
    }

    private async Task<int> Sent(ReportPeriod period, string agency, string leader, params (string, string?)[] values)
    {
        var id = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id && r.Agency.Code == agency).Select(r => r.Id).SingleAsync());
        var visitor = await site.SignedIn(leader);
        var page = await visitor.Get($"/bao-cao/{id}");
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        page = await visitor.Send(page, "#write", values);
        Assert.Contains("Đã gửi báo cáo", page.Text);
        return id;
    }
}

public sealed class ConsolidationPagesOnSqlite(SqliteSite site) : ConsolidationPages(site), IClassFixture<SqliteSite>;

public sealed class ConsolidationPagesOnPostgres(PostgresSite site) : ConsolidationPages(site), IClassFixture<PostgresSite>;
