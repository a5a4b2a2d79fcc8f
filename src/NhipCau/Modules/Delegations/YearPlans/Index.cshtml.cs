using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>The yearly plans, newest first. The counts are of the lines one sees.</summary>
[Needs(Right.SeeRegisters)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    private const int Most = 20;

    public sealed record Row(int Id, string Name, PlanScope Scope, string? Issuer, string? Document, PlanStage Stage, int Out, int In, int Gone);

    public IReadOnlyList<Row> Plans { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var viewer = this.Viewer();
        Plans = await db.Remember($"year plans {viewer.Scope}", () => Rows(viewer.Anyone));
    }

    private Task<List<Row>> Rows(Viewer viewer)
    {
        var lines = db.VisibleTo<YearPlanLine>(viewer).Where(l => l.State == LineState.Registered || l.State == LineState.Approved);
        var trips = db.VisibleTo<Delegation>(viewer).Where(d => d.State == TripState.Travelling || d.State == TripState.Returned || d.State == TripState.Reported || d.State == TripState.Closed);
        // From the lines of a plan to their trips: the other way round every trip would be asked for its plan.
        return db.VisibleTo<YearPlan>(viewer).AsNoTracking().OrderByDescending(p => p.Year).ThenByDescending(p => p.Id).Take(Most)
            .Select(p => new Row(p.Id, p.Name, p.Scope, p.Issuer, p.Document, p.Stage, lines.Count(l => l.PlanId == p.Id && l.Direction == Direction.Out), lines.Count(l => l.PlanId == p.Id && l.Direction == Direction.In), db.Set<YearPlanLine>().Where(l => l.PlanId == p.Id).SelectMany(l => trips.Where(d => d.LineId == l.Id)).Count())) // unfiltered: of the lines only their trips, which are those seen
            .ToListAsync();
    }
}
