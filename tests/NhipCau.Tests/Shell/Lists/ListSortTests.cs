using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.PressVisits;
using NhipCau.Shell.History;
using NhipCau.Shell.Lists;
using NhipCau.VanBan;

namespace NhipCau.Tests.Shell.Lists;

/// <summary>Leafing through a list by key: everything once, in order, and the same way back.</summary>
public abstract class ListSortTests
{
    private readonly Site site;

    protected ListSortTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static readonly ListSort<Agency, string> ByName = new("ten", "Tên", a => a.SortKey);
    private static readonly ListSort<PressVisit, DateOnly> ByDay = new("ngay", "Ngày", v => v.From);
    private static readonly ListSort<Agency, int> ByWidth = new("dai", "Dài", a => a.Name.Length, descending: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ByName_EveryRowOnceInVietnameseOrder(bool descending)
    {
        var (forward, back) = await Leaf(ByName, a => a.Name, descending);
        var expected = await site.InDatabase(db => db.Set<Agency>().Select(a => a.Name).ToListAsync());
        expected.Sort((a, b) => VietnameseText.Compare(a, b) * (descending ? -1 : 1));
        Assert.Equal(expected, forward);
        Assert.Equal(forward, back);
    }

    /// <summary>Many rows share a length: the number decides between them.</summary>
    [Fact]
    public async Task ByNumber_RowsThatAreAlikeAreNeitherLostNorDoubled()
    {
        var (forward, back) = await Leaf(ByWidth, a => a.Name, descending: true);
        var all = await site.InDatabase(db => db.Set<Agency>().OrderByDescending(a => a.Name.Length).ThenByDescending(a => a.Id).Select(a => a.Name).ToListAsync());
        Assert.Equal(all, forward);
        Assert.Equal(forward, back);
    }

    /// <summary>Fifteen visits on each of four days: what the plain query gives, page by page, both ways round.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ByDay_ManyOnOneDay_AreThoseOfThePlainQuery(bool descending)
    {
        var viewer = await site.Viewer("khanh.tm");
        await site.InDatabase(async db =>
        {
            db.AddRange(Enumerable.Range(0, 60).Select(i => new PressVisit { OwnerId = viewer.AgencyId, Outlet = $"Đài {i}", Subject = "thử", From = new DateOnly(2026, 12, 30).AddDays(i % 4), To = new DateOnly(2027, 2, 1) }));
            await db.SaveChangesAsync();
        });
        var (forward, back) = await Leaf(ByDay, v => v.Outlet, descending);
        var all = await site.InDatabase(db => db.Set<PressVisit>().Select(v => new { v.From, v.Id, v.Outlet }).ToListAsync());
        var expected = all.OrderBy(v => v.From).ThenBy(v => v.Id).Select(v => v.Outlet);
        Assert.Equal(descending ? expected.Reverse() : expected, forward);
        Assert.Equal(forward, back);
    }

    [Theory]
    [InlineData("~")]
    [InlineData("x~y")]
    [InlineData("20260101")]
    [InlineData("99999999999999999999~1")]
    public async Task AnAddressChangedByHandBeginsAtTheBeginning(string key)
    {
        var first = await site.InDatabase(db => ByWidth.Slice(db.Set<Agency>(), a => a.Name, true, null, null, 5));
        var odd = await site.InDatabase(db => ByWidth.Slice(db.Set<Agency>(), a => a.Name, true, ListKey.Parse(key), null, 5));
        Assert.Equal(first.Lines, odd.Lines);
    }

    private async Task<(List<string> Forward, List<string> Back)> Leaf<T, TKey>(ListSort<T, TKey> sort, Expression<Func<T, string>> name, bool descending) where T : class, IRecord where TKey : notnull
    {
        const int size = 7;
        var forward = new List<string>();
        ListSlice<string> slice;
        ListKey? key = null;
        do
        {
            slice = await site.InDatabase(db => sort.Slice(db.Set<T>(), name, descending, key, null, size));
            Assert.Equal(key is null, slice.Before is null);
            forward.AddRange(slice.Lines);
        }
        while ((key = slice.After) is not null);
        var back = new List<string>(slice.Lines);
        while ((key = slice.Before) is not null)
        {
            slice = await site.InDatabase(db => sort.Slice(db.Set<T>(), name, descending, null, key, size));
            back.InsertRange(0, slice.Lines);
        }
        return (forward, back);
    }
}

public sealed class ListSortOnSqlite(SqliteSite site) : ListSortTests(site), IClassFixture<SqliteSite>;

public sealed class ListSortOnPostgres(PostgresSite site) : ListSortTests(site), IClassFixture<PostgresSite>;
