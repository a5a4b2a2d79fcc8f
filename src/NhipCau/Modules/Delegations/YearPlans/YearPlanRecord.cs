using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A yearly plan with what its rules look at.</summary>
public sealed class YearPlanRecord(AppDbContext db)
{
    /// <summary>With every line: the rules of the plan look at all of them, the page shows those the person may see.</summary>
    public Task<YearPlan?> Load(Viewer viewer, int id) => db.VisibleTo<YearPlan>(viewer).AsSplitQuery()
        .Include(p => p.Steps).Include(p => p.Lines).ThenInclude(l => l.Owner).SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>The plan and its steps, to look at.</summary>
    public Task<YearPlan?> Head(Viewer viewer, int id) => db.VisibleTo<YearPlan>(viewer).AsNoTracking().Include(p => p.Steps).SingleOrDefaultAsync(p => p.Id == id);

    public Task<YearPlanLine?> Line(Viewer viewer, int id) => db.VisibleTo<YearPlanLine>(viewer)
        .Include(l => l.Owner).Include(l => l.MergedInto).Include(l => l.Plan).SingleOrDefaultAsync(l => l.Id == id);

    /// <summary>The delegation that carries a line out, whoever may see it: while there is one the line neither goes nor passes into another.</summary>
    public static async Task<string?> CarriedOutBy(AppDbContext db, int line) =>
        await db.Set<Delegation>().Where(d => d.LineId == line && d.State != TripState.Cancelled && d.State != TripState.Refused).Select(d => d.Name).FirstOrDefaultAsync() // unfiltered: only its name, to say why
        ?? await db.Set<Visit>().Where(v => v.LineId == line && v.State != VisitState.Cancelled && v.State != VisitState.Refused).Select(v => v.Name).FirstOrDefaultAsync(); // unfiltered: only its name, to say why

    /// <summary>Pairs of lines that seem to be one delegation registered twice.</summary>
    public static IReadOnlyList<(YearPlanLine One, YearPlanLine Other)> Doubles(IEnumerable<YearPlanLine> all)
    {
        var pairs = new HashSet<(YearPlanLine, YearPlanLine)>();
        // By country first, so that a long list is not compared each with each.
        foreach (var country in all.Where(l => l.Counts).SelectMany(l => CountryList.Codes(l.Countries), (Line, Code) => (Line, Code)).GroupBy(x => (x.Code, x.Line.Direction), x => x.Line))
        {
            var lines = country.OrderBy(l => l.From).ThenBy(l => l.Id).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                for (var j = i + 1; j < lines.Count && lines[j].From <= lines[i].To; j++)
                {
                    if (Likeness.MayBeOne(lines[i].AsTrip, lines[j].AsTrip)) pairs.Add((lines[i], lines[j]));
                }
            }
        }
        return [.. pairs];
    }
}
