using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>What is asked of the list of tasks; it is an address.</summary>
public sealed class TaskFilter
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "agency")]
    public int? Agency { get; set; }

    /// <summary>The part of that agency, or of one's own.</summary>
    [FromQuery(Name = "role")]
    public PartyRole? Role { get; set; }

    [FromQuery(Name = "area")]
    public int? Area { get; set; }

    [FromQuery(Name = "plan")]
    public int? Plan { get; set; }

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    public bool IsSet => Words is not null || Agency is not null || Role is not null || Area is not null || Plan is not null || Year is not null || From is not null || To is not null;

    /// <summary>What narrows the list, in one line: part of a key, so the words have no spaces in it.</summary>
    public string Narrowing => $"{Agency}|{Role}|{Area}|{Plan}|{Year}|{From:yyyyMMdd}|{To:yyyyMMdd}|{Uri.EscapeDataString(Words ?? "")}";

    /// <summary>All but the words, which <see cref="TaskWords"/> looks for.</summary>
    public IQueryable<WorkTask> Apply(IQueryable<WorkTask> tasks, Viewer viewer)
    {
        if (Agency is not null || Role is not null)
        {
            var (agency, role) = (Agency ?? viewer.AgencyId, Role);
            tasks = tasks.Where(t => t.Parties.Any(p => p.AgencyId == agency && p.Until == null && (role == null || p.Role == role)));
        }
        if (Area is { } area) tasks = tasks.Where(t => t.AreaId == area);
        if (Plan is { } plan) tasks = tasks.Where(t => t.PlanId == plan);
        if (Year is { } year and > 1900 and < 3000)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            tasks = tasks.Where(t => t.DueOn >= first && t.DueOn <= last);
        }
        if (From is { } from) tasks = tasks.Where(t => t.NextDueOn >= from);
        if (To is { } to) tasks = tasks.Where(t => t.NextDueOn <= to);
        return tasks;
    }
}
