using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Tasks;

/// <summary>One line of a list of tasks: what, who leads, until when, the two numbers.</summary>
public sealed record TaskLine(
    int Id, string Title, string? Path, string? PlanKind, string? PlanNumber, string? PlanSymbol, bool IsParty,
    string? SourceRecord, int? SourceId,
    TaskState State, DateOnly NextDueOn, DateOnly DueOn, string DueRule, DateOnly? DoneOn, bool Held, bool Ordered, int Reported, int Verified)
{
    public IReadOnlyList<LeadName> Leads { get; private set; } = [];

    public (string Record, int Id)? Source => SourceRecord is { } record && SourceId is { } id ? (record, id) : null;

    public string? Plan => PlanNumber is null ? PlanKind : $"{PlanKind} {PlanNumber}{(IsParty ? '-' : '/')}{PlanSymbol}";

    public Standing On(DateOnly today) => Standing.Of(State, NextDueOn, DoneOn, DueOn, Held, Ordered, today);

    /// <summary>Two queries more for the leads of all lines together.</summary>
    public static async Task<List<TaskLine>> Of(AppDbContext db, IQueryable<WorkTask> tasks)
    {
        var lines = await tasks.AsNoTracking().Select(t => new TaskLine(
            t.Id, t.Title, t.Path, t.Plan!.Document.KindName, t.Plan.Document.Number, t.Plan.Document.Symbol, t.PlanId != null && t.Plan.Document.IsParty, t.SourceRecord, t.SourceId,
            t.State, t.NextDueOn, t.DueOn, t.DueRule, t.DoneOn,
            t.ConditionMetOn == null && (t.State == TaskState.Waiting || t.Condition != null),
            t.Parties.Any(p => p.Until == null && p.Role != PartyRole.Coordinating && !p.Asked),
            t.ReportedPercent, t.VerifiedPercent)).ToListAsync();
        var names = (await LeadName.Of(db, [.. lines.Select(l => l.Id)])).ToLookup(l => l.TaskId);
        foreach (var line in lines) line.Leads = [.. names[line.Id]];
        return lines;
    }
}

/// <summary>A lead, or a group of leads folded into one with how many they are.</summary>
public sealed record LeadName(int TaskId, string Name, bool Asked, int? Count)
{
    public static async Task<List<LeadName>> Of(AppDbContext db, IReadOnlyList<int> tasks)
    {
        var leads = db.Set<TaskParty>().AsNoTracking().Where(p => tasks.Contains(p.TaskId) && p.Until == null && p.Role != PartyRole.Coordinating);
        var single = await leads.Where(p => p.GroupId == null).OrderBy(p => p.Role == PartyRole.Lead ? 0 : 1).ThenBy(p => p.Agency.SortKey)
            .Select(p => new LeadName(p.TaskId, p.Agency.Name, p.Asked, null)).ToListAsync();
        var groups = await leads.Where(p => p.GroupId != null).GroupBy(p => new { p.TaskId, p.Group!.Name, p.Asked })
            .Select(g => new { g.Key.TaskId, g.Key.Name, g.Key.Asked, Count = g.Count() }).ToListAsync();
        return [.. single, .. groups.OrderBy(g => g.Name, StringComparer.Ordinal).Select(g => new LeadName(g.TaskId, g.Name, g.Asked, g.Count))];
    }
}
