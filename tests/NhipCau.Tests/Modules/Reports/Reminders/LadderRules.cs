using System.Globalization;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Reminders;
using NhipCau.Shell.Mail;

namespace NhipCau.Tests.Modules.Reports.Reminders;

/// <summary>The ladder by itself, without a database.</summary>
public sealed class LadderRules
{
    private static readonly DateOnly Due = new(2026, 11, 15);
    private static readonly ReminderRung[] Usual = [.. new[] { -21, -14, -7, -1, 1 }.Select(d => new ReminderRung { Days = d, Invites = d == -14 })];

    [Theory]
    [InlineData("2026-10-24", "")]
    [InlineData("2026-10-25", "T-21")]
    [InlineData("2026-11-01", "T-14")]
    [InlineData("2026-11-14", "T-1")]
    [InlineData("2026-11-15", "T-1")]
    [InlineData("2026-11-16", "T+1")]
    [InlineData("2027-02-01", "T+1")]
    public void TheLatestRungReachedSpeaksTheEarlierOnesAreNoted(string today, string speaks)
    {
        var steps = Ladder.Due(Report(), Usual, [], DateOnly.Parse(today, CultureInfo.InvariantCulture));
        Assert.Equal(speaks, string.Join(' ', steps.Where(s => !s.Missed).Select(s => s.Rung.Code)));
        Assert.Equal(Usual.Count(r => Due.AddDays(r.Days) <= DateOnly.Parse(today, CultureInfo.InvariantCulture)), steps.Count);
    }

    [Fact]
    public void WhatWasMadeIsNotMadeAgain_NorWhatCameBeforeTheOpening()
    {
        Assert.Empty(Ladder.Due(Report(), Usual, [Made("T-21", Due.AddDays(-21))], Due.AddDays(-15)));
        Assert.Equal(["T-7", "T-1"], Ladder.Due(Report(opened: Due.AddDays(-10)), Usual, [], Due).Select(s => s.Rung.Code));
    }

    [Fact]
    public void WhoHasSentIsLeftAloneAndWhoIsAskedIsInvitedOnce()
    {
        foreach (var state in new[] { ReportState.Sent, ReportState.Accepted }) Assert.Empty(Ladder.Due(Report(state: state), Usual, [], Due));
        Assert.NotEmpty(Ladder.Due(Report(state: ReportState.Returned), Usual, [], Due));
        var asked = Report(asked: true);
        Assert.Equal(["T-14"], Ladder.Due(asked, Usual, [], Due.AddDays(30)).Select(s => s.Rung.Code));
        foreach (var day in new[] { Due.AddDays(-14), Due.AddDays(30) }) Assert.Equal("Kính mời gửi báo cáo {0}, nếu được trước hết ngày {1}.", ReminderWords.Of(asked, day).Text);
        var closed = Report();
        closed.Period.Close(DateTime.UnixEpoch);
        Assert.Empty(Ladder.Due(closed, Usual, [], Due));
    }

    [Fact]
    public void ADueDayPutOffBeginsAfterTheLastWordAboutTheOldOne()
    {
        var report = Report();
        Dispatch[] made = [Made("T-14", Due.AddDays(-14)), Made("T-7", Due.AddDays(-7))];
        report.Period.Extend(Due.AddDays(10), "Văn bản gia hạn");
        // T-21 of the new day would be 4 November: before the last word of the 8th.
        Assert.Empty(Ladder.Due(report, Usual, made, Due.AddDays(-5)));
        Assert.Equal(["T-14"], Ladder.Due(report, Usual, made, Due.AddDays(-4)).Select(s => s.Rung.Code));
    }

    /// <summary>Locked on 20 November, opened again for one agency on the 24th until 10 December.</summary>
    [Fact]
    public void OpenedAgainForOneAgencyItHasALadderOfItsOwnUntilThatDay()
    {
        var report = Report();
        report.Period.Close(new DateTime(2026, 11, 20, 3, 0, 0, DateTimeKind.Utc));
        var made = new List<Dispatch> { Made("T-1", Due.AddDays(-1)), Made("T+1", Due.AddDays(1)) };
        Assert.Empty(Ladder.Due(report, Usual, made, Due.AddDays(40)));
        DateOnly own = new(2026, 12, 10);
        Assert.Null(report.Reopen(own, "Đính chính số liệu", "Phó Giám đốc Trần Văn Ký", new DateTime(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc)));
        // T-21 and T-14 of that day were the 19th, when it was locked, and the 26th.
        var told = new List<(DateOnly, string)>();
        for (var day = new DateOnly(2026, 11, 24); day < new DateOnly(2027, 1, 20); day = day.AddDays(1))
        {
            foreach (var step in Ladder.Due(report, Usual, made, day))
            {
                told.Add((day, step.Rung.Code));
                made.Add(Made(step.Rung.Code, step.Day, own));
            }
        }
        Assert.Equal([(own.AddDays(-14), "T-14"), (own.AddDays(-7), "T-7"), (own.AddDays(-1), "T-1")], told);
        Assert.Equal(["năm 2026", "10/12/2026", "7"], ReminderWords.Of(report, own.AddDays(-7)).Arguments);
        report.State = ReportState.Sent;
        Assert.Empty(Ladder.Due(report, Usual, [], own));
    }

    [Fact]
    public void ARegimeWithRungsOfItsOwnHasNoOthersAndRungsAreDated()
    {
        ReminderRung[] rungs = [.. Usual, new() { Days = -3, RegimeId = 1 }];
        Assert.Equal(["T-3"], Ladder.Due(Report(), rungs, [], Due).Select(s => s.Rung.Code));
        rungs = [new() { Days = -7, ValidTo = new(2026, 11, 7) }, new() { Days = -1, ValidFrom = new(2026, 11, 1) }];
        Assert.Equal(["T-1"], Ladder.Due(Report(), rungs, [], Due).Select(s => s.Rung.Code));
    }

    /// <summary>Two years of half-year reports: the program stands still, comes back, and its clock jumps; every rung is told of once.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TwoYearsOfPausesAndJumps_EveryRungOnceNoneTwice(int seed)
    {
        var random = new Random(seed);
        var reports = Enumerable.Range(0, 4).Select(i => Report(opened: new DateOnly(2026, 4, 1).AddMonths(6 * i), due: new DateOnly(2026, 6, 15).AddMonths(6 * i))).ToList();
        var made = reports.ToDictionary(r => r, _ => new List<Dispatch>());
        var day = new DateOnly(2026, 1, 1);
        while (day < new DateOnly(2028, 2, 1))
        {
            // Back by a few days now and then, on by up to forty, often several times a day.
            day = day.AddDays(random.Next(10) switch { 0 => -random.Next(5), 1 => random.Next(40), < 5 => 0, _ => 1 });
            foreach (var report in reports.Where(r => NhipCau.Shell.Time.VietnamTime.DayOf(r.Period.OpenedAt) <= day))
            {
                var steps = Ladder.Due(report, Usual, made[report], day);
                Assert.True(steps.Count(s => !s.Missed) <= 1);
                made[report].AddRange(steps.Select(s => Made(s.Rung.Code, s.Day, report.Period.DueOn, s.Missed ? DispatchOutcome.Missed : DispatchOutcome.Sent)));
            }
        }
        foreach (var report in reports)
        {
            Assert.Equal(["T+1", "T-1", "T-14", "T-21", "T-7"], made[report].Select(d => d.Rung).Order(StringComparer.Ordinal));
            Assert.Equal(DispatchOutcome.Sent, made[report].Single(d => d.Rung == "T+1").Outcome);
        }
    }

    [Fact]
    public void ALetterIsTriedAgainAndGivenUp()
    {
        var now = new DateTime(2026, 11, 1, 1, 0, 0, DateTimeKind.Utc);
        var letter = new Dispatch { Rung = "T-14", Channel = DispatchChannel.Mail, To = "a@b.vn", Subject = "s", Text = "t", MadeAt = now, Outcome = DispatchOutcome.Waiting };
        var tries = 0;
        for (var at = now; at < now.AddDays(5); at = at.AddMinutes(10))
        {
            if (!letter.IsToBeTried(at)) continue;
            tries++;
            letter.Tried(new MailOutcome(MailState.Failed, "away"), at);
        }
        Assert.Equal((6, DispatchOutcome.Failed, "away"), (tries, letter.Outcome, letter.Error));
    }

    private static Dispatch Made(string rung, DateOnly day, DateOnly? due = null, DispatchOutcome outcome = DispatchOutcome.Sent) =>
        new() { Rung = rung, DueOn = due ?? Due, Day = day, To = "", Subject = "", Text = "", Outcome = outcome };

    private static AgencyReport Report(DateOnly? opened = null, DateOnly? due = null, bool asked = false, ReportState state = ReportState.Owing) => new()
    {
        Asked = asked,
        State = state,
        Period = new ReportPeriod { RegimeId = 1, Name = "năm 2026", From = new(2025, 12, 15), To = new(2026, 12, 14), DueOn = due ?? Due, OpenedAt = (opened ?? new DateOnly(2026, 9, 1)).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc) },
    };
}
