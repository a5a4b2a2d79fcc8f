using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A yearly plan: how far it is, by which papers, what is in it, what seems to be in it twice.</summary>
[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, YearPlanRecord records) : PageModel
{
    internal const string Merge = "Gộp dòng trùng";

    /// <summary>As many lines of each direction as one reads on one page; the list has them all.</summary>
    private const int Most = 50;

    /// <summary>As many pairs as one looks at in one sitting.</summary>
    private const int MostDoubles = 30;

    public sealed record TripOfLine(int Id, string State);

    /// <param name="Count">Of all the person sees.</param>
    /// <param name="Unnamed">Of these, those that have no name.</param>
    public sealed record Part(int Count, int Unnamed, IReadOnlyList<YearPlanLine> First);

    public YearPlan Plan { get; private set; } = null!;
    public IReadOnlyDictionary<Direction, Part> Parts { get; private set; } = new Dictionary<Direction, Part>();
    public int DoubleCount { get; private set; }
    public IReadOnlyList<(YearPlanLine One, YearPlanLine Other)> Doubles { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Countries { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<int, TripOfLine> Trips { get; private set; } = new Dictionary<int, TripOfLine>();

    public async Task<IActionResult> OnGetAsync(int id) => await records.Head(this.Viewer(), id) is { } plan ? await Show(plan) : NotFound();

    public async Task<IActionResult> OnPostMergeAsync(int id, int one, int other, int into, int version)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } plan) return NotFound();
        var (first, second) = (plan.Lines.FirstOrDefault(l => l.Id == one), plan.Lines.FirstOrDefault(l => l.Id == other));
        if (first is null || second is null || into != one && into != other) return NotFound();
        var (from, to) = into == one ? (second, first) : (first, second);
        if (from.MergeInto(viewer, to, await YearPlanRecord.CarriedOutBy(db, from.Id)) is { } refusal)
        {
            this.Refuse(refusal);
            return await Show(plan);
        }
        if (await Clash.Save(db, plan, version, Merge) is { } clash) this.SayNo(clash.Refusal);
        else this.Say("Đã gộp hai dòng.");
        return Redirect($"/ke-hoach-doan/{id}");
    }

    private async Task<IActionResult> Show(YearPlan plan)
    {
        Plan = plan;
        var viewer = this.Viewer();
        Parts = await db.Remember($"plan {plan.Id} {viewer.Scope}", () => PartsOf(viewer.Anyone, plan.Id), size: 20 * Most);
        if (YearPlan.MayMove(viewer) && plan.IsOpen) (DoubleCount, Doubles) = await db.Remember($"doubles of plan {plan.Id}", () => DoublesOf(plan.Id), size: 20 * MostDoubles);
        Countries = await CountryNames.Load(db);
        var shown = Parts.Values.SelectMany(p => p.First).Select(l => l.Id).ToList();
        Trips = (await db.VisibleTo<Delegation>(viewer).AsNoTracking().Where(d => d.LineId != null && shown.Contains(d.LineId.Value) && d.State != TripState.Cancelled && d.State != TripState.Refused).Select(d => new { d.Id, d.LineId, d.State }).ToListAsync())
            .GroupBy(d => d.LineId!.Value).ToDictionary(g => g.Key, g => new TripOfLine(g.First().Id, g.First().State.Name()));
        return Page();
    }

    private async Task<IReadOnlyDictionary<Direction, Part>> PartsOf(Viewer anyone, int plan)
    {
        var lines = db.VisibleTo<YearPlanLine>(anyone).AsNoTracking().Where(l => l.PlanId == plan && (l.State == LineState.Registered || l.State == LineState.Approved));
        var parts = new Dictionary<Direction, Part>();
        foreach (var counted in await lines.GroupBy(l => l.Direction).Select(g => new { g.Key, All = g.Count(), Unnamed = g.Count(l => l.Name == null) }).ToListAsync())
        {
            var first = await lines.Where(l => l.Direction == counted.Key).OrderBy(l => l.Number == 0).ThenBy(l => l.Number).ThenBy(l => l.From).ThenBy(l => l.Id).Include(l => l.Owner).Take(Most).ToListAsync();
            parts[counted.Key] = new Part(counted.All, counted.Unnamed, first);
        }
        return parts;
    }

    private async Task<(int, IReadOnlyList<(YearPlanLine, YearPlanLine)>)> DoublesOf(int plan)
    {
        var pairs = YearPlanRecord.Doubles(await db.Set<YearPlanLine>().AsNoTracking().Where(l => l.PlanId == plan).Include(l => l.Owner).ToListAsync()); // unfiltered: shown only to who puts the whole plan together
        return (pairs.Count, [.. pairs.Take(MostDoubles)]);
    }
}
