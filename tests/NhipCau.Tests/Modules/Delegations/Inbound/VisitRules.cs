using NhipCau.Modules.Delegations;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Tests.Modules.Delegations.Inbound;

/// <summary>The steps and checks of a visit without a database.</summary>
public sealed class VisitRules
{
    private static readonly DateOnly Today = Travel.Today;

    private static VisitFacts Facts(DateOnly? today = null, IReadOnlyList<VisitTwin>? twins = null, string? line = null, params (LimitKey Key, decimal Value)[] limits) =>
        new(today ?? Today, new WorkingDays([]), new LimitBook(limits.Select(l => new LimitValue { Code = l.Key.Code, Value = l.Value, ValidFrom = new DateOnly(2020, 1, 1), Document = "Quy chế 3-QC/UBND" })), CeilingRules.Book, twins ?? [], Travel.Office, line);

    private static Visit Visit(Action<Visit>? change = null)
    {
        var visit = new Visit { Name = "Đoàn tỉnh Gyeongnam thăm và làm việc", Body = "tỉnh Gyeongnam", OwnerId = Travel.Unit, Countries = ",KR,", From = new DateOnly(2026, 12, 1), To = new DateOnly(2026, 12, 3), Basis = VisitBasis.Unplanned, People = 5 };
        change?.Invoke(visit);
        return visit;
    }

    private static Visit Sent(Action<Visit>? change = null)
    {
        var visit = Visit(change);
        Assert.Null(visit.Send(Travel.Leader, Facts(), "120/SCT-XTTM", null, Today));
        return visit;
    }

    private static Visit Approved(Action<Visit>? change = null)
    {
        var visit = Sent(change);
        Assert.Null(visit.Verify(Travel.Appraiser, Facts(), "Đối tác rõ", Today));
        Assert.Null(visit.Approve(Travel.Head, Facts(), "900/UBND-TH", Today, "Chủ tịch UBND", Travel.Unit));
        return visit;
    }

    private static Check Of(Visit visit, string code, VisitFacts? facts = null) => VisitChecks.Of(visit, facts ?? Facts()).Single(c => c.Code == code);

    /// <summary>Figures count a visit by its first day and ask only whether it has begun: the two days are never apart.</summary>
    [Fact]
    public void OfAVisitThatHasBegun_TheFirstDayIsTheDayItBegan()
    {
        var visit = Approved();
        var (day, earlier) = (new DateOnly(2026, 12, 2), new DateOnly(2026, 11, 30));
        Assert.Null(visit.SetTime(visit.From, new DateOnly(2026, 12, 4), false, Today));
        Assert.Null(visit.StartedOn);
        Assert.Null(visit.Start(Travel.Officer, Facts(day), day, "Đã báo miệng"));
        Assert.Equal((day, (DateOnly?)day, true), (visit.From, visit.StartedOn, visit.DaysKnown));
        Assert.Null(visit.SetTime(earlier, day, true, day));
        Assert.Equal((earlier, day, (DateOnly?)earlier), (visit.From, visit.To, visit.StartedOn));
        Assert.Contains("đúng ngày đến", visit.SetTime(earlier, day, false, day)!.Text);
        Assert.Contains("sau hôm nay", visit.SetTime(day.AddDays(1), day.AddDays(2), true, day)!.Text);
        Assert.Equal((earlier, (DateOnly?)earlier, true), (visit.From, visit.StartedOn, visit.DaysKnown));
    }

    [Fact]
    public void AVisit_GoesItsWay_AndOnlyItsWay()
    {
        var visit = Visit();
        Assert.NotNull(visit.Verify(Travel.Appraiser, Facts(), "x", Today));
        Assert.NotNull(visit.Approve(Travel.Head, Facts(), "1/UBND", Today, "x", 1));
        Assert.NotNull(visit.Start(Travel.Officer, Facts(), Today, null));
        Assert.NotNull(visit.Finish(Travel.Officer, Today, Today));
        Assert.NotNull(visit.Report(Travel.Officer, "x", null, null, null, "1/BC", Today, Today));
        Assert.NotNull(visit.Record(Travel.Officer, VisitNoticeKind.Police, "1/CV", Today, Today));
        Assert.NotNull(visit.Send(Travel.Officer, Facts(), "120/SCT", null, Today));
        Assert.NotNull(visit.Send(Travel.Leader, Facts(), null, null, Today));
        Assert.Null(visit.Send(Travel.Leader, Facts(), "120/SCT-XTTM", null, Today));
        Assert.NotNull(visit.Notice(VisitNoticeKind.Told));
        Assert.Null(visit.Ask(Travel.Appraiser, "Bộ Ngoại giao cho ý kiến", Today, Today));
        Assert.Contains("Còn chờ", visit.Verify(Travel.Appraiser, Facts(), "x", Today)!.Text);
        Assert.Null(visit.Answered(Travel.Appraiser, Today, Today));
        Assert.NotNull(visit.Verify(Travel.Leader, Facts(), "x", Today));
        Assert.Null(visit.Verify(Travel.Appraiser, Facts(), "Đối tác rõ", Today));
        Assert.NotNull(visit.Approve(Travel.Appraiser, Facts(), "900/UBND-TH", Today, "Chủ tịch", Travel.Unit));
        Assert.Contains("chủ trì", visit.Approve(Travel.Head, Facts(), "900/UBND-TH", Today, "Chủ tịch", null)!.Text);
        Assert.Null(visit.Approve(Travel.Head, Facts(), "900/UBND-TH", Today, "Chủ tịch UBND", Travel.Unit));
        Assert.Null(visit.Record(Travel.Officer, VisitNoticeKind.Police, "121/SCT", Today, Today));
        Assert.Equal(VisitState.Preparing, visit.State);
        Assert.Null(visit.Record(Travel.Officer, VisitNoticeKind.Military, "122/SCT", Today, Today));
        var day = new DateOnly(2026, 12, 4);
        Assert.Null(visit.Start(Travel.Officer, Facts(day), new DateOnly(2026, 12, 1), null));
        Assert.NotNull(visit.Report(Travel.Officer, "x", null, null, null, "1/BC", day, day));
        Assert.Null(visit.Finish(Travel.Officer, new DateOnly(2026, 12, 3), day));
        Assert.NotNull(visit.Report(Travel.Officer, " ", null, null, null, "1/BC", day, day));
        Assert.Null(visit.Report(Travel.Officer, "Thống nhất hợp tác", null, null, null, "1/BC-SCT", day, day));
        Assert.Equal(VisitState.Reported, visit.State);
    }

    [Fact]
    public void WhoeverPutItForward_NeitherVerifiesNorApproves()
    {
        var visit = Visit(v => v.OwnerId = Travel.Office);
        Assert.Null(visit.Send(Travel.Head, Facts(), "1/SNgV", null, Today));
        Assert.Contains("của mình", visit.Verify(Travel.Head, Facts(), "x", Today)!.Text);
        Assert.Null(visit.Verify(Travel.Appraiser, Facts(), "x", Today));
        Assert.Contains("của mình", visit.Approve(Travel.Head, Facts(), "1/UBND", Today, "x", 2)!.Text);
    }

    [Theory]
    [InlineData("tỉnh Gyeongnam", ",KR,", null, 0, true)]
    [InlineData("Gyeong-nam", ",KR,", null, 7, true)]
    [InlineData("Gyeongnam", ",KR,", null, 12, false)]
    [InlineData("Gyeongnam", ",JP,", null, 0, false)]
    [InlineData("Liên đoàn Lao động Seoul", ",KR,", null, 0, false)]
    [InlineData("Chính quyền Nam Gyeongsang", ",KR,", 7, 2, true)]
    [InlineData("tỉnh Gyeongnam", ",KR,", 8, 0, false)]
    public void TheSameBody_TheSameCountry_AboutTheSameDays_IsAskedAbout(string body, string countries, int? partner, int later, bool asked)
    {
        var visit = Visit(v => v.PartnerId = partner is null ? null : 7);
        var other = new VisitTwin(99, "Đoàn kia", body, partner, countries, visit.From.AddDays(later), visit.To.AddDays(later));
        Assert.Equal(asked, visit.AsTwin.MayBe(other));
    }

    [Fact]
    public void AnEmbassyUnderTwoNames_IsOneBody() =>
        Assert.True(new VisitTwin(1, "a", "Đại sứ quán Phần Lan tại Việt Nam", null, ",FI,", Today, Today).MayBe(new VisitTwin(2, "b", "Đại sứ quán Phần Lan tại Hà Nội", null, ",FI,", Today, Today)));

    [Fact]
    public void WhatMayBeEnteredTwice_WaitsForAnAnswer()
    {
        var visit = Visit();
        var facts = Facts(twins: [visit.AsTwin with { Id = 5, Name = "Đoàn Gyeongnam" }]);
        visit.SeeTwin(facts.Twins);
        Assert.True(visit.AwaitsAnswer);
        Assert.Contains("Có thể là đoàn", visit.Send(Travel.Leader, facts, "120/SCT", "Gấp", Today)!.ToString());
        Assert.NotNull(visit.AnswerTwin(Travel.Officer, facts, " "));
        Assert.NotNull(visit.AnswerTwin(Travel.Stranger, facts, "Chuyến khác"));
        Assert.Null(visit.AnswerTwin(Travel.Officer, facts, "Đoàn kia do Phó Thống đốc dẫn đầu"));
        Assert.False(visit.AwaitsAnswer);
        visit.SeeTwin(facts.Twins);
        Assert.False(visit.AwaitsAnswer);
        Assert.Null(visit.Send(Travel.Leader, facts, "120/SCT", null, Today));
        Assert.NotNull(visit.TwinName);
    }

    [Fact]
    public void ARank_NeedsItsReason_UnlessTheAnnexListsTheTitle()
    {
        Assert.Contains(Visit(v => v.Rank = GuestRank.B).Faults(Travel.Officer, Facts()), f => f.ToString().Contains("chưa ghi lý do", StringComparison.Ordinal));
        Assert.Empty(Visit(v => (v.Rank, v.RankReason) = (GuestRank.B, "Chủ tịch UBND quyết định")).Faults(Travel.Officer, Facts()));
        Assert.Empty(Visit(v => (v.Rank, v.HeadPosition) = (GuestRank.B, "Thứ trưởng")).Faults(Travel.Officer, Facts()));
        Assert.Contains(Visit(v => (v.Rank, v.HeadPosition) = (GuestRank.A, "Thứ trưởng")).Faults(Travel.Officer, Facts()), f => f.ToString().Contains("Phụ lục xếp", StringComparison.Ordinal));
        Assert.Empty(Visit().Faults(Travel.Officer, Facts()));
    }

    [Fact]
    public void GuestsAreReceived_OnceTheFocalAgencyKnows()
    {
        Assert.Equal(Finding.Look, Of(Visit(), "bao-dau-moi").Finding);
        Assert.Equal(Finding.Fine, Of(Visit(v => v.OwnerId = Travel.Office), "bao-dau-moi").Finding);
        Assert.Equal(Finding.Fine, Of(Sent(), "bao-dau-moi").Finding);
        // Taken in after the fact, and nobody was told: it shows.
        var past = Visit(v => (v.From, v.To, v.Basis) = (Today.AddDays(-3), Today.AddDays(-3), VisitBasis.Courtesy));
        Assert.Null(past.TakeIn(Travel.Appraiser, Facts(), null, null, null, null));
        Assert.Equal(Finding.Wrong, Of(past, "bao-dau-moi").Finding);
    }

    [Theory]
    [InlineData("Cửa khẩu Hoa Lư", null, false)]
    [InlineData(null, "Thăm đồn biên giới", false)]
    [InlineData("Trụ sở UBND", "Làm việc", true)]
    public void BorderAndRestrictedAreas_NeedAPermit(string? venue, string? work, bool free)
    {
        var visit = Approved(v => v.Venues = venue);
        if (work is not null) Assert.Null(visit.SetDays(Travel.Officer, [new VisitDay { On = visit.From, Work = work }]));
        var day = visit.From;
        Assert.Equal(free, visit.Start(Travel.Officer, Facts(day), day, "Đã báo miệng")?.ToString().Contains("chưa có văn bản cho phép", StringComparison.Ordinal) is null);
        if (free) return;
        Assert.Null(visit.Record(Travel.Officer, VisitNoticeKind.Permission, "15/GP-BCH", Today, day));
        Assert.Null(visit.Start(Travel.Officer, Facts(day), day, "Đã báo miệng"));
    }

    [Fact]
    public void PoliceAndMilitary_AreTold_OrThereIsAReason()
    {
        var visit = Approved();
        var refusal = visit.Start(Travel.Officer, Facts(visit.From), visit.From, null);
        Assert.Contains("Công an", refusal!.ToString());
        Assert.Null(visit.Start(Travel.Officer, Facts(visit.From), visit.From, "Đoàn đến đột xuất, đã báo trực ban"));
        Assert.Equal("Đoàn đến đột xuất, đã báo trực ban", visit.Reason);
    }

    [Fact]
    public void TheList_AgreesWithTheNumber_OrIsSaidToBePartial()
    {
        var visit = Visit();
        VisitGuest[] three = [new() { Name = "Kim Min Jun" }, new() { Name = "Park Ji Hoon" }, new() { Name = "Lee Seo Yeon" }];
        Assert.Null(visit.SetGuests(Travel.Officer, three, partial: false));
        Assert.Equal(Finding.Wrong, Of(visit, "danh-sach").Finding);
        Assert.Null(visit.SetGuests(Travel.Officer, three, partial: true));
        Assert.Equal(Finding.Look, Of(visit, "danh-sach").Finding);
        visit.People = 3;
        Assert.Equal(Finding.Fine, Of(visit, "danh-sach").Finding);
        Assert.Contains("nhiều hơn số khách", visit.SetGuests(Travel.Officer, [.. three, new() { Name = "Choi Eun Ji" }], false)!.Text);
        Assert.Contains("hai lần", visit.SetGuests(Travel.Officer, [new() { Name = "Kim Min Jun" }, new() { Name = "Ông Kim Min Jun" }], false)!.Text);
        visit.People = 2;
        Assert.Contains(visit.Faults(Travel.Officer, Facts()), f => f.Text.Contains("nhiều hơn số khách", StringComparison.Ordinal));
    }

    [Fact]
    public void ACost_AboveItsCeiling_IsRefused_AndSoIsALowerRankUnderIt()
    {
        var visit = Visit(v => (v.Rank, v.RankReason) = (GuestRank.B, "Chủ tịch UBND quyết định"));
        VisitCost Banquet(decimal sum) => new() { Item = NormItem.Banquet, Count = 5, Estimate = sum };
        Assert.Contains("vượt mức trần", visit.SetCosts(Travel.Officer, [Banquet(10_000_001)], CeilingRules.Book)!.Text);
        Assert.Contains("vượt mức trần", visit.SetCosts(Travel.Officer, [new() { Item = NormItem.Banquet, Count = 5, Estimate = 1, Settlement = 10_000_001 }], CeilingRules.Book)!.Text);
        Assert.Contains("một lần", visit.SetCosts(Travel.Officer, [Banquet(1), Banquet(2)], CeilingRules.Book)!.Text);
        Assert.NotNull(visit.SetCosts(Travel.Stranger, [Banquet(1)], CeilingRules.Book));
        Assert.Null(visit.SetCosts(Travel.Officer, [Banquet(10_000_000)], CeilingRules.Book));
        Assert.Equal(10_000_000, visit.Estimate);
        (visit.Rank, visit.RankReason) = (GuestRank.C, "Hạ hạng");
        Assert.Contains(visit.Faults(Travel.Officer, Facts()), f => f.ToString().Contains("vượt mức trần", StringComparison.Ordinal));
        visit.Rank = GuestRank.B;
        Assert.Empty(visit.Faults(Travel.Officer, Facts()));
    }

    [Fact]
    public void TheUsualLines_AreWithinTheirCeilings()
    {
        foreach (var rank in Enum.GetValues<GuestRank>())
        {
            var visit = Visit(v => (v.Rank, v.RankReason) = (rank, "Thử"));
            var usual = visit.UsualLines(CeilingRules.Book);
            Assert.NotEmpty(usual);
            Assert.Null(visit.SetCosts(Travel.Officer, [.. usual.Select(l => new VisitCost { Item = l.Item, Person = l.Person, Count = l.Count, Units = l.Units, Estimate = visit.CeilingOf(l, usual, CeilingRules.Book).Amount ?? 0 })], CeilingRules.Book));
        }
    }

    [Fact]
    public void WhatIsClassified_IsNotTakenIn()
    {
        Assert.NotNull(Approved().Record(Travel.Officer, VisitNoticeKind.Security, "15/PA-CAT-m", Today, Today));
        Assert.NotNull(Visit().Send(Travel.Leader, Facts(), "120/SCT-m", null, Today));
        Assert.NotEmpty(Visit(v => v.Note = "Tài liệu TỐI MẬT").Faults(Travel.Officer, Facts()));
    }

    [Fact]
    public void AVisitOfThePast_IsTakenIn_ByItsApproval_CourtesyGuestsWithout()
    {
        Visit Past(VisitBasis basis) => Visit(v => (v.From, v.To, v.Basis, v.OwnerId) = (Today.AddDays(-9), Today.AddDays(-8), basis, Travel.Office));
        Assert.NotNull(Past(VisitBasis.Unplanned).TakeIn(Travel.Appraiser, Facts(), null, null, null, null));
        Assert.NotNull(Past(VisitBasis.Courtesy).TakeIn(Travel.Officer, Facts(), null, null, null, null));
        Assert.NotNull(Visit(v => v.Basis = VisitBasis.Courtesy).TakeIn(Travel.Appraiser, Facts(), null, null, null, null));
        var visit = Past(VisitBasis.Unplanned);
        Assert.Null(visit.TakeIn(Travel.Appraiser, Facts(), "900/UBND-TH", Today.AddDays(-20), "Chủ tịch UBND", null));
        Assert.Equal((VisitState.Done, visit.From), (visit.State, visit.StartedOn));
        var call = Past(VisitBasis.Courtesy);
        Assert.Null(call.TakeIn(Travel.Appraiser, Facts(), null, null, null, "12/BC-SNgV"));
        Assert.Equal(VisitState.Reported, call.State);
    }

    [Fact]
    public void PutOff_ItIsPutForwardAgain_AndTheOldPapersHoldNoMore()
    {
        var visit = Approved();
        Assert.NotNull(visit.Postpone(Travel.Leader, null, null));
        Assert.Null(visit.Postpone(Travel.Leader, "Bạn dời", null));
        Assert.NotNull(visit.Resume(Travel.Leader, Facts(), Today.AddDays(-1), Today));
        Assert.Null(visit.Resume(Travel.Leader, Facts(), new DateOnly(2027, 1, 5), new DateOnly(2027, 1, 6)));
        Assert.Equal((VisitState.Proposed, null, 0), (visit.State, visit.ApprovedOn, visit.Notices.Count));
        Assert.NotNull(visit.Start(Travel.Officer, Facts(), Today, "x"));
        Assert.NotNull(visit.Cancel(Travel.Leader, " ", null));
        Assert.Null(visit.Cancel(Travel.Leader, "Bạn hủy", null));
    }

    [Fact]
    public void ALimit_IsCheckedOnlyOnceSet()
    {
        Assert.Equal(Finding.NotSet, Of(Visit(), "de-nghi-truoc").Finding);
        var facts = Facts(limits: (VisitLimits.ProposalAhead, 30));
        Assert.Equal(Finding.Wrong, Of(Visit(), "de-nghi-truoc", facts).Finding);
        Assert.Contains("30 ngày làm việc", Visit().Send(Travel.Leader, facts, "120/SCT", null, Today)!.ToString());
        Assert.Null(Visit().Send(Travel.Leader, facts, "120/SCT", "Phía bạn báo muộn", Today));
    }

    [Theory]
    [InlineData("Đoàn công tác của Đại sứ quán Phần Lan tại Việt Nam", "Đại sứ quán Phần Lan tại Việt Nam")]
    [InlineData("Đoàn Hiệp hội các tỉnh trưởng", "Hiệp hội các tỉnh trưởng")]
    [InlineData("Tổng Lãnh sự quán Lào", "Tổng Lãnh sự quán Lào")]
    [InlineData("Đoàn Đại sứ quán Áo tại Việt Nam do ông A, Đại sứ, dẫn đầu đến thăm và làm việc về đào tạo nghề", "Đại sứ quán Áo tại Việt Nam")]
    [InlineData("Đoàn doanh nghiệp Gifu khảo sát môi trường đầu tư", "doanh nghiệp Gifu")]
    [InlineData("Đoàn tỉnh Champasak (Lào) thăm, làm việc", "tỉnh Champasak")]
    [InlineData("Đoàn đến thăm và làm việc", "đến thăm và làm việc")]
    public void WhoComes_IsReadOutOfTheName(string name, string body) => Assert.Equal(body, VisitImport.BodyOf(name));
}
