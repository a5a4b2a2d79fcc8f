using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.ApproveProgress)]
public sealed class AskExtensionModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => Acts.AskExtension;
    public override string Consequence => "Cơ quan theo dõi xem xét và trả lời; hạn chưa đổi cho đến khi được đồng ý.";
    public override string DayLabel => "Hạn đề nghị";

    protected override IEnumerable<int> Told => Work.MonitorId is { } monitor ? [monitor] : [];

    protected override bool May(Viewer viewer) => Work.PartOf(viewer.AgencyId) is { IsLead: true };

    protected override Task<Refusal?> Decide(Viewer viewer) => Task.FromResult(Work.AskExtension(viewer, Input.Day!.Value, Input.Reason, Input.Document, Now));
}
