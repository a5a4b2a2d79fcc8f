using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Rates;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell.Time;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports.Collecting;

/// <summary>Regimes and their days, without a database.</summary>
public sealed class PeriodClock
{
    private static readonly WorkingDays Days = new([]);

    /// <summary>Over ten years day by day: each period is asked to open on its first day, on every day until its last, and never on another.</summary>
    [Fact]
    public void OpensOnEveryDayOfItsSpanAndOnNoOther()
    {
        var random = new Random(20261122);
        foreach (var regime in Enumerable.Range(0, 40).Select(_ => Some(random)))
        {
            var asked = new Dictionary<(int, int), List<DateOnly>>();
            for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2034, 1, 1); day = day.AddDays(1))
                foreach (var period in regime.OpenOn(day, Days)) (asked.TryGetValue(period, out var days) ? days : asked[period] = []).Add(day);
            foreach (var ((year, number), days) in asked)
            {
                var (first, last) = regime.OpensIn(year, number, Days)!.Value;
                if (first < new DateOnly(2024, 1, 1) || last >= new DateOnly(2034, 1, 1)) continue;
                Assert.Equal((first, last, last.DayNumber - first.DayNumber + 1), (days[0], days[^1], days.Count));
                var period = regime.Period(year, number, regime.FromIn(year, number)!.Value, regime.ToIn(year, number)!.Value, regime.DueIn(year, number, Days)!.Value, null, DateTime.UnixEpoch);
                Assert.True(period.LocksOn(last.AddDays(1)) == (regime.LocksAfter is not null));
                Assert.False(period.LocksOn(last));
            }
            // Those of the years in the middle are all there, unless the regime has ended.
            for (var year = 2026; year < 2032; year++)
                for (var number = 1; number <= regime.PerYear; number++)
                    Assert.Equal(regime.EndedOn is not { } end || regime.FromIn(year, number) <= end, asked.ContainsKey((year, number)));
        }
    }

    [Fact]
    public void WithoutAnOutlineOrDaysNothingOpensByItself()
    {
        var regime = Some(new Random(1));
        regime.OutlineId = null;
        Assert.Empty(regime.OpenOn(new DateOnly(2027, 6, 1), Days));
        regime.OutlineId = 1;
        regime.From = null;
        Assert.Empty(regime.OpenOn(new DateOnly(2027, 6, 1), Days));
    }

    [Fact]
    public void GivenMoreTime_ItLocksAsMuchLater()
    {
        var period = new ReportPeriod { Name = "năm 2026", From = new(2025, 12, 15), To = new(2026, 12, 14), DueOn = new(2026, 11, 15), LocksAfter = new(2026, 11, 25) };
        Assert.Null(period.Extend(new DateOnly(2026, 11, 20), "Công văn 1"));
        Assert.Equal(new DateOnly(2026, 11, 30), period.LocksAfter);
    }

    [Theory]
    [InlineData("năm {0", "Name")]
    [InlineData("năm {7}{0}", "Name")]
    [InlineData("năm", "Name")]
    [InlineData("năm {0}", null)]
    public void ANameThatCannotBeFilledIsRefused(string name, string? field)
    {
        var regime = Some(new Random(2));
        regime.Name = name;
        Assert.Equal(field, regime.Check(Days)?.Field);
    }

    [Fact]
    public void Rates_AreThoseCountedByHand()
    {
        var due = new DateOnly(2026, 11, 15);
        DateTime At(int day, int hour) => new(2026, 11, day, hour, 0, 0, DateTimeKind.Utc);
        var rate = ReportRate.Of([new(false, due, At(10, 3)), new(false, due, At(15, 16)), new(false, due, At(15, 17)), new(false, due, null), new(true, due, At(30, 1)), new(true, due, null)]);
        // 17:00 UTC on the due day is midnight in Việt Nam.
        Assert.Equal(new ReportRate(4, 3, 2, 2, 1), rate);
        Assert.Equal((75, 50), (rate.SentPercent, rate.OnTimePercent));
        Assert.Null(ReportRate.Of([new(true, due, null)]).SentPercent);
    }

    private static ReportRegime Some(Random random)
    {
        var (months, number) = random.Next(4) switch { 0 => (0, 12), 1 => (3, 3), 2 => (6, 6), _ => (1, 1) };
        var fix = random.Next(2) == 0;
        return new ReportRegime
        {
            Code = "mau",
            Name = "kỳ {2} năm {0}",
            Next = "kỳ sau",
            Basis = "",
            Title = "",
            Opening = "",
            OutlineId = 1,
            From = new(-1, 12, 15),
            To = new(0, number, 14),
            Months = months,
            Due = fix ? new(0, number, random.Next(10, 28)) : null,
            DueWorkingDays = fix ? null : random.Next(1, 15),
            OpensBefore = random.Next(0, 60),
            LocksAfter = random.Next(3) == 0 ? null : random.Next(0, 40),
            EndedOn = random.Next(3) == 0 ? new DateOnly(2029, random.Next(1, 13), 1) : null,
        };
    }
}

/// <summary>Years of a clock that goes by leaps, over the program itself.</summary>
public abstract class PeriodKeeping
{
    private readonly Site site;

    protected PeriodKeeping(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task PeriodsOpenAndLockByThemselvesOnceEach()
    {
        await YearOfWork.AskWordsAlone(site);
        foreach (var year in new[] { 2051, 2052 })
            await new YearOfWork(year).Task("Dự hội chợ", "kinh-te", [new Part("sct")]).Make(site);
        await site.InDatabase(async db =>
        {
            var quarter = await db.Set<ReportRegime>().SingleAsync(r => r.Code == "quy");
            (quarter.OpensBefore, quarter.LocksAfter) = (20, 10);
            await db.SaveChangesAsync();
        });
        var random = new Random(51);
        for (var day = new DateOnly(2051, 1, 1); day < new DateOnly(2053, 3, 1); day = day.AddDays(random.Next(1, 6)))
        {
            site.Clock.Is(day.Year, day.Month, day.Day);
            await Settle();
            // Again on the same day changes nothing.
            if (random.Next(10) == 0) Assert.Equal((0, 0), await Settle());
            foreach (var period in await Periods())
            {
                Assert.True(period.OpenedAt <= site.Clock.Now.UtcDateTime);
                Assert.Equal(period.LocksAfter < day, period.ClosedAt is not null);
                Assert.Equal(period.DueOn.AddDays(10), period.LocksAfter);
            }
        }
        var all = await Periods();
        Assert.Equal(Enumerable.Range(1, 4).SelectMany(n => new[] { (2051, n), (2052, n) }).Order(), all.Select(p => (p.Year, p.Number)).Order());
        Assert.All(all, p => Assert.InRange(p.OpenedAt, p.DueOn.AddDays(-20).ToDateTime(TimeOnly.MinValue), p.DueOn.AddDays(-14).ToDateTime(TimeOnly.MinValue)));
        Assert.All(all, p => Assert.Single(p.Reports));
    }

    [Fact]
    public async Task MissedWhileTheProgramStoodStill_ItOpensLateButNotAfterItsLastDay()
    {
        await new YearOfWork(2061).Task("Dự hội chợ", "kinh-te", [new Part("sct")]).Make(site);
        await site.InDatabase(async db =>
        {
            var half = await db.Set<ReportRegime>().SingleAsync(r => r.Code == "nam");
            (half.OpensBefore, half.LocksAfter) = (20, 10);
            await db.SaveChangesAsync();
        });
        site.Clock.Is(2061, 11, 26);
        await Settle();
        Assert.False(await site.InDatabase(db => db.Set<ReportPeriod>().AnyAsync(p => p.Year == 2061)));
        site.Clock.Is(2061, 11, 24);
        await Settle();
        Assert.True(await site.InDatabase(db => db.Set<ReportPeriod>().AnyAsync(p => p.Year == 2061 && p.ClosedAt == null)));
    }

    private async Task<(int, int)> Settle()
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PeriodKeeper>().Settle();
    }

    private Task<List<ReportPeriod>> Periods() => site.InDatabase(db => db.Set<ReportPeriod>().AsNoTracking().Include(p => p.Reports).Where(p => p.Regime.Code == "quy").ToListAsync());
}

public sealed class PeriodKeepingOnSqlite(SqliteSite site) : PeriodKeeping(site), IClassFixture<SqliteSite>;

public sealed class PeriodKeepingOnPostgres(PostgresSite site) : PeriodKeeping(site), IClassFixture<PostgresSite>;
