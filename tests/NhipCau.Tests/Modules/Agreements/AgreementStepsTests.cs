using NhipCau.Modules.Agreements;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Agreements;

/// <summary>The procedure of Luật 70/2020/QH14 with its decrees, level by level, without a database.</summary>
public sealed class AgreementStepsTests
{
    [Theory]
    [InlineData(SigningLevel.Council, 0, true, "Thủ tướng Chính phủ")]
    [InlineData(SigningLevel.Committee, 0, true, "Thủ tướng Chính phủ")]
    [InlineData(SigningLevel.Department, 5, false, "Chủ tịch Ủy ban nhân dân cấp tỉnh")]
    [InlineData(SigningLevel.BorderCommune, 5, false, "Chủ tịch Ủy ban nhân dân cấp tỉnh")]
    [InlineData(SigningLevel.Organisation, 5, false, "Cơ quan quản lý của tổ chức")]
    public void TheTableOfLevels(SigningLevel level, int decide, bool primeMinister, string reports)
    {
        var p = Procedure.Of(level);
        Assert.Equal((7, ClockUnit.WorkingDays), (p.Reply.Days, p.Reply.Unit));
        Assert.Equal(decide, p.Decide?.Days ?? 0);
        Assert.Equal((15, ClockUnit.CalendarDays), (p.Report.Days, p.Report.Unit));
        Assert.Equal((primeMinister, reports), (p.Objection, p.ReportTo[0]));
        Assert.Contains(level <= SigningLevel.Committee ? Body.ForeignMinistry : Body.ForeignOffice, p.Asks);
    }

    [Fact]
    public void Fields_CallForTheirMinistries_AndSensitive_ForTheForeignMinistry()
    {
        var (a, d) = Made.Draft(SigningLevel.Department, "dau-tu,quoc-phong,an-ninh", x => x.Sensitive = true);
        Assert.Equal([Body.ForeignOffice, Body.Finance, Body.Defence, Body.Security, Body.ForeignMinistry], a.MustAsk(d));
    }

    [Fact]
    public void ABodyAskedHasSevenWorkingDays_AndSilenceIsNoConsent()
    {
        var (a, d) = Made.Draft();
        Made.No(a.Ask(d, Body.ForeignMinistry, Made.Day(2, 10)));
        var asked = Assert.Single(d.Consultations);
        // Friday 02/10/2026: the days are 5–9/10, 12/10, 13/10.
        Assert.Equal(Made.Day(13, 10), asked.Clock.DueOn);
        Assert.Equal(Stage.Consulting, a.Stage);
        Made.Says("đang được hỏi", a.Ask(d, Body.ForeignMinistry));
        Made.Says("Im lặng không phải là đồng ý", a.Submit(d));
        Made.Says("Im lặng không phải là đồng ý", a.Submit(d, why: "Đã quá hạn"));
        // A place that sets how long it waits goes on with a reason, never without.
        Made.Says("Im lặng", a.Submit(d, silence: 30, why: "Đã quá hạn"));
        Made.Says("Ghi lý do", a.Submit(d, silence: 10, on: Made.Day(9, 11)));
        Made.No(a.Submit(d, silence: 10, why: "Đã đôn đốc hai lần", on: Made.Day(9, 11)));
        Assert.Equal("Đã đôn đốc hai lần", d.WithoutAnswer);
    }

    [Fact]
    public void Shortened_NeedsItsReason_AndGivesThreeDays()
    {
        var (a, d) = Made.Draft();
        Made.No(a.Choose(Made.Officer, d, ShortReason.HighVisit, null));
        Made.No(a.Ask(d, Body.ForeignMinistry, Made.Day(2, 10)));
        Assert.Equal(Made.Day(7, 10), d.Consultations[0].Clock.DueOn);
        Made.Says("không đổi", a.Choose(Made.Officer, d, null, null));
    }

    [Fact]
    public void FromDraftToReport_OfTheCommittee()
    {
        var (a, d) = Made.Draft();
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.Says("trước ngày gửi", a.Answer(d.Consultations[0], on: Made.Day(1, 10)));
        Made.Says("Ghi nội dung góp ý", a.Answer(Made.Officer, d.Consultations[0], new Answering(Made.Day(6, 10), Opinion.Comments, "", "1"), Made.Days, Made.Today));
        Made.Says("văn bản trả lời", a.Answer(Made.Officer, d.Consultations[0], new Answering(Made.Day(6, 10), Opinion.Agree), Made.Days, Made.Today));
        Made.No(a.Answer(d.Consultations[0], Opinion.Comments));
        Assert.Equal((Stage.Explaining, Made.Day(6, 10)), (a.Stage, d.Consultations[0].Clock.DoneOn!.Value));
        Made.Says("đã trả lời ngày 06/10/2026", a.Answer(d.Consultations[0]));
        Made.Says("Chưa giải trình", a.Submit(d));
        Made.Says("tiếp thu ý kiến của", a.Explain(Made.Officer, d, new Dictionary<int, string?>(), Made.Day(8, 10), Made.Today));
        Made.No(a.Explain(Made.Officer, d, new Dictionary<int, string?> { [0] = "Đã bỏ Điều 5" }, Made.Day(8, 10), Made.Today));
        Made.Says("Lãnh đạo cơ quan giữ hồ sơ trình", a.Submit(d, Made.Officer));
        Made.Says("trước ngày có ý kiến", a.Submit(d, on: Made.Day(5, 10)));
        Made.No(a.Submit(d));
        Assert.Null(d.DecideClock);

        Made.Says("Chỉ người có thẩm quyền", a.Permit(d, Made.Officer));
        Made.Says("Người trình không ghi", a.Permit(d, Made.Head));
        Made.Says("trước ngày trình", a.Permit(d, on: Made.Day(11, 10)));
        Made.Says("người được ký", a.Permit(d, signer: " "));
        Made.Says("chịu trách nhiệm", a.Permit(d, responsible: null));
        Made.Says("công bố hay không", a.Permit(d, publish: null));
        Made.Says("công bố toàn văn", a.Permit(d, publish: false));
        Made.No(a.Permit(d));

        Made.Says(nameof(Signing.On), "trước ngày được phép", a.Sign(Made.Officer, d, new Signing(Made.Day(14, 10), "Lý Thanh Hà"), Made.Days, Made.Today));
        Made.Says(nameof(Signing.On), "sau hôm nay", a.Sign(Made.Officer, d, new Signing(Made.Day(14, 12), "Lý Thanh Hà"), Made.Days, Made.Today));
        Made.Says(nameof(Signing.Mandate), "ủy quyền", a.Sign(Made.Officer, d, new Signing(Made.Day(20, 10), "Vũ Hoài Nam"), Made.Days, Made.Today));
        Made.Says(nameof(Signing.Signatory), "người ký", a.Sign(Made.Officer, d, new Signing(Made.Day(20, 10)), Made.Days, Made.Today));
        Assert.Empty(a.Sign(Made.Officer, d, new Signing(Made.Day(20, 10), "Lý Thanh Hà", TermMonths: 60), Made.Days, Made.Today));
        Assert.Equal((new DateOnly(2031, 10, 20), Made.Day(20, 10)), (a.LastsUntil!.Value, a.EffectiveOn!.Value));
        // Fifteen days of the calendar.
        Assert.Equal(Made.Day(4, 11), d.ReportClock!.DueOn);
        Assert.Equal(AgreementState.InForce, a.StateOn(Made.Today));
        Made.Says("số, ký hiệu", a.Report(Made.Officer, d, Made.Day(3, 11), "", Made.Today));
        Made.Says("trước ngày 20/10/2026", a.Report(Made.Officer, d, Made.Day(19, 10), "5/BC-UBND", Made.Today));
        Made.No(a.Report(Made.Officer, d, Made.Day(3, 11), "5/BC-UBND", Made.Today));
        Assert.Equal((Stage.Reported, Made.Day(3, 11)), (a.Stage, d.ReportClock.DoneOn!.Value));
    }

    [Fact]
    public void AWrittenMandate_LetsAnotherSign()
    {
        var (a, d) = Made.Permitted();
        Assert.Empty(a.Sign(Made.Officer, d, new Signing(Made.Day(20, 10), "Vũ Hoài Nam", Mandate: "3/GUQ-UBND ngày 16/10/2026"), Made.Days, Made.Today));
    }

    [Fact]
    public void AnObjection_StopsTheProvince_UntilThePrimeMinisterConsents()
    {
        var (a, d) = Made.Draft();
        Made.Says("Chỉ trình Thủ tướng", a.Ask(d, Body.PrimeMinister));
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.No(a.Answer(d.Consultations[0], Opinion.Disagree));
        Made.No(a.Explain(Made.Officer, d, new Dictionary<int, string?> { [0] = "Vẫn đề nghị ký" }, Made.Day(7, 10), Made.Today));
        Made.Says("phải trình Thủ tướng", a.Submit(d));
        Made.No(a.Ask(d, Body.PrimeMinister, Made.Day(8, 10)));
        Assert.Equal(Made.Day(19, 10), d.PrimeMinister!.Clock.DueOn);
        Made.Says("đang chờ ý kiến Thủ tướng", a.Submit(d));
        Made.No(a.Answer(d.PrimeMinister, Opinion.Disagree, Made.Day(12, 10)));
        Made.Says("không ký được", a.Submit(d));
    }

    [Fact]
    public void ThePrimeMinisterConsents_AndItGoesOn()
    {
        var (a, d) = Made.Draft();
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.No(a.Answer(d.Consultations[0], Opinion.Disagree));
        Made.No(a.Explain(Made.Officer, d, new Dictionary<int, string?> { [0] = "Vẫn đề nghị ký" }, Made.Day(7, 10), Made.Today));
        Made.No(a.Ask(d, Body.PrimeMinister, Made.Day(8, 10)));
        Made.No(a.Answer(d.PrimeMinister!, Opinion.Agree, Made.Day(12, 10)));
        Made.No(a.Submit(d));
        Made.No(a.Permit(d));
    }

    [Fact]
    public void AnObjectionToADepartment_IsExplained_AndTheChairmanDecides()
    {
        var (a, d) = Made.Draft(SigningLevel.Department);
        Made.No(a.Ask(d, Body.ForeignOffice));
        Made.No(a.Answer(d.Consultations[0], Opinion.Disagree));
        Made.No(a.Explain(Made.Officer, d, new Dictionary<int, string?> { [0] = "Trình xem xét" }, Made.Day(7, 10), Made.Today));
        Made.No(a.Submit(d));
        Assert.Equal(Made.Day(19, 10), d.DecideClock!.DueOn);
        Assert.Equal("Người quyết định", d.DecideClock.OwesName);
    }

    [Fact]
    public void ACommune_FirstWay_RevisesInFiveDays()
    {
        var (a, d) = Made.Draft(SigningLevel.BorderCommune);
        Made.Says("hai cách", a.Choose(Made.Officer, d, null, null));
        Made.No(a.Choose(Made.Officer, d, null, CommuneWay.OfficeOpines));
        Made.No(a.Ask(d, Body.ForeignOffice));
        Made.No(a.Answer(d.Consultations[0], Opinion.Comments));
        Assert.Equal(Made.Day(13, 10), d.ReviseClock!.DueOn);
        Made.No(a.Explain(Made.Officer, d, new Dictionary<int, string?> { [0] = "Đã chỉnh lý" }, Made.Day(9, 10), Made.Today));
        Assert.Equal(Made.Day(9, 10), d.ReviseClock.DoneOn);
        Made.No(a.Submit(d));
    }

    [Fact]
    public void ACommune_SecondWay_TheOfficeAsksInThreeDays()
    {
        var (a, d) = Made.Draft(SigningLevel.BorderCommune);
        Made.No(a.Choose(Made.Officer, d, null, CommuneWay.OfficeAsks));
        Assert.Equal(Procedure.CommuneAsks, a.MustAsk(d));
        Made.Says("Gửi hồ sơ đến cơ quan ngoại vụ trước", a.Ask(d, Body.Police));
        Made.No(a.Ask(d, Body.ForeignOffice, Made.Day(2, 10)));
        Assert.Empty(d.Consultations);
        Assert.Equal(Made.Day(7, 10), d.ForwardClock!.DueOn);
        Made.No(a.Ask(d, Body.Police, Made.Day(5, 10)));
        Assert.Null(d.ForwardClock.DoneOn);
        Made.No(a.Ask(d, Body.Garrison, Made.Day(6, 10)));
        Assert.Equal(Made.Day(6, 10), d.ForwardClock.DoneOn);
        Assert.All(d.Consultations, c => Assert.Equal(7, c.Clock.Days));
        Made.Says("chưa trả lời", a.Submit(d));
    }

    [Fact]
    public void AnOrganisation_DecidesForItself_AndOnlyIt()
    {
        var (a, d) = Made.Draft(SigningLevel.Organisation, change: x => x.OwnerId = Made.Department);
        Assert.Equal(Stage.Drafting, a.Stage);
        Assert.True(a.MayDecide(Made.OutsiderHead));
        Assert.False(a.MayDecide(Made.Person(8, 77, Role.Leader)));
        Assert.False(Made.Draft(SigningLevel.Department, change: x => x.OwnerId = Made.Department).Agreement.MayDecide(Made.OutsiderHead));
    }

    [Fact]
    public void TheBodyAsked_AnswersByItsHead_WithoutALetter()
    {
        var (a, d) = Made.Draft(SigningLevel.Department);
        Made.No(a.Ask(d, Body.ForeignOffice));
        Made.No(a.Ask(d, Body.Related, agency: Made.Department, name: "Sở liên quan"));
        var asked = d.Consultations[1];
        Made.Says("Lãnh đạo cơ quan được hỏi", a.Answer(Made.Outsider, asked, new Answering(Made.Day(6, 10), Opinion.Agree), Made.Days, Made.Today));
        Made.No(a.Answer(Made.OutsiderHead, asked, new Answering(Made.Day(6, 10), Opinion.Agree), Made.Days, Made.Today));
        Assert.False(a.MayAnswer(Made.OutsiderHead, d.Consultations[0]));
    }

    [Fact]
    public void GivenBack_ItIsSubmittedAgain()
    {
        var (a, d) = Made.Draft();
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.No(a.Answer(d.Consultations[0]));
        Made.No(a.Submit(d));
        Made.Says("lý do trả", a.GiveBack(Made.Chair, d, "", Made.Today));
        Made.No(a.GiveBack(Made.Chair, d, "Thiếu đánh giá tác động", Made.Today));
        Assert.Contains("bị trả lại", NextStep.Of(a, Made.Head, Made.Today)!.Text.ToString(), StringComparison.Ordinal);
        Made.No(a.Submit(d));
        Assert.Null(d.ReturnReason);
    }

    [Fact]
    public void StepsOutOfOrder_AreRefused()
    {
        var (a, d) = Made.Draft();
        Made.Says("Chưa lấy ý kiến", a.Obstacle(d));
        foreach (var refusal in new[] { a.Submit(d), a.Permit(d), a.GiveBack(Made.Chair, d, "x", Made.Today), a.Report(Made.Officer, d, Made.Today, "1", Made.Today), a.Draft(Made.Officer, Made.Today) }) Made.Says("không còn đúng", refusal);
        Made.Says("", "không còn đúng", a.Sign(Made.Officer, d, new Signing(Made.Today, "Lý Thanh Hà"), Made.Days, Made.Today));
        Made.Says("", "không còn đúng", a.RecordSigned(Made.Officer, new Signing(Made.Today), null, null, Made.Today));
    }

    [Fact]
    public void TheNextStep_IsOneSentence_AllTheWay()
    {
        var a = Made.Agreement(change: x => x.PlannedYear = 2026);
        Assert.Equal("Bắt đầu soạn thảo", NextStep.Of(a, Made.Officer, Made.Today)!.Button);
        Assert.Null(NextStep.Of(a, Made.Outsider, Made.Today)!.Button);
        Made.No(a.Draft(Made.Officer, Made.Day(1, 10)));
        var d = a.Dossiers[0];
        Assert.Contains("Bộ Ngoại giao", NextStep.Of(a, Made.Officer, Made.Today)!.Text.ToString(), StringComparison.Ordinal);
        Made.No(a.Ask(d, Body.ForeignMinistry));
        var waits = NextStep.Of(a, Made.Officer, Made.Today)!;
        Assert.True(waits is { Button: "Ghi ý kiến trả lời", Late: true });
        Assert.True(PathStation.Of(a, d, Made.Today).Single(s => s.Here) is { Name: "Lấy ý kiến", Late: true });
        Made.No(a.Answer(d.Consultations[0]));
        Assert.Null(NextStep.Of(a, Made.Officer, Made.Today)!.Button);
        Assert.Equal("Trình", NextStep.Of(a, Made.Head, Made.Today)!.Button);
        Made.No(a.Submit(d));
        Assert.Equal((null, "Ghi quyết định"), (NextStep.Of(a, Made.Head, Made.Today)!.Button, NextStep.Of(a, Made.Chair, Made.Today)!.Button));
        Made.No(a.Permit(d));
        Assert.Equal("Ghi việc ký", NextStep.Of(a, Made.Officer, Made.Today)!.Button);
    }
}
