using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Shell.Files;
using NhipCau.Tests.Modules.Plans;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Documents;

public abstract class ImportPages
{
    private readonly Site site;

    protected ImportPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Post_PastedPlan_OpensTheDeskWithItsTasks()
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Import(PlanText.Of("11", "Gặp gỡ bạn bè quốc tế", new PrintedTask("Gặp gỡ đoàn ngoại giao", "Sở Ngoại vụ", "Sở Công Thương, các sở, ban, ngành", "Quý IV năm 2026"), new PrintedTask("Giao lưu thể thao", "Sở Văn hóa, Thể thao và Du lịch")));
        Assert.StartsWith("/ke-hoach/", desk.Path);
        Assert.Contains("Kế hoạch 11/KH-UBND, ngày 12/10/2026", desk.One("#head").TextContent);
        var items = desk.All("li[id^=i]");
        Assert.Equal(2, items.Count);
        Assert.Contains("Sở Ngoại vụ", items[0].TextContent);
        Assert.Contains("13 cơ quan", items[0].TextContent);
        Assert.Contains("hạn 31/12/2026", items[1].TextContent);
        Assert.Contains("Không ghi thời gian: hạn là ngày cuối năm của kế hoạch", items[1].TextContent);
        Assert.NotNull(desk.Html.QuerySelector($"article.sheet mark[data-item=\"m-{items[0].Id}\"]"));
    }

    [Fact]
    public async Task Post_FileWithPartsUnread_SaysOnTheNextPageWhatToLookAt()
    {
        var officer = await site.SignedIn("khanh.tm");
        var file = CheckCommandTests.WithChart();
        var page = await officer.ImportFile(file);
        File.Delete(file);
        Assert.Contains("biểu đồ", page.One(".flash.soon").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ke-hoach-doi-ngoai-2026.docx", 8)]
    [InlineData("chuong-trinh-doi-ngoai-nhan-dan-2026.docx", 12)]
    [InlineData("ke-hoach-thong-tin-doi-ngoai-2026.txt", 6)]
    public async Task Post_SampleFile_ReadsItsTasksAndKeepsTheFile(string file, int tasks)
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.ImportFile(PlanText.Sample(file));
        Assert.StartsWith("/ke-hoach/", desk.Path);
        Assert.Equal(tasks, desk.All("li[id^=i]").Count);
        var document = await site.InDatabase(db => db.Set<Document>().SingleAsync(d => d.FileName == file));
        var download = await officer.Get($"/van-ban/{document.Id}?handler=File");
        Assert.Equal(await File.ReadAllBytesAsync(PlanText.Sample(file), TestContext.Current.CancellationToken), await download.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Post_SameTextAgain_SaysSoWithALinkAndKeepsOne()
    {
        var officer = await site.SignedIn("khanh.tm");
        var text = PlanText.Of("12", "Thông tin hai lần", new PrintedTask("In tờ gấp", "Sở Ngoại vụ"));
        await officer.Import(text);
        var before = await Count();
        var again = await officer.Import(text.Replace("  ", " ", StringComparison.Ordinal).ToUpperInvariant());
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Văn bản này đã được nhập ngày 10/11/2026", again.Text);
        Assert.Contains("Kế hoạch 12/KH-UBND", again.One(".flash a").TextContent);
        Assert.Equal(before, await Count());
    }

    [Theory]
    [InlineData("MẬT\n")]
    [InlineData("TUYỆT MẬT\n")]
    public async Task Post_ClassifiedText_IsRefusedAndNothingIsKept(string stamp)
    {
        var officer = await site.SignedIn("khanh.tm");
        var before = await Count();
        var answer = await officer.Send(await officer.Get("/van-ban/nhap"), "form[enctype]", [("Input.NotSecret", "true")],
            [("Input.File", "kh.txt", System.Text.Encoding.UTF8.GetBytes(stamp + PlanText.Of("13", "Việc không được giữ", new PrintedTask("Việc không được giữ", "Sở Ngoại vụ"))))]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("không tiếp nhận", answer.Error);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Post_BrokenFile_IsRefusedAtItsFieldAndNothingIsKept()
    {
        var officer = await site.SignedIn("khanh.tm");
        var before = await Count();
        var page = await officer.Get("/van-ban/nhap");
        var answer = await officer.Send(page, "form[enctype]", [("Input.NotSecret", "true")], [("Input.File", "hong.docx", "PK\u0003\u0004 không phải Word"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.One("#Input_File-error").TextContent);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Post_WithoutTheStatement_IsRefused()
    {
        var officer = await site.SignedIn("khanh.tm");
        var answer = await officer.Send(await officer.Get("/van-ban/nhap"), "form[enctype]", ("Input.Text", PlanText.Of("14", "Chưa xác nhận", new PrintedTask("Việc", "Sở Ngoại vụ"))));
        Assert.Contains("Xác nhận văn bản không chứa bí mật nhà nước", answer.Error);
        Assert.Contains("Chưa xác nhận", answer.One("#Input_Text").TextContent);
    }

    [Fact]
    public async Task Post_AnotherProvincesPlan_IsKeptAsCitedWithoutTasks()
    {
        var officer = await site.SignedIn("khanh.tm");
        var text = PlanText.Of("15", "Hợp tác", new PrintedTask("Gặp gỡ nhà đầu tư", "Sở Tài chính")).Replace("THÀNH PHỐ ĐỒNG NAI", "TỈNH TÂY NINH", StringComparison.Ordinal).Replace("Đồng Nai", "Tây Ninh", StringComparison.Ordinal);
        var page = await officer.Import(text);
        Assert.StartsWith("/van-ban/", page.Path);
        Assert.Contains("không phải của tỉnh này", page.One(".flash").TextContent);
        Assert.Equal(0, await site.InDatabase(db => db.Set<Plan>().CountAsync(p => p.Document.Number == "15")));

        page = await officer.Send(page, "form[action*=Drop]");
        Assert.Equal("/van-ban", page.Path);
        Assert.Equal(0, await site.InDatabase(db => db.Set<Document>().CountAsync(d => d.Number == "15")));
    }

    [Fact]
    public async Task Post_AReport_IsKeptWithoutAPlan()
    {
        var officer = await site.SignedIn("khanh.tm");
        var page = await officer.Import("""
            SỞ NGOẠI VỤ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 77/BC-SNgV
            Đồng Nai, ngày 03 tháng 11 năm 2026
            BÁO CÁO
            Kết quả tiếp khách quốc tế tháng 10 năm 2026
            Trong tháng, Sở đã tiếp 03 đoàn khách quốc tế đến chào và làm việc.
            """);
        Assert.StartsWith("/van-ban/", page.Path);
        Assert.Contains("không phải kế hoạch", page.One(".flash").TextContent);
    }

    [Fact]
    public async Task Get_ByAnAgencysOfficer_IsForbiddenOrNotThere()
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Import(PlanText.Of("16", "Chưa ban hành", new PrintedTask("Chuẩn bị nội dung", "Sở Công Thương")));
        var document = await site.InDatabase(db => db.Set<Plan>().Where(p => p.Id == desk.PlanId()).Select(p => p.DocumentId).SingleAsync());

        var agency = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.Forbidden, (await agency.Get("/van-ban/nhap")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await agency.Get($"/ke-hoach/{desk.PlanId()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get($"/van-ban/{document}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get($"/van-ban/{document}?handler=File")).Status);
        Assert.DoesNotContain("Chưa ban hành năm 2026", (await agency.Get("/van-ban")).Text);
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xml", "application/akn+xml")]
    [InlineData("json", "application/json")]
    public async Task Get_Export_GivesWhatWasReadToWhoSeesTheDocument(string form, string type)
    {
        var stop = TestContext.Current.CancellationToken;
        var officer = await site.SignedIn("khanh.tm");
        var number = $"{form.Length * 100 + form[0]}";
        var desk = await officer.Import(PlanText.Of(number, $"Tải về dạng {form}", new PrintedTask("Chuẩn bị nội dung", "Sở Công Thương")));
        var document = await site.InDatabase(db => db.Set<Plan>().Where(p => p.Id == desk.PlanId()).Select(p => p.DocumentId).SingleAsync());
        var link = (await officer.Get($"/van-ban/{document}")).One($"section[aria-labelledby=s-out] a[href$='.{form}']").GetAttribute("href")!;

        var answer = await officer.Get(link);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(type, answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"ke-hoach-{number}-kh-ubnd.{form}", answer.Response.Content.Headers.ContentDisposition!.FileName);
        var content = await answer.Response.Content.ReadAsByteArrayAsync(stop);
        var text = form == "docx" ? NhipCau.VanBan.Files.DocumentFile.Open(new MemoryStream(content), "x.docx", cancel: stop).Text : System.Text.Encoding.UTF8.GetString(content);
        Assert.Contains(form == "xml" ? "<heading>Chuẩn bị nội dung</heading>" : form == "json" ? "\"title\": \"Chuẩn bị nội dung\"" : "1. Chuẩn bị nội dung\n", text);

        var agency = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/van-ban/{document}/van-ban.exe")).Status);
    }

    [Fact]
    public async Task Get_Register_FindsWithoutAccentsAndByKind()
    {
        var officer = await site.SignedIn("khanh.tm");
        await officer.Import(PlanText.Of("17", "Triển lãm gốm Biên Hòa", new PrintedTask("Mở phòng trưng bày", "Sở Ngoại vụ")));
        Assert.Contains("Triển lãm gốm", (await officer.Get("/van-ban?q=trien+lam+gom")).Text);
        Assert.Contains("Không có văn bản nào khớp", (await officer.Get("/van-ban?q=khongcochunay")).Text);
        Assert.DoesNotContain("Triển lãm gốm", (await officer.Get("/van-ban?nguon=cited")).Text);
    }

    /// <summary>Everything a refused file could leave behind.</summary>
    private Task<(int, int, int, int)> Count() => site.InDatabase(async db => (await db.Set<Document>().CountAsync(), await db.Set<Plan>().CountAsync(), await db.Set<StoredFile>().CountAsync(), FilesOnDisk()));

    private int FilesOnDisk()
    {
        var folder = Path.Combine(((NhipCau.Shell.AppSettings)site.Services.GetService(typeof(NhipCau.Shell.AppSettings))!).DataFolder, "files");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length : 0;
    }
}

public sealed class ImportPagesOnSqlite(SqliteSite site) : ImportPages(site), IClassFixture<SqliteSite>;

public sealed class ImportPagesOnPostgres(PostgresSite site) : ImportPages(site), IClassFixture<PostgresSite>;
