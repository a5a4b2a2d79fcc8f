using NhipCau.Modules.Delegations;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell;
using static NhipCau.Tests.Modules.Delegations.Travel;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>The way of a trip and what stops it, without a database.</summary>
public sealed class TripRules
{
    [Fact]
    public void ATripGoesItsWayFromDossierToClosedFile()
    {
        var trip = Returned();
        Assert.Equal(TripState.Returned, trip.State);
        Assert.NotNull(trip.Close(Appraiser, 0, Today));
        Assert.Null(trip.Report(Officer, "Đã thống nhất nội dung đào tạo", null, null, null, "1764/BC-SCT", new DateOnly(2026, 12, 15), new DateOnly(2026, 12, 15)));
        Assert.Contains("hộ chiếu", trip.Close(Appraiser, 1, Today)!.Text);
        Assert.Null(trip.Close(Appraiser, 0, Today));
        Assert.Equal(TripState.Closed, trip.State);
    }

    [Fact]
    public void OnlyTheHeadOfTheUnitSends_AndNobodyAppraisesOrDecidesHisOwn()
    {
        Assert.NotNull(Trip().Send(Officer, Facts(), null, Today));
        Assert.NotNull(Trip().Send(Stranger, Facts(), null, Today));
        var trip = Trip();
        Assert.Null(trip.Send(Head, Facts(), null, Today));
        Assert.NotNull(trip.Receive(Officer, Today, Today));
        Assert.Null(trip.Receive(Head, Today, Today));
        Assert.Contains("của mình", trip.Appraise(Head, Facts(), "Đồng ý", Today)!.Text);
        Assert.Null(trip.Appraise(Appraiser, Facts(), "Đồng ý", Today));
        Assert.NotNull(trip.Decide(Appraiser, Facts(), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries));
        Assert.Contains("của mình", trip.Decide(Head, Facts(), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries)!.Text);
    }

    [Fact]
    public void StepsComeInOrder()
    {
        var trip = Trip();
        Refusal?[] early = [trip.Receive(Appraiser, Today, Today), trip.Appraise(Appraiser, Facts(), "x", Today), trip.Decide(Head, Facts(), "1/QĐ", Today, "x", trip.From, trip.To, trip.Countries), trip.Depart(Officer, Facts(), Today), trip.Return(Officer, Today, null, Today),
            trip.Report(Officer, "x", null, null, null, "1/BC", Today, Today), trip.Close(Appraiser, 0, Today), trip.Resume(Leader, Facts(), Today, Today), trip.Change(Head, Facts(), "1/QĐ", Today, "x", trip.From, trip.To, trip.Countries, "x")];
        Assert.All(early, refusal => Assert.NotNull(refusal));
        Assert.Equal(TripState.Preparing, trip.State);
    }

    [Fact]
    public void AnOpinionAskedForHoldsTheAppraisalUntilItCame()
    {
        var trip = Sent();
        Assert.Null(trip.Receive(Appraiser, Today, Today));
        Assert.NotNull(trip.Ask(Appraiser, "", Today, Today));
        Assert.Null(trip.Ask(Appraiser, "Sở Tài chính cho ý kiến về dự toán", Today, Today));
        Assert.Contains("Còn chờ", trip.Appraise(Appraiser, Facts(), "Đồng ý", Today)!.Text);
        Assert.Null(trip.Answered(Appraiser, Today, Today));
        Assert.Null(trip.Appraise(Appraiser, Facts(), "Đồng ý", Today));
    }

    [Fact]
    public void OverlappingTripsOfOnePerson_StopTheDossier_ButNotThoseCalledOff()
    {
        var other = Other(5, new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 9));
        Assert.Contains("trùng ngày", Trip().Send(Leader, Facts(trips: [other]), null, Today)!.ToString());
        Assert.Null(Trip().Send(Leader, Facts(trips: [other with { IsOff = true }]), null, Today));
        Assert.Null(Trip().Send(Leader, Facts(trips: [other with { From = new DateOnly(2026, 12, 6) }]), null, Today));
    }

    [Fact]
    public void MoreTripsThanTheLimit_StopTheDecision_AndAnEmptyLimitStopsNothing()
    {
        var others = new[] { Other(5, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 5)), Other(6, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 5)) };
        var trip = Appraised();
        Assert.Equal(Finding.NotSet, Of(trip, Facts(trips: others), "so-chuyen").Finding);
        var refusal = trip.Decide(Head, Facts(trips: others, limits: (DelegationLimits.Trips, 2)), "1201/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries);
        Assert.Contains("chuyến thứ 3", refusal!.ToString());
        Assert.Contains("Quy chế 10-QC/TU", refusal.ToString());
        Assert.Null(trip.Decide(Head, Facts(trips: others, limits: (DelegationLimits.Trips, 3)), "1201/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries));
    }

    [Fact]
    public void APassportTooShort_IsLookedAtFirst_AndStopsTheDeparture()
    {
        var trip = Decided();
        trip.Members[0].Passport = Passport(new DateOnly(2027, 4, 20));
        Assert.Contains("Phải còn hạn 6 tháng", trip.Depart(Officer, Facts(new DateOnly(2026, 12, 1)), new DateOnly(2026, 12, 1))!.ToString());
        var early = Trip(change: t => t.Members[0].Passport = Passport(new DateOnly(2027, 4, 20)));
        Assert.Equal(Finding.Look, Of(early, Facts(), "ho-chieu").Finding);
        Assert.Null(early.Send(Leader, Facts(), null, Today));
    }

    [Fact]
    public void CostsOverTheCeiling_StopTheDecision()
    {
        var trip = Appraised();
        Assert.Null(trip.SetCosts(Appraiser, Facts(), [new DelegationCost { Item = "Vé máy bay", Estimate = 400_000_000m }]));
        Assert.Contains("vượt mức trần", trip.Decide(Head, Facts(limits: (DelegationLimits.CostOfTrip, 300_000_000m)), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries)!.ToString());
        Assert.Contains("vượt mức trần", trip.Decide(Head, Facts(limits: (DelegationLimits.CostOfPerson, 300_000_000m)), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries)!.ToString());
        Assert.Null(trip.Decide(Head, Facts(limits: (DelegationLimits.CostOfTrip, 400_000_000m)), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries));
    }

    [Fact]
    public void TheSameTripEnteredTwice_IsRefusedAtOnce_AndALikelyOneOnlyShown()
    {
        var same = new Likeness.Trip(9, "Đoàn công tác tại tỉnh Oita", "Ông Đỗ Thanh Sơn, Phó Giám đốc", ",JP,", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 5));
        Assert.Contains(Trip().Faults(Officer, Facts(alike: [same])), f => f.ToString().Contains("Đã có đoàn này", StringComparison.Ordinal));
        var like = same with { From = new DateOnly(2026, 12, 4), To = new DateOnly(2026, 12, 20) };
        Assert.Empty(Trip().Faults(Officer, Facts(alike: [like])));
        Assert.Equal(Finding.Look, Of(Trip(), Facts(alike: [like]), "trung-doan").Finding);
    }

    [Fact]
    public void AnUnplannedTripNeedsItsApproval()
    {
        Delegation Unplanned() => Trip(change: t => (t.Basis, t.Line) = (TripBasis.Unplanned, null));
        var trip = Unplanned();
        Assert.Empty(trip.Faults(Officer, Facts()));
        Assert.Contains("chưa có văn bản đồng ý", trip.Send(Leader, Facts(), "Gấp", Today)!.ToString());
        trip.Approval = "901/UBND-TH ngày 01/11/2026";
        Assert.Null(trip.Send(Leader, Facts(), null, Today));
    }

    [Fact]
    public void ALineOfThePlanIsCarriedOutOnce() =>
        Assert.Contains(Trip().Faults(Officer, Facts(lineTrip: "Đoàn đi Oita")), f => f.ToString().Contains("Dòng kế hoạch này đã có đoàn", StringComparison.Ordinal));

    [Fact]
    public void DaysAndCountriesMustBeThoseOfTheDecision()
    {
        var trip = Appraised();
        Assert.Contains("ngoài thời gian", trip.Decide(Head, Facts(), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To.AddDays(-1), trip.Countries)!.Text);
        Assert.Contains("Nước đến", trip.Decide(Head, Facts(), "1/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, ",JP,KR,")!.Text);
        Assert.Contains("sau hôm nay", trip.Decide(Head, Facts(), "1/QĐ-UBND", Today.AddDays(1), "Chủ tịch UBND", trip.From, trip.To, trip.Countries)!.Text);
        var decided = Decided();
        Assert.Contains("ra quyết định đổi", decided.Depart(Officer, Facts(new DateOnly(2026, 12, 20)), new DateOnly(2026, 12, 10))!.Text);
        Assert.Null(decided.Change(Head, Facts(), "1300/QĐ-UBND", Today, "Chủ tịch UBND", new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 12), ",JP,", "Đối tác dời lịch"));
        Assert.Null(decided.Depart(Officer, Facts(new DateOnly(2026, 12, 20)), new DateOnly(2026, 12, 8)));
    }

    /// <summary>Figures count a trip by its first day and ask only whether it has departed: the two days are never apart.</summary>
    [Fact]
    public void OfATripThatHasDeparted_TheFirstDayIsTheDayItDeparted()
    {
        var trip = Decided();
        Assert.Null(trip.Change(Head, Facts(), "1300/QĐ-UBND", Today, "Chủ tịch UBND", new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 12), ",JP,", "Đối tác dời lịch"));
        var (day, later) = (new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 14));
        Assert.Null(trip.Depart(Officer, Facts(day), day));
        Assert.Equal((day, (DateOnly?)day, true), (trip.From, trip.DepartedOn, trip.DaysKnown));
        Assert.Null(trip.Change(Head, Facts(day), "1350/QĐ-UBND", day, "Chủ tịch UBND", new DateOnly(2026, 12, 1), later, ",JP,", "Đối tác mời ở lại"));
        Assert.Equal((day, later, (DateOnly?)day), (trip.From, trip.To, trip.DepartedOn));
        Assert.Null(trip.Return(Officer, later, null, later));
        Assert.Equal((day, later, (DateOnly?)day), (trip.From, trip.To, trip.DepartedOn));
    }

    [Fact]
    public void ReturningAfterTheDecision_NeedsAReason_AndIsAViolation()
    {
        var trip = Decided();
        Assert.Null(trip.Depart(Officer, Facts(new DateOnly(2026, 12, 1)), new DateOnly(2026, 12, 1)));
        Assert.Contains("lý do", trip.Return(Officer, new DateOnly(2026, 12, 7), null, new DateOnly(2026, 12, 8))!.Text);
        Assert.Null(trip.Return(Officer, new DateOnly(2026, 12, 7), "Hủy chuyến bay", new DateOnly(2026, 12, 8)));
        Assert.Equal((ViolationKind.OutsideDecision, new DateOnly(2026, 12, 7)), (trip.Violation, trip.To));
    }

    [Fact]
    public void AnEnterprisePayingForALeader_IsStopped_UntilAHigherBodyAgreed()
    {
        var trip = Trip(change: t => t.PaidByEnterprise = true);
        Assert.Contains("Doanh nghiệp chi trả cho chuyến đi", trip.Send(Leader, Facts(), "Đã báo cáo miệng", Today)!.ToString());
        trip.EnterpriseConsent = "77-CV/TU ngày 01/11/2026";
        Assert.Null(trip.Send(Leader, Facts(), null, Today));
        var staff = Trip(change: t => (t.PaidByEnterprise, t.Members[0].Cadre) = (true, "co-quan"));
        Assert.Null(staff.Send(Leader, Facts(), null, Today));
    }

    [Fact]
    public void TheTwoHeadsTogether_AreOnlyCheckedOnceALimitIsSet()
    {
        Delegation Both() => Trip(change: t =>
        {
            t.Members[0].Position = "Bí thư Tỉnh ủy";
            t.Put(Officer, new DelegationMember { Name = "Lê Văn Bình", Position = "Chủ tịch UBND tỉnh", AgencyId = Unit, Cadre = "cap-uy", Passport = Passport() }, null, Facts());
        });
        Assert.Equal(Finding.NotSet, Of(Both(), Facts(), "cung-doan").Finding);
        Assert.Null(Both().Send(Leader, Facts(), null, Today));
        Assert.Contains("cùng đi một đoàn", Both().Send(Leader, Facts(limits: (DelegationLimits.Principals, 1)), null, Today)!.ToString());
        Assert.False(DelegationRules.IsPrincipal("Phó Bí thư Tỉnh ủy"));
        Assert.False(DelegationRules.IsPrincipal("Phó Chủ tịch UBND tỉnh"));
        Assert.True(DelegationRules.IsPrincipal("Ủy viên Trung ương, Bí thư Thành ủy"));
    }

    [Fact]
    public void ALateDossierOrAReportOwed_AreGonePastWithAReasonOnly()
    {
        var late = Facts(limits: (DelegationLimits.DossierAhead, 20));
        Assert.Contains("ngày làm việc trước khi đi", Trip().Send(Leader, late, null, Today)!.ToString());
        Assert.Null(Trip().Send(Leader, late, "Thư mời đến muộn", Today));
        Assert.Null(Trip().Send(Leader, Facts(limits: (DelegationLimits.DossierAhead, 15)), null, Today));
        var owing = Facts(owed: ["Đoàn đi Champasak"]);
        Assert.Contains("nợ báo cáo", Trip().Send(Leader, owing, " ", Today)!.ToString());
        Assert.Null(Trip().Send(Leader, owing, "Báo cáo đang trình ký", Today));
    }

    [Fact]
    public void AfterTheDecision_MembersChangeByANewOneOnly()
    {
        var trip = Decided();
        var more = new DelegationMember { Name = "Hồ Ngọc Diệp", AgencyId = Unit };
        Assert.NotNull(trip.Put(Officer, more, "1300/QĐ-UBND", Facts()));
        Assert.Contains("quyết định", trip.Put(Head, more, null, Facts())!.Text);
        Assert.Null(trip.Put(Head, more, "1300/QĐ-UBND ngày 11/11/2026", Facts()));
        Assert.Equal((2, 2), (trip.Members.Count, trip.Decisions.Count));
        Assert.Contains("đã có trong đoàn", trip.Put(Head, new DelegationMember { Name = "ông Hồ Ngọc Diệp", AgencyId = Unit }, "1301/QĐ-UBND", Facts())!.Text);
    }

    [Fact]
    public void PutOffAfterTheDecision_TheOldOneSendsNobody()
    {
        var trip = Decided();
        Assert.NotNull(trip.Postpone(Leader, null, null));
        Assert.Null(trip.Postpone(Leader, "Bão", null));
        Assert.Null(trip.Resume(Leader, Facts(), new DateOnly(2026, 12, 14), new DateOnly(2026, 12, 18)));
        Assert.Equal(TripState.Preparing, trip.State);
        Assert.Null(trip.Decision);
        Assert.Single(trip.Decisions);
    }

    [Fact]
    public void CallingOffADecidedTrip_NeedsADocument()
    {
        var trip = Decided();
        Assert.Contains("văn bản hủy", trip.Cancel(Leader, "Đối tác xin lùi", null)!.Text);
        Assert.Null(trip.Cancel(Leader, "Đối tác xin lùi", "1310/QĐ-UBND"));
        Assert.NotNull(Returned().Cancel(Leader, "x", "1/QĐ"));
    }

    [Fact]
    public void SecretMatterIsNotTakenIn()
    {
        Assert.Contains(Trip(change: t => t.Approval = "354/BNG-CNV-m ngày 07/02/2026").Faults(Officer, Facts()), f => f.Text.Contains("bí mật nhà nước", StringComparison.Ordinal));
        Assert.Contains(Trip(change: t => t.Name = "[TỐI MẬT] Đoàn đi Oita").Faults(Officer, Facts()), f => f.Text.Contains("bí mật nhà nước", StringComparison.Ordinal));
        var trip = Appraised();
        Assert.Contains("bí mật nhà nước", trip.Decide(Head, Facts(), "12/QĐ-UBND-m", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries)!.Text);
        Assert.Empty(Trip(change: t => t.Note = "Giới thiệu mật ong, đoàn bí mật nhà nước không có").Faults(Officer, Facts()));
    }

    [Fact]
    public void APastTripIsTakenInByTheSameChecks()
    {
        Delegation Past() => Trip(change: t => (t.From, t.To, t.Line!.From) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 5), new DateOnly(2026, 1, 1)));
        Assert.NotNull(Past().TakeIn(Officer, Facts(), "1/QĐ-UBND", new DateOnly(2026, 2, 1), "Chủ tịch UBND", null));
        Assert.Contains("chưa về", Trip().TakeIn(Appraiser, Facts(), "1/QĐ-UBND", Today, "Chủ tịch UBND", null)!.Text);
        Assert.Contains("trước ngày đi", Past().TakeIn(Appraiser, Facts(), "1/QĐ-UBND", new DateOnly(2026, 3, 2), "Chủ tịch UBND", null)!.Text);
        Assert.Contains("trùng ngày", Past().TakeIn(Appraiser, Facts(trips: [Other(5, new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 9))]), "1/QĐ-UBND", new DateOnly(2026, 2, 1), "Chủ tịch UBND", null)!.ToString());
        var trip = Past();
        Assert.Null(trip.TakeIn(Appraiser, Facts(), "1/QĐ-UBND", new DateOnly(2026, 2, 1), "Chủ tịch UBND", "12/BC-SCT"));
        Assert.Equal((TripState.Reported, new DateOnly(2026, 3, 1)), (trip.State, trip.DepartedOn));
    }
}
