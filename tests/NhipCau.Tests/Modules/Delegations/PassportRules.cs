using NhipCau.Modules.Delegations.Passports;
using NhipCau.Shell.Time;
using static NhipCau.Tests.Modules.Delegations.Travel;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>Luật 49/2019/QH14 on the keeping of official passports.</summary>
public sealed class PassportRules
{
    private static readonly WorkingDays Days = new([]);

    private static Passport Lent(DateOnly? ends = null)
    {
        var passport = Passport();
        Assert.Null(passport.Lend(Officer, Today, "Văn thư", "Đỗ Thanh Sơn", null, 7, ends ?? new DateOnly(2026, 12, 4), Days, Today));
        return passport;
    }

    [Fact]
    public void HandedOutForATrip_ItIsDueFiveWorkingDaysAfterIt()
    {
        var passport = Lent();
        // Friday 4 December 2026, and five working days: Friday 11.
        Assert.Equal((PassportState.Lent, new DateOnly(2026, 12, 11)), (passport.State, passport.DueBackOn));
        Assert.False(passport.IsOverdueOn(new DateOnly(2026, 12, 11)));
        Assert.True(passport.IsOverdueOn(new DateOnly(2026, 12, 12)));
        Assert.NotNull(passport.Lend(Officer, Today, "a", "b", null, 8, new DateOnly(2026, 12, 20), Days, Today));
    }

    [Fact]
    public void BothSidesSign_AndItGoesOutForADecidedTripOnly()
    {
        Assert.Contains("sổ giao nhận", Passport().Lend(Officer, Today, "", "b", null, 7, Today.AddDays(9), Days, Today)!.Text);
        Assert.Contains("được cử", Passport().Lend(Officer, Today, "a", "b", null, null, Today.AddDays(9), Days, Today)!.Text);
        Assert.NotNull(Passport().Lend(Stranger, Today, "a", "b", null, 7, Today.AddDays(9), Days, Today));
        Assert.Contains("hết hạn", Passport(new DateOnly(2026, 12, 1)).Lend(Officer, Today, "a", "b", null, 7, new DateOnly(2026, 12, 4), Days, Today)!.Text);
    }

    [Fact]
    public void HandedBackLate_ItNeedsAReason()
    {
        var passport = Lent();
        var late = new DateOnly(2026, 12, 14);
        Assert.Contains("Ghi lý do", passport.Return(Officer, late, "Đỗ Thanh Sơn", "Văn thư", null, late)!.Text);
        Assert.NotNull(passport.Return(Officer, Today.AddDays(-1), "a", "b", null, late));
        Assert.Null(passport.Return(Officer, late, "Đỗ Thanh Sơn", "Văn thư", "Đi công tác tiếp", late));
        Assert.Equal((PassportState.Held, null, 2), (passport.State, passport.DueBackOn, passport.Moves.Count));
    }

    [Fact]
    public void ExtendedOnce_ByThreeYearsAtMost_WithLessThanAYearLeft()
    {
        Assert.Contains("12 tháng", Passport().Extend(Officer, new DateOnly(2030, 1, 1), Today)!.ToString());
        var passport = Passport(new DateOnly(2027, 6, 30));
        Assert.Contains("nhiều nhất 3 năm", passport.Extend(Officer, new DateOnly(2030, 7, 1), Today)!.ToString());
        Assert.Null(passport.Extend(Officer, new DateOnly(2030, 6, 30), Today));
        Assert.Contains("một lần", passport.Extend(Officer, new DateOnly(2031, 1, 1), new DateOnly(2030, 1, 1))!.Text);
        Assert.Empty(passport.Faults(Officer, Today));
    }

    [Fact]
    public void NoOfficialPassportHoldsLongerThanFiveYears()
    {
        var passport = new Passport { Holder = "Đỗ Thanh Sơn", OwnerId = Unit };
        Assert.Contains("5 năm", passport.Issue(Officer, Number, new DateOnly(2025, 1, 10), new DateOnly(2030, 1, 11), Today)!.ToString());
    }

    [Fact]
    public void AVisaNoteNeedsMoreThanSixMonths()
    {
        var passport = Passport(new DateOnly(2027, 6, 1));
        Assert.NotNull(passport.MayCarryNote(new DateOnly(2026, 12, 1)));
        Assert.Null(passport.MayCarryNote(new DateOnly(2026, 11, 30)));
    }

    [Fact]
    public void LostOrCancelled_ItIsUsedNoMore()
    {
        var lost = Lent();
        Assert.NotNull(lost.Cancel(Officer, Today, "Nghỉ hưu", Today));
        Assert.NotNull(lost.Lose(Officer, Today, null, Today));
        Assert.Null(lost.Lose(Officer, Today, "Mất tại sân bay, đã báo Cục Lãnh sự", Today));
        Assert.False(lost.IsUsable);
        Assert.Null(lost.Cancel(Officer, Today, "Cơ quan cấp đã hủy", Today));
        Assert.NotNull(lost.Lend(Officer, Today, "a", "b", null, 7, Today.AddDays(9), Days, Today));
    }
}
