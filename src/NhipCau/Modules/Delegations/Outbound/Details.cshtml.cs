using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A trip: its way, its clocks, who travels, what it costs, what is looked at, what came of it.</summary>
[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, DelegationRecord records, Clocks clocks, TaskDoor tasks) : PageModel
{
    public Delegation Trip { get; private set; } = null!;
    public TripFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PathMark> Path { get; private set; } = [];
    public IReadOnlyList<Check> Checks { get; private set; } = [];
    public IReadOnlyList<Clock> Running { get; private set; } = [];
    public IReadOnlyList<TripStepForm> Steps { get; private set; } = [];
    public string CountryNames { get; private set; } = "";

    /// <summary>Passports lent for this trip and not yet back.</summary>
    public IReadOnlyList<Passport> Out { get; private set; } = [];

    /// <summary>On the way, the next step; ways off it stand apart.</summary>
    public TripStepForm? Next => Steps.FirstOrDefault(s => OnTheWay.Contains(s.Code));

    private static readonly string[] OnTheWay = ["nop-ho-so", "nhan-ho-so", "co-y-kien", "trinh", "quyet-dinh", "khoi-hanh", "ve", "bao-cao", "dong", "lam-tiep"];

    public int TripsThisYear(DelegationMember member) => Facts.TripsOf(member, Trip.From.Year);

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    /// <summary>What our side promised becomes a task of the agency named, due on the day named.</summary>
    public async Task<IActionResult> OnPostAssignAsync(int id, int promise)
    {
        if (!await Load(id)) return NotFound();
        var viewer = this.Viewer();
        if (Trip.Promises.FirstOrDefault(p => p.Id == promise) is not { } given) return NotFound();
        if (await given.Assign(db, tasks, viewer) is { } no) this.SayNo(no);
        else this.Say("Đã giao thành nhiệm vụ.");
        return Redirect($"/doan-ra/{id}");
    }

    public async Task<IActionResult> OnPostKeptAsync(int id, int promise)
    {
        if (!await Load(id)) return NotFound();
        if (!Trip.MayKeep(this.Viewer()) || Trip.Promises.FirstOrDefault(p => p.Id == promise) is not { DoneOn: null } given) return Forbid();
        given.DoneOn = Facts.Today;
        await db.Because("Đã thực hiện cam kết").SaveChangesAsync();
        this.Say("Đã ghi: {0}.", "Đã thực hiện cam kết");
        return Redirect($"/doan-ra/{id}");
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } trip) return false;
        Trip = trip;
        Facts = await records.Facts(trip);
        Checks = TripChecks.Of(trip, Facts);
        Running = await clocks.Of<Delegation>(id);
        Out = await Passport.OutFor(db, id).AsNoTracking().OrderBy(p => p.SortKey).ToListAsync();
        Path = TripPath.Of(trip, Facts, Running, Out.Count);
        Steps = [.. TripStepForm.All.Where(s => viewer.May(s.Right) && s.May(trip, viewer))];
        CountryNames = CountryList.Names(trip.Countries, await Delegations.CountryNames.Load(db));
        return true;
    }
}
