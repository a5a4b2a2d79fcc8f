using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class CarryOverModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.CarryOver.Name();
    public override string Consequence => "Nhiệm vụ này kết thúc; một nhiệm vụ mới của năm sau được giao cho các cơ quan đang tham gia.";
    public override string DayLabel => "Hạn của kỳ sau";

    protected override Task<Refusal?> Decide(Viewer viewer)
    {
        var refusal = Work.CarryOver(viewer, Input.Day!.Value, Input.Reason, Input.Document, Now, out var next);
        if (next is not null) Db.Add(next);
        return Task.FromResult(refusal);
    }
}
