using NhipCau.Modules.Delegations;
using NhipCau.Modules.Delegations.YearPlans;
using static NhipCau.Tests.Modules.Delegations.Travel;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>The yearly plan: its stages by their papers, its lines, what is there twice.</summary>
public sealed class YearPlanRules
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static YearPlanLine Line(YearPlan plan, string? name, string country = ",JP,", int month = 5, string? head = null, int owner = Unit)
    {
        var line = new YearPlanLine { Id = plan.Lines.Count + 1, Plan = plan, OwnerId = owner, Name = name, Countries = country, Head = head, From = new DateOnly(plan.Year, month, 1), To = new DateOnly(plan.Year, month, 28) };
        plan.Lines.Add(line);
        return line;
    }

    [Fact]
    public void ThePlanGoesThroughItsPapersInOrder_AndIssuesWithADocumentOnly()
    {
        var plan = Plan(2027);
        Line(plan, null);
        Assert.NotNull(plan.Move(Officer, "1/CV", Day, null, null, 0, Today));
        string[] papers = ["100/SNgV-HTQT", "200/TTr-SNgV", "300/UBND-TH", "400-CV/TU", "500/BNG-CNV"];
        foreach (var paper in papers) Assert.Null(plan.Move(Appraiser, paper, Day, null, null, 0, Today));
        Assert.Equal(PlanStage.Listed, plan.Stage);
        Assert.Equal((LineState.Approved, "500/BNG-CNV"), (plan.Lines[0].State, plan.Lines[0].Document));
        Assert.NotNull(plan.Move(Appraiser, "12/KH-UBND", Day, null, null, 0, Today));
        Assert.Contains("kế hoạch được ban hành", plan.Move(Head, null, Day, null, "không có", 0, Today)!.Text);
        Assert.Null(plan.Move(Head, "12/KH-UBND", Day, null, null, 0, Today));
        Assert.Equal((PlanStage.Issued, "12/KH-UBND", 6), (plan.Stage, plan.Document, plan.Steps.Count));
        Assert.NotNull(plan.Move(Head, "13/KH-UBND", Day, null, null, 0, Today));
    }

    [Fact]
    public void AStageNeedsADocumentOrAReason_ADayInOrder_AndLines()
    {
        var plan = Plan(2027);
        Assert.Contains("lý do không cần", plan.Move(Appraiser, null, Day, null, null, 0, Today)!.Text);
        Assert.Contains("sau hôm nay", plan.Move(Appraiser, "1/CV", Today.AddDays(1), null, null, 0, Today)!.Text);
        Assert.Null(plan.Move(Appraiser, null, Day, null, "Đăng ký qua hội nghị", 0, Today));
        Assert.Contains("chưa có dòng", plan.Move(Appraiser, "2/TTr", Day, null, null, 0, Today)!.Text);
        Line(plan, null);
        Assert.Contains("Bước trước", plan.Move(Appraiser, "2/TTr", Day.AddDays(-1), null, null, 0, Today)!.Text);
        Assert.Contains("trùng nhau", plan.Move(Appraiser, "2/TTr", Day, null, null, 2, Today)!.Text);
        Assert.Contains("bí mật", plan.Move(Appraiser, "354/BNG-CNV-m", Day, null, null, 0, Today)!.Text);
        Assert.Null(plan.Move(Appraiser, "2/TTr", Day, null, null, 0, Today));
        Assert.NotNull(plan.GiveBack(Appraiser, " ", null, Today));
        Assert.Null(plan.GiveBack(Appraiser, "Bớt đoàn khảo sát", null, Today));
        Assert.Equal(PlanStage.Consolidating, plan.Stage);
    }

    [Fact]
    public void AfterRegistrationLinesComeInByTheOffice_AndLaterByADocument()
    {
        var plan = Plan(2027);
        Line(plan, null);
        Assert.Null(plan.MayTake(Officer, null));
        Assert.Null(plan.Move(Appraiser, "1/CV", Day, null, null, 0, Today));
        Assert.NotNull(plan.MayTake(Officer, "x"));
        Assert.Null(plan.MayTake(Appraiser, null));
        Assert.Null(plan.Move(Appraiser, "2/TTr", Day, null, null, 0, Today));
        Assert.Contains("văn bản cho phép", plan.MayTake(Appraiser, null)!.Text);
        Assert.Null(plan.MayTake(Appraiser, "77/UBND-TH"));
    }

    [Fact]
    public void DoublesAreOfOneCountryAboutOneTime_UnderOneHeadOrMuchTheSameName()
    {
        var plan = Plan(2027);
        var one = Line(plan, "Đoàn xúc tiến đầu tư tại Nhật Bản", head: "Đỗ Thanh Sơn, Phó Chủ tịch");
        var two = Line(plan, "Đoàn lãnh đạo tỉnh xúc tiến đầu tư Nhật Bản", owner: 3);
        Line(plan, "Đoàn xúc tiến đầu tư tại Nhật Bản", month: 9);
        Line(plan, "Đoàn xúc tiến đầu tư tại Nhật Bản", country: ",KR,");
        Line(plan, "Học tập y tế cộng đồng", head: "Lưu Gia Bách");
        var named = Line(plan, "Thăm trường kết nghĩa", country: ",JP,KR,", head: "Ông Đỗ Thanh Sơn");
        var pairs = YearPlanRecord.Doubles(plan.Lines);
        Assert.Equal([(one.Id, two.Id), (one.Id, named.Id)], pairs.Select(p => (p.One.Id, p.Other.Id)).Order());
        Assert.NotNull(two.MergeInto(Leader, one, null));
        Assert.NotNull(two.MergeInto(Appraiser, two, null));
        Assert.Contains("đã có đoàn", two.MergeInto(Appraiser, one, "Đoàn đi Oita")!.Text);
        Assert.Null(two.MergeInto(Appraiser, one, null));
        Assert.Equal((LineState.Merged, false), (two.State, two.Counts));
        Assert.NotNull(two.MergeInto(Appraiser, one, null));
    }

    [Fact]
    public void ALineMustBelongToItsYearAndItsAgency_AndOneWithoutANameNeedsNoCountry()
    {
        var plan = Plan(2027);
        Assert.Empty(Line(plan, null, country: "").Faults(Officer, 2027));
        Assert.NotEmpty(Line(plan, "Đoàn đi đâu đó", country: "").Faults(Officer, 2027));
        Assert.NotEmpty(Line(plan, null).Faults(Stranger, 2027));
        Assert.NotEmpty(Line(plan, null).Faults(Officer, 2026));
        var line = Line(plan, null);
        Assert.NotNull(line.Drop(Officer, null, null, null));
        Assert.Contains("đã có đoàn", line.Drop(Officer, "Không còn nhu cầu", null, "Đoàn đi Oita")!.Text);
        Assert.Null(line.Drop(Officer, "Không còn nhu cầu", null, null));
        Assert.False(line.Counts);
    }
}
