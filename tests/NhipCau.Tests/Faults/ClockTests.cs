using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Modules.Reports.Reminders;
using NhipCau.Shell.History;
using NhipCau.Tests.Modules.Reports.Reminders;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>The clock of the server jumps: a day ahead and back, an hour back. Nothing happens twice, history keeps its order, pages go on.</summary>
public sealed class ClockTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task HistoryCountsItsLines_WhateverTheClockSays()
    {
        site.Clock.Is(2071, 3, 4);
        var admin = await site.SignedIn("quantri");
        var names = new List<string>();
        foreach (var jump in new[] { TimeSpan.Zero, Day, -Day, -Hour, Hour + Hour })
        {
            site.Clock.Now += jump;
            // A day ahead the sign-in has run out, as after any night.
            if ((await admin.Get("/co-quan")).Path.StartsWith("/dang-nhap", StringComparison.Ordinal)) admin = await site.SignedIn("quantri");
            var name = $"Trung tâm Mẫu lần thứ {names.Count + 1}";
            names.Add(name);
            var saved = await admin.Send(await admin.Get("/co-quan/them"), "form.form", ("Input.Name", name));
            Assert.True(saved.Status == HttpStatusCode.OK && saved.Text.Contains("Đã thêm cơ quan.", StringComparison.Ordinal), saved.Text);
        }
        var stop = TestContext.Current.CancellationToken;
        var ids = await site.InDatabase(async db =>
        {
            var made = await db.Set<Agency>().Where(a => names.Contains(a.Name)).ToDictionaryAsync(a => a.Name, a => a.Id, stop);
            return names.Select(n => made[n]).ToList();
        });
        var lines = await site.InDatabase(db => db.Set<Change>().AsNoTracking().Where(c => c.Record == nameof(Agency) && ids.Contains(c.RecordId)).OrderBy(c => c.Number).ToListAsync(stop));
        // In the order they were written in, though their times are not.
        Assert.Equal(ids, lines.Select(l => l.RecordId));
        Assert.NotEqual(lines.Select(l => l.At).Order(), lines.Select(l => l.At));
        Assert.Null((await Whole(stop)).Broken);
    }

    /// <summary>Whoever signed in goes on when the clock is put back, and signs in again when it has run ahead by a day.</summary>
    [Fact]
    public async Task ASignInOutlivesAClockPutBack()
    {
        site.Clock.Is(2072, 3, 4);
        var admin = await site.SignedIn("quantri");
        site.Clock.Now -= Hour;
        Assert.Equal("/co-quan", (await admin.Get("/co-quan")).Path);
        site.Clock.Now += Day;
        Assert.StartsWith("/dang-nhap", (await admin.Get("/co-quan")).Path, StringComparison.Ordinal);
        // Signed in while the clock was ahead; then it is set right.
        admin = await site.SignedIn("quantri");
        site.Clock.Now -= Day;
        Assert.Equal("/co-quan", (await admin.Get("/co-quan")).Path);
    }

    [Fact]
    public async Task PeriodsOpenOnce_AndNobodyIsRemindedTwice()
    {
        var period = await ReminderPages.Opened(site, 2073, new DateOnly(2073, 9, 1));
        foreach (var (month, day) in new[] { (10, 24), (10, 31), (11, 7), (11, 13), (11, 14) })
        {
            site.Clock.Is(2073, month, day, 8);
            foreach (var jump in new[] { TimeSpan.Zero, Day, -Day, -Hour, Hour })
            {
                site.Clock.Now += jump;
                await Rounds();
            }
        }
        var stop = TestContext.Current.CancellationToken;
        var made = await site.InDatabase(db => db.Set<Dispatch>().AsNoTracking().Where(d => d.Report.PeriodId == period).ToListAsync(stop));
        Assert.NotEmpty(made);
        Assert.Equal(made.Count, made.DistinctBy(d => (d.ReportId, d.DueOn, d.Rung, d.Channel)).Count());
        var reports = await site.InDatabase(db => db.Set<AgencyReport>().AsNoTracking().Where(r => r.PeriodId == period).ToListAsync(stop));
        Assert.All(reports, r => Assert.Equal(made.Count(d => d.ReportId == r.Id && d is { Channel: DispatchChannel.InApp, Outcome: DispatchOutcome.Sent }), r.Reminders));
        Assert.Equal(1, await site.InDatabase(db => db.Set<ReportPeriod>().CountAsync(p => p.Id == period && p.ClosedAt == null, stop)));
    }

    /// <summary>The clock is put back to a minute in which they were reminded by hand: that minute's reminder is out already.</summary>
    [Fact]
    public async Task RemindedByHandTwiceInTheSameMinuteIsOnce()
    {
        var period = await ReminderPages.Opened(site, 2074, new DateOnly(2074, 9, 1));
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get($"/bao-cao/ky/{period}");
        for (var time = 0; time < 2; time++) Assert.Equal(HttpStatusCode.OK, (await office.Send(page, "form[action$='handler=Remind']")).Status);
        site.Clock.Now += Hour;
        await office.Send(await office.Get($"/bao-cao/ky/{period}"), "form[action$='handler=Remind']");
        site.Clock.Now -= Hour;
        Assert.Equal(HttpStatusCode.OK, (await office.Send(await office.Get($"/bao-cao/ky/{period}"), "form[action$='handler=Remind']")).Status);
        var made = await site.InDatabase(db => db.Set<Dispatch>().AsNoTracking().Where(d => d.Report.PeriodId == period && d.Channel == DispatchChannel.InApp).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All(made.GroupBy(d => d.ReportId), of => Assert.Equal(2, of.Count()));
    }

    private async Task Rounds()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeriodKeeper>().Settle(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<ReminderDesk>().Round(TestContext.Current.CancellationToken);
    }

    private async Task<ChainState> Whole(CancellationToken stop)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChainCheck>().Run(stop: stop);
    }
}
