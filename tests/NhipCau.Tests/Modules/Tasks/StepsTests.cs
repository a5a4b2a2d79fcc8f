using NhipCau.Modules.Agencies;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Tasks;

/// <summary>The rules of tasks and contributions, without a database.</summary>
public sealed class StepsTests
{
    private static readonly DateTime Now = new(2026, 11, 10, 3, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 10);
    private static readonly Viewer Officer = Person(1, 10, Role.Officer);
    private static readonly Viewer Head = Person(2, 10, Role.Leader);
    private static readonly Viewer SecondOfficer = Person(3, 11, Role.Officer);
    private static readonly Viewer SecondHead = Person(4, 11, Role.Leader);
    private static readonly Viewer Monitor = Person(5, 20, Role.OfficeOfficer);
    private static readonly Viewer MonitorHead = Person(6, 20, Role.OfficeLeader);
    private static readonly Viewer Committee = Person(7, 30, Role.CommitteeOffice);

    [Fact]
    public void Accept_ByALead_MakesTheTaskAccepted_ButNotByACoordinator()
    {
        var task = Made((10, PartyRole.Lead), (11, PartyRole.Coordinating));
        Assert.Null(task.Accept(SecondOfficer, Now));
        Assert.Equal(TaskState.Assigned, task.State);
        Assert.Null(task.Accept(Officer, Now));
        Assert.Equal(TaskState.Accepted, task.State);
        Assert.Equal(Officer.Name, task.PartOf(10)!.AcceptedBy);
        Says("tiếp nhận nhiệm vụ này rồi", task.Accept(Head, Now));
        Says("không được giao", task.Accept(Monitor, Now));
    }

    [Fact]
    public void Write_BeforeAccepting_IsRefused() =>
        Says("Tiếp nhận nhiệm vụ", new Contribution { Task = Made((10, PartyRole.Lead)), AgencyId = 10 }.Write(Officer, new("Xong"), Now));

    [Fact]
    public void Write_ByACoordinator_GivesNoPercentAndDeclaresNothing()
    {
        var task = Accepted((10, PartyRole.Lead), (11, PartyRole.Coordinating));
        var words = new Contribution { Task = task, AgencyId = 11 };
        Says("Chỉ cơ quan chủ trì", words.Write(SecondOfficer, new("Góp ý", Percent: 50), Now));
        Says("Chỉ cơ quan chủ trì", words.Write(SecondOfficer, new("Góp ý", DeclaresDone: true), Now));
        Assert.Null(words.Write(SecondOfficer, new("Góp ý xong"), Now));
    }

    [Fact]
    public void Write_ForAnotherAgency_IsRefused() =>
        Says("cơ quan được giao", new Contribution { Task = Accepted((10, PartyRole.Lead)), AgencyId = 10 }.Write(SecondOfficer, new("Xong", Percent: 10), Now));

    [Theory]
    [InlineData(-1), InlineData(101)]
    public void Write_PercentOutOfRange_IsRefused(int percent) =>
        Says("từ 0 đến 100", new Contribution { Task = Accepted((10, PartyRole.Lead)), AgencyId = 10 }.Write(Officer, new("Xong", Percent: percent), Now));

    [Fact]
    public void Submit_Empty_AsksForWordsOrNothingToReport()
    {
        var words = new Contribution { Task = Accepted((10, PartyRole.Lead)), AgencyId = 10 };
        words.Write(Officer, new(""), Now);
        Says("Không phát sinh", words.Submit(Officer));
        words.Write(Officer, new("Đã họp"), Now);
        Says("Ghi tỷ lệ", words.Submit(Officer));
        Says("để trống", words.Write(Officer, new("", Percent: 5, NothingToReport: true), Now));
        words.Write(Officer, new("", NothingToReport: true), Now);
        Assert.Null(words.Submit(Officer));
    }

    [Fact]
    public void Send_CountsAsReportedOnly_ConfirmAsVerified()
    {
        var task = Accepted((10, PartyRole.Lead));
        var words = Sent(task, 10, Officer, Head, 100);
        Assert.Equal((100, 0), (task.ReportedPercent, task.VerifiedPercent));
        Assert.Equal(TaskState.InProgress, task.State);
        Assert.Null(words.Confirm(Monitor, Now));
        Assert.Equal((100, 100), (task.ReportedPercent, task.VerifiedPercent));
    }

    [Fact]
    public void Approve_ByTheWriterOrAnOfficer_IsRefused()
    {
        var words = new Contribution { Task = Accepted((10, PartyRole.Lead)), AgencyId = 10 };
        words.Write(Head, new("Xong", Percent: 10), Now);
        words.Submit(Head);
        Says("không tự duyệt", words.ApproveAndSend(Head, Now));
        Says("cơ quan được giao", words.ApproveAndSend(Officer, Now));
        Says("cơ quan được giao", words.ApproveAndSend(SecondHead, Now));
    }

    [Fact]
    public void Confirm_ByWhoeverWroteOrSent_OrAnotherAgency_IsRefused()
    {
        var own = Accepted((20, PartyRole.Lead));
        var words = Sent(own, 20, Monitor, MonitorHead, 80);
        Says("không tự xác nhận", words.Confirm(Monitor, Now));
        Says("không tự xác nhận", words.Confirm(MonitorHead, Now));
        Says("cơ quan theo dõi", words.Confirm(Head, Now));
        Assert.Equal(0, own.VerifiedPercent);
        Assert.Null(words.Confirm(Committee, Now));
        Assert.Equal(80, own.VerifiedPercent);
    }

    [Fact]
    public void Return_NeedsAReason_KeepsTheReportedNumber_AndTakesTheDeclarationBack()
    {
        var task = Accepted((10, PartyRole.Lead));
        var words = Sent(task, 10, Officer, Head, 100, done: true);
        Assert.Equal(TaskState.AwaitingConfirmation, task.State);
        Says("Ghi lý do", words.Return(Monitor, " ", Now));
        Assert.Null(words.Return(Monitor, "Thiếu biên bản", Now));
        Assert.Equal((ContributionState.Returned, TaskState.InProgress), (words.State, task.State));
        Assert.Equal((100, 0), (task.ReportedPercent, task.VerifiedPercent));
    }

    [Fact]
    public void Declare_Confirmed_IsDoneOnTheDayItWasSent()
    {
        var task = Accepted((10, PartyRole.Lead));
        var words = Sent(task, 10, Officer, Head, 100, done: true);
        words.Confirm(Monitor, Now.AddDays(9));
        Assert.Equal((TaskState.Done, Today), (task.State, task.DoneOn));
    }

    [Fact]
    public void SeveralLeads_AreAveraged_AndDoneOnlyWhenEveryOneHasDeclared()
    {
        var task = Accepted((10, PartyRole.Lead), (11, PartyRole.CoLead));
        var first = Sent(task, 10, Officer, Head, 100, done: true);
        Assert.Equal((50, TaskState.InProgress), (task.ReportedPercent, task.State));
        first.Confirm(Monitor, Now);
        Assert.Equal((50, TaskState.InProgress), (task.VerifiedPercent, task.State));
        var second = Sent(task, 11, SecondOfficer, SecondHead, 100, done: true);
        Assert.Equal((100, 50, TaskState.AwaitingConfirmation), (task.ReportedPercent, task.VerifiedPercent, task.State));
        second.Confirm(Monitor, Now);
        Assert.Equal((100, TaskState.Done), (task.VerifiedPercent, task.State));
    }

    [Fact]
    public void AskedLead_DoesNotHoldTheOrderedOneUp()
    {
        var task = Accepted((10, PartyRole.Lead), (11, PartyRole.Lead));
        task.PartOf(11)!.Asked = true;
        Sent(task, 10, Officer, Head, 100, done: true).Confirm(Monitor, Now);
        Assert.Equal((100, TaskState.Done), (task.ReportedPercent, task.State));
    }

    [Fact]
    public void Confirm_OfAnOlderSending_DoesNotUndoANewerOne()
    {
        var task = Accepted((10, PartyRole.Lead));
        var older = Sent(task, 10, Officer, Head, 40);
        var newer = Sent(task, 10, Officer, Head, 70, at: Now.AddHours(1));
        newer.Confirm(Monitor, Now.AddHours(2));
        older.Confirm(Monitor, Now.AddHours(3));
        Assert.Equal((70, 70), (task.ReportedPercent, task.VerifiedPercent));
    }

    [Fact]
    public void Late_IsCounted_ButNotForTheAskedNorBeforeTheCondition()
    {
        var task = Accepted((10, PartyRole.Lead));
        task.DueOn = Today.AddDays(-1);
        Assert.True(task.IsLateOn(Today));
        Assert.False(task.IsLateOn(Today.AddDays(-1)));
        task.PartOf(10)!.Asked = true;
        Assert.False(task.IsLateOn(Today));
        task.PartOf(10)!.Asked = false;
        Assert.Null(task.Wait(Monitor, "khi có hướng dẫn", "Bộ chưa hướng dẫn", null, Now));
        Assert.False(task.IsLateOn(Today));
        Assert.Null(task.MeetCondition(Monitor, Today, "Đã có hướng dẫn", null, Now));
        Assert.True(task.IsLateOn(Today));
    }

    [Theory]
    [InlineData("P3M", "2026-03-31|2026-06-30|2026-09-30|2026-12-31")]
    [InlineData("P6M", "2026-06-30|2026-12-31")]
    [InlineData("P1Y", "2026-12-31")]
    [InlineData(null, "2026-12-31")]
    public void Rounds_EndWithTheirPeriod(string? every, string days) =>
        Assert.Equal(days, string.Join('|', Rounds.Until(new(2026, 12, 31), new(2026, 1, 1), every).Select(d => d.ToString("yyyy-MM-dd"))));

    [Fact]
    public void Rounds_OfMonths_EndOnTheDayGiven() =>
        Assert.Equal(["2026-02-28", "2026-03-31", "2026-04-15"], Rounds.Until(new(2026, 4, 15), new(2026, 2, 10), "P1M").Select(d => d.ToString("yyyy-MM-dd")));

    [Fact]
    public void Recurring_TwoLettersInOneQuarter_AnswerOneQuarter()
    {
        var task = Accepted((10, PartyRole.Lead));
        (task.Every, task.From, task.DueOn) = ("P3M", new(2026, 1, 1), new(2026, 12, 31));
        Sent(task, 10, Officer, Head, 20, at: new DateTime(2026, 3, 1, 3, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateOnly(2026, 6, 30), task.NextDueOn);
        Sent(task, 10, Officer, Head, 25, at: new DateTime(2026, 3, 20, 3, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateOnly(2026, 6, 30), task.NextDueOn);
        Sent(task, 10, Officer, Head, 50, at: new DateTime(2026, 4, 2, 3, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateOnly(2026, 9, 30), task.NextDueOn);
    }

    [Fact]
    public void Extension_IsAskedByTheLeadsHead_AndAnsweredByTheMonitor()
    {
        var task = Accepted((10, PartyRole.Lead));
        task.DueOn = Today;
        var later = Today.AddDays(20);
        Says("Chỉ lãnh đạo cơ quan chủ trì", task.AskExtension(Officer, later, "Đoàn hoãn", null, Now));
        Says("sau hạn", task.AskExtension(Head, Today, "Đoàn hoãn", null, Now));
        Assert.Null(task.AskExtension(Head, later, "Đoàn hoãn", null, Now));
        Says("còn chờ trả lời", task.AskExtension(Head, later, "Lần nữa", null, Now));
        var request = task.Extensions.Single();
        Says("Chỉ cơ quan theo dõi", request.Agree(Head, null, Now));
        Assert.Null(request.Agree(Monitor, null, Now));
        Assert.Equal((later, later), (task.DueOn, task.NextDueOn));
        Assert.Equal((DecisionKind.Extend, "10/11/2026 → 30/11/2026"), (task.Decisions.Single().Kind, task.Decisions.Single().Effect));
        Says("đã được trả lời", request.Refuse(Monitor, "Không", Now));
    }

    [Fact]
    public void HandOver_NeedsADocument_KeepsTheOldLeadOnRecord()
    {
        var task = Accepted((10, PartyRole.Lead));
        Sent(task, 10, Officer, Head, 40);
        var to = new Agency { Id = 11, Code = "b", Name = "Sở B" };
        Says("văn bản", task.HandOver(Monitor, 10, to, "Sắp xếp lại", "", Now));
        Says("Chỉ cơ quan theo dõi", task.HandOver(Head, 10, to, "Sắp xếp lại", "12/QĐ-UBND", Now));
        Assert.Null(task.HandOver(Monitor, 10, to, "Sắp xếp lại", "12/QĐ-UBND ngày 02/11/2026", Now));
        Assert.Equal(Today, task.Parties.Single(p => p.AgencyId == 10).Until);
        Assert.Equal((11, 40, TaskState.Assigned), (task.Leads.Single().AgencyId, task.Leads.Single().ReportedPercent, task.State));
        Assert.Null(task.PartOf(10));
    }

    [Fact]
    public void NotCarryOut_NeedsReasonAndDocument_AndReopenBringsItBack()
    {
        var task = Accepted((10, PartyRole.Lead));
        Says("lý do", task.NotCarryOut(Monitor, "", "12/QĐ-UBND", Now));
        Says("văn bản", task.NotCarryOut(Monitor, "Đối tác hủy", null, Now));
        Assert.Null(task.NotCarryOut(Monitor, "Đối tác hủy", "12/QĐ-UBND", Now));
        Assert.Equal(TaskState.NotCarriedOut, task.State);
        Says("Mở lại", task.Extend(Monitor, new(2027, 1, 1), "Thử", null, Now));
        Assert.Null(task.Reopen(MonitorHead, new(2026, 12, 31), "Đối tác mời lại", null, Now));
        Assert.Equal(TaskState.Accepted, task.State);
    }

    [Fact]
    public void CarryOver_MakesATaskOfTheNextYear_WithTheSameAgencies()
    {
        var task = Accepted((10, PartyRole.Lead), (11, PartyRole.Coordinating));
        task.DueOn = new(2026, 12, 31);
        Says("năm sau", task.CarryOver(Monitor, new(2026, 12, 30), "Chưa xong", null, Now, out _));
        Assert.Null(task.CarryOver(Monitor, new(2027, 6, 30), "Chưa xong", null, Now, out var next));
        Assert.Equal(TaskState.CarriedOver, task.State);
        Assert.Same(task, next!.CarriedFrom);
        Assert.Equal([(10, PartyRole.Lead), (11, PartyRole.Coordinating)], next.Parties.Select(p => (p.AgencyId, p.Role)));
    }

    [Theory]
    [InlineData("2", 2), InlineData("1.250", 1250), InlineData("2,5", 2.5), InlineData("1.250,5", 1250.5)]
    public void Quantity_IsTypedAsVietnameseWritesIt(string text, double value)
    {
        Assert.True(QuantityText.TryParse(text, out var read));
        Assert.Equal((decimal)value, read);
    }

    [Theory]
    [InlineData("2.5"), InlineData("hai"), InlineData("-1"), InlineData("1,2,3")]
    public void Quantity_ThatCouldMeanTwoThings_IsRefused(string text) => Assert.False(QuantityText.TryParse(text, out _));

    private static Viewer Person(int id, int agency, Role role) => new(id, $"Người {id}", agency, $"Cơ quan {agency}", role, []);

    private static WorkTask Made(params (int Agency, PartyRole Role)[] parts)
    {
        var task = new WorkTask { Title = "Việc", DueRule = "", MonitorId = 20, DueOn = new(2026, 12, 31) };
        foreach (var (agency, role) in parts) task.Parties.Add(new TaskParty { AgencyId = agency, Role = role });
        return task;
    }

    private static WorkTask Accepted(params (int Agency, PartyRole Role)[] parts)
    {
        var task = Made(parts);
        foreach (var part in task.Parties) part.AcceptedAt = Now;
        task.State = TaskState.Accepted;
        return task;
    }

    private static Contribution Sent(WorkTask task, int agency, Viewer officer, Viewer head, int percent, bool done = false, DateTime? at = null)
    {
        var words = new Contribution { Task = task, AgencyId = agency };
        Assert.Null(words.Write(officer, new("Đã làm", Percent: percent, DeclaresDone: done), at ?? Now));
        Assert.Null(words.Submit(officer));
        Assert.Null(words.ApproveAndSend(head, at ?? Now));
        return words;
    }

    private static void Says(string part, Refusal? refusal) => Assert.Contains(part, refusal?.ToString() ?? "(không từ chối)");
}
