using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class WaitModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.Wait.Name();
    public override string Consequence => "Nhiệm vụ không tính quá hạn cho đến khi điều kiện đã có.";
    public override bool AsksCondition => true;

    protected override Task<Refusal?> Decide(Viewer viewer) => Task.FromResult(Work.Wait(viewer, Input.Condition, Input.Reason, Input.Document, Now));
}
