using NhipCau.Modules.Agencies;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Reports.Collecting;

/// <summary>Every act on a report in every state: what is not allowed is refused and changes nothing.</summary>
public sealed class ReportStates
{
    private static readonly Viewer Officer = new(1, "Nguyễn Văn Mẫu", 7, "Sở Mẫu", Role.Officer, []);
    private static readonly Viewer Leader = new(2, "Trần Thị Mẫu", 7, "Sở Mẫu", Role.Leader, []);
    private static readonly Viewer Office = new(3, "Lê Văn Thử", 1, "Sở Ngoại vụ", Role.OfficeOfficer, []);
    private static readonly Viewer Other = new(4, "Phạm Thị Thử", 9, "Sở Khác", Role.Officer, []);
    private static readonly DateTime Now = new(2026, 11, 14, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 14);

    private static readonly Dictionary<string, Func<AgencyReport, Refusal?>> Acts = new()
    {
        ["write"] = r => r.Write(Officer, Now),
        ["write by the office"] = r => r.Write(Office, Now),
        ["write by another agency"] = r => r.Write(Other, Now),
        ["send"] = r => r.Send(Leader, Now),
        ["accept"] = r => r.Accept(Office, Now),
        ["return"] = r => r.Return("Thiếu số liệu", Now),
        ["take over"] = r => r.TakeOver(Office, "Công văn số 12/SM-VP ngày 10/11/2026", Now),
        ["give back"] = r => r.GiveBack(),
        ["reopen"] = r => r.Reopen(Today.AddDays(5), "Đính chính số liệu", "Phó Giám đốc Trần Văn Ký", Now),
    };

    /// <summary>State, on behalf, the period → the acts allowed and the state after each.</summary>
    public static TheoryData<ReportState, bool, string, string> Table => new()
    {
        { ReportState.Owing, false, "open", "write>Draft send>Sent take over>Draft" },
        { ReportState.Draft, false, "open", "write>Draft send>Sent" },
        { ReportState.Draft, true, "open", "write by the office>Draft send>Sent give back>Draft" },
        { ReportState.Sent, false, "open", "accept>Accepted return>Returned" },
        { ReportState.Sent, true, "open", "accept>Accepted return>Returned" },
        { ReportState.Accepted, false, "open", "return>Returned" },
        { ReportState.Returned, false, "open", "write>Returned send>Sent take over>Returned" },
        { ReportState.Owing, false, "closed", "reopen>Owing" },
        { ReportState.Draft, false, "closed", "reopen>Draft" },
        { ReportState.Sent, false, "closed", "accept>Accepted reopen>Returned" },
        { ReportState.Accepted, false, "closed", "reopen>Returned" },
        { ReportState.Returned, false, "closed", "reopen>Returned" },
        { ReportState.Owing, false, "reopened", "write>Draft send>Sent take over>Draft reopen>Owing" },
        { ReportState.Accepted, false, "reopened", "return>Returned reopen>Returned" },
        { ReportState.Returned, false, "reopened", "write>Returned send>Sent take over>Returned reopen>Returned" },
        { ReportState.Returned, false, "reopened until yesterday", "reopen>Returned" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void OnlyTheLegalMovesAreMade(ReportState state, bool onBehalf, string period, string legal)
    {
        var allowed = Acts.Keys.Where(act => legal.Contains(act + ">", StringComparison.Ordinal) && $" {legal}".Contains($" {act}>", StringComparison.Ordinal)).ToDictionary(act => act, act => legal[(legal.IndexOf(act + ">", StringComparison.Ordinal) + act.Length + 1)..].Split(' ')[0]);
        foreach (var (act, make) in Acts)
        {
            var report = In(state, onBehalf, period);
            var before = Whole(report);
            var refusal = make(report);
            if (allowed.TryGetValue(act, out var after))
            {
                Assert.True(refusal is null, $"{state}, {period}: {act} was refused: {refusal}");
                Assert.True(report.State.ToString() == after, $"{state}, {period}: {act} led to {report.State}");
            }
            else
            {
                Assert.True(refusal is not null, $"{state}, {period}: {act} was let pass");
                Assert.True(before == Whole(report), $"{state}, {period}: {act} was refused and changed the report");
            }
        }
    }

    [Fact]
    public void Reopen_WantsADayAReasonAndASigner()
    {
        foreach (var (until, reason, signer) in new[] { (Today.AddDays(-1), "Đính chính", "Ông Ký"), (Today, " ", "Ông Ký"), (Today, "Đính chính", null) })
        {
            var report = In(ReportState.Accepted, false, "closed");
            Assert.NotNull(report.Reopen(until, reason, signer, Now));
            Assert.Equal(ReportState.Accepted, report.State);
            Assert.Null(report.ReopenedUntil);
        }
    }

    [Fact]
    public void Reopened_ItLocksAgainByItselfAfterTheDay()
    {
        var report = In(ReportState.Owing, false, "closed");
        Assert.Null(report.Reopen(Today.AddDays(2), "Đính chính", "Ông Ký", Now));
        Assert.Null(report.CannotBeWrittenOn(Today.AddDays(2)));
        Assert.NotNull(report.CannotBeWrittenOn(Today.AddDays(3)));
    }

    [Fact]
    public void OnBehalf_TheSenderDoesNotAcceptAndTheAgencyReadsIt()
    {
        var report = In(ReportState.Owing, false, "open");
        Assert.NotNull(report.TakeOver(Office, " ", Now));
        Assert.Null(report.TakeOver(Office, "Điện thoại ngày 12/11", Now));
        Assert.True(report.ShowsWordsTo(Officer));
        Assert.True(report.ShowsWordsTo(Office));
        Assert.False(report.IsSentBy(Leader));
        Assert.Null(report.Send(Office, Now));
        Assert.True(report.OnBehalf);
        Assert.NotNull(report.Accept(Office, Now));
        Assert.Null(report.Accept(Office with { AccountId = 33 }, Now));
    }

    [Fact]
    public void TakeOver_OfOnesOwnReport_IsRefused() => Assert.NotNull(In(ReportState.Owing, false, "open").TakeOver(Office with { AgencyId = 7 }, "Điện thoại", Now));

    [Fact]
    public void Return_WithNotesBySection_NeedsNoOtherReasonAndMakesRoomForThem()
    {
        var report = In(ReportState.Sent, false, "open");
        Assert.NotNull(report.Return(null, Now, new Dictionary<string, string> { ["I.3.1"] = "  " }));
        Assert.Null(report.Return(null, Now, new Dictionary<string, string> { ["I.3.1"] = " Thiếu tên đối tác. ", ["I.3.2"] = "" }));
        Assert.Equal(["I.3.1: Thiếu tên đối tác."], report.Answers.Where(a => a.ReturnNote is not null).Select(a => $"{a.Code}: {a.ReturnNote}"));
        Assert.Contains("3.1", report.ReturnReason);
        Assert.False(report.Answers.Single().IsBlank);
        Assert.Null(report.Send(Leader, Now));
        Assert.Null(report.Answers.Single().ReturnNote);
    }

    [Theory]
    [InlineData(null, false, null, null, "chưa có số")]
    [InlineData(5.0, true, null, null, "vừa có số")]
    [InlineData(-1.0, false, null, null, "số âm")]
    [InlineData(5.0, false, 3.0, null, "khác số trong sổ")]
    [InlineData(null, true, 3.0, null, "khác số trong sổ")]
    [InlineData(5.0, false, 3.0, "Hai đoàn chưa nhập sổ", null)]
    [InlineData(0.0, false, null, null, null)]
    [InlineData(null, true, null, null, null)]
    [InlineData(3.0, false, 3.0, null, null)]
    public void AFigureIsAnsweredByANumberANoughtOrNothing(double? value, bool nothing, double? counted, string? note, string? wrong)
    {
        var report = In(ReportState.Draft, false, "open");
        report.Figures.Add(new FigureAnswer { Figure = "thong-tin.tin-bai", Code = "I.3.1", Value = (decimal?)value, NothingToReport = nothing, Counted = (decimal?)counted, Note = note });
        var refusal = report.Send(Leader, Now, _ => "Tin, bài");
        if (wrong is null) Assert.Null(refusal);
        else Assert.Contains(wrong, refusal?.ToString());
        Assert.Equal(wrong is null ? ReportState.Sent : ReportState.Draft, report.State);
    }

    [Fact]
    public void AFigureOfADayOutsideThePeriodIsRefused()
    {
        foreach (var day in new[] { Today.AddDays(1), new DateOnly(2025, 12, 14) })
        {
            var report = In(ReportState.Draft, false, "open");
            report.Figures.Add(new FigureAnswer { Figure = "fdi.von", Code = "I.3.1", Value = 1, AsOf = day });
            Assert.Contains("tính đến", report.Send(Leader, Now)?.ToString());
        }
    }

    [Fact]
    public void NothingForTheWholePeriod_LeavesNoRoomForAFigureAndAnswersTheBlankOnes()
    {
        var report = In(ReportState.Draft, false, "open");
        report.Entries.Clear();
        report.NothingToReport = true;
        report.Figures.Add(new FigureAnswer { Figure = "a", Code = "I.3.1" });
        report.Figures.Add(new FigureAnswer { Figure = "b", Code = "I.3.1", Value = 4 });
        Assert.Contains("có số", report.Send(Leader, Now, code => code)?.ToString());
        report.Figures[1].Value = null;
        Assert.Null(report.Send(Leader, Now));
        Assert.All(report.Stated(Now), figure => Assert.Null(figure.Value));
    }

    [Fact]
    public void Filled_TheRegistersNumberIsTheFirstAnswerUntilTheAgencyGivesItsOwn()
    {
        var figure = new FigureAnswer { Figure = "BC01", Code = "I.3.1" };
        figure.Fill(2);
        figure.Fill(3);
        Assert.Equal((3, 3), (figure.Value, figure.Counted));
        figure.Write(5, false, false, null, " Hai đoàn chưa nhập ");
        figure.Fill(4);
        Assert.Equal((5, 4, "Hai đoàn chưa nhập"), (figure.Value, figure.Counted, figure.Note));
        figure.Write(null, true, false, null, null);
        figure.Fill(6);
        Assert.Null(figure.Value);
    }

    [Fact]
    public void Stated_IsTrueOnTheDayOfSendingOrOnTheDayItSays()
    {
        var report = In(ReportState.Draft, false, "open");
        report.Figures.Add(new FigureAnswer { Figure = "a", Code = "I.3.1", Value = 4, Basis = FigureBasis.Estimate });
        report.Figures.Add(new FigureAnswer { Figure = "b", Code = "I.3.1", Value = 4, AsOf = new DateOnly(2026, 3, 31) });
        Assert.Null(report.Send(Leader, Now));
        Assert.Equal([(Today, FigureBasis.Estimate), (new DateOnly(2026, 3, 31), FigureBasis.Actual)], report.Stated(Now).Select(f => (f.AsOf, f.Basis)));
        Assert.All(report.Stated(Now), f => Assert.Equal((new DateOnly(2025, 12, 15), new DateOnly(2026, 12, 14), (int?)7), (f.From, f.To, f.AgencyId)));
    }

    private static string Whole(AgencyReport r) => string.Join('|', r.State, r.OnBehalf, r.OnBehalfNote, r.SentAt, r.FirstSentAt, r.AcceptedAt, r.ReturnedAt, r.ReturnReason, r.ReopenedUntil, r.ReopenReason, r.ReopenedBy, r.WrittenBy, r.Answers.Count);

    private static AgencyReport In(ReportState state, bool onBehalf, string period)
    {
        var outline = new Outline { Code = "mau", Name = "Mẫu" };
        outline.Sections.Add(new OutlineSection { Code = "I.3.1", Title = "Hợp tác quốc tế", FedBy = FedBy.Areas });
        var report = new AgencyReport
        {
            AgencyId = 7,
            Agency = new Agency { Code = "so-mau", Name = "Sở Mẫu" },
            Period = new ReportPeriod
            {
                Regime = new ReportRegime { Code = "nam", Name = "năm {0}", Next = "năm {1}", Basis = "", Title = "", Opening = "" },
                Outline = outline,
                Year = 2026,
                Name = "năm 2026",
                From = new DateOnly(2025, 12, 15),
                To = new DateOnly(2026, 12, 14),
                DueOn = new DateOnly(2026, 11, 15),
            },
            State = state,
            OnBehalf = onBehalf,
            SentById = state is ReportState.Sent or ReportState.Accepted ? 2 : null,
        };
        report.Entries.Add(new ReportEntry { Report = report, Task = new WorkTask { Title = "Họp báo", DueRule = "" }, Text = "Đã tổ chức." });
        if (period != "open") report.Period.Close(Now);
        if (period == "reopened") report.ReopenedUntil = Today;
        if (period == "reopened until yesterday") report.ReopenedUntil = Today.AddDays(-1);
        return report;
    }
}
