using NhipCau.Modules.Accounts;
using NhipCau.Modules.Accounts.Loans;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Accounts;

public sealed class RoleLoanTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Account Head = Person(1, Role.Leader);
    private static readonly Account Officer = Person(2, Role.Officer);

    private static Account Person(int id, Role role, int agency = 7) => new() { Id = id, FullName = $"Người {id}", Role = role, AgencyId = agency };

    private static Viewer As(Account account) => new(account.Id, account.FullName, account.AgencyId, "", account.Role, []);

    private static string? Refused(Viewer viewer, Account giver, Account taker, int from = 0, int until = 5, string? reason = "Đi công tác", string? document = "Giấy ủy quyền số 12/GUQ", params RoleLoan[] others) =>
        RoleLoan.Make(viewer, giver, taker, Today.AddDays(from), Today.AddDays(until), reason, document, others, Today).Refusal?.Text;

    [Fact]
    public void Make_HandsOverTheRoleTheGiverHas_NoOther()
    {
        var (loan, refusal) = RoleLoan.Make(As(Head), Head, Officer, Today, Today, " Đi công tác ", "Giấy ủy quyền số 12/GUQ", [], Today);
        Assert.Null(refusal);
        Assert.Equal((Role.Leader, 7, "Đi công tác"), (loan!.Role, loan.AgencyId, loan.Reason));
    }

    [Fact]
    public void Make_WhoWearsAHat_HandsNothingOn() =>
        Assert.Contains("không ủy quyền tiếp", Refused(As(Officer) with { Role = Role.Leader, Hat = new Hat(1, Head.Id, Head.FullName, Role.Leader, Today) }, Officer, Person(3, Role.Clerk)));

    [Fact]
    public void Make_OnlyOnesOwnRole_ExceptTheAdministratorOnADocument()
    {
        var other = Person(9, Role.Leader);
        Assert.Contains("của chính mình", Refused(As(other), Head, Officer));
        Assert.Null(Refused(As(Person(5, Role.Administrator, 3)), Head, Officer));
    }

    [Fact]
    public void Make_NobodyWithoutALeadingRole() => Assert.Contains("vai trò lãnh đạo", Refused(As(Officer), Officer, Person(3, Role.Clerk)));

    [Fact]
    public void Make_OnlyToSomebodyOfTheSameAgency() => Assert.Contains("cùng cơ quan", Refused(As(Head), Head, Person(3, Role.Officer, 8)));

    /// <summary>Separation of duties: who keeps the system or inspects the work does not do it, not even for a day.</summary>
    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Inspector)]
    public void Make_NotToWhoKeepsOrInspects(Role role)
    {
        var taker = Person(3, role);
        Assert.Contains("không nhận ủy quyền", Refused(As(Head), Head, taker));
        Assert.Contains("không nhận ủy quyền", Refused(As(Person(4, Role.Administrator)), Head, taker));
    }

    [Fact]
    public void Make_TheRoleOfAnAdministrator_OnlyByHimself()
    {
        var (one, two) = (Person(4, Role.Administrator), Person(5, Role.Administrator));
        Assert.Contains("chính người quản trị", Refused(As(one), two, Officer));
        Assert.Null(Refused(As(one), one, Officer));
    }

    [Theory]
    [InlineData(-1, 5, "đã qua")]
    [InlineData(3, 2, "trước ngày bắt đầu")]
    [InlineData(0, 366, "không quá một năm")]
    public void Make_Days(int from, int until, string sentence) => Assert.Contains(sentence, Refused(As(Head), Head, Officer, from, until));

    [Fact]
    public void Make_NotWithoutReasonAndDocument()
    {
        Assert.Contains("lý do", Refused(As(Head), Head, Officer, reason: " "));
        Assert.Contains("văn bản", Refused(As(Head), Head, Officer, document: null));
    }

    [Fact]
    public void Make_NotTwiceAtATime()
    {
        var there = RoleLoan.Make(As(Head), Head, Officer, Today.AddDays(3), Today.AddDays(9), "Nghỉ phép", "Số 1", [], Today).Loan!;
        Assert.Contains("đã có ủy quyền", Refused(As(Head), Head, Officer, others: there));
        Assert.Null(Refused(As(Head), Head, Officer, until: 2, others: there));
        there.EndedAt = DateTime.UnixEpoch;
        Assert.Null(Refused(As(Head), Head, Officer, others: there));
    }

    [Fact]
    public void End_ByGiverTakerOrAdministrator_WithAReason()
    {
        RoleLoan Loan() => RoleLoan.Make(As(Head), Head, Officer, Today, Today.AddDays(9), "Nghỉ phép", "Số 1", [], Today).Loan!;
        Assert.Contains("kết thúc được", Loan().End(As(Person(8, Role.Leader)), "Về sớm", Today, DateTime.UnixEpoch)?.Text);
        Assert.Contains("lý do", Loan().End(As(Head), "", Today, DateTime.UnixEpoch)?.Text);
        foreach (var who in new[] { Head, Officer, Person(5, Role.Administrator, 3) }) Assert.Null(Loan().End(As(who), "Về sớm", Today, DateTime.UnixEpoch));
        var over = Loan();
        over.End(As(Head), "Về sớm", Today, DateTime.UnixEpoch);
        Assert.Equal(LoanState.EndedEarly, over.StateOn(Today));
        Assert.Contains("đã kết thúc", over.End(As(Head), "Lần nữa", Today, DateTime.UnixEpoch)?.Text);
    }

    [Fact]
    public void InForceOn_EndsByItself_AndWithTheOfficeOfTheGiver()
    {
        var giver = Person(1, Role.Leader);
        var taker = Person(2, Role.Officer);
        var loan = RoleLoan.Make(As(giver), giver, taker, Today, Today.AddDays(2), "Nghỉ phép", "Số 1", [], Today).Loan!;
        bool InForce(int day) => RoleLoan.InForceOn(Today.AddDays(day)).Compile()(loan);
        Assert.Equal([false, true, true, true, false], new[] { -1, 0, 1, 2, 3 }.Select(InForce));
        giver.Role = Role.Officer;
        Assert.False(InForce(1));
        (giver.Role, taker.AgencyId) = (Role.Leader, 8);
        Assert.False(InForce(1));
        (taker.AgencyId, giver.EndedAt) = (7, DateTime.UnixEpoch);
        Assert.False(InForce(1));
    }
}
