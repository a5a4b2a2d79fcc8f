using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Tests.Modules.Plans;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Documents;

/// <summary>"Kiểm tra văn bản" on the page of a document.</summary>
public sealed class CheckPages(SqliteSite site) : IClassFixture<SqliteSite>
{
    private const string Part = "section[aria-labelledby=s-check]";

    [Fact]
    public async Task Get_WordFileWithFaults_ListsWordsAndLayoutWithPlaceAndClause()
    {
        var officer = await site.SignedIn("khanh.tm");
        var file = CheckCommandTests.BadCopy(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"), ("Số: 412/", "Số 413/"), ("w:top=\"1134\"", "w:top=\"850\""));
        var page = await officer.Get(await Import(officer, "sai.docx", file));

        Assert.Equal("4", page.One("#s-check span").TextContent.Trim());
        Assert.Equal(["margin.top", "number.colon", "repeated-word", "numbering"], page.All($"{Part} li").Select(li => li.GetAttribute("data-kind")));
        var colon = Words(page.One($"{Part} li[data-kind=\"number.colon\"]").TextContent);
        Assert.Equal("Ghi “Số 413/KH-UBND”; sau từ “Số” phải có dấu hai chấm (:). Trang đầu, khối số ký hiệu Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.3", colon);
        Assert.Equal("trùng lặp nội dung giữa các các đơn vị.", page.One($"{Part} li[data-kind=repeated-word] q").TextContent);
    }

    [Fact]
    public async Task Get_GoodWordFile_SaysThatNothingIsWrong()
    {
        var officer = await site.SignedIn("khanh.tm");
        var page = await officer.Get(await Import(officer, "tot.docx", await File.ReadAllBytesAsync(PlanText.Sample("chuong-trinh-doi-ngoai-nhan-dan-2026.docx"), TestContext.Current.CancellationToken)));
        Assert.Equal("Kiểm tra văn bản Không thấy lỗi nào.", Words(page.One(Part).TextContent));
    }

    [Fact]
    public async Task Get_ManyFaults_ShowsTheFirstAndFoldsTheRest()
    {
        var officer = await site.SignedIn("khanh.tm");
        var file = CheckCommandTests.BadCopy(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"),
            ("Số: 412/", "Số 4/"), ("w:top=\"1134\"", "w:top=\"850\""), ("w:bottom=\"1134\"", "w:bottom=\"850\""), ("w:left=\"1701\"", "w:left=\"1134\""), ("./.", "."),
            ("KT. CHỦ", "KT CHỦ"), ("Nơi nhận:", "Nơi nhận"), ("- Lưu:", "- Lưu"));
        var page = await officer.Get(await Import(officer, "nhieu-loi.docx", file));
        Assert.Equal(8, page.All($"{Part} > ul > li").Count);
        Assert.Equal($"Xem {page.All($"{Part} details li").Count} chỗ còn lại", page.One($"{Part} summary").TextContent);
        Assert.Equal(page.One("#s-check span").TextContent.Trim(), $"{page.All($"{Part} li").Count}");
    }

    [Fact]
    public async Task Get_PastedText_ChecksItsWordsAndSaysThatTheLayoutCannotBeSeen()
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Import(PlanText.Of("31", "Kiểm tra", new PrintedTask("Gặp gỡ của của bạn bè", "Sở Ngoại vụ")));
        var page = await officer.Get(await PageOf(desk));
        Assert.Equal("repeated-word", Assert.Single(page.All($"{Part} li")).GetAttribute("data-kind"));
        Assert.Contains("Thể thức chỉ kiểm tra được khi văn bản nhập từ tệp Word", page.One(Part).TextContent);
    }

    [Fact]
    public async Task Get_InEnglish_ThePartIsEnglishAndTheFindingsStayVietnamese()
    {
        var officer = await site.SignedIn("khanh.tm");
        var path = await PageOf(await officer.Import(PlanText.Of("32", "Kiểm tra hai thứ tiếng", new PrintedTask("Gặp gỡ của của bạn bè", "Sở Ngoại vụ"))));
        var page = await officer.Get($"/ngon-ngu/en?back={Uri.EscapeDataString(path)}");
        Assert.StartsWith("Check of the document", page.One("#s-check").TextContent.Trim());
        Assert.Equal("vi", page.One($"{Part} ul").GetAttribute("lang"));
    }

    /// <summary>The file is gone from the disk: the page opens all the same.</summary>
    [Fact]
    public async Task Get_FileThatIsNoLongerThere_StillShowsThePage()
    {
        var officer = await site.SignedIn("khanh.tm");
        var file = CheckCommandTests.BadCopy(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"), ("Số: 412/", "Số: 414/"));
        var path = await Import(officer, "mat-tep.docx", file);
        var sha = await site.InDatabase(db => db.Set<Document>().Where(d => d.FileName == "mat-tep.docx").Select(d => d.FileSha!).SingleAsync());
        var settings = (NhipCau.Shell.AppSettings)site.Services.GetService(typeof(NhipCau.Shell.AppSettings))!;
        File.Delete(Path.Combine(settings.DataFolder, "files", sha[..2], sha));
        var page = await officer.Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["repeated-word", "numbering"], page.All($"{Part} li").Select(li => li.GetAttribute("data-kind")));
    }

    private async Task<string> Import(Visitor officer, string name, byte[] file)
    {
        await officer.Send(await officer.Get("/van-ban/nhap"), "form[enctype]", [("Input.NotSecret", "true")], [("Input.File", name, file)]);
        return await site.InDatabase(db => db.Set<Document>().Where(d => d.FileName == name).Select(d => $"/van-ban/{d.Id}").SingleAsync());
    }

    private async Task<string> PageOf(Answer desk) =>
        $"/van-ban/{await site.InDatabase(db => db.Set<Plan>().Where(p => p.Id == desk.PlanId()).Select(p => p.DocumentId).SingleAsync())}";

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
