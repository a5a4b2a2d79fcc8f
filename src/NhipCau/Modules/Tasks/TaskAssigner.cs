using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Tasks;

/// <summary>An agency's part in a task to be made.</summary>
public sealed record Assigned(Agency Agency, PartyRole Role, bool Asked, int? GroupId);

/// <summary>The door of this module: turns the items of a plan into tasks of named agencies, and tells these.</summary>
public sealed class TaskAssigner(AppDbContext db, AgencyRegister register, NoticeBoard notices, TimeProvider clock)
{
    private readonly Dictionary<int, IReadOnlyList<Agency>> members = [];

    /// <summary>
    /// Who takes part as of today: groups become their members of this day, nobody twice (the stronger role wins, named before grouped),
    /// and the committee that issues the plan gives itself nothing.
    /// </summary>
    public async Task<IReadOnlyList<Assigned>> PartiesOf(PlanItem item, int? issuerId)
    {
        var parties = new Dictionary<int, Assigned>();
        foreach (var body in item.Bodies.Where(b => b.Agency is not null).OrderBy(b => b.Role).ThenBy(b => b.Agency!.IsGroup))
        {
            foreach (var agency in await Members(body.Agency!))
            {
                if (agency.Id == issuerId) continue;
                parties.TryAdd(agency.Id, new Assigned(agency, body.Role, body.Asked || !agency.Ordered, body.Agency!.IsGroup ? body.AgencyId : null));
            }
        }
        return [.. parties.Values];
    }

    /// <summary>Makes or carries on the task of every item; the plan has just been issued.</summary>
    public async Task Assign(Plan plan, int? issuerId)
    {
        var continued = plan.Items.Where(i => i.ContinuesTaskId is not null).Select(i => i.ContinuesTaskId!.Value).ToList();
        var older = await db.Set<WorkTask>().Include(t => t.Parties).Where(t => continued.Contains(t.Id)).ToDictionaryAsync(t => t.Id); // unfiltered: tasks of the plan that is issued
        var (given, asked, told, ended) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new HashSet<int>(), new HashSet<int>());
        foreach (var item in plan.Items.OrderBy(i => i.Position))
        {
            var task = item.ContinuesTaskId is { } id ? older.GetValueOrDefault(id) : null;
            if (item.Dropped)
            {
                if (task is null) continue;
                if (task.State.IsOpen()) task.State = TaskState.Withdrawn;
                Move(task, plan);
                ended.UnionWith(task.Parties.Where(p => p.IsNow).Select(p => p.AgencyId));
                continue;
            }
            if (task is null) plan.Tasks.Add(task = New(item));
            else
            {
                Move(task, plan);
                var (due, every) = (task.DueOn, task.Every);
                Write(item, task);
                if ((due, every) != (task.DueOn, task.Every)) Reschedule(task);
            }
            task.MonitorId = plan.MonitorId;
            var before = task.Parties.Where(p => p.IsNow).Select(p => p.AgencyId).ToHashSet();
            SetParties(task, await PartiesOf(item, issuerId));
            foreach (var party in task.Parties.Where(p => p.IsNow))
            {
                if (before.Contains(party.AgencyId)) { if (item.Doubts is not null) told.Add(party.AgencyId); continue; }
                var count = party.Asked ? asked : given;
                count[party.AgencyId] = count.GetValueOrDefault(party.AgencyId) + 1;
            }
        }
        Tell(plan, given, asked, told, ended);
    }

    /// <summary>Tells everybody who had a part that the plan is withdrawn.</summary>
    public void TellWithdrawn(Plan plan) => notices.Tell(plan.Tasks.SelectMany(t => t.Parties).Where(p => p.IsNow).Select(p => p.AgencyId), "/nhiem-vu", "Thu hồi {0}: các nhiệm vụ đã giao không còn hiệu lực.", plan.Document.ShortTitle);

    private static WorkTask New(PlanItem item)
    {
        var task = new WorkTask { Title = item.Title, DueRule = "" };
        Write(item, task);
        return task;
    }

    /// <summary>What the plan says; what agencies have reported and the monitor has verified stays.</summary>
    private static void Write(PlanItem item, WorkTask task)
    {
        (task.Title, task.AreaId, task.TimeText, task.TimeKind) = (item.Title, item.AreaId, item.TimeText, item.TimeKind);
        (task.From, task.DueOn, task.DueRule, task.Every, task.Count) = (item.From, item.DueOn!.Value, item.DueRule ?? "", item.Every, item.Count);
        (task.Path, task.Quantity, task.Condition, task.ClauseStart, task.ClauseEnd) = (item.Path, item.Quantity, item.Condition, item.Start, item.End);
    }

    /// <summary>A revised plan takes over the tasks it continues: they stand in its text now.</summary>
    private void Move(WorkTask task, Plan plan) => db.Entry(task).Property(t => t.PlanId).CurrentValue = plan.Id;

    /// <summary>The next day due by the new wording; rounds that were answered stay answered.</summary>
    private void Reschedule(WorkTask task)
    {
        var days = task.DueDays;
        var answered = task.Leads.Select(p => p.Rounds).DefaultIfEmpty().Min();
        db.Entry(task).Property(t => t.NextDueOn).CurrentValue = task.Every is null ? task.DueOn : days[Math.Min(answered, days.Count - 1)];
    }

    private void SetParties(WorkTask task, IReadOnlyList<Assigned> wanted)
    {
        var today = clock.Today();
        foreach (var gone in task.Parties.Where(p => p.IsNow && wanted.All(w => w.Agency.Id != p.AgencyId))) gone.Until = today;
        foreach (var want in wanted)
        {
            if (task.Parties.FirstOrDefault(p => p.IsNow && p.AgencyId == want.Agency.Id) is { } there) (there.Role, there.Asked) = (want.Role, want.Asked);
            else task.Parties.Add(new TaskParty { AgencyId = want.Agency.Id, Role = want.Role, Asked = want.Asked, GroupId = want.GroupId, Since = today });
        }
    }

    private void Tell(Plan plan, Dictionary<int, int> given, Dictionary<int, int> asked, HashSet<int> told, HashSet<int> ended)
    {
        var title = plan.Document.ShortTitle;
        foreach (var same in given.GroupBy(g => g.Value)) notices.Tell(same.Select(g => g.Key), "/nhiem-vu", "{0} giao {1} nhiệm vụ.", title, same.Key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var same in asked.Where(a => !given.ContainsKey(a.Key)).GroupBy(g => g.Value)) notices.Tell(same.Select(g => g.Key), "/nhiem-vu", "{0} đề nghị tham gia {1} nhiệm vụ.", title, same.Key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        notices.Tell(told.Where(a => !given.ContainsKey(a) && !asked.ContainsKey(a)), "/nhiem-vu", "{0} sửa đổi nhiệm vụ đã giao.", title);
        notices.Tell(ended.Where(a => !given.ContainsKey(a) && !asked.ContainsKey(a) && !told.Contains(a)), "/nhiem-vu", "{0} bỏ nhiệm vụ đã giao.", title);
    }

    /// <summary>The members of a group today; a body that has ended meanwhile hands over to its successor.</summary>
    private async Task<IReadOnlyList<Agency>> Members(Agency agency)
    {
        if (members.TryGetValue(agency.Id, out var known)) return known;
        var today = clock.Today();
        var now = agency.ExistsOn(today) ? agency : await register.Find(agency.Name, today) ?? agency;
        return members[agency.Id] = await register.Expand(now, today);
    }
}
