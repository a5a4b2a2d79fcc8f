using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class ReopenModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.Reopen.Name();
    public override string Consequence => "Nhiệm vụ trở lại đang thực hiện với hạn mới; số đã báo cáo và đã xác nhận giữ nguyên.";
    public override string DayLabel => "Hạn mới";

    protected override Task<Refusal?> Decide(Viewer viewer) => Task.FromResult(Work.Reopen(viewer, Input.Day!.Value, Input.Reason, Input.Document, Now));
}
