using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class MeetConditionModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.ConditionMet.Name();
    public override string Consequence => "Từ đây hạn của nhiệm vụ lại được tính.";
    public override string DayLabel => "Ngày có điều kiện";

    protected override Task<Refusal?> Decide(Viewer viewer) => Task.FromResult(Work.MeetCondition(viewer, Input.Day!.Value, Input.Reason, Input.Document, Now));
}
