using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class ExtendModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.Extend.Name();
    public override string Consequence => "Nhiệm vụ có hạn mới; hạn cũ còn trong diễn biến.";
    public override string DayLabel => "Hạn mới";

    protected override Task<Refusal?> Decide(Viewer viewer) => Task.FromResult(Work.Extend(viewer, Input.Day!.Value, Input.Reason, Input.Document, Now));
}
