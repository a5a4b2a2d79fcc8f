using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Indicators;

/// <summary>
/// The figures that a province printed of its first half of 2024 come out of the records behind them, entered as an office would: lists from Excel, a
/// few forms. Where the registers and the print disagree the page says so.
/// </summary>
public abstract class FirstHalf2024
{
    private const string Half = "6-thang-1-2024";

    private readonly Site site;

    protected FirstHalf2024(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Figures_ComeOutOfTheRecords_AndTheOneThatDiffersIsShown()
    {
        var gold = HalfYearGold.Read();
        var desk = await site.SignedIn("khanh.tm");
        await new HalfYearOffice(site).Enter(desk, gold);
        await HalfYearOffice.RecordThePrint(desk, gold);
        var page = await desk.Get($"/chi-tieu?ky={Half}");
        Assert.Contains("số liệu từ 15/12/2023 đến 14/06/2024", page.Text);
        Assert.Contains("in 14, sổ có 13: lệch 1", Row(page, "doan-vao.khach-khac").TextContent);
        foreach (var (code, printed) in new[] { ("doan-ra.duyet", "10"), ("doan-ra.thuc-hien", "2"), ("doan-ra.ty-le", "20"), ("doan-vao.duyet-ke-hoach", "3"), ("doan-vao.thuc-hien", "0"), ("doan-vao.ty-le", "0"), ("doan-vao.phat-sinh", "1"), ("ttqt-ky-moi-cap-tinh", "3"), ("ttqt-het-hieu-luc-cap-tinh", "1") })
            Assert.Contains($"in {printed}, khớp", Row(page, code).TextContent);
        Assert.Single(page.All("tbody tr"), r => r.TextContent.Contains("lệch", StringComparison.Ordinal));
        // The list behind the figure that differs names the thirteen.
        var list = await desk.Get(Row(page, "doan-vao.khach-khac").QuerySelector("a.num")!.GetAttribute("href")!);
        Assert.Equal(13, list.All("table.list tbody tr").Count);
    }

    private static AngleSharp.Dom.IElement Row(Answer page, string code) => page.One($"tr[id='{code}']");
}

public sealed class FirstHalf2024OnSqlite(SqliteSite site) : FirstHalf2024(site), IClassFixture<SqliteSite>;

public sealed class FirstHalf2024OnPostgres(PostgresSite site) : FirstHalf2024(site), IClassFixture<PostgresSite>;
