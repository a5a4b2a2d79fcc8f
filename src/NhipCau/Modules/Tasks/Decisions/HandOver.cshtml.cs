using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Tasks.Decisions;

[Needs(Right.DecideTasks)]
public sealed class HandOverModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : DecisionPage(db, notices, clock)
{
    public override string Act => DecisionKind.HandOver.Name();
    public override string Consequence => "Cơ quan cũ giữ lời đã báo cáo; cơ quan mới tiếp nhận và làm tiếp từ số đang có. Phải có văn bản.";
    public override bool AsksAgencies => true;
    public override bool NeedsDocument => true;

    protected override IEnumerable<int> Told => Work.Parties.Where(p => p.IsNow || p.Until == VietnamTime.DayOf(Now)).Select(p => p.AgencyId);

    protected override async Task<Refusal?> Decide(Viewer viewer)
    {
        var from = Input.From ?? (Work.Leads.Count() == 1 ? Work.Leads.First().AgencyId : 0);
        return await Db.FindAsync<Agency>(Input.To ?? 0) is { } to
            ? Work.HandOver(viewer, from, to, Input.Reason, Input.Document, Now)
            : new Refusal("Chọn cơ quan nhận chủ trì.");
    }
}
