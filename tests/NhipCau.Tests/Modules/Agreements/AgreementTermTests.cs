using NhipCau.Modules.Agreements;
using NhipCau.Modules.Partners;

namespace NhipCau.Tests.Modules.Agreements;

/// <summary>How long an agreement holds, how it is changed and how it ends, without a database.</summary>
public sealed class AgreementTermTests
{
    private static readonly DateOnly[] Probes = [new(2025, 10, 19), new(2025, 10, 20), new(2026, 11, 10), new(2028, 10, 20), new(2028, 10, 21), new(2031, 1, 1)];

    [Fact]
    public void TheStateByDays_IsTheSameInTheDatabaseAndInTheRecord()
    {
        var cases = new List<Agreement> { Made.InForce(), Made.InForce(months: null), Ended(), Stalled(), Made.Agreement(), Made.Draft().Agreement, Made.Permitted().Agreement, Future() };
        foreach (var a in cases)
        {
            foreach (var day in Probes)
            {
                var states = Enum.GetValues<AgreementState>().Where(s => Agreement.InState(s, day).Compile()(a)).ToList();
                Assert.Equal([a.StateOn(day)], states);
                Assert.Equal(a.IsInForceOn(day), Agreement.InForceOn(day).Compile()(a));
                Assert.Equal(a.IsIdleOn(day), Agreement.IdleOn(day, Array.Empty<PartnerMeeting>().AsQueryable()).Compile()(a));
            }
        }

        static Agreement Ended()
        {
            var (old, next) = (Made.InForce(), Made.Agreement(change: x => x.PlannedYear = 2026));
            Assert.Empty(next.RecordSigned(Made.Officer, new Signing(Made.Day(1, 11)), null, null, Made.Today));
            Made.No(old.ReplaceBy(Made.Officer, Other(next), Made.Today));
            return old;
        }

        static Agreement Stalled()
        {
            var a = Made.InForce();
            Made.No(a.Stall(Made.Officer, "Đối tác chưa trả lời", Made.Today));
            return a;
        }

        static Agreement Future()
        {
            var a = Made.Agreement();
            Assert.Empty(a.RecordSigned(Made.Officer, new Signing(Made.Day(1, 11), EffectiveOn: new DateOnly(2027, 1, 1), TermMonths: 12), null, null, Made.Today));
            return a;
        }
    }

    [Fact]
    public void AutoRenewal_CarriesItOn_AsOftenAsItSays()
    {
        var a = Made.Agreement();
        Assert.Empty(a.RecordSigned(Made.Officer, new Signing(new DateOnly(2018, 4, 25), TermMonths: 60, AutoRenew: true, RenewTimes: 1), null, null, Made.Today));
        Assert.Equal((new DateOnly(2023, 4, 25), new DateOnly(2028, 4, 25)), (a.ExpiresOn!.Value, a.LastsUntil!.Value));
        Assert.Equal(new DateOnly(2028, 4, 25), a.TermEnd(Made.Today));
        var endless = Made.Agreement();
        Assert.Empty(endless.RecordSigned(Made.Officer, new Signing(new DateOnly(2018, 4, 25), TermMonths: 60, AutoRenew: true), null, null, Made.Today));
        Assert.Null(endless.LastsUntil);
        Assert.Equal(new DateOnly(2028, 4, 25), endless.TermEnd(Made.Today));
    }

    [Theory]
    [InlineData(179, "Còn 179 ngày"), InlineData(180, "Còn 180 ngày"), InlineData(181, null)]
    public void TheEndIsAnnounced180DaysBefore(int days, string? words)
    {
        var a = Made.InForce(on: Made.Today.AddDays(days).AddYears(-3));
        Made.No(a.Act(Made.Officer, Made.Today, "Họp", null, Made.Today));
        var next = NextStep.Of(a, Made.Officer, Made.Today);
        if (words is null) Assert.Null(next);
        else Assert.Contains(words, next!.Text.ToString(), StringComparison.Ordinal);
        Assert.Equal(words is not null, Agreement.EndsWithin(180, Made.Today).Compile()(a));
    }

    [Fact]
    public void AYearWithoutActivity_IsSaid_AndAnActivityEndsIt()
    {
        var a = Made.InForce();
        Assert.True(a.IsIdleOn(Made.Today));
        Assert.Contains("chưa có hoạt động", NextStep.Of(a, Made.Officer, Made.Today)!.Text.ToString(), StringComparison.Ordinal);
        Made.Says("sau hôm nay", a.Act(Made.Officer, Made.Today.AddDays(1), "Họp", null, Made.Today));
        Made.Says("trước ngày ký", a.Act(Made.Officer, new DateOnly(2025, 1, 1), "Họp", null, Made.Today));
        Made.No(a.Act(Made.Officer, Made.Day(1, 11), "Họp trực tuyến", null, Made.Today));
        Assert.False(a.IsIdleOn(Made.Today));
    }

    [Fact]
    public void StillCarriedOutAfterItsEnd_IsAWarning()
    {
        var a = Made.Agreement();
        Assert.Empty(a.RecordSigned(Made.Officer, new Signing(new DateOnly(2021, 4, 20), TermMonths: 36), null, null, Made.Today));
        Made.No(a.Act(Made.Officer, Made.Day(1, 6), "Hội thảo chung", null, Made.Today));
        Assert.Equal(AgreementState.Expired, a.StateOn(Made.Today));
        Assert.Contains("Vẫn triển khai sau khi hết hiệu lực ngày 20/04/2024", NextStep.Of(a, Made.Officer, Made.Today)!.Text.ToString(), StringComparison.Ordinal);
        Assert.Equal("late", AgreementChecks.Of(a, Made.Today).First(c => c.Name.StartsWith("Không triển khai", StringComparison.Ordinal)).Kind);
    }

    [Fact]
    public void AnExtension_PassesTheSameProcedure()
    {
        var a = Made.InForce();
        var until = new DateOnly(2031, 10, 20);
        Made.Says("phải sau ngày hết hạn", a.Change(Made.Officer, new Changing(DossierKind.Extend, "Gia hạn ba năm", new DateOnly(2028, 10, 20)), Made.Today));
        Made.Says("Ghi thay đổi gì", a.Change(Made.Officer, new Changing(DossierKind.Extend, "", until), Made.Today));
        Made.No(a.Change(Made.Officer, new Changing(DossierKind.Extend, "Gia hạn ba năm", until), Made.Day(1, 10)));
        Made.Says("một đề nghị thay đổi chưa xong", a.Change(Made.Officer, new Changing(DossierKind.Terminate, "Thôi"), Made.Today));
        var d = a.Open!;
        Made.Says("không còn đúng", a.CarryOut(Made.Officer, d, Made.Today, null, Made.Days, Made.Today));
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.No(a.Answer(d.Consultations[0]));
        Made.No(a.Submit(d));
        Made.No(a.Permit(d, signer: null, publish: null, responsible: null));
        Made.Says("trước ngày được phép", a.CarryOut(Made.Officer, d, Made.Day(14, 10), null, Made.Days, Made.Today));
        Made.No(a.CarryOut(Made.Officer, d, Made.Day(20, 10), null, Made.Days, Made.Today));
        Assert.Equal((until, Made.Day(4, 11)), (a.LastsUntil!.Value, d.ReportClock!.DueOn));
        Made.No(a.Report(Made.Officer, d, Made.Day(30, 10), "7/UBND", Made.Today));
        Assert.Equal(AgreementState.InForce, a.StateOn(Made.Today));
    }

    [Theory]
    [InlineData(DossierKind.Terminate, AgreementState.Terminated), InlineData(DossierKind.Withdraw, AgreementState.Withdrawn), InlineData(DossierKind.Suspend, AgreementState.Suspended)]
    public void EndsAndPauses(DossierKind kind, AgreementState state)
    {
        var a = Made.InForce();
        Made.No(a.Change(Made.Officer, new Changing(kind, "Đối tác giải thể"), Made.Day(1, 10)));
        var d = a.Open!;
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.No(a.Answer(d.Consultations[0]));
        Made.No(a.Submit(d));
        Made.No(a.Permit(d, signer: null, publish: null, responsible: null));
        Made.No(a.CarryOut(Made.Officer, d, Made.Day(20, 10), null, Made.Days, Made.Today));
        Assert.Equal((state, AgreementState.InForce), (a.StateOn(Made.Today), a.StateOn(Made.Day(19, 10))));
        if (kind != DossierKind.Suspend) return;
        Made.Says("vì sao", a.Resume(Made.Officer, ""));
        Made.No(a.Resume(Made.Officer, "Đối tác hoạt động lại"));
        Assert.Equal(AgreementState.InForce, a.StateOn(Made.Today));
    }

    [Fact]
    public void NameOnly_OfAnInheritedAgreement_AsksNobody_UntilItsDay()
    {
        var own = Made.InForce();
        Made.Says("đơn vị cũ", own.Change(Made.Officer, new Changing(DossierKind.Amend, "Đổi tên bên ký", NameOnly: true), Made.Today));
        var a = Made.InForce(x => x.InheritedFrom = "UBND huyện cũ");
        Made.Says("chỉ làm đến 28/02/2027", a.Change(Made.Officer, new Changing(DossierKind.Amend, "Đổi tên bên ký", NameOnly: true), new DateOnly(2027, 3, 1)));
        Made.Says("tên bên ký", a.Change(Made.Officer, new Changing(DossierKind.Terminate, "Thôi", NameOnly: true), Made.Today));
        Made.No(a.Change(Made.Officer, new Changing(DossierKind.Amend, "Đổi tên bên ký", NameOnly: true), Made.Today));
        Made.No(a.Submit(a.Open!));
    }

    [Fact]
    public void AnExpiredOne_IsNotExtended()
    {
        var a = Made.InForce(on: new DateOnly(2021, 4, 20));
        Made.Says("Ký thỏa thuận mới", a.Change(Made.Officer, new Changing(DossierKind.Extend, "Gia hạn", new DateOnly(2030, 1, 1)), Made.Today));
    }

    [Fact]
    public void Replacing_LinksBoth_AndNeedsANewerOne()
    {
        var (old, next) = (Made.InForce(), Made.Agreement());
        Made.Says("chưa ký", old.ReplaceBy(Made.Officer, Other(next), Made.Today));
        Made.Says("Chọn thỏa thuận mới", old.ReplaceBy(Made.Officer, old, Made.Today));
        Made.Says("Chọn thỏa thuận mới", old.ReplaceBy(Made.Officer, null, Made.Today));
        var older = Made.InForce(on: new DateOnly(2024, 1, 1));
        Made.Says("phải ký sau", old.ReplaceBy(Made.Officer, Other(older), Made.Today));
        var newer = Made.Agreement();
        Assert.Empty(newer.RecordSigned(Made.Officer, new Signing(Made.Day(1, 11)), null, null, Made.Today));
        Made.No(old.ReplaceBy(Made.Officer, Other(newer), Made.Today));
        Assert.Equal((AgreementState.Replaced, Made.Day(1, 11)), (old.StateOn(Made.Today), old.EndedOn!.Value));
        Made.Says("hết hiệu lực", old.Change(Made.Officer, new Changing(DossierKind.Amend, "x"), Made.Today));
    }

    [Fact]
    public void Promises_HaveAnOwnerOnOurSide()
    {
        var a = Made.InForce();
        Made.Says("Ghi nội dung", a.Promise(Made.Officer, "Điều 3", " ", true, null, null));
        Made.Says("Chọn cơ quan", a.Promise(Made.Officer, "Điều 3", "Cử giáo viên", true, null, null));
        Made.No(a.Promise(Made.Officer, "Điều 4", "Tiếp nhận thực tập sinh", false, null, Made.Day(1, 11)));
        var promise = Assert.Single(a.Commitments);
        Assert.True(promise.IsLate(Made.Today));
        Made.Says("sau hôm nay", a.Keep(Made.Officer, promise, Made.Today.AddDays(1), Made.Today));
        Made.No(a.Keep(Made.Officer, promise, Made.Today, Made.Today));
        Assert.False(promise.IsLate(Made.Today));
        Assert.Equal(Made.Today, a.LastDoneOn);
    }

    [Fact]
    public void Dropped_StopsItsClocks()
    {
        var (a, d) = Made.Draft();
        Made.No(a.Ask(d, Body.ForeignMinistry));
        Made.Says("vì sao thôi", a.Drop(Made.Officer, ""));
        Made.No(a.Drop(Made.Officer, "Đối tác không đồng ý"));
        Assert.Equal((AgreementState.Dropped, true), (a.StateOn(Made.Today), d.Consultations[0].Clock.DoneOn is not null));
        Made.Says("không còn đúng", a.Ask(d, Body.ForeignMinistry));
    }

    /// <summary>The same row under another number, as two rows of the table are.</summary>
    private static Agreement Other(Agreement a)
    {
        typeof(Agreement).BaseType!.GetProperty(nameof(Agreement.Id))!.SetValue(a, 8);
        return a;
    }
}
