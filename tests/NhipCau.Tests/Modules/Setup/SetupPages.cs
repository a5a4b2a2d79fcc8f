using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Setup;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Setup;

public sealed class EmptySqliteSite : SqliteSite
{
    protected override bool Demo => false;
}

public sealed class EmptyPostgresSite : PostgresSite
{
    protected override bool Demo => false;
}

public abstract class SetupPages
{
    private readonly Site site;

    protected SetupPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task AnEmptyProvince_IsSetUpStepByStep()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var agency = await scope.ServiceProvider.GetRequiredService<FirstAgency>().Get();
            Assert.Null((await scope.ServiceProvider.GetRequiredService<AccountKeeper>().Add("goc", "Lý Văn Gốc", null, agency, Role.Administrator, "mật khẩu đủ dài")).Refusal);
        }
        var visitor = site.Visitor();
        var page = await visitor.Send(await visitor.Get("/dang-nhap"), "form", ("UserName", "goc"), ("Password", "mật khẩu đủ dài"));
        Assert.Equal("/thiet-lap", page.Path);
        Assert.Contains("Đã xong 0 trong 5 bước", page.Text);

        // A later step leads back to the first.
        Assert.Equal("/thiet-lap/tinh", (await visitor.Get("/thiet-lap/co-quan")).Path);
        page = await visitor.Get("/thiet-lap/tinh");
        Assert.NotNull((await visitor.Send(page, "form.form", ("Code", ""))).Error);
        page = await visitor.Send(page, "form.form", ("Code", "22"), ("PlaceName", "Hạ Long"));
        Assert.Equal("/thiet-lap/co-quan-chinh", page.Path);
        Assert.Equal("Ủy ban nhân dân thành phố Quảng Ninh", page.One("#Committee").GetAttribute("value"));
        await site.InDatabase(async db =>
        {
            Assert.Equal("tỉnh", (await ProvinceRegister.On(db, new(2026, 8, 31)))!.Type);
            Assert.Equal("thành phố", (await ProvinceRegister.On(db, new(2026, 9, 1)))!.Type);
        });

        Assert.Contains("khác nhau", (await visitor.Send(page, "form.form", ("Focal", "Ủy ban nhân dân thành phố Quảng Ninh"))).Error);
        page = await visitor.Send(page, "form.form", ("Focal", "Sở Ngoại vụ"));
        Assert.Equal("/thiet-lap/co-quan", page.Path);
        Assert.Contains("Thành ủy Quảng Ninh", page.Text);

        // One line wrong: nothing is taken.
        var wrong = await visitor.Send(page, "form.form", ("Lines", "Viện Thử | VT | Loại lạ"));
        Assert.Contains("không đọc được", wrong.Error);
        Assert.Equal(3, await site.InDatabase(db => db.Set<Agency>().CountAsync()));

        page = await visitor.Send(page, "form.form", [("Lines", "Viện Thử | VT | Nhà nước"), ("Communes", "xã Đầm Hà\nPhường Bãi Cháy")], [("List", "them.csv", "Tên,Tên ngắn,Loại\nHội Bạn bè,HBB,Hội\n"u8.ToArray())]);
        Assert.Equal("/thiet-lap/nhom", page.Path);
        page = await visitor.Send(page, "form.form");
        Assert.Contains("Đã tạo nhóm", page.Text);
        await site.InDatabase(async db =>
        {
            var register = new AgencyRegister(db);
            var day = site.Clock.GetUtcNow().UtcDateTime is var now ? DateOnly.FromDateTime(now) : default;
            Assert.Equal(["UBND phường Bãi Cháy", "UBND xã Đầm Hà"], (await register.Expand((await register.Find("các xã, phường", day))!, day)).Select(a => a.Name));
            Assert.Contains(await register.Expand((await register.Find("các sở, ban, ngành", day))!, day), a => a.Name == "Sở Y tế");
            Assert.DoesNotContain(await register.Expand((await register.Find("các sở, ban, ngành", day))!, day), a => a.Code == FirstAgency.Code || a.Name.StartsWith("Ủy ban nhân dân", StringComparison.Ordinal));
            Assert.Equal(AgencyKind.Association, (await register.Find("HBB", day))?.Kind);
        });

        // Left and taken up again: the desk is open now, the setup knows where it stood.
        Assert.Equal("/", (await visitor.Get("/")).Path);
        page = await visitor.Get("/thiet-lap");
        Assert.Contains("Đã xong 4 trong 5 bước", page.Text);
        Assert.Equal("/thiet-lap/tai-khoan", page.One("a.main").GetAttribute("href"));
    }
}

public sealed class SetupPagesOnSqlite(EmptySqliteSite site) : SetupPages(site), IClassFixture<EmptySqliteSite>;

public sealed class SetupPagesOnPostgres(EmptyPostgresSite site) : SetupPages(site), IClassFixture<EmptyPostgresSite>;
