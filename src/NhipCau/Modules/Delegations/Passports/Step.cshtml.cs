using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>One deed on a passport; the rule itself is the passport's.</summary>
[Needs(Right.KeepRegisters)]
public sealed class StepModel(AppDbContext db, PassportRecord records, DelegationClocks clocks, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PassportInput Input { get; set; } = new();

    public Passport Passport { get; private set; } = null!;
    public PassportStep Step { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Trips { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, string code)
    {
        if (await Load(id, code) is { } no) return no;
        var viewer = this.Viewer();
        Input = new PassportInput { Version = Passport.Version, Day = clock.Today(), GivenBy = code == "giao" ? viewer.Name : code == "nop-lai" ? Passport.Holder : null, TakenBy = code == "giao" ? Passport.Holder : code == "nop-lai" ? viewer.Name : null };
        if (Trips.Count == 1) Input.DelegationId = int.Parse(Trips[0].Value, CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string code)
    {
        if (await Load(id, code) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.Reason is { Length: > 2000 } || Input.GivenBy is { Length: > 200 } || Input.TakenBy is { Length: > 200 }) return this.Refuse(new Refusal("Tên người dài quá 200 chữ hoặc lý do dài quá 2.000 chữ. Rút gọn."));
        var (viewer, today) = (this.Viewer(), clock.Today());
        DateOnly? ends = Input.Until;
        Delegation? of = null;
        if (Input.DelegationId is { } trip)
        {
            if (Trips.All(t => t.Value != trip.ToString(CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn đoàn có người này và đã có quyết định cử."), "Input.DelegationId");
            of = await db.VisibleTo<Delegation>(viewer).AsNoTracking().SingleAsync(d => d.Id == trip);
            ends = of.To;
        }
        var lentFor = Passport.Out?.DelegationId;
        if (Step.Do(new PassportRun(Passport, viewer, Input, await WorkingDays.Load(db), today, ends, of)) is { } refusal) return this.Refuse(refusal);
        if (code == "nop-lai" && lentFor is { } from) await clocks.PassportBack(from, id, Input.Day ?? today);
        if (await Clash.Save(db, Passport, Input.Version, Step.Act, Input.Reason) is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã ghi: {0}.", Step.Act);
        return Redirect($"/ho-chieu/{id}");
    }

    private async Task<IActionResult?> Load(int id, string code)
    {
        var viewer = this.Viewer();
        if (PassportStep.All.FirstOrDefault(s => s.Code == code) is not { } step || await records.Load(viewer, id) is not { } passport) return NotFound();
        (Step, Passport) = (step, passport);
        if (!passport.MayKeep(viewer)) return Forbid();
        // A passport is only used for the trip decided on (Luật 49/2019/QH14 Điều 25).
        if (step.Trip) Trips = [.. (await db.VisibleTo<Delegation>(viewer).AsNoTracking().Where(d => (d.State == TripState.Decided || d.State == TripState.Travelling) && d.Members.Any(m => m.PassportId == id))
            .OrderBy(d => d.From).Select(d => new { d.Id, d.Name, d.From }).ToListAsync()).Select(d => new SelectListItem($"{d.Name}, {Shell.Language.Words.Day(d.From)}", d.Id.ToString(CultureInfo.InvariantCulture)))];
        return step.When(passport) || HttpContext.Request.Method == HttpMethods.Post ? null : Forbid();
    }
}
