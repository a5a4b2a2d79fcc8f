using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Desk;

/// <summary>
/// What waits for a person, by role. Every question is one bounded query; a task stands once, for the step that comes first.
/// Something a colleague has in hand is not counted as to be done again.
/// </summary>
public sealed class DeskWork(AppDbContext db, DeskClocks clocks)
{
    private const int Most = 40;

    public async Task<List<DeskItem>> ToDo(Viewer viewer, DateOnly today)
    {
        var items = new List<DeskItem>();
        if (!viewer.May(Right.SeeTasks)) return items;
        if (viewer.May(Right.ApproveProgress)) items.AddRange(await ToApprove(viewer, today));
        if (viewer.May(Right.VerifyProgress)) items.AddRange(await ToVerify(viewer, today));
        if (viewer.May(Right.DecideTasks)) items.AddRange(await ToAnswer(viewer, today));
        if (viewer.May(Right.AcceptTasks)) items.AddRange(await Own(viewer, today));
        if (viewer.May(Right.ReviewPlans)) items.AddRange(await PlansAt(viewer));
        items.AddRange(await clocks.ToDo(viewer, today));
        return [.. items.OrderBy(i => i.Late ? 0 : 1).ThenBy(i => i.Due ?? DateOnly.MaxValue)];
    }

    private async Task<IEnumerable<DeskItem>> ToApprove(Viewer viewer, DateOnly today)
    {
        var (own, me) = (viewer.AgencyId, viewer.AccountId);
        var rows = await db.VisibleTo<Contribution>(viewer).AsNoTracking().Where(c => c.AgencyId == own && c.State == ContributionState.Submitted && c.WrittenById != me)
            .OrderBy(c => c.Task.NextDueOn).Take(Most)
            .Select(c => new { c.Id, c.TaskId, c.Task.Title, c.Task.NextDueOn, Writer = c.WrittenBy.FullName, c.Task.DueRule, c.Task.Condition, c.Task.ConditionMetOn, Asked = c.Task.Parties.Any(p => p.AgencyId == own && p.Until == null && p.Asked) }).ToListAsync();
        return rows.Select(r => new DeskItem(r.NextDueOn, r.NextDueOn < today && !r.Asked && (r.Condition is null || r.ConditionMetOn is not null), r.Title, $"/nhiem-vu/{r.TaskId}", "{0} trình, chờ duyệt và gửi.", [r.Writer], "Duyệt và gửi", $"/tien-do/{r.Id}/duyet", r.DueRule));
    }

    /// <summary>The monitor's; and for the committee's office what the monitor sent of its own tasks.</summary>
    private async Task<IEnumerable<DeskItem>> ToVerify(Viewer viewer, DateOnly today)
    {
        var (own, me, all) = (viewer.AgencyId, viewer.AccountId, viewer.SeesAll(Right.VerifyProgress));
        var rows = await db.VisibleTo<Contribution>(viewer).AsNoTracking()
            .Where(c => c.State == ContributionState.Sent && c.WrittenById != me && c.SentById != me && (c.Task.MonitorId == own || all && (c.Task.MonitorId == null || c.Task.MonitorId == c.AgencyId)))
            .OrderByDescending(c => c.DeclaresDone).ThenBy(c => c.SentAt).Take(Most)
            .Select(c => new { c.Id, c.TaskId, c.Task.Title, Agency = c.Agency.Name, c.DeclaresDone, c.Percent, c.NothingToReport }).ToListAsync();
        return rows.Select(r => new DeskItem(today, false, r.Title, $"/nhiem-vu/{r.TaskId}",
            r.DeclaresDone ? "{0} báo hoàn thành, chờ xác nhận." : r.NothingToReport ? "{0} báo không phát sinh, chờ xác nhận." : r.Percent is null ? "{0} gửi phần phối hợp, chờ xác nhận." : "{0} báo cáo {1}%, chờ xác nhận.",
            [r.Agency, r.Percent], "Xác nhận", $"/tien-do/{r.Id}/xac-nhan"));
    }

    private async Task<IEnumerable<DeskItem>> ToAnswer(Viewer viewer, DateOnly today)
    {
        var (own, me, all) = (viewer.AgencyId, viewer.AccountId, viewer.SeesAll(Right.DecideTasks));
        var seen = db.VisibleTo<WorkTask>(viewer);
        var rows = await db.Set<ExtensionRequest>().AsNoTracking().Where(e => e.Answer == ExtensionAnswer.Open && e.AskedById != me && (all || e.Task.MonitorId == own) && seen.Any(t => t.Id == e.TaskId))
            .OrderBy(e => e.Id).Take(Most).Select(e => new { e.Id, e.TaskId, e.Task.Title, Agency = e.Agency.Name, e.NewDueOn }).ToListAsync();
        return rows.Select(r => new DeskItem(today, false, r.Title, $"/nhiem-vu/{r.TaskId}", "{0} đề nghị gia hạn đến {1}.", [r.Agency, Shell.Language.Words.Day(r.NewDueOn)], "Trả lời", $"/gia-han/{r.Id}"));
    }

    /// <summary>What one's own agency takes part in: to take on, to write, to write again.</summary>
    private async Task<IEnumerable<DeskItem>> Own(Viewer viewer, DateOnly today)
    {
        var own = viewer.AgencyId;
        var rows = await db.Set<TaskParty>().AsNoTracking()
            .Where(p => p.AgencyId == own && p.Until == null
                && (p.Task.State == TaskState.Assigned || p.Task.State == TaskState.Accepted || p.Task.State == TaskState.InProgress || p.Task.State == TaskState.Waiting && p.AcceptedAt == null)
                && (p.AcceptedAt == null || p.Role != PartyRole.Coordinating && p.DeclaredOn == null || p.ReportedAt == null
                    || p.Task.Contributions.Any(c => c.AgencyId == own && (c.State == ContributionState.Draft || c.State == ContributionState.Returned))))
            .OrderBy(p => p.Task.NextDueOn).ThenBy(p => p.TaskId).Take(Most * 2)
            .Select(p => new
            {
                p.TaskId,
                p.Task.Title,
                p.Task.NextDueOn,
                p.Task.DueRule,
                p.Role,
                p.Asked,
                p.AcceptedAt,
                p.ReportedPercent,
                p.ReportedAt,
                Held = p.Task.ConditionMetOn == null && p.Task.Condition != null,
            }).ToListAsync();
        var ids = rows.Select(r => r.TaskId).ToList();
        var words = (await db.Set<Contribution>().AsNoTracking().Where(c => c.AgencyId == own && ids.Contains(c.TaskId)).Select(c => new { c.Id, c.TaskId, c.State, c.ReturnReason }).ToListAsync()) // unfiltered: one's own agency's words
            .GroupBy(c => c.TaskId).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Id)!);
        return rows.DistinctBy(r => r.TaskId).Select(r => (Row: r, Last: words.GetValueOrDefault(r.TaskId))).Where(x => x.Last?.State != ContributionState.Submitted).Select(x =>
        {
            var (r, last) = x;
            var (link, late) = ($"/nhiem-vu/{r.TaskId}", r.NextDueOn < today && !r.Asked && !r.Held && r.Role != PartyRole.Coordinating);
            DeskItem Item(string why, object?[] arguments, string step, string to, bool accept = false) => new(r.NextDueOn, late, r.Title, link, why, arguments, step, to, r.DueRule, accept);
            if (r.AcceptedAt is null) return Item(r.Asked ? "Cơ quan được mời tham gia, chưa nhận lời." : r.Role == PartyRole.Coordinating ? "Được giao phối hợp, chưa tiếp nhận." : "Được giao chủ trì, chưa tiếp nhận.", [], r.Asked ? "Nhận lời" : "Tiếp nhận", link + "?handler=Accept", accept: true);
            if (last is { State: ContributionState.Returned }) return Item("Cơ quan theo dõi trả lại: {0}", [last.ReturnReason], "Sửa và gửi lại", link + "/tien-do");
            if (last is { State: ContributionState.Draft, ReturnReason: not null }) return Item("Lãnh đạo trả lại: {0}", [last.ReturnReason], "Sửa lại", link + "/tien-do");
            if (last is { State: ContributionState.Draft }) return Item("Bản đang soạn chưa trình.", [], "Viết tiếp", link + "/tien-do");
            return r.ReportedAt is null ? Item(r.Role == PartyRole.Coordinating ? "Phối hợp, chưa báo cáo lần nào." : "Chủ trì, chưa báo cáo lần nào.", [], "Ghi tiến độ", link + "/tien-do")
                : Item("Chủ trì, đã báo cáo {0}%.", [r.ReportedPercent], "Ghi tiến độ", link + "/tien-do");
        });
    }

    private async Task<IEnumerable<DeskItem>> PlansAt(Viewer viewer)
    {
        var status = viewer.May(Right.IssuePlans) ? PlanStatus.Submitted : PlanStatus.Review;
        var rows = await db.VisibleTo<Plan>(viewer).AsNoTracking().Where(p => p.Status == status).OrderBy(p => p.Id).Take(10)
            .Select(p => new { p.Id, p.Document.Title, p.Document.KindName, Doubts = p.Items.Count(i => !i.Confirmed && !i.Dropped) }).ToListAsync();
        return rows.Select(r => status == PlanStatus.Submitted
            ? new DeskItem(null, false, $"{r.KindName} {r.Title}".Trim(), $"/ke-hoach/{r.Id}", "Chuyên viên đã trình, chờ ban hành.", [], "Ban hành", $"/ke-hoach/{r.Id}/ban-hanh")
            : new DeskItem(null, false, $"{r.KindName} {r.Title}".Trim(), $"/ke-hoach/{r.Id}", "Còn {0} nhiệm vụ chưa xác nhận đã đọc đúng.", [r.Doubts], "Đọc tiếp", $"/ke-hoach/{r.Id}"));
    }

    /// <summary>What others owe: of the monitor, leads that are late; of an agency, what it sent and nobody has confirmed yet.</summary>
    public async Task<List<DeskWaiting>> Waiting(Viewer viewer, DateOnly today)
    {
        if (!viewer.May(Right.SeeTasks)) return [];
        var own = viewer.AgencyId;
        var waiting = new List<DeskWaiting>();
        if (viewer.May(Right.VerifyProgress))
        {
            // One agency monitors nearly all tasks: reckoned with, so that SQLite asks the index of due days and not that of monitors.
            var late = await TaskLine.Of(db, db.VisibleTo<WorkTask>(viewer).Where(WorkTask.LateOn(today)).Where(t => (t.MonitorId ?? 0) == own && !t.Parties.Any(p => p.AgencyId == own && p.Until == null && p.Role != PartyRole.Coordinating))
                .OrderBy(t => t.NextDueOn).ThenBy(t => t.Id).Take(8));
            waiting.AddRange(late.Select(l => new DeskWaiting(l.Title, $"/nhiem-vu/{l.Id}", "{0} chủ trì, đã báo cáo {1}%", [string.Join("; ", l.Leads.Select(n => n.Name)), l.Reported], l.NextDueOn, true)));
        }
        var sent = await db.VisibleTo<Contribution>(viewer).AsNoTracking().Where(c => c.AgencyId == own && c.State == ContributionState.Sent && c.Task.MonitorId != own).OrderBy(c => c.SentAt).Take(8)
            .Select(c => new { c.TaskId, c.Task.Title, c.SentAt, Monitor = c.Task.Monitor!.Name }).ToListAsync();
        waiting.AddRange(sent.Select(s => new DeskWaiting(s.Title, $"/nhiem-vu/{s.TaskId}", "{0} chưa xác nhận, gửi ngày {1}", [s.Monitor, Shell.Language.Words.Day(Shell.Time.VietnamTime.DayOf(s.SentAt!.Value))], null, false)));
        var asked = await db.Set<ExtensionRequest>().AsNoTracking().Where(e => e.AgencyId == own && e.Answer == ExtensionAnswer.Open).OrderBy(e => e.Id).Take(8)
            .Select(e => new { e.TaskId, e.Task.Title, e.NewDueOn }).ToListAsync();
        waiting.AddRange(asked.Select(a => new DeskWaiting(a.Title, $"/nhiem-vu/{a.TaskId}", "Đề nghị gia hạn đến {0}, chưa trả lời", [Shell.Language.Words.Day(a.NewDueOn)], null, false)));
        waiting.AddRange(await clocks.Waiting(viewer, today));
        return waiting;
    }
}
