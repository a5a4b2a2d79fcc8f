using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Accounts;

public abstract class AccountPages
{
    private readonly Site site;

    protected AccountPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private Task<int> IdOf(string userName) => site.InDatabase(db => db.Users.Where(a => a.UserName == userName).Select(a => a.Id).SingleAsync());

    private static async Task<Answer> SignIn(Visitor visitor, string userName, string password) =>
        await visitor.Send(await visitor.Get("/dang-nhap"), "form", ("UserName", userName), ("Password", password));

    [Fact]
    public async Task Add_GivesAPasswordOnce_WhichMustBeChanged()
    {
        var admin = await site.SignedIn("quantri");
        var page = await admin.Get("/quan-tri/tai-khoan/them");
        page = await admin.Send(page, "form.form", ("Input.FullName", "Cao Thị Bình"), ("Input.UserName", "binh.ct"), ("Input.AgencyId", $"{(await site.Agency("sct")).Id}"), ("Input.Role", "Officer"));
        var password = page.One("code").TextContent;

        var visitor = site.Visitor();
        page = await SignIn(visitor, "binh.ct", password);
        Assert.Equal("/mat-khau", page.Path);
        Assert.Equal("/mat-khau", (await visitor.Get("/co-quan")).Path);
        var refused = await visitor.Send(page, "form.form", ("Current", password), ("New", "binh.ct"), ("Again", "binh.ct"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        refused = await visitor.Send(page, "form.form", ("Current", "sai mật khẩu"), ("New", "ba con trâu vàng"), ("Again", "ba con trâu vàng"));
        Assert.Contains("Mật khẩu hiện tại không đúng", refused.Error);
        page = await visitor.Send(page, "form.form", ("Current", password), ("New", "ba con trâu vàng"), ("Again", "ba con trâu vàng"));
        Assert.Contains("Đã đổi mật khẩu", page.Text);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/co-quan")).Status);
    }

    [Fact]
    public async Task Reset_OldPasswordAndSessionsDie()
    {
        var person = await site.SignedIn("nam.vh");
        var admin = await site.SignedIn("quantri");
        var id = await IdOf("nam.vh");
        var page = await admin.Send(await admin.Get($"/quan-tri/tai-khoan/{id}"), "form[action*='Reset']");
        var password = page.One("code").TextContent;
        Assert.StartsWith("/dang-nhap", (await person.Get("/tai-khoan")).Path);
        Assert.Contains("không đúng", (await SignIn(site.Visitor(), "nam.vh", site.Password)).Error);
        Assert.Equal("/mat-khau", (await SignIn(site.Visitor(), "nam.vh", password)).Path);
        Assert.DoesNotContain(password, (await admin.Get($"/quan-tri/tai-khoan/{id}")).Text);
    }

    [Fact]
    public async Task End_SignsOutAtOnce_AndCanBeTakenBack()
    {
        var person = await site.SignedIn("van.tt");
        var admin = await site.SignedIn("quantri");
        var id = await IdOf("van.tt");
        var page = await admin.Get($"/quan-tri/tai-khoan/{id}");
        Assert.Contains("Nhập lý do", (await admin.Send(page, "form[action*='End']", ("reason", " "))).Error);
        page = await admin.Send(page, "form[action*='End']", ("reason", "Chuyển công tác"));
        Assert.Contains("Chuyển công tác", page.Text);
        Assert.StartsWith("/dang-nhap", (await person.Get("/tai-khoan")).Path);
        Assert.Contains("không đúng", (await SignIn(site.Visitor(), "van.tt", site.Password)).Error);

        await admin.Send(page, "form[action*='TakeBack']");
        Assert.Null((await SignIn(site.Visitor(), "van.tt", site.Password)).Error);
        await site.InDatabase(async db => Assert.Equal(["Ngừng tài khoản", "Mở lại tài khoản"], await db.Set<Change>().Where(c => c.Record == "Account" && c.RecordId == id && (c.Act == "Ngừng tài khoản" || c.Act == "Mở lại tài khoản")).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync()));
    }

    [Fact]
    public async Task TheLastAdministrator_CannotEndOrDemoteHimself()
    {
        var admin = await site.SignedIn("quantri");
        var page = await admin.Get($"/quan-tri/tai-khoan/{await IdOf("quantri")}");
        Assert.Contains("quản trị cuối cùng", (await admin.Send(page, "form[action*='End']", ("reason", "Nghỉ"))).Error);
        Assert.Contains("quản trị cuối cùng", (await admin.Send(page, "form.form", ("Input.Role", "Officer"))).Error);
        Assert.Equal(HttpStatusCode.OK, (await admin.Get("/quan-tri/tai-khoan")).Status);
    }

    [Fact]
    public async Task Edit_ARole_EndsTheSession()
    {
        var person = await site.SignedIn("hanh.cn");
        var admin = await site.SignedIn("quantri");
        var page = await admin.Get($"/quan-tri/tai-khoan/{await IdOf("hanh.cn")}");
        page = await admin.Send(page, "form.form", ("Input.Role", "Clerk"));
        Assert.Contains("Đã lưu", page.Text);
        Assert.StartsWith("/dang-nhap", (await person.Get("/tai-khoan")).Path);
    }

    [Fact]
    public async Task Import_TakesGoodRows_SaysWhatIsWrongWithOthers()
    {
        var admin = await site.SignedIn("quantri");
        var file = SheetFile.Write("Danh sách",
        [
            ["DANH SÁCH CÁN BỘ"],
            ["STT", "Họ và tên", "Chức vụ", "Tên đăng nhập", "Cơ quan", "Vai trò"],
            ["1", "Lâm Thị Tuyết", "Chuyên viên", "tuyet.lt", "SCT", "Chuyên viên"],
            ["2", "Phùng Văn Đạt", "", "dat.pv", "Sở Không có", "Lãnh đạo"],
            ["3", "Tạ Minh Tú", "", "khanh.tm", "Sở Ngoại vụ", "Chuyên viên"],
        ]);
        var page = await admin.Send(await admin.Get("/quan-tri/tai-khoan/nhap"), "form.form", [], [("List", "ds.xlsx", file)]);
        Assert.Contains("1 dòng nhận được, 2 dòng cần sửa", page.Text);
        Assert.Contains("Không có cơ quan này", page.All("tbody tr")[1].TextContent);
        Assert.Contains("đã có người dùng", page.All("tbody tr")[2].TextContent);
        Assert.False(await site.InDatabase(db => db.Users.AnyAsync(a => a.UserName == "tuyet.lt")));

        page = await admin.Send(page, "form[action*='Take']");
        var password = page.One("code").TextContent;
        Assert.False(await site.InDatabase(db => db.Users.AnyAsync(a => a.UserName == "dat.pv")));
        Assert.Equal("/mat-khau", (await SignIn(site.Visitor(), "tuyet.lt", password)).Path);
        var sheet = await admin.Send(page, "form[action*='Sheet']");
        Assert.Equal(FileType.Xlsx, sheet.Response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(SheetFile.Read(await sheet.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).Rows, row => row.Contains(password));
    }

    [Fact]
    public async Task Import_NotExcel_SaysSo()
    {
        var admin = await site.SignedIn("quantri");
        var page = await admin.Send(await admin.Get("/quan-tri/tai-khoan/nhap"), "form.form", [], [("List", "ds.xlsx", "Họ và tên"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("không đọc được như một bảng Excel", page.Error);
    }

    [Fact]
    public async Task Own_SignsOut()
    {
        var visitor = await site.SignedIn("phuc.nh");
        var page = await visitor.Get("/tai-khoan");
        page = await visitor.Send(page, "form.form", ("Shortcuts", "false"));
        Assert.Equal("off", page.One("body").GetAttribute("data-keys"));
        page = await visitor.Send(page, "form[action='/dang-xuat']");
        Assert.Equal("/dang-nhap", page.Path);
        Assert.StartsWith("/dang-nhap", (await visitor.Get("/tai-khoan")).Path);
    }

    [Fact]
    public async Task AccountsOfOthers_AreForTheAdministratorAlone()
    {
        var visitor = await site.SignedIn("son.lh");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/quan-tri/tai-khoan")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/quan-tri/tai-khoan/{await IdOf("quantri")}")).Status);
    }
}

public sealed class AccountPagesOnSqlite(SqliteSite site) : AccountPages(site), IClassFixture<SqliteSite>;

public sealed class AccountPagesOnPostgres(PostgresSite site) : AccountPages(site), IClassFixture<PostgresSite>;
