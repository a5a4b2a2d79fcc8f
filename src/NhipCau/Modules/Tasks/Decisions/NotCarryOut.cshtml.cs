using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class NotCarryOutModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.NotCarryOut.Name();
    public override string Consequence => "Nhiệm vụ kết thúc mà không thực hiện; phải có văn bản của cấp có thẩm quyền.";
    public override bool NeedsDocument => true;

    protected override Task<Refusal?> Decide(Viewer viewer) => Task.FromResult(Work.NotCarryOut(viewer, Input.Reason, Input.Document, Now));
}
