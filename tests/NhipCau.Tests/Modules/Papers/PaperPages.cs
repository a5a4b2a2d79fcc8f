using System.Linq.Expressions;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Papers;

/// <summary>Papers of a task, which in the program has none: added, read, removed, by whom and by whom not.</summary>
public abstract class PaperPages
{
    private readonly Site site;

    protected PaperPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static readonly (string, string?)[] Letter = [("Paper.Kind", "thu-moi"), ("Paper.NotSecret", "true")];

    [Fact]
    public async Task Add_SeveralFilesAtOnce_EachIsAPaper_ReadByWhoSeesTheRecord()
    {
        var task = await Task("Tổ chức đoàn đi Oita");
        var office = await site.SignedIn("khanh.tm");
        var page = await View(office, task);
        Assert.Contains("Chưa có giấy tờ nào", page.Text);
        var done = await office.Send(page, "form", [.. Letter, ("Paper.Number", "1764/SGDĐT-VP"), ("Paper.IssuedOn", "5/3/2026")], [File("Thư mời.txt", "Kính mời"), File("Bản dịch.txt", "Invitation")]);
        Assert.Equal($"/nhiem-vu/{task.Id}", done.Path);
        Assert.Contains("Đã thêm 2 giấy tờ", done.One(".flash.ok").TextContent);

        page = await View(await site.SignedIn("thao.np"), task, keep: false);
        Assert.Equal("2", page.One("#s-papers span").TextContent);
        Assert.Equal(["Thư mời", "Bản dịch"], page.All("li h3 a").Select(a => a.TextContent));
        Assert.Contains("Thư mời của đối tác · 1764/SGDĐT-VP · 05/03/2026", page.Text);
        Assert.Empty(page.All("form, .off"));
        var file = await (await site.SignedIn("thao.np")).Get(page.One("li h3 a").GetAttribute("href")!);
        Assert.Equal("Kính mời", await file.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", file.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(file.Response.Headers.CacheControl!.NoStore);
        Assert.Contains("Thêm giấy tờ", await HistoryOf(task));
    }

    [Fact]
    public async Task ByWhoMayNot_NothingIsAddedReadOrRemoved()
    {
        var task = await Task("Ký kết với Gyeongnam");
        var office = await site.SignedIn("khanh.tm");
        await office.Send(await View(office, task), "form", Letter, [File("Giấy.txt", "nội dung")]);
        var paper = (await PapersOf(task)).Single();

        // Sees the task, keeps it not.
        var officer = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/giay-to/them/WorkTask/{task.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/giay-to/{paper.Id}/bo")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get($"/giay-to/{paper.Id}")).Status);
        // Sees no such task.
        var other = await site.SignedIn("huong.bt");
        foreach (var path in new[] { $"/giay-to/them/WorkTask/{task.Id}", $"/giay-to/{paper.Id}/bo", $"/giay-to/{paper.Id}" }) Assert.Equal(HttpStatusCode.NotFound, (await other.Get(path)).Status);
        foreach (var path in new[] { "/giay-to/them/Account/1", "/giay-to/them/WorkTask/999999", "/giay-to/999999" }) Assert.Equal(HttpStatusCode.NotFound, (await office.Get(path)).Status);
        // The view drawn for somebody who keeps the record, sent by one who does not.
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Send(await View(officer, task), "form", [.. Letter], [File("Lén.txt", "lén")])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(await View(other, task), "form", [.. Letter], [File("Lén.txt", "lén")])).Status);
        Assert.Single(await PapersOf(task));
    }

    [Fact]
    public async Task Remove_AsksForTheReason_AndTheHistoryKeepsIt()
    {
        var task = await Task("Đón đoàn Champasak");
        var office = await site.SignedIn("khanh.tm");
        await office.Send(await View(office, task), "form", Letter, [File("Nhầm.txt", "nhầm hồ sơ")]);
        var page = await office.Get((await View(office, task)).One("a.off").GetAttribute("href")!);
        var refused = await office.Send(page, "form.form", ("Reason", " "));
        Assert.Contains("Ghi lý do", refused.One("#Reason-error").TextContent);
        Assert.Single(await PapersOf(task));
        page = await office.Send(page, "form.form", ("Reason", "Tải nhầm hồ sơ"));
        Assert.Contains("Đã bỏ giấy tờ", page.One(".flash.ok").TextContent);
        Assert.Empty(await PapersOf(task));
        var history = await HistoryOf(task);
        Assert.Contains("Bỏ giấy tờ: Tải nhầm hồ sơ", history);
        Assert.Contains("\"Paper.FileName\":[\"Nhầm.txt\",null]", history);
    }

    [Theory]
    [InlineData("Paper.Number", "12/BNG-CNV-m", "bình thường", "giấy.txt")]
    [InlineData("Paper.Title", "Phương án đón tiếp (TỐI MẬT)", "bình thường", "giấy.txt")]
    [InlineData("Paper.Title", "Phương án", "bình thường", "TUYỆT MẬT - phương án.txt")]
    [InlineData("Paper.Title", "Phương án", "BỘ NGOẠI GIAO\nMẬT\nSố: 12/BNG-CNV\nHà Nội, ngày 05 tháng 3 năm 2026\nVề việc đón đoàn\nKính gửi: Sở Ngoại vụ", "giấy.txt")]
    public async Task Add_Classified_IsRefusedAndNothingIsKept(string field, string value, string text, string name)
    {
        var task = await Task("Không nhận giấy tờ mật");
        var office = await site.SignedIn("khanh.tm");
        var before = (FilesOnDisk(), await Stored());
        var answer = await office.Send(await View(office, task), "form", [.. Letter, (field, value)], [File("trước.txt", Guid.NewGuid().ToString()), File(name, text)]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("không tiếp nhận", answer.Error);
        Assert.Empty(await PapersOf(task));
        Assert.Equal(before, (FilesOnDisk(), await Stored()));
    }

    [Fact]
    public async Task Add_Wrong_SaysWhatToDoAndKeepsWhatWasTyped()
    {
        var task = await Task("Giấy tờ sai");
        var office = await site.SignedIn("khanh.tm");
        var before = await Stored();
        var page = await View(office, task);
        Assert.Contains("Chọn loại giấy tờ", (await office.Send(page, "form", [("Paper.NotSecret", "true"), ("Paper.Kind", "bia-dat")], [File("a.txt", "a")])).Error);
        var again = await office.Send(page, "form", [.. Letter, ("Paper.Title", new string('a', 501))], [File("a.txt", "a")]);
        Assert.Contains("dài quá 500", again.One("#Paper_Title-error").TextContent);
        Assert.Contains("Chọn lại tệp", again.One("#Paper_Files-error").TextContent);
        Assert.Contains("Chọn tệp", (await office.Send(page, "form", [.. Letter])).Error);
        Assert.Contains("Xác nhận giấy tờ", (await office.Send(page, "form", ("Paper.Kind", "thu-moi"), ("Paper.Title", "Thư mời"))).Error);
        Assert.Contains("không quá 10 tệp", (await office.Send(page, "form", Letter, [.. Enumerable.Range(0, 11).Select(i => File($"{i}.txt", "x"))])).Error);
        var answer = await office.Send(page, "form", [.. Letter, ("Paper.Issuer", "Hội Hữu nghị Oita")], [File("tốt.txt", Guid.NewGuid().ToString()), ("Paper.Files", "xấu.exe", [0x4D, 0x5A, 0, 1, 2])]);
        Assert.Contains("không thuộc loại được nhận", answer.Error);
        Assert.Equal("Hội Hữu nghị Oita", answer.One("#Paper_Issuer").GetAttribute("value"));
        Assert.Empty(await PapersOf(task));
        // The bytes of what was good go with the sweep: somebody else may be sending the same.
        Assert.Equal(before, await Stored());
    }

    [Fact]
    public async Task Add_ADocumentTakenIn_TakesWhatIsKnownOfIt()
    {
        var task = await Task("Giấy tờ từ kho");
        var document = task.Plan!.Document;
        var office = await site.SignedIn("khanh.tm");
        var page = await View(office, task);
        Assert.Contains("Không thấy văn bản số 99999/KH-X", (await office.Send(page, "form", [.. Letter, ("Paper.Document", "99999/KH-X")])).Error);
        await office.Send(page, "form", [.. Letter, ("Paper.Document", $" {document.Number} / kh-ubnd")]);
        var paper = Assert.Single(await PapersOf(task));
        Assert.Equal((document.Id, document.Code, document.IssuedOn), (paper.DocumentId!.Value, paper.Number, paper.IssuedOn));
        Assert.Equal($"/van-ban/{document.Id}", (await View(office, task)).One("li h3 a").GetAttribute("href"));
    }

    [Fact]
    public void Kinds_OfARecordThatDeclaresNone_AreNone() => Assert.Empty(new PaperKinds().Of("Account"));

    private async Task<WorkTask> Task(string title) => await new TaskData(site).Add(title, new DateOnly(2026, 11, 30), new TaskData.Part("sct"));

    /// <summary>The view alone, as a page of a register would hold it.</summary>
    private static Task<Answer> View(Visitor visitor, WorkTask task, bool keep = true) => visitor.Get($"/tai-khoan?giay-to={task.Id}&giu={keep}");

    private Task<List<Paper>> PapersOf(WorkTask task) => site.InDatabase(db => db.Set<Paper>().Where(p => p.Record == nameof(WorkTask) && p.RecordId == task.Id).ToListAsync());

    private async Task<string> HistoryOf(WorkTask task) =>
        string.Join('\n', await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(WorkTask) && c.RecordId == task.Id).OrderBy(c => c.Id).Select(c => $"{c.Act}: {c.Reason} {c.Values}").ToListAsync()));

    private Task<int> Stored() => site.InDatabase(db => db.Set<StoredFile>().CountAsync());

    private int FilesOnDisk() => Path.Combine(site.DataFolder, "files") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length : 0;

    private static (string, string, byte[]) File(string name, string text) => ("Paper.Files", name, Encoding.UTF8.GetBytes(text));
}

/// <summary>Papers for tasks: a door, two kinds, and a page that shows the view.</summary>
internal static class TaskPapers
{
    private static readonly IReadOnlyList<PaperKind> Kinds = [new("thu-moi", "Thư mời của đối tác"), new("du-toan", "Dự toán")];

    public static void Use(IServiceCollection services)
    {
        services.AddScoped<IRecordDoor, Door>();
        services.AddSingleton(new PaperKinds([KeyValuePair.Create(nameof(WorkTask), Kinds)]));
        services.Configure<MvcOptions>(o => o.Filters.Add(new Shown()));
    }

    private sealed class Door(AppDbContext db) : RecordDoor<WorkTask>(db)
    {
        public override string Noun => "!";
        public override Right See => Right.SeeTasks;
        protected override Expression<Func<WorkTask, RecordRow>> Row => t => new RecordRow(t.Id, t.Title, null, t.MonitorId);

        protected override string LinkOf(int id) => $"/nhiem-vu/{id}";
    }

    private sealed class Shown : IAsyncPageFilter, IOrderedFilter
    {
        public int Order => 1;

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            var query = context.HttpContext.Request.Query;
            if (!int.TryParse(query["giay-to"], out var id)) return next();
            context.Result = new ViewComponentResult { ViewComponentName = "Papers", Arguments = new { record = nameof(WorkTask), id, kinds = Kinds, mayKeep = query["giu"] == "True" } };
            return Task.CompletedTask;
        }
    }
}

public sealed class PaperSiteOnSqlite : SqliteSite
{
    protected override void Change(IServiceCollection services) => TaskPapers.Use(services);
}

public sealed class PaperSiteOnPostgres : PostgresSite
{
    protected override void Change(IServiceCollection services) => TaskPapers.Use(services);
}

public sealed class PaperPagesOnSqlite(PaperSiteOnSqlite site) : PaperPages(site), IClassFixture<PaperSiteOnSqlite>;

public sealed class PaperPagesOnPostgres(PaperSiteOnPostgres site) : PaperPages(site), IClassFixture<PaperSiteOnPostgres>;
