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

    public sealed record TripOfLine(int Id, string State);

    public int Most => 200;
    public YearPlan Plan { get; private set; } = null!;

    /// <summary>Those the person sees.</summary>
    public IReadOnlyList<YearPlanLine> Lines { get; private set; } = [];
    public IReadOnlyList<(YearPlanLine One, YearPlanLine Other)> Doubles { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Countries { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<int, TripOfLine> Trips { get; private set; } = new Dictionary<int, TripOfLine>();

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMergeAsync(int id, int one, int other, int into, int version)
    {
        if (!await Load(id)) return NotFound();
        var (first, second) = (Plan.Lines.FirstOrDefault(l => l.Id == one), Plan.Lines.FirstOrDefault(l => l.Id == other));
        if (first is null || second is null || into != one && into != other) return NotFound();
        var (from, to) = into == one ? (second, first) : (first, second);
        if (from.MergeInto(this.Viewer(), to, await YearPlanRecord.CarriedOutBy(db, from.Id)) is { } refusal) return this.Refuse(refusal);
        if (await Clash.Save(db, Plan, version, Merge) is { } clash) this.SayNo(clash.Refusal);
        else this.Say("Đã gộp hai dòng.");
        return Redirect($"/ke-hoach-doan/{id}");
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } plan) return false;
        Plan = plan;
        var sees = YearPlanLine.VisibleTo(viewer).Compile();
        Lines = [.. plan.Lines.Where(sees).OrderBy(l => l.Number == 0).ThenBy(l => l.Number).ThenBy(l => l.From).ThenBy(l => l.Id)];
        Doubles = YearPlan.MayMove(viewer) ? YearPlanRecord.Doubles(plan) : [];
        Countries = await CountryNames.Load(db);
        Trips = (await db.VisibleTo<Delegation>(viewer).AsNoTracking().Where(d => d.Line!.PlanId == id && d.State != TripState.Cancelled && d.State != TripState.Refused).Select(d => new { d.Id, d.LineId, d.State }).ToListAsync())
            .GroupBy(d => d.LineId!.Value).ToDictionary(g => g.Key, g => new TripOfLine(g.First().Id, g.First().State.Name()));
        return true;
    }
}
