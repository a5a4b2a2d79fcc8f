using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.PressVisits;

/// <summary>One step of a visit of the press; the rule itself is the visit's.</summary>
[Needs(Right.SeeRegisters)]
public sealed class StepModel(AppDbContext db, PressClocks clocks, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PressInput Input { get; set; } = new();

    public PressVisit Visit { get; private set; } = null!;
    public PressStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string code)
    {
        if (await Load(id, code) is { } no) return no;
        if (!Step.Offered(Visit, this.Viewer())) return Forbid();
        Input = new PressInput { Version = Visit.Version, Day = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string code)
    {
        if (await Load(id, code) is { } no) return no;
        if (Input.Document is { Length: > 200 } || Input.Reason is { Length: > 2000 }) return this.Refuse(new Refusal("Số văn bản dài quá 200 chữ hoặc nội dung dài quá 2.000 chữ. Rút gọn."));
        if (!ModelState.IsValid) return this.Invalid();
        if (Step.Do(new PressRun(Visit, this.Viewer(), Input, clock.Today())) is { } refusal) return this.Refuse(refusal);
        if (await clocks.Follow(Visit) is { } late) return this.Refuse(late);
        if (await Clash.Save(db, Visit, Input.Version, Step.Act, Input.Reason, Input.Document) is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã ghi: {0}.", Step.Act);
        return Redirect($"/bao-chi/{id}");
    }

    private async Task<IActionResult?> Load(int id, string code)
    {
        if (PressStep.All.FirstOrDefault(s => s.Code == code) is not { } step) return NotFound();
        if (await db.VisibleTo<PressVisit>(this.Viewer()).Include(v => v.Owner).SingleOrDefaultAsync(v => v.Id == id) is not { } visit) return NotFound();
        (Step, Visit) = (step, visit);
        return null;
    }
}
