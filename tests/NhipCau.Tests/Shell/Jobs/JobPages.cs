using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Jobs;

namespace NhipCau.Tests.Shell.Jobs;

public sealed class JobPages(SqliteSite site) : IClassFixture<SqliteSite>
{
    private JobRunner Runner => site.Services.GetRequiredService<JobRunner>();

    [Fact]
    public async Task Get_ShowsHowFarItIs_ThenTheResult()
    {
        var go = new TaskCompletionSource();
        var job = Runner.Start("Nhập từ Excel", await site.Viewer("khanh.tm"), "/nhap", async (_, progress, _) =>
        {
            progress.Report(3, 8);
            await go.Task;
            return new JobEnd("Đã nhập {0} dòng.", "/nhap", 8);
        });
        var visitor = await site.SignedIn("khanh.tm");
        await Until(() => job.Progress.Total == 8);
        var page = await visitor.Get(job.Page);
        Assert.Equal(("3", "8"), (page.One("progress").GetAttribute("value"), page.One("progress").GetAttribute("max")));
        Assert.Contains("refresh", page.One("noscript").InnerHtml, StringComparison.Ordinal);
        Assert.Equal("every 1s", page.One("#job").GetAttribute("hx-trigger"));

        go.SetResult();
        await Until(() => job.IsOver);
        page = await visitor.Get(job.Page);
        Assert.Contains("Đã nhập 8 dòng.", page.One("#job .flash").TextContent, StringComparison.Ordinal);
        Assert.Equal("/nhap", page.One("#job a.main").GetAttribute("href"));
        Assert.Null(page.One("#job").GetAttribute("hx-trigger"));
        Assert.DoesNotContain("http-equiv", page.One("head").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AJobWhoseResultIsTheNextStep_LeadsThere()
    {
        var job = Runner.Start("Đọc danh sách", await site.Viewer("khanh.tm"), "/nhap", (_, _, _) => Task.FromResult(new JobEnd("Đã đọc {0} dòng.", "/nhap", 8) { Onward = true }));
        await Until(() => job.IsOver);
        Assert.Equal("/nhap", (await (await site.SignedIn("khanh.tm")).Get(job.Page)).Path);
    }

    [Fact]
    public async Task Cancel_StopsIt()
    {
        var job = Runner.Start("Nhập từ Excel", await site.Viewer("khanh.tm"), "/nhap", async (_, _, stop) => { await Task.Delay(Timeout.Infinite, stop); return new JobEnd("", null); });
        var visitor = await site.SignedIn("khanh.tm");
        await visitor.Send(await visitor.Get(job.Page), "#job form");
        await Until(() => job.IsOver);
        Assert.Contains("Đã dừng. Không có gì được lưu.", (await visitor.Get(job.Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AJobThatBreaks_SaysSoWithoutItsReasons()
    {
        var job = Runner.Start("Nhập từ Excel", await site.Viewer("khanh.tm"), "/nhap", (_, _, _) => throw new InvalidOperationException("bí mật"));
        await Until(() => job.IsOver);
        var page = await (await site.SignedIn("khanh.tm")).Get(job.Page);
        Assert.Contains("Không có gì được lưu", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bí mật", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AJobThatRefuses_SaysWhy()
    {
        var job = Runner.Start("Nhập từ Excel", await site.Viewer("khanh.tm"), "/nhap", (_, _, _) => Task.FromResult(JobEnd.Not(new Refusal("Danh sách này đã được nhập rồi."), null)));
        await Until(() => job.IsOver);
        Assert.Contains("Danh sách này đã được nhập rồi.", (await (await site.SignedIn("khanh.tm")).Get(job.Page)).One(".flash.no").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SomebodyElsesJob_IsNotThere()
    {
        var job = Runner.Start("Nhập từ Excel", await site.Viewer("khanh.tm"), "/nhap", (_, _, _) => Task.FromResult(new JobEnd("Đã nhập {0} dòng.", "/nhap", 1)));
        var other = await site.SignedIn("son.lh");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(job.Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get("/viec/khong-co")).Status);
    }

    [Fact]
    public async Task Start_TheSameWorkTwice_RunsItOnce()
    {
        var go = new TaskCompletionSource();
        var viewer = await site.Viewer("khanh.tm");
        var runs = 0;
        async Task<JobEnd> Work(IServiceProvider services, JobProgress progress, CancellationToken stop) { Interlocked.Increment(ref runs); await go.Task; return new JobEnd("", null); }
        var first = Runner.Start("Nhập từ Excel", viewer, "/nhap", Work, "một");
        Assert.Same(first, Runner.Start("Nhập từ Excel", viewer, "/nhap", Work, "một"));
        go.SetResult();
        await Until(() => first.IsOver);
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task WhatAJobDoes_StandsUnderThePersonWhoStartedIt()
    {
        var viewer = await site.Viewer("khanh.tm");
        var job = Runner.Start("Nhập từ Excel", viewer, "/nhap", async (services, _, stop) =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            db.Add(new Partner { OwnerId = viewer.AgencyId, Name = "do việc chạy nền", SortKey = "do việc chạy nền" });
            await db.SaveChangesAsync(stop);
            return new JobEnd("", null);
        });
        await Until(() => job.IsOver);
        Assert.Equal(JobState.Done, job.State);
        Assert.Contains(viewer.Name, await site.InDatabase(async db => (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Set<Change>())).Where(c => c.Record == "Partner").Select(c => c.Who)));
    }

    private static async Task Until(Func<bool> done)
    {
        for (var i = 0; i < 600 && !done(); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(done());
    }
}
