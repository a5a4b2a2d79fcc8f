using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Lists;
using NhipCau.Tests.Modules.Tasks;

namespace NhipCau.Tests.Shell.Lists;

/// <summary>What one question counts of all tabs is what each counts on its own.</summary>
public abstract class TabCountsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private readonly Site site;

    protected TabCountsTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task OfAnOfficer_EachTabHoldsAsMany_AsWhenAskedAlone()
    {
        var data = new TaskData(site);
        foreach (var due in new[] { Today.AddDays(-5), Today.AddDays(-4), Today.AddDays(3), Today.AddDays(60) }) await data.Add($"Việc đến hạn {due:dd/MM}", due, new TaskData.Part("sct"));
        var done = await data.Add("Việc đã xong", Today.AddDays(-30), new TaskData.Part("sct"));
        await site.InDatabase(db => db.Set<WorkTask>().Where(t => t.Id == done.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TaskState.Done)));
        await data.Add("Việc của cơ quan khác", Today.AddDays(-5), new TaskData.Part("svhttdl"));
        var viewer = await site.Viewer("thao.np");

        await site.InDatabase(async db =>
        {
            Assert.True(db.SeesFew<WorkTask>(viewer));
            Assert.False(db.SeesFew<WorkTask>(await site.Viewer("khanh.tm")));
            var (seen, tabs) = (db.VisibleTo<WorkTask>(viewer), TaskTab.All.Select(t => t.Which(Today)).ToList());
            var alone = new List<CountView>();
            foreach (var tab in tabs) alone.Add(await CountView.Of(seen.Where(tab)));
            Assert.Equal(alone, await TabCounts.InOnePass(seen, tabs));
            Assert.Equal(alone, await TabCounts.OneByOne(seen, tabs));
            Assert.Equal(alone, await TabCounts.Of(await db.NamedTo<WorkTask>(viewer), tabs, few: true));
            Assert.True(alone.Count(c => c.Number > 0) >= 5 && alone.Distinct().Count() >= 4);
        });
    }

    [Fact]
    public async Task OfMoreRowsThanOnePassReads_EachTabIsCountedAlone()
    {
        await new TaskData(site).Add("Việc thứ nhất", Today, new TaskData.Part("sct"), new("svhttdl"));
        await site.InDatabase(async db =>
        {
            Expression<Func<TaskParty, bool>> all = _ => true, none = p => p.TaskId < 0;
            var rows = db.Set<TaskParty>();
            Assert.Equal([await CountView.Of(rows), new CountView(0, false)], await TabCounts.InOnePass(rows, [all, none]));
            Assert.Equal(await TabCounts.OneByOne(rows, [all, none]), await TabCounts.Of(rows, [all, none], few: true));
            Assert.Null(await TabCounts.InOnePass(rows, [all, none], most: 1));
        });
    }
}

public sealed class TabCountsOnSqlite(SqliteSite site) : TabCountsTests(site), IClassFixture<SqliteSite>;

public sealed class TabCountsOnPostgres(PostgresSite site) : TabCountsTests(site), IClassFixture<PostgresSite>;
