using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Tests.Modules.Reports;

/// <summary>The rules of a report, without a database.</summary>
public sealed class ReportRules
{
    [Fact]
    public void NumbersRunOnWhereAnEmptySectionIsLeftOut()
    {
        ConsolidationSection[] printed = [.. new[] { "I", "I.1", "I.3", "I.3.2", "I.3.6", "III", "III.2" }.Select(code => new ConsolidationSection { Code = code, Title = code })];
        Assert.Equal(["I", "I.1", "I.2", "I.2.1", "I.2.2", "II", "II.1"], PrintedReport.Numbered(printed).Select(n => n.Code));
    }

    private static readonly Viewer Officer = new(1, "Nguyễn Văn Mẫu", 7, "Sở Mẫu", Role.Officer, []);
    private static readonly Viewer Leader = new(2, "Trần Thị Mẫu", 7, "Sở Mẫu", Role.Leader, []);
    private static readonly Viewer Collector = new(3, "Lê Văn Thử", 1, "Sở Ngoại vụ", Role.OfficeOfficer, []);
    private static readonly DateTime BeforeDue = new(2026, 11, 14, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Send_WithABlankEntry_IsRefusedAndNamesTheTask()
    {
        var report = Report(("Họp báo quý I", ""));
        Assert.Contains("Họp báo quý I", report.Send(Leader, BeforeDue)?.ToString());
        Assert.Equal(ReportState.Owing, report.State);
        Assert.Null(report.SentAt);
    }

    [Fact]
    public void Send_NothingToReportForAnEntryOrForAll_IsAnAnswer()
    {
        var entry = Report(("Họp báo quý I", ""));
        entry.Entries[0].Write("", nothing: true);
        Assert.Null(entry.Send(Leader, BeforeDue));

        var whole = Report(("Họp báo quý I", ""));
        whole.NothingToReport = true;
        Assert.Null(whole.Send(Leader, BeforeDue));
    }

    [Fact]
    public void Send_NothingForAllBesideWords_IsRefused()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        report.NothingToReport = true;
        Assert.Contains("có nội dung", report.Send(Leader, BeforeDue)?.ToString());
    }

    [Fact]
    public void Write_AfterSending_IsRefusedUntilReturned()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        Assert.Null(report.Write(Officer, BeforeDue));
        Assert.Equal(ReportState.Draft, report.State);
        Assert.Null(report.Send(Leader, BeforeDue));
        Assert.NotNull(report.Write(Officer, BeforeDue));
        Assert.NotNull(report.Return(" ", BeforeDue));
        Assert.Null(report.Return("Thiếu số liệu", BeforeDue));
        Assert.Null(report.Write(Officer, BeforeDue));
        Assert.Equal(ReportState.Returned, report.State);
    }

    [Fact]
    public void Accept_ByTheOneWhoSent_IsRefused()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        report.Send(Leader, BeforeDue);
        Assert.NotNull(report.Accept(Leader, BeforeDue));
        Assert.Null(report.Accept(Collector, BeforeDue));
        Assert.Equal(ReportState.Accepted, report.State);
    }

    [Fact]
    public void Late_IsCountedInDaysOfVietnamAndByTheFirstSending()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        Assert.False(report.IsLateOn(new DateOnly(2026, 11, 15)));
        Assert.True(report.IsLateOn(new DateOnly(2026, 11, 16)));
        // 18:00 UTC on the due day is already the next day in Việt Nam.
        report.Send(Leader, new DateTime(2026, 11, 15, 18, 0, 0, DateTimeKind.Utc));
        Assert.True(report.WasLate);

        var mended = Report(("Họp báo quý I", "Đã tổ chức."));
        mended.Send(Leader, BeforeDue);
        mended.Return("Thiếu số liệu", BeforeDue);
        mended.Send(Leader, BeforeDue.AddDays(9));
        Assert.False(mended.WasLate);
        Assert.Equal(ReportStanding.OnTime, mended.StandingOn(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void Asked_IsNeverLate()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        report.Asked = true;
        Assert.False(report.IsLateOn(new DateOnly(2027, 1, 1)));
        Assert.Equal(ReportStanding.Invited, report.StandingOn(new DateOnly(2027, 1, 1)));
        report.Send(Leader, BeforeDue.AddDays(60));
        Assert.False(report.WasLate);
    }

    [Fact]
    public void Closed_NothingIsWrittenOrReturned()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        report.Send(Leader, BeforeDue);
        Assert.Null(report.Period.Close(BeforeDue));
        Assert.NotNull(report.Period.Close(BeforeDue));
        Assert.NotNull(report.Return("Thiếu số liệu", BeforeDue));
        Assert.NotNull(Report(("A", "B"), closed: true).Send(Leader, BeforeDue));
    }

    [Fact]
    public void Fill_LeavesWordsThatWereEditedAndRenewsTheRest()
    {
        var entry = new ReportEntry();
        entry.Fill(new TaskProgress("Đã mở 01 lớp.", false, 40, 20));
        entry.Fill(new TaskProgress("Đã mở 02 lớp.", false, 80, 40));
        Assert.Equal("Đã mở 02 lớp.", entry.Text);
        entry.Write("Đã mở 02 lớp với 84 học viên.", false);
        entry.Fill(new TaskProgress("Đã mở 03 lớp.", false, 100, 80));
        Assert.Equal("Đã mở 02 lớp với 84 học viên.", entry.Text);
        Assert.Equal((100, 80), (entry.ReportedPercent, entry.VerifiedPercent));
    }

    [Fact]
    public void Draft_ShowsItsWordsToItsAgencyAlone()
    {
        var report = Report(("Họp báo quý I", "Đã tổ chức."));
        Assert.True(report.ShowsWordsTo(Officer));
        Assert.False(report.ShowsWordsTo(Collector));
        report.Send(Leader, BeforeDue);
        Assert.True(report.ShowsWordsTo(Collector));
    }

    [Fact]
    public void Regime_CountsItsDaysFromTheYearAndTheNumber()
    {
        var quarter = new ReportRegime { Code = "quy", Name = "quý {2} năm {0}", Next = "", Basis = "", Title = "", Opening = "", From = new(-1, 12, 15), To = new(0, 3, 14), Months = 3, DueWorkingDays = 5 };
        Assert.Equal((new DateOnly(2025, 12, 15), new DateOnly(2026, 3, 14)), (quarter.FromIn(2026)!.Value, quarter.ToIn(2026)!.Value));
        Assert.Equal((new DateOnly(2026, 9, 15), new DateOnly(2026, 12, 14), "quý 4 năm 2026"), (quarter.FromIn(2026, 4)!.Value, quarter.ToIn(2026, 4)!.Value, quarter.NameIn(2026, 4)));
        // Five working days after Monday 14/12.
        Assert.Equal(new DateOnly(2026, 12, 21), quarter.DueIn(2026, 4, new WorkingDays([])));
        Assert.Equal(new RegimeDay(-1, 12, 15), RegimeDay.Parse(new RegimeDay(-1, 12, 15).ToString()));
        Assert.Equal(new DateOnly(2027, 2, 28), new RegimeDay(0, 2, 29).In(2027));
    }

    [Fact]
    public void Counts_SayEveryPartThatIsNotNone()
    {
        Assert.Equal("Có 12 nhiệm vụ, hoàn thành 5, đang thực hiện 6, chậm 1.", ReportWording.Counts(new TaskTally { All = 12, Done = 5, New = 2, Running = 5, Late = 1 }));
        Assert.Equal("", ReportWording.Counts(TaskTally.None));
    }

    private static ReportPeriod Period() => new()
    {
        Regime = new ReportRegime { Code = "nam", Name = "năm {0}", Next = "năm {1}", Basis = "", Title = "", Opening = "" },
        Outline = Outlined(("I.3.1", "Hợp tác quốc tế"), ("I.3.2", "Ngoại giao kinh tế")),
        Year = 2026,
        Name = "năm 2026",
        From = new DateOnly(2025, 12, 15),
        To = new DateOnly(2026, 12, 14),
        DueOn = new DateOnly(2026, 11, 15),
    };

    private static Outline Outlined(params (string Code, string Title)[] sections)
    {
        var outline = new Outline { Code = "mau", Name = "Mẫu" };
        outline.Sections.AddRange(sections.Select((s, i) => new OutlineSection { Code = s.Code, Title = s.Title, Position = i, FedBy = FedBy.Areas }));
        return outline;
    }

    private static AgencyReport Report((string Title, string Text) entry, bool closed = false)
    {
        var period = Period();
        if (closed) period.Close(BeforeDue);
        var report = new AgencyReport { AgencyId = 7, Agency = new Agency { Code = "so-mau", Name = "Sở Mẫu" }, Period = period };
        report.Entries.Add(new ReportEntry { Report = report, Task = new WorkTask { Title = entry.Title, DueRule = "" }, Text = entry.Text });
        return report;
    }
}
