using Microsoft.EntityFrameworkCore;

namespace NhipCau.Modules.Tasks;

/// <summary>How many of some tasks stand under each tab of the list: what is counted here is what the list shows.</summary>
public sealed record TaskTally
{
    public static readonly TaskTally None = new();

    public int All { get; init; }
    public int Done { get; init; }
    public int Awaiting { get; init; }
    public int Running { get; init; }
    public int New { get; init; }
    public int Held { get; init; }
    public int Dropped { get; init; }

    /// <summary>Of those that are new or running.</summary>
    public int Late { get; init; }

    /// <summary>Sums of the percentages, reported and verified: two numbers, never one.</summary>
    public long Reported { get; init; }
    public long Verified { get; init; }

    public int ReportedPercent => All == 0 ? 0 : (int)(Reported / All);

    public int VerifiedPercent => All == 0 ? 0 : (int)(Verified / All);

    /// <summary>In somebody's hands and not late.</summary>
    public int InTime => New + Running - Late;

    public static TaskTally operator +(TaskTally a, TaskTally b) => new()
    {
        All = a.All + b.All,
        Done = a.Done + b.Done,
        Awaiting = a.Awaiting + b.Awaiting,
        Running = a.Running + b.Running,
        New = a.New + b.New,
        Held = a.Held + b.Held,
        Dropped = a.Dropped + b.Dropped,
        Late = a.Late + b.Late,
        Reported = a.Reported + b.Reported,
        Verified = a.Verified + b.Verified,
    };

    public int Of(string tab) => tab switch
    {
        "done" => Done,
        "awaiting" => Awaiting,
        "running" => Running,
        "new" => New,
        "held" => Held,
        "dropped" => Dropped,
        "late" => Late,
        _ => All,
    };

    /// <summary>Counted in the database by area; 0 stands for tasks of no area.</summary>
    public static Task<IReadOnlyDictionary<int, TaskTally>> ByArea(IQueryable<WorkTask> tasks, DateOnly today) =>
        Count(tasks, today, some => some.Select(t => new Counted { Key = t.AreaId ?? 0, State = t.State, Reported = t.ReportedPercent, Verified = t.VerifiedPercent }));

    /// <summary>The same by the agencies that have this part in them now.</summary>
    public static Task<IReadOnlyDictionary<int, TaskTally>> ByAgency(IQueryable<WorkTask> tasks, PartyRole role, DateOnly today) =>
        Count(tasks, today, some => some.SelectMany(t => t.Parties.Where(p => p.Until == null && p.Role == role), (t, p) => new Counted { Key = p.AgencyId, State = t.State, Reported = t.ReportedPercent, Verified = t.VerifiedPercent }));

    /// <summary>Only how many, by agency, of those who do not lead.</summary>
    public static Task<Dictionary<(PartyRole Role, int Agency), int>> PartsByAgency(IQueryable<WorkTask> tasks) =>
        tasks.SelectMany(t => t.Parties).Where(p => p.Until == null && p.Role != PartyRole.Lead).GroupBy(p => new { p.Role, p.AgencyId }).Select(g => new { g.Key.Role, g.Key.AgencyId, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Role, g.AgencyId), g => g.Count);

    private sealed class Counted
    {
        public int Key { get; init; }
        public TaskState State { get; init; }
        public int Reported { get; init; }
        public int Verified { get; init; }
    }

    /// <summary>The states each tab of the list holds, found by the tab itself.</summary>
    private static readonly ILookup<string, TaskState> StatesOf = TaskTab.All.Where(t => t.Code is "done" or "awaiting" or "running" or "new" or "held" or "dropped")
        .SelectMany(t => Enum.GetValues<TaskState>().Where(s => t.Of(new[] { new WorkTask { Title = "", DueRule = "", State = s } }.AsQueryable(), default).Any()), (t, s) => (t.Code, s)).ToLookup(x => x.Code, x => x.s);

    /// <summary>Two questions, by state and of the late, whatever the number of tabs: each reads all the tasks.</summary>
    private static async Task<IReadOnlyDictionary<int, TaskTally>> Count(IQueryable<WorkTask> tasks, DateOnly today, Func<IQueryable<WorkTask>, IQueryable<Counted>> keyed)
    {
        var late = await keyed(TaskTab.All.First(t => t.Code == "late").Of(tasks, today)).GroupBy(c => c.Key).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var all = await keyed(tasks).GroupBy(c => new { c.Key, c.State }).Select(g => new { g.Key.Key, g.Key.State, Count = g.Count(), Reported = g.Sum(c => c.Reported), Verified = g.Sum(c => c.Verified) }).ToListAsync();
        return all.GroupBy(row => row.Key).ToDictionary(rows => rows.Key, rows =>
        {
            int In(string tab) => rows.Where(r => StatesOf[tab].Contains(r.State)).Sum(r => r.Count);
            return new TaskTally
            {
                All = rows.Sum(r => r.Count),
                Done = In("done"),
                Awaiting = In("awaiting"),
                Running = In("running"),
                New = In("new"),
                Held = In("held"),
                Dropped = In("dropped"),
                Late = late.GetValueOrDefault(rows.Key),
                Reported = rows.Sum(r => (long)r.Reported),
                Verified = rows.Sum(r => (long)r.Verified),
            };
        });
    }
}
