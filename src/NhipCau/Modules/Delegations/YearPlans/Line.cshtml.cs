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

/// <summary>A line of a plan: what it says, and the trip made of it.</summary>
[Needs(Right.SeeRegisters)]
public sealed class LineModel(AppDbContext db, YearPlanRecord records) : PageModel
{
    public YearPlanLine Line { get; private set; } = null!;
    public string CountryNames { get; private set; } = "";
    public DetailsModel.TripOfLine? Trip { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDropAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (Reason is { Length: > 2000 } || Document is { Length: > 300 }) return this.Refuse(new Refusal("Lý do dài quá 2.000 chữ hoặc văn bản dài quá 300 chữ. Rút gọn."));
        if (Line.Drop(this.Viewer(), Reason, Document, await YearPlanRecord.CarriedOutBy(db, id)) is { } refusal) return this.Refuse(refusal);
        if (await Clash.Save(db, Line, Version, YearPlanLineList.Drop, Reason, Document) is { } clash)
        {
            this.SayNo(clash.Refusal);
            return Redirect($"/ke-hoach-doan/dong/{id}");
        }
        this.Say("Đã rút dòng khỏi kế hoạch.");
        return Redirect($"/ke-hoach-doan/{Line.PlanId}");
    }

    private async Task<bool> Load(int id)
    {
        if (await records.Line(this.Viewer(), id) is not { } line) return false;
        Line = line;
        CountryNames = CountryList.Names(line.Countries, await Delegations.CountryNames.Load(db));
        Trip = (await db.VisibleTo<Delegation>(this.Viewer()).AsNoTracking().Where(d => d.LineId == id && d.State != TripState.Cancelled && d.State != TripState.Refused).Select(d => new { d.Id, d.State, d.Name }).FirstOrDefaultAsync()) is { } trip
            ? new DetailsModel.TripOfLine(trip.Id, trip.Name) : null;
        return true;
    }
}
