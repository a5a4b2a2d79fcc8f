using NhipCau.Modules.PressVisits;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.PressVisits;

/// <summary>The rules of Nghị định 262/2026/NĐ-CP, without a database.</summary>
public sealed class PressRules
{
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly Viewer Host = new(1, "Phương Thảo", 5, "Sở Công Thương", Role.Officer, []);
    private static readonly Viewer Head = new(2, "Hoàng Sơn", 1, "Sở Ngoại vụ", Role.OfficeLeader, []);
    private static readonly Viewer Stranger = new(3, "Khánh Linh", 7, "Sở Văn hóa", Role.Leader, []);

    private static PressVisit Made(PressCase of = PressCase.Resident) => new()
    {
        OwnerId = 5,
        Outlet = "Hãng tin Bến Sông",
        CountryId = 1,
        Case = of,
        Subject = "Làng nghề gốm",
        From = Today.AddDays(-2),
        To = Today.AddDays(3),
        Journalists = 2,
    };

    private static PressVisit Approved(PressCase of = PressCase.Resident)
    {
        var visit = Made(of);
        Assert.Null(visit.Receive(Host, Today.AddDays(-3), Today));
        Assert.Null(visit.Approve(Head, Today.AddDays(-2), "12/UBND-NC", Today));
        return visit;
    }

    [Fact]
    public void FromRequestToReport_EveryStepFollowsTheOneBefore()
    {
        var visit = Approved();
        Assert.Null(visit.Begin(Host, Today.AddDays(-1), Today));
        Assert.Null(visit.End(Host, Today, Today));
        Assert.Null(visit.Tell(Host, Today, "20/BC-SCT", Today));
        Assert.Equal(PressState.Reported, visit.State);
    }

    [Fact]
    public void NoWorkBeforeConsent_WhateverTheState()
    {
        var visit = Made();
        Says("Chưa được hoạt động khi chưa có chấp thuận", visit.Begin(Host, Today, Today));
        visit.Receive(Host, Today.AddDays(-3), Today);
        Says("Chưa được hoạt động khi chưa có chấp thuận", visit.Begin(Host, Today, Today));
        Assert.Equal(PressState.Waiting, visit.State);
        visit.Refuse(Head, Today, "Trùng đợt diễn tập", Today);
        Says("không bắt đầu được", visit.Begin(Host, Today, Today));
    }

    [Theory]
    [InlineData(PressCase.NonResident)]
    [InlineData(PressCase.InvitedByLocality)]
    public void WithoutTheMinistrysLicence_NoConsent(PressCase of)
    {
        var visit = Made(of);
        visit.Receive(Host, Today, Today);
        Says("Chưa có giấy phép của Bộ Ngoại giao", visit.Approve(Head, Today, "12/UBND-NC", Today));
        visit.Licence = "88/GP-BNG";
        Assert.Null(visit.Approve(Head, Today, "12/UBND-NC", Today));
    }

    [Fact]
    public void TheHostDecidesNothing_AndAStrangerWritesNothing()
    {
        var visit = Made();
        Says("Chỉ cơ quan đón", visit.Receive(Stranger, Today, Today));
        visit.Receive(Host, Today, Today);
        Says("lãnh đạo cơ quan ngoại vụ", visit.Approve(Host, Today, "12/UBND-NC", Today));
        Says("lãnh đạo cơ quan ngoại vụ", visit.Approve(Stranger, Today, "12/UBND-NC", Today));
    }

    [Fact]
    public void AnotherProgramme_AwaitsConsentAnew_AndMayBeEditedThen()
    {
        var visit = Approved();
        Assert.False(visit.MayEdit(Host));
        Assert.Null(visit.Change(Host, "Thêm xã biên giới", Today));
        Assert.Equal((PressState.Waiting, null), (visit.State, visit.Decision));
        Assert.True(visit.MayEdit(Host));
        Assert.False(visit.MayEdit(Stranger));
    }

    [Fact]
    public void WhatWasDecidedAndBegun_StaysCountedInItsPeriod_WhateverIsChangedLater()
    {
        var (visit, may) = (Approved(), new NhipCau.Shell.Indicators.Period(Today.AddDays(-2), Today.AddDays(-1)));
        Assert.Null(visit.Begin(Host, Today.AddDays(-1), Today));
        Assert.Equal((true, 2m), Figures());
        Assert.Null(visit.Change(Host, "Thêm xã biên giới", Today));
        Assert.Equal((true, 2m), Figures());
        (visit.Journalists, visit.Programme) = (9, "Chợ nổi");
        Assert.Null(visit.Approve(Head, Today, "19/UBND-NC", Today));
        Assert.Null(visit.Begin(Host, Today, Today));
        Assert.Equal((true, 2m), Figures());
        Assert.Equal([("12/UBND-NC", Today.AddDays(-2)), ("19/UBND-NC", Today)], visit.Decisions.Select(d => (d.Document, d.On)));
        visit.Change(Host, "Thêm một ngày", Today);
        Assert.Null(visit.Refuse(Head, Today, "Ngoài thời gian", Today));
        Assert.Equal((3, "Ngoài thời gian", (true, 2m)), (visit.Decisions.Count, visit.Decisions[^1].Reason, Figures()));

        (bool, decimal) Figures()
        {
            var all = PressIndicators.Indicators.ToDictionary(i => i.Code);
            var begun = (NhipCau.Shell.Indicators.SumIndicator<PressVisit>)all["BC02"];
            return (((NhipCau.Shell.Indicators.CountIndicator<PressVisit>)all["BC01"]).Which(may).Compile()(visit), begun.Which(may).Compile()(visit) ? begun.What.Compile()(visit) : 0);
        }
    }

    [Fact]
    public void DaysThatCannotBe_AreRefused()
    {
        Says("từ hôm nay trở về trước", Made().Receive(Host, Today.AddDays(1), Today));
        var visit = Approved();
        Says("trong thời gian được chấp thuận", visit.Begin(Host, Today.AddDays(-5), Today));
        visit.Begin(Host, Today.AddDays(-1), Today);
        Says("không trước ngày bắt đầu", visit.End(Host, Today.AddDays(-2), Today));
        visit.End(Host, Today, Today);
        Says("không trước ngày kết thúc", visit.Tell(Host, Today.AddDays(-1), "20/BC", Today));
    }

    [Theory]
    [InlineData("", 1, 1, "hãng tin")]
    [InlineData("Hãng tin", null, 1, "nước")]
    [InlineData("Hãng tin", 1, 0, "Số phóng viên")]
    public void WhatIsMissing_IsSaidAtItsField(string outlet, int? country, int people, string words)
    {
        var visit = Made();
        (visit.Outlet, visit.CountryId, visit.Journalists) = (outlet, country, people);
        Assert.Contains(words, Assert.Single(visit.Faults()).Why.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(visit.Receive(Host, Today, Today));
    }

    private static void Says(string words, Refusal? refusal) => Assert.Contains(words, refusal?.ToString() ?? "(không từ chối)", StringComparison.Ordinal);
}
