using System.Net;
using System.Security.Cryptography;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Freezing;
using NhipCau.Modules.Tasks;

namespace NhipCau.Tests.Modules.Reports;

public abstract partial class ConsolidationPages
{
    [Fact]
    public async Task Frozen_NothingChangesAndVerifyingSaysWhatDrifted()
    {
        var (office, period) = await Collected(2037);
        await Built(office, period);
        var old = await office.Get(await Paragraph(period, "I.3.2", Accepted));
        var here = $"/bao-cao/ky/{period.Id}";
        var page = await office.Send(await office.Get(here + "/dong-bang"), "#freeze");
        Assert.Contains("Đã đóng băng báo cáo, bản 1", page.Text);

        var docx = await office.Get(page.One("a[href*='handler=Docx']").GetAttribute("href")!);
        var sha = await site.InDatabase(db => db.Set<Snapshot>().Where(s => s.Consolidation.PeriodId == period.Id).Select(s => s.DocxSha).SingleAsync());
        Assert.Equal(sha, Convert.ToHexStringLower(SHA256.HashData(await docx.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))));

        Assert.Empty((await office.Get(here + "/tong-hop")).All("#edit, form[action$='handler=Build'], form[action*='handler=Leave']"));
        page = await office.Send(old, "#edit", ("Text", "Sửa sau khi đóng băng."));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Báo cáo đã đóng băng", page.Error);

        Assert.Contains("Không có gì sai lệch", (await office.Get(here + "/kiem-chung")).Text);
        var sct = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id && r.Agency.Code == "sct").Select(r => r.Id).SingleAsync());
        var leader = await site.SignedIn("quang.dv");
        var fate = (await leader.Get($"/bao-cao/{sct}")).One("section[aria-labelledby=fate]").TextContent;
        Assert.Contains("Lấy nguyên", fate);
        Assert.Contains(Accepted, fate);

        await office.Send(await office.Get($"/bao-cao/{sct}"), "form[action$='handler=Return']", ("Reason", "Bổ sung số liệu."));
        page = await office.Get(here + "/kiem-chung?ban=1");
        Assert.Contains("báo cáo không còn được nhận", page.Text);

        page = await office.Get(here + "/dong-bang");
        Assert.Contains("Ghi lý do mở bản mới", (await office.Send(page, "#reopen")).Error);
        page = await office.Send(page, "#reopen", ("Reason", "Đính chính theo công văn số 12."));
        Assert.Contains("Đã mở bản 2", page.Text);
        await office.Send(await office.Get(await Paragraph(period, "I.3.2", Accepted)), "#edit", ("Text", "Đã dựng 14 gian hàng, tiếp 3.400 lượt khách."));
        page = await office.Get((await office.Get(here + "/dong-bang")).One("a[href*='voi=']").GetAttribute("href")!);
        Assert.Contains("14", page.All("ins").Select(i => i.TextContent));
        Assert.Contains(page.All("del"), d => d.TextContent.EndsWith("12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoWhoFreezeAtOnce_OneIsTold()
    {
        var (office, period) = await Collected(2038);
        await Built(office, period);
        var (one, two) = (await office.Get($"/bao-cao/ky/{period.Id}/dong-bang"), await office.Get(await Paragraph(period, "I.3.8", Hard)));
        await office.Send(two, "#edit", ("Text", "Vừa sửa."));
        Assert.Contains("Đã đóng băng", (await office.Send(one, "#freeze")).Text);
        Assert.Contains("Vừa sửa.", await site.InDatabase(db => db.Set<Snapshot>().Where(s => s.Consolidation.PeriodId == period.Id).Select(s => s.Content).SingleAsync()));
        Assert.Contains("Báo cáo này đã đóng băng", (await office.Send(one, "#freeze")).Error);
    }

    [Fact]
    public async Task AStandingSentenceShowsWhatIsCountedAndTheRecordKnowsTheSentence()
    {
        await YearOfWork.AskWordsAlone(site);
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get((await office.Get("/bao-cao/de-cuong")).One("tbody a").GetAttribute("href")!);
        page = await office.Send(page, "#next");
        var outline = page.Path.Split('?')[0];
        var section = await office.Get(page.All("tbody a").Single(a => a.TextContent.StartsWith("1. Bối cảnh", StringComparison.Ordinal)).GetAttribute("href")!);
        var refused = await office.Send(section, "main form", ("Input.Standing", "Trong kỳ có [[khong-co]] nhiệm vụ."));
        Assert.Contains("không phải số liệu nào", refused.Error);
        await office.Send(section, "main form", ("Input.Standing", "Trong kỳ có [[NV01]][[NV01|danh-sach]] nhiệm vụ đến hạn."));
        Assert.Contains("Đã đưa đề cương vào dùng", (await office.Send(await office.Get(outline), "#publish")).Text);
        Assert.Empty((await office.Get(outline)).All("#publish"));

        var (_, period) = await Collected(2050);
        page = await Built(office, period);
        var figure = page.One(".sheet a.num");
        Assert.Equal("2", figure.TextContent);
        Assert.Contains("Tổ chức gian hàng giới thiệu sản phẩm tại hội chợ biên giới; Viết tin bài gửi ra nước ngoài.", page.One(".fn").TextContent);
        page = await office.Get(figure.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal(2, page.All(".src .rows a").Count);
        var task = page.One(".src .rows a").GetAttribute("href")!;
        Assert.Contains("Trong kỳ có 2 nhiệm vụ đến hạn.", (await office.Get(task)).One("section[aria-labelledby=used-in]").TextContent);

        var answer = await office.Get($"/bao-cao/ky/{period.Id}/tong-hop.docx");
        using var docx = WordprocessingDocument.Open(new MemoryStream(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), false);
        var control = docx.MainDocumentPart!.Document!.Descendants<SdtRun>().First();
        Assert.StartsWith("so:NV01:pI_1_", control.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value, StringComparison.Ordinal);
        Assert.Equal("2", control.InnerText);
        Assert.Contains("Viết tin bài gửi ra nước ngoài", docx.MainDocumentPart.FootnotesPart!.Footnotes!.InnerText);
        Assert.Contains(docx.MainDocumentPart.Document.Descendants<BookmarkStart>(), b => b.Name!.Value!.StartsWith("pI_3_2_", StringComparison.Ordinal));

        // The registers move on: the frozen sentence stays, and verifying names the record.
        await office.Send(await office.Get($"/bao-cao/ky/{period.Id}/dong-bang"), "#freeze");
        await site.InDatabase(async db => { (await db.Set<WorkTask>().SingleAsync(t => t.Title == "Viết tin bài gửi ra nước ngoài" && t.DueOn.Year == 2050)).State = TaskState.Withdrawn; await db.SaveChangesAsync(); });
        page = await office.Get($"/bao-cao/ky/{period.Id}/kiem-chung");
        Assert.Contains("Không còn 1 hồ sơ: Viết tin bài gửi ra nước ngoài", page.Text);
        Assert.Contains("bản 1 đã đóng băng", (await office.Get(task)).One("section[aria-labelledby=used-in]").TextContent);
    }

    [Fact]
    public async Task Freeze_WithAFigureNobodyCanFill_IsRefused()
    {
        var (office, period) = await Collected(2052);
        await Built(office, period);
        await office.Send(await office.Get(await Paragraph(period, "I.3.8", Hard)), "#edit", ("Text", "Có [[khong-co-so-nay]] việc."));
        var page = await office.Send(await office.Get($"/bao-cao/ky/{period.Id}/dong-bang"), "#freeze");
        Assert.Contains("[[khong-co-so-nay]]", page.Error);
        Assert.Empty(page.All("a[href*='handler=Docx']"));
    }

    [Fact]
    public async Task AReportOfTheParty_HasThePartysLayout()
    {
        var (office, period) = await Collected(2054);
        await Branched(NhipCau.VanBan.Branch.Party);
        try
        {
            var page = await Built(office, period);
            Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", page.One(".qh").TextContent);
            var answer = await office.Get($"/bao-cao/ky/{period.Id}/tong-hop.docx");
            using var docx = WordprocessingDocument.Open(new MemoryStream(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), false);
            var text = docx.MainDocumentPart!.Document!.InnerText;
            Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", text);
            Assert.Contains("-BC/TU", text);
            Assert.Contains("T/M BAN THƯỜNG VỤ", text);
            Assert.DoesNotContain("./.", text);
        }
        finally
        {
            await Branched(NhipCau.VanBan.Branch.State);
        }
    }

    private Task Branched(NhipCau.VanBan.Branch branch) => site.InDatabase(async db => { (await db.Set<NhipCau.Modules.Reports.Regimes.ReportRegime>().SingleAsync(r => r.Code == "nam")).Branch = branch; await db.SaveChangesAsync(); });

    [Fact]
    public async Task Compare_WithTheYearBefore()
    {
        var (office, before) = await Collected(2044);
        await Built(office, before);
        var (_, period) = await Collected(2045);
        await Built(office, period);
        await office.Send(await office.Get(await Paragraph(period, "I.3.8", Hard)), "#edit", ("Text", "- Sở Công Thương: Thiếu phiên dịch tiếng Lào."));
        var page = await office.Get($"/bao-cao/ky/{period.Id}/so-sanh");
        Assert.Contains("Lào.", page.All("ins").Select(i => i.TextContent));
        Assert.Contains("Khmer.", page.All("del").Select(i => i.TextContent));
    }
}
