using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NhipCau.Data;
using NhipCau.Modules.Reports.Outlines;
using static NhipCau.BrowserTests.Hand;

namespace NhipCau.BrowserTests;

/// <summary>
/// A reporting period from its opening to the frozen report, by the words on the screen: one agency in time, one sent back, one late; consolidated with a
/// sentence left out, laid out, frozen, verified, and verified again after the registers moved on.
/// </summary>
public sealed class PeriodTests(Browser browser) : IClassFixture<Browser>
{
    private const string Fair = "Đưa doanh nghiệp tham gia hội chợ vùng";
    private const string Week = "Tổ chức tuần văn hóa tại thành phố kết nghĩa";
    private const string Kin = "Gặp mặt thân nhân kiều bào dịp cuối năm";

    private const string FairWords = "Đã đưa 14 doanh nghiệp dự hội chợ, ký 05 biên bản ghi nhớ.";
    private const string Vague = "Đã tổ chức tuần văn hóa, kết quả tốt đẹp.";
    private const string Mended = "Đã tổ chức 01 tuần văn hóa với 06 buổi diễn, 2.100 lượt người xem.";
    private const string KinWords = "Đã gặp mặt 85 gia đình có thân nhân ở nước ngoài.";
    private const string Hard = "Chưa có phiên dịch tiếng Lào cho gian hàng.";
    private const string Note = "Nêu số buổi diễn và lượt người xem.";
    private const string Shortened = "Đưa 14 doanh nghiệp dự hội chợ.";
    private const string Left = "Sở Nội vụ đã bố trí phiên dịch.";

    [Fact]
    public async Task APeriodFromOpeningToTheFrozenReport()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        var clock = new OfficeClock(2026, 10, 26);
        await using var site = new LiveSite { Work = false, Clock = clock };
        await site.InitializeAsync();
        await IssuedPlan.Make(site, 2026,
            ("sct", "kinh-te", Fair, new DateOnly(2026, 9, 30)), ("svhttdl", "van-hoa", Week, new DateOnly(2026, 10, 31)), ("xa-25195", "nguoi-viet", Kin, new DateOnly(2026, 11, 30)));
        await AskWordsAlone(site);
        await using var window = await browser.Open(site);
        window.Page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await Ask(window);
        var period = await Open(window);
        await InTime(window, clock, period);
        await SentBack(window, clock, period);
        await Late(window, clock, period);
        await Consolidate(window, clock, period);
        await LayOut(window, period);
        await Freeze(window, period);
        await Fates(window);
        await MoveOn(window, clock, period);
    }

    /// <summary>Without the usual figures: three agencies are in this story, and the owners of figures are not.</summary>
    private static async Task AskWordsAlone(LiveSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<OutlineSection>().ExecuteUpdateAsync(set => set.SetProperty(s => s.Figures, (string?)null).SetProperty(s => s.Standing, (string?)null));
    }

    /// <summary>The outline gets a sentence whose number the registers give.</summary>
    private static async Task Ask(Window window)
    {
        var page = window.Page;
        await window.SignIn("khanh.tm");
        await page.GotoAsync("/bao-cao/de-cuong");
        await page.Locator("main tbody a").First.ClickAsync();
        await Press(page, "Tạo bản mới để sửa");
        await page.Locator("main tbody a").Filter(new() { HasText = "Bối cảnh và tình hình thực hiện" }).ClickAsync();
        await Type(page, ("Câu có sẵn", "Trong kỳ có [[NV01]][[NV01|danh-sach]] nhiệm vụ đến hạn."));
        await Press(page, "Lưu");
        await Says(page, "Trong kỳ có [[NV01]]");
        await Press(page, "Đưa vào dùng");
        await Says(page, "Đã đưa đề cương vào dùng");
    }

    private static async Task<string> Open(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/bao-cao");
        await Press(page, "Mở kỳ đầu tiên");
        await Assertions.Expect(Field(page, "Hạn gửi")).ToHaveValueAsync("15/11/2026");
        Assert.Empty(await window.Violations());
        await Press(page, "Mở kỳ");
        await Says(page, "Đã mở kỳ báo cáo năm 2026 cho 3 cơ quan");
        await Says(page, "0 trong 3 cơ quan đã gửi");
        return page.Url;
    }

    /// <summary>Written by an officer, read and sent by the leader, accepted.</summary>
    private static async Task InTime(Window window, OfficeClock clock, string period)
    {
        var page = window.Page;
        clock.Is(2026, 11, 4);
        await window.SignIn("thao.np");
        await Own(page);
        await Field(Section(page, "Ngoại giao kinh tế"), "Kết quả trong kỳ").FillAsync(FairWords);
        await Field(Section(page, "Khó khăn, vướng mắc"), "Nội dung").FillAsync(Hard);
        Assert.Empty(await window.Violations());
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Gửi báo cáo" }).CountAsync());
        await Press(page, "Lưu");
        await Done(page);

        await window.SignIn("quang.dv");
        await Own(page);
        await Assertions.Expect(Field(Section(page, "Ngoại giao kinh tế"), "Kết quả trong kỳ")).ToHaveValueAsync(FairWords);
        await Send(page);

        await window.SignIn("khanh.tm");
        await Accept(page, period, "Sở Công Thương");
        await Assertions.Expect(Row(page, "Sở Công Thương")).ToContainTextAsync("Gửi 04/11");
    }

    /// <summary>Words that say nothing come back with a note under their section, are mended and come again.</summary>
    private static async Task SentBack(Window window, OfficeClock clock, string period)
    {
        const string agency = "Sở Văn hóa, Thể thao và Du lịch";
        var page = window.Page;
        clock.Is(2026, 11, 6);
        await window.SignIn("hai.nt");
        await Own(page);
        await Press(page, "Gửi báo cáo");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync(Week);
        await Field(Section(page, "Văn hóa đối ngoại"), "Kết quả trong kỳ").FillAsync(Vague);
        await Send(page);

        clock.Is(2026, 11, 9);
        await window.SignIn("khanh.tm");
        await Judge(page, period, agency);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Vague);
        var culture = Section(page, "Văn hóa đối ngoại");
        await culture.Locator("summary").Filter(new() { HasText = "Đề nghị sửa mục này" }).ClickAsync();
        await Field(culture, "Cần sửa gì").FillAsync(Note);
        await Unfold(page.Locator("main"), "Trả lại");
        await Press(page, "Trả lại báo cáo");
        await Says(page, $"Đã trả lại báo cáo của {agency}");
        await Assertions.Expect(Row(page, agency)).ToContainTextAsync("Trả lại 09/11");

        clock.Is(2026, 11, 11);
        await window.SignIn("hai.nt");
        await Says(page, "Báo cáo năm 2026 bị trả lại");
        await Own(page);
        await Assertions.Expect(Section(page, "Văn hóa đối ngoại").Locator(".flash.no")).ToContainTextAsync(Note);
        await Assertions.Expect(Field(Section(page, "Văn hóa đối ngoại"), "Kết quả trong kỳ")).ToHaveValueAsync(Vague);
        await Field(Section(page, "Văn hóa đối ngoại"), "Kết quả trong kỳ").FillAsync(Mended);
        await Send(page);
        await Assertions.Expect(page.GetByText(Note)).ToHaveCountAsync(0);

        await window.SignIn("khanh.tm");
        await Accept(page, period, agency);
        await Assertions.Expect(Row(page, agency)).ToContainTextAsync("Gửi lần đầu 06/11, gửi lại 11/11");
    }

    /// <summary>The due day passes: shown as late, reminded with proof, sent at last, shown as sent late.</summary>
    private static async Task Late(Window window, OfficeClock clock, string period)
    {
        const string agency = "Bình Phước";
        var page = window.Page;
        clock.Is(2026, 11, 17);
        await window.SignIn("khanh.tm");
        await page.GotoAsync(period);
        await Says(page, "2 trong 3 cơ quan đã gửi (66%), 2 cơ quan đúng hạn");
        await Assertions.Expect(Row(page, agency)).ToContainTextAsync("Chưa gửi, quá 2 ngày");
        Assert.Empty(await window.Violations());
        await Unfold(page.Locator("main"), "Nhắc 1 cơ quan chưa gửi");
        await Press(page, "Gửi lời nhắc");
        await Says(page, "Đã nhắc 1 cơ quan");
        await Assertions.Expect(Row(page, agency)).ToContainTextAsync("nhắc 1 lần");
        await Press(page, "Lời nhắc đã gửi");
        await Assertions.Expect(page.Locator("thead")).ToContainTextAsync("Nhắc tay");
        await Assertions.Expect(Row(page, agency)).ToContainTextAsync("17/11");

        await window.SignIn("phuc.nh");
        await Says(page, "Báo cáo năm 2026 đã quá hạn 2 ngày (hạn 15/11/2026)");
        await Own(page);
        await Says(page, "Quá hạn 2 ngày");
        await Field(Section(page, "Hợp tác quốc tế và đối ngoại Nhân dân"), "Kết quả trong kỳ").FillAsync(KinWords);
        await Send(page);
        await Says(page, "Gửi muộn 2 ngày");

        await window.SignIn("khanh.tm");
        await Accept(page, period, agency);
        await Assertions.Expect(Row(page, agency)).ToContainTextAsync("Muộn 2 ngày");
        await Says(page, "3 trong 3 cơ quan đã gửi (100%), 2 cơ quan đúng hạn");
    }

    /// <summary>Built of what was accepted; a number opens its records; words are shortened, and left out with a reason.</summary>
    private static async Task Consolidate(Window window, OfficeClock clock, string period)
    {
        var page = window.Page;
        clock.Is(2026, 11, 18);
        await window.SignIn("khanh.tm");
        await page.GotoAsync(period);
        await Press(page, "Báo cáo tổng hợp");
        await Press(page, "Dựng báo cáo");
        var sheet = page.Locator(".sheet");
        foreach (var words in new[] { FairWords, Mended, KinWords, Hard, "Trong kỳ có 3" }) await Assertions.Expect(sheet).ToContainTextAsync(words);
        await Assertions.Expect(sheet).Not.ToContainTextAsync(Vague);
        await sheet.Locator("a.num").First.ClickAsync();
        foreach (var task in new[] { Fair, Week, Kin }) await Assertions.Expect(page.Locator(".src .rows")).ToContainTextAsync(task);
        Assert.Empty(await window.Violations());

        await Outline(page, "Ngoại giao kinh tế");
        await Press(page.Locator(".said"), "Rút gọn");
        await Assertions.Expect(Field(page, "Nội dung đoạn")).ToHaveValueAsync(new Regex(Regex.Escape(FairWords)));
        await Field(page, "Nội dung đoạn").FillAsync(Shortened);
        await Press(page, "Lưu đoạn");
        await Done(page);

        await Outline(page, "Khó khăn, vướng mắc");
        await Unfold(page.Locator(".said"), "Bỏ");
        await Press(page.Locator(".said"), "Bỏ lời này");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("Ghi lý do bỏ");
        await Field(page.Locator(".said"), "Lý do").FillAsync(Left);
        await Press(page.Locator(".said"), "Bỏ lời này");
        await Done(page);
        await Assertions.Expect(sheet).Not.ToContainTextAsync(Hard);
        await Assertions.Expect(sheet).Not.ToContainTextAsync(FairWords);
        await Assertions.Expect(sheet).ToContainTextAsync(Shortened);
        await Assertions.Expect(page.Locator(".said")).ToContainTextAsync(Left);
    }

    private static async Task LayOut(Window window, string period)
    {
        var page = window.Page;
        await Press(page, "Thể thức");
        await Type(page, ("Số", "96"), ("Ngày văn bản", "18/11/2026"), ("Quyền hạn", "KT. Giám đốc"), ("Chức vụ", "Phó Giám đốc"), ("Họ tên", "Lê Hoàng Sơn"));
        await Press(page, "Lưu");
        await Done(page);
        await page.GotoAsync(period + "/tong-hop");
        var sheet = page.Locator(".sheet");
        foreach (var words in new[] { "96/BC-SNgV", "ngày 18 tháng 11 năm 2026", "KT. GIÁM ĐỐC", "Lê Hoàng Sơn", "- Lưu: VT." }) await Assertions.Expect(sheet).ToContainTextAsync(words);
    }

    /// <summary>Nothing is changed any more, and nothing has drifted.</summary>
    private static async Task Freeze(Window window, string period)
    {
        var page = window.Page;
        await Press(page, "Đóng băng");
        await page.WaitForURLAsync("**/dong-bang");
        await Press(page, "Đóng băng");
        await Says(page, "Đã đóng băng báo cáo, bản 1");
        Assert.Empty(await window.Violations());
        await Press(page, "Kiểm chứng");
        await Says(page, "Không có gì sai lệch");
        await Says(page, "Đã đối chiếu 1 số và 4 lời");
        await page.GotoAsync(period + "/tong-hop");
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync(Shortened);
        await Assertions.Expect(page.Locator("main form button")).ToHaveCountAsync(0);
    }

    /// <summary>Each agency reads on its own report what became of its words.</summary>
    private static async Task Fates(Window window)
    {
        var page = window.Page;
        var fate = page.Locator("section[aria-labelledby=fate]");
        await window.SignIn("quang.dv");
        await Own(page);
        foreach (var words in new[] { "Rút gọn, biên tập", Shortened, "Bỏ", Left }) await Assertions.Expect(fate).ToContainTextAsync(words);
        await Assertions.Expect(fate).Not.ToContainTextAsync(Mended);
        await window.SignIn("phuc.nh");
        await Own(page);
        foreach (var words in new[] { "Lấy nguyên", KinWords }) await Assertions.Expect(fate).ToContainTextAsync(words);
    }

    /// <summary>A task counted in the report is put off to the next year, a report goes back: verifying names both, the frozen .docx stays as it was.</summary>
    private static async Task MoveOn(Window window, OfficeClock clock, string period)
    {
        var page = window.Page;
        clock.Is(2026, 11, 25);
        await window.SignIn("son.lh");
        await page.GotoAsync(period + "/tong-hop");
        await page.Locator(".sheet a.num").First.ClickAsync();
        await Press(page.Locator(".src .rows"), Kin);
        await page.WaitForURLAsync("**/nhiem-vu/*");
        await Says(page, "bản 1 đã đóng băng");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/chuyen-ky-sau");
        await Type(page, ("Hạn của kỳ sau", "31/01/2027"), ("Lý do", "Chuyển sang dịp đầu năm mới."), ("Văn bản", "77/UBND-NgV"));
        await Press(page, "Chuyển kỳ sau");
        await Done(page);

        await window.SignIn("khanh.tm");
        await Judge(page, period, "Sở Văn hóa, Thể thao và Du lịch", "Mở báo cáo");
        await Unfold(page.Locator("main"), "Trả lại");
        await Type(page, ("Lý do chung", "Kiểm tra lại lượt người xem."));
        await Press(page, "Trả lại báo cáo");
        await Done(page);

        await page.GotoAsync(period + "/dong-bang");
        await Press(page, "Kiểm chứng");
        var figure = page.Locator("section[aria-labelledby=figures] tbody tr");
        await Assertions.Expect(figure).ToHaveCountAsync(1);
        await Assertions.Expect(figure.Locator("td.r")).ToHaveTextAsync(["3", "2"]);
        await Assertions.Expect(figure).ToContainTextAsync($"Không còn 1 hồ sơ: {Kin}");
        var words = page.Locator("section[aria-labelledby=words] li");
        await Assertions.Expect(words).ToHaveCountAsync(1);
        await Assertions.Expect(words).ToContainTextAsync($"{Week} – báo cáo không còn được nhận");

        await page.GotoAsync(period + "/dong-bang");
        var file = Path.GetTempFileName();
        var download = await page.RunAndWaitForDownloadAsync(() => Press(page, "Tải .docx"));
        await download.SaveAsAsync(file);
        using (var docx = WordprocessingDocument.Open(file, false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(docx));
            var text = docx.MainDocumentPart!.Document!.InnerText;
            foreach (var kept in new[] { "Trong kỳ có 3", Shortened, Mended, KinWords, "96/BC-SNgV" }) Assert.Contains(kept, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Hard, text, StringComparison.Ordinal);
        }
        File.Delete(file);
    }

    /// <summary>The report of one's own agency, from the menu's page.</summary>
    private static async Task Own(IPage page)
    {
        await page.GotoAsync("/bao-cao");
        await Press(page.Locator("section[aria-labelledby=own]"), "Báo cáo năm 2026");
        await page.WaitForURLAsync(url => !url.EndsWith("/bao-cao", StringComparison.Ordinal));
    }

    private static async Task Send(IPage page)
    {
        await Press(page, "Gửi báo cáo");
        await Says(page, "Đã gửi báo cáo năm 2026");
    }

    private static async Task Accept(IPage page, string period, string agency)
    {
        await Judge(page, period, agency);
        await Press(page, "Nhận báo cáo");
        await Says(page, "Đã nhận báo cáo của");
    }

    /// <summary>From the table of all to the report of one agency.</summary>
    private static async Task Judge(IPage page, string period, string agency, string words = "Mở để nhận hoặc trả lại")
    {
        await page.GotoAsync(period);
        await Row(page, agency).Locator("th a").ClickAsync();
        await Press(page, words);
    }

    private static async Task Outline(IPage page, string section)
    {
        await page.Locator("nav.outline a").Filter(new() { HasText = section }).ClickAsync();
        await Assertions.Expect(page.Locator("aside.src h2").Filter(new() { HasText = section })).ToBeVisibleAsync();
    }

    private static ILocator Section(IPage page, string title) => page.Locator("section.part").Filter(new() { Has = page.Locator("h2", new() { HasText = title }) });

    private static ILocator Row(IPage page, string agency) => page.Locator("main tbody tr:not(.grp):not(.words)").Filter(new() { Has = page.Locator("th", new() { HasText = agency }) });
}
