using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;

namespace NhipCau.Tests.Shell.Lists;

/// <summary>The list behind a figure is all its rows: no tab narrows it, none is drawn.</summary>
public sealed class FigureListPages(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task BehindAFigure_AreItsRowsAndNoTabs()
    {
        var viewer = await site.Viewer("son.lh");
        await site.InDatabase(async db =>
        {
            var (day, visit) = (new DateOnly(2026, 11, 2), new PressVisit { OwnerId = viewer.AgencyId, Outlet = "Đài Con Số", Licence = "1/GP", CountryId = db.Set<Country>().Min(c => c.Id), Subject = "thử", From = new DateOnly(2026, 11, 5), To = new DateOnly(2026, 11, 6) });
            Assert.Null(visit.Receive(viewer, day, day));
            Assert.Null(visit.Approve(viewer, day, "12/UBND-NC", day));
            db.AddRange(visit, new PressVisit { OwnerId = viewer.AgencyId, Outlet = "Đài Chưa Tính", Subject = "thử", From = new DateOnly(2026, 11, 5), To = new DateOnly(2026, 11, 6) });
            await db.SaveChangesAsync();
        });
        var office = await site.SignedIn("khanh.tm");
        var list = await office.Get("/bao-chi?chi-tieu=BC01&tu=2026-11-02&den=2026-11-02&s=cho");
        Assert.Empty(list.All("nav.tabs"));
        Assert.Contains("Đài Con Số", Assert.Single(list.All("table.list tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Contains("1 đoàn báo chí", list.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await office.Get("/bao-chi")).All("nav.tabs a"));
    }
}
