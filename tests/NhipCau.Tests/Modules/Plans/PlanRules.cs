using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Tests.Modules.Plans;

/// <summary>What a plan and its items allow, without a database.</summary>
public sealed class PlanRules
{
    private static readonly Viewer Officer = new(1, "Trần Mai Khanh", 7, "Sở Ngoại vụ", Role.OfficeOfficer, []);
    private static readonly Viewer Leader = new(2, "Lê Hoàng Sơn", 7, "Sở Ngoại vụ", Role.OfficeLeader, []);
    private static readonly DateTime Now = new(2026, 11, 10, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Submit_WithDoubts_AsksUntilSomebodyTakesThemOver()
    {
        var plan = PlanOf(Item("Việc", "Sở A"));
        Assert.NotNull(plan.Submit(Officer, 2, Now));
        Assert.NotNull(plan.TakeOver(Officer, " "));
        Assert.Null(plan.TakeOver(Officer, "đã hỏi cơ quan soạn"));
        Assert.Null(plan.Submit(Officer, 2, Now));
        Assert.Equal((PlanStatus.Submitted, "Trần Mai Khanh: đã hỏi cơ quan soạn"), (plan.Status, plan.TakenOver));
    }

    [Fact]
    public void Submit_WithoutATask_IsRefused()
    {
        var plan = PlanOf(Item("Việc", "Sở A"));
        plan.Items[0].Dropped = true;
        Assert.Contains("Chưa có nhiệm vụ", plan.Submit(Officer, 0, Now)!.Text);
    }

    [Fact]
    public void Issue_BySamePerson_IsRefused()
    {
        var plan = PlanOf(Item("Việc", "Sở A"));
        plan.Submit(Leader, 0, Now);
        Assert.Contains("Người trình không tự ban hành", plan.Issue(Leader, Now)!.Text);
        Assert.Equal(PlanStatus.Submitted, plan.Status);
    }

    [Fact]
    public void Issue_WithoutNumberSymbolOrDay_IsRefused()
    {
        var plan = PlanOf(Item("Việc", "Sở A"));
        plan.Submit(Officer, 0, Now);
        plan.Document.Number = null;
        Assert.Contains("Điền số", plan.Issue(Leader, Now)!.Text);
        (plan.Document.Number, plan.Document.Symbol) = ("5", null);
        Assert.Contains("ký hiệu", plan.Issue(Leader, Now)!.Text);
        (plan.Document.Symbol, plan.Document.IssuedOn) = ("KH-UBND", null);
        Assert.NotNull(plan.Issue(Leader, Now));
        plan.Document.IssuedOn = new DateOnly(2026, 11, 9);
        Assert.Null(plan.Issue(Leader, Now));
        Assert.Equal((PlanStatus.Issued, 2), (plan.Status, plan.IssuedById));
    }

    [Fact]
    public void SendBack_GoesToReviewWithItsReason()
    {
        var plan = PlanOf(Item("Việc", "Sở A"));
        Assert.NotNull(plan.SendBack("chưa trình"));
        plan.Submit(Officer, 0, Now);
        Assert.NotNull(plan.SendBack(""));
        Assert.Null(plan.SendBack("thiếu phối hợp"));
        Assert.Equal((PlanStatus.Review, "thiếu phối hợp"), (plan.Status, plan.ReturnedReason));
    }

    [Fact]
    public void Withdraw_OnceSomebodyAccepted_IsRefused()
    {
        var plan = PlanOf(Item("Việc", "Sở A"));
        plan.Submit(Officer, 0, Now);
        plan.Issue(Leader, Now);
        var task = new WorkTask { Title = "Việc", DueRule = "" };
        task.Parties.Add(new TaskParty { AgencyId = 9, Role = PartyRole.Lead });
        plan.Tasks.Add(task);
        Assert.NotNull(plan.Withdraw(null));
        task.Parties[0].AcceptedAt = Now;
        Assert.Contains("Đã có cơ quan tiếp nhận", plan.Withdraw("ban hành nhầm")!.Text);
        task.Parties[0].AcceptedAt = null;
        Assert.Null(plan.Withdraw("ban hành nhầm"));
        Assert.Equal((PlanStatus.Withdrawn, TaskState.Withdrawn), (plan.Status, task.State));
    }

    [Fact]
    public void Absorb_TakesBodiesTimeAndPlaceOfTheOther()
    {
        var (first, second) = (Item("Mở lớp", "Sở A"), Item("In tài liệu", "Sở B"));
        (first.Start, first.End, second.Start, second.End) = (10, 20, 30, 45);
        (second.TimeText, second.DueOn) = ("Quý I", new DateOnly(2026, 3, 31));
        Assert.Null(first.Absorb(second));
        Assert.Equal(["Sở A", "Sở B"], first.Bodies.Select(b => b.Printed));
        Assert.Equal(("Mở lớp; In tài liệu", "Quý I", 10, 45, true), (first.Title, first.TimeText, first.Start, first.End, second.Dropped));
        Assert.NotNull(first.Absorb(second));
        Assert.NotNull(first.Absorb(first));
    }

    [Fact]
    public void Split_MakesOneItemATitle()
    {
        var item = Item("Mở lớp và in tài liệu", "Sở A");
        Assert.NotNull(item.Split(["một tên"]).Refusal);
        var (made, refusal) = item.Split(["Mở lớp", "In tài liệu"]);
        Assert.Null(refusal);
        Assert.Equal(("Mở lớp", "In tài liệu", "Sở A"), (item.Title, Assert.Single(made).Title, made[0].Bodies[0].Printed));
        Assert.NotSame(item.Bodies[0], made[0].Bodies[0]);
    }

    [Fact]
    public void IsOpen_ByLeadAndByDoubt()
    {
        var item = new PlanItem { Title = "Việc" };
        Assert.True(item.IsOpen);
        item.Add(new PlanItemBody { Role = PartyRole.Lead, Printed = "Sở A" });
        Assert.False(item.IsOpen);
        item.Doubts = Doubt.Derived;
        Assert.True(item.IsOpen);
        item.Confirmed = true;
        Assert.False(item.IsOpen);
    }

    [Theory]
    [InlineData(TimeKind.None, null, null, null, "2026-12-31", "Không ghi thời gian: hạn là ngày cuối năm của kế hoạch")]
    [InlineData(TimeKind.Quarters, "Quý II, III/2026", "2026-09-30", null, "2026-09-30", "Quý II, III/2026: ngày cuối quý III")]
    [InlineData(TimeKind.Recurring, "01 số/quý", "2026-12-31", "P3M", "2026-12-31", "01 số/quý: ngày cuối mỗi quý, kỳ cuối 31/12/2026")]
    [InlineData(TimeKind.Ongoing, "Thường xuyên", null, null, "2026-12-31", "Thường xuyên: làm thường xuyên, hạn là ngày cuối năm của kế hoạch")]
    [InlineData(TimeKind.Date, "trước ngày 31/10/2026", "2026-10-31", null, "2026-10-31", "trước ngày 31/10/2026: đúng ngày ghi trong văn bản")]
    public void DueDay_TellsByWhichWords(TimeKind kind, string? printed, string? to, string? every, string on, string rule)
    {
        var due = DueDay.Of(new NormalTime(kind, null, to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), every), printed, 2026);
        Assert.Equal((DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), rule), (due.On, due.Rule));
    }

    [Fact]
    public void LeadAdvice_IsTheBodyThatLeadsTheWholePlan()
    {
        PlanDuty[] duties =
        [
            Duty("Sở Tài chính", "Chủ trì thẩm định kinh phí của các đơn vị."),
            Duty("Hội Hữu nghị", "Chủ trì, xây dựng kế hoạch triển khai hiệu quả Chương trình của UBND tỉnh."),
            Duty("Văn phòng", "Chịu trách nhiệm theo dõi, đôn đốc, báo cáo việc thực hiện Chương trình."),
        ];
        Assert.Equal("Hội Hữu nghị", LeadAdvice.Lead(duties)!.Body);
        Assert.Equal("Văn phòng", LeadAdvice.Monitor(duties)!.Body);
        Assert.Null(LeadAdvice.Lead(duties[..1]));
    }

    [Fact]
    public void Pairing_PrefersTheTitleToThePlace()
    {
        PlanItem[] items = [Item("Tổ chức hội nghị gặp gỡ doanh nghiệp", "A", "II.2"), Item("Phát hành bản tin song ngữ", "A", "II.1"), Item("Việc hoàn toàn mới", "A", "II.3")];
        WorkTask[] tasks = [Task("Tổ chức hội nghị gặp gỡ doanh nghiệp", "II.1"), Task("Phát hành bản tin đối ngoại song ngữ", "II.2"), Task("Khảo sát biên giới", "II.3")];
        var pairs = Pairing.Of(items, tasks);
        Assert.Equal((tasks[0], tasks[1]), (pairs[items[0]], pairs[items[1]]));
        Assert.False(pairs.ContainsKey(items[2]));
    }

    [Theory]
    [InlineData("51", "51", "Hợp tác", "Tên khác hẳn", true)]
    [InlineData("51", "52", "Hợp tác", "Hợp tác", false)]
    [InlineData(null, "52", "HỢP TÁC", "Hợp tác", true)]
    [InlineData(null, null, "Hợp tác", "Thông tin", false)]
    public void IsRevisionOf_ByNumberOrByTitle(string? number, string? olderNumber, string title, string olderTitle, bool revision) =>
        Assert.Equal(revision, DocumentOf(number, title).IsRevisionOf(DocumentOf(olderNumber, olderTitle)));

    private static Document DocumentOf(string? number, string title) => new() { Kind = "KH", Number = number, Symbol = "KH-UBND", Issuer = "UBND tỉnh", Title = title, Year = 2026, Text = "", TextHash = "" };

    private static Plan PlanOf(params PlanItem[] items)
    {
        var plan = new Plan { Year = 2026, Document = new Document { Title = "Kế hoạch", Number = "5", Symbol = "KH-UBND", IssuedOn = new DateOnly(2026, 11, 9), Text = "", TextHash = "" } };
        plan.Items.AddRange(items);
        return plan;
    }

    private static PlanItem Item(string title, string lead, string? path = null)
    {
        var item = new PlanItem { Title = title, Path = path };
        item.Add(new PlanItemBody { Role = PartyRole.Lead, Printed = lead });
        return item;
    }

    private static WorkTask Task(string title, string path) => new() { Title = title, Path = path, DueRule = "" };

    private static PlanDuty Duty(string body, string text) => new() { Body = body, Text = text, Agency = new Agency { Code = body, Name = body } };
}
