using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NhipCau.Data;
using NhipCau.Modules.Tasks;

namespace NhipCau.BrowserTests;

/// <summary>
/// From an official plan to the consolidated report, by the people whose work it is: taken in, read, mended, issued by a second person, accepted, reported,
/// approved, confirmed, collected, consolidated and downloaded, and counted on the leader's page.
/// </summary>
public sealed class MainJobTests(Browser browser) : IClassFixture<Browser>
{
    /// <param name="Officer">Writes for an agency that leads a task of this plan; <paramref name="Head"/> sends for it.</param>
    /// <param name="Monitor">Confirms: of the agency that the plan names to follow it.</param>
    /// <param name="Lead">Given to the tasks that name no lead.</param>
    private sealed record Case(string File, int Tasks, string Officer, string Head, string Monitor, string? Lead = null);

    [Fact]
    public Task ASampleGoesAllTheWay() => GoAllTheWay(new(Path.Combine(Repository.Samples, "ke-hoach-doi-ngoai-2026.docx"), 8, "thao.np", "quang.dv", "khanh.tm"));

    [Theory]
    [InlineData("000.txt", 12, "khanh.tm", "son.lh", "minh.dq", null)]
    [InlineData("001.txt", 27, "huong.bt", "tam.vd", "minh.dq", "Liên hiệp các tổ chức hữu nghị thành phố Đồng Nai")]
    [InlineData("003.txt", 25, "huong.bt", "tam.vd", "linh.pk", null)]
    public Task AReferencePlanGoesAllTheWay(string file, int tasks, string officer, string head, string monitor, string? lead)
    {
        var path = Path.Combine(Repository.Reference, "seeds", file);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there; set NHIPCAU_REFERENCE.");
        return GoAllTheWay(new(path, tasks, officer, head, monitor, lead));
    }

    private async Task GoAllTheWay(Case plan)
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var site = new LiveSite { Work = false };
        await site.InitializeAsync();
        await using var window = await browser.Open(site);
        var page = window.Page;

        await window.SignIn("khanh.tm");
        await TakeIn(page, plan);
        Assert.Empty(await window.Violations());
        await LightUpASentence(page);
        await GiveLeads(page, plan.Lead);
        await Submit(page);
        var planPage = page.Url;

        await window.SignIn("son.lh");
        await Issue(window, planPage);
        Assert.Equal(plan.Tasks, await Count(site));

        await Work(window, plan);
        Assert.Equal((100, 100), await Numbers(site));

        await Collect(window, plan);
        await Consolidate(window);
        await CountOnTheLeadersPage(window);
    }

    private static async Task TakeIn(IPage page, Case plan)
    {
        await page.GotoAsync("/");
        await page.ClickAsync("text=Nhập văn bản");
        await page.SetInputFilesAsync("#Input_File", plan.File);
        await page.CheckAsync("#Input_NotSecret");
        await page.ClickAsync("main form .btn.main");
        await page.WaitForURLAsync("**/ke-hoach/*");
        Assert.Contains($"Đã đọc {plan.Tasks} nhiệm vụ", await page.InnerTextAsync(".flash"));
    }

    private static async Task LightUpASentence(IPage page)
    {
        var finding = page.Locator(".finds [data-span^='m-i']").First;
        await finding.Locator("h3").ClickAsync();
        await Assertions.Expect(page.Locator("mark.on").First).ToBeInViewportAsync();
    }

    private static async Task GiveLeads(IPage page, string? lead)
    {
        if (lead is null) return;
        await page.FillAsync("#lead", lead);
        await page.ClickAsync("#leads button");
        await Assertions.Expect(page.Locator("#leads")).ToHaveCountAsync(0);
    }

    /// <summary>What is still doubtful is taken over with a reason; then the plan leaves the officer's desk.</summary>
    private static async Task Submit(IPage page)
    {
        var address = page.Url;
        if (await page.Locator("#why-not summary").CountAsync() > 0)
        {
            await page.ClickAsync("#why-not summary");
            await page.FillAsync("#reason", "Đã đối chiếu với bản giấy");
            await page.ClickAsync("#why-not button");
            await Assertions.Expect(page.Locator("#why-not")).ToContainTextAsync("đã có người nhận trách nhiệm");
        }
        await page.ClickAsync("summary.btn.main");
        await page.ClickAsync("form[action*='handler=Submit'] .btn.main");
        await page.WaitForURLAsync("**/ke-hoach");
        await page.GotoAsync(address);
    }

    private static async Task Issue(Window window, string planPage)
    {
        var page = window.Page;
        await page.GotoAsync(planPage);
        await page.ClickAsync("text=Xem để ban hành");
        Assert.Empty(await window.Violations());
        if (await page.InputValueAsync("#Input_Number") == "") await page.FillAsync("#Input_Number", "417");
        if (await page.Locator("#Input_Symbol").CountAsync() > 0) await page.FillAsync("#Input_Symbol", "KH-UBND");
        await Sure(page, page.Locator("aside .btn.main"));
        await page.WaitForURLAsync("**/van-ban/*");
        Assert.Contains("Đã ban hành", await page.InnerTextAsync(".flash"));
    }

    /// <summary>One task from acceptance to confirmation, by four people.</summary>
    private static async Task Work(Window window, Case plan)
    {
        var page = window.Page;
        await window.SignIn(plan.Officer);
        await page.GotoAsync("/nhiem-vu?role=Lead");
        await page.Locator("main table a[href^='/nhiem-vu/']").First.ClickAsync();
        var task = page.Url;
        await page.ClickAsync("#accept button");
        await Done(page);
        await page.GotoAsync(task + "/tien-do");
        await page.FillAsync("#Input_Text", "Đã tổ chức xong, có 120 người dự.");
        await page.CheckAsync("#Input_DeclaresDone");
        await page.SetInputFilesAsync("#Input_Files", new FilePayload { Name = "bien-ban.txt", MimeType = "text/plain", Buffer = "Biên bản hội nghị"u8.ToArray() });
        await page.ClickAsync("text=Trình lãnh đạo duyệt");
        await Done(page);

        await window.SignIn(plan.Head);
        await page.GotoAsync(task);
        await page.Locator("a[href$='/duyet']").First.ClickAsync();
        await Sure(page, page.Locator("#send .btn.main"));

        await window.SignIn(plan.Monitor);
        await page.GotoAsync(task);
        await page.Locator("a[href$='/xac-nhan']").First.ClickAsync();
        await page.ClickAsync("#confirm .btn.main");
        await Done(page);
    }

    private static async Task Collect(Window window, Case plan)
    {
        var page = window.Page;
        await window.SignIn("khanh.tm");
        await page.GotoAsync("/bao-cao/mo-ky?ky=nam&nam=2026");
        await page.ClickAsync("#open .btn.main");
        await Done(page);

        await window.SignIn(plan.Head);
        await page.GotoAsync("/bao-cao");
        await page.Locator("main table.t th a[href^='/bao-cao/']:not([href*='/ky/'])").First.ClickAsync();
        foreach (var box in await page.Locator("textarea[name^='Input.Entries']").AllAsync())
        {
            if (await box.InputValueAsync() == "") await page.CheckAsync($"#{(await box.GetAttributeAsync("id"))!.Replace("Text", "Nothing", StringComparison.Ordinal)}");
        }
        foreach (var box in await page.Locator("input[name^='Input.Figures'][name$='.Value']").AllAsync())
        {
            if (await box.InputValueAsync() == "") await page.CheckAsync($"#{(await box.GetAttributeAsync("id"))!.Replace("Value", "Nothing", StringComparison.Ordinal)}");
        }
        Assert.Empty(await window.Violations());
        await page.FillAsync("#Input_Answers_0__Text", "Thiếu phiên dịch tiếng Khmer.");
        var report = page.Url;
        await Sure(page, page.Locator("#write .btn.main"));

        await window.SignIn("khanh.tm");
        await page.GotoAsync(report);
        await page.ClickAsync("#accept .btn.main");
        await Done(page);
    }

    private static async Task Consolidate(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/bao-cao");
        await page.Locator("main a[href^='/bao-cao/ky/']").First.ClickAsync();
        Assert.Empty(await window.Violations());
        await page.Locator("a[href$='/tong-hop']").First.ClickAsync();
        await page.Locator("form[action*='handler=Build'] button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("có 120 người dự");
        await Assertions.Expect(page.Locator(".sheet")).ToContainTextAsync("Thiếu phiên dịch tiếng Khmer");

        Assert.Empty(await window.Violations());
        Assert.False(await window.ScrollsSideways());

        var file = Path.GetTempFileName();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='.docx']").First.ClickAsync());
        await download.SaveAsAsync(file);
        using var document = WordprocessingDocument.Open(file, false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document));
        Assert.Contains("có 120 người dự", document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    private static async Task CountOnTheLeadersPage(Window window)
    {
        var page = window.Page;
        await window.SignIn("ha.lt");
        await page.GotoAsync("/lanh-dao?nam=2026");
        Assert.Empty(await window.Violations());
        await page.Locator("a[href*='s=done']").First.ClickAsync();
        Assert.Equal(1, await page.Locator("main table tbody tr").CountAsync());
    }

    /// <summary>Presses a button that asks first, and says yes.</summary>
    private static async Task Sure(IPage page, ILocator button)
    {
        await button.ClickAsync();
        await page.ClickAsync("dialog[open] .btn.main");
        await Done(page);
    }

    /// <summary>The page after it says that it is done.</summary>
    private static Task Done(IPage page) => Assertions.Expect(page.Locator(".flash.ok")).ToBeVisibleAsync();

    private static async Task<int> Count(LiveSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<WorkTask>().CountAsync();
    }

    /// <summary>Reported and verified of the one task that was worked on.</summary>
    private static async Task<(int Reported, int Verified)> Numbers(LiveSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var party = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<TaskParty>().OrderByDescending(p => p.ReportedPercent).FirstAsync();
        return (party.ReportedPercent, party.VerifiedPercent);
    }
}
