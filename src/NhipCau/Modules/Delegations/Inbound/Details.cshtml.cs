using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A visit: its way, its clocks, who comes, what it costs against the norms, what is looked at, what came of it.</summary>
[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, VisitRecord records, Clocks clocks, TaskDoor tasks) : PageModel
{
    public Visit Visit { get; private set; } = null!;
    public VisitFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PathMark> Path { get; private set; } = [];
    public IReadOnlyList<Check> Checks { get; private set; } = [];
    public IReadOnlyList<Clock> Running { get; private set; } = [];
    public IReadOnlyList<VisitStepForm> Steps { get; private set; } = [];
    public IReadOnlyDictionary<string, string> CountryNames { get; private set; } = new Dictionary<string, string>();

    /// <summary>On the way, the next step; the others stand apart.</summary>
    public VisitStepForm? Next => Steps.FirstOrDefault(s => s.OnTheWay);

    public Ceiling CeilingOf(VisitCost cost) => Visit.CeilingOf(cost.AsNorm, [.. Visit.Costs.Select(c => c.AsNorm)], Facts.Norms);

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    /// <summary>What our side promised becomes a task of the agency named, due on the day named.</summary>
    public async Task<IActionResult> OnPostAssignAsync(int id, int promise)
    {
        if (!await Load(id) || Visit.Promises.FirstOrDefault(p => p.Id == promise) is not { } given) return NotFound();
        if (await given.Assign(db, tasks, this.Viewer()) is { } no) this.SayNo(no);
        else this.Say("Đã giao thành nhiệm vụ.");
        return Redirect($"/doan-vao/{id}");
    }

    public async Task<IActionResult> OnPostKeptAsync(int id, int promise)
    {
        if (!await Load(id)) return NotFound();
        if (!Visit.MayKeep(this.Viewer()) || Visit.Promises.FirstOrDefault(p => p.Id == promise) is not { DoneOn: null } given) return Forbid();
        given.DoneOn = Facts.Today;
        await db.Because("Đã thực hiện cam kết").SaveChangesAsync();
        this.Say("Đã ghi: {0}.", "Đã thực hiện cam kết");
        return Redirect($"/doan-vao/{id}");
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } visit) return false;
        Visit = visit;
        Facts = await records.Facts(visit);
        Checks = VisitChecks.Of(visit, Facts);
        Running = await clocks.Of<Visit>(id);
        Path = VisitPath.Of(visit, Facts, Running);
        Steps = [.. VisitStepForm.All.Where(s => viewer.May(s.Right) && s.May(visit, viewer))];
        CountryNames = await Delegations.CountryNames.Load(db);
        return true;
    }
}
