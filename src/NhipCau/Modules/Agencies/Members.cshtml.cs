using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

[Needs(Right.ManageAgencies)]
public sealed class MembersModel(AppDbContext db, TimeProvider clock) : AgencyPage(db)
{
    private readonly AppDbContext db = db;

    public sealed class Form
    {
        public List<int> Bodies { get; set; } = [];
        public DateOnly From { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Open(id)) return NotFound();
        Input.From = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Open(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var chosen = await db.Set<Agency>().Where(a => Input.Bodies.Contains(a.Id)).ToListAsync();
        if (chosen.Count == 0) return this.Refuse(new Refusal("Chọn cơ quan để thêm vào nhóm."), "Input.Bodies");
        var refusal = chosen.Select(body => Agency.TakeIn(body, Input.From)).FirstOrDefault(r => r is not null);
        return await Save(refusal, "Thêm thành viên", "Đã thêm vào nhóm.", next: Request.Path);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int member, [Required] DateOnly lastDay)
    {
        if (!await Open(id) || Agency.Members.FirstOrDefault(m => m.Id == member) is not { } found) return NotFound();
        if (ModelState.GetFieldValidationState("lastDay") == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) return this.Invalid();
        ModelState.Clear();
        return await Save(Agency.LetGo(found, lastDay), "Đưa ra khỏi nhóm", "Đã đưa ra khỏi nhóm.", next: Request.Path);
    }

    private async Task<bool> Open(int id)
    {
        if (!await Load(id) || !Agency.IsGroup) return false;
        var inside = Agency.Members.Where(m => m.Covers(Today)).Select(m => m.MemberId.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
        Choices = [.. (await AgencyChoices.Bodies(db, Today)).Where(b => !inside.Contains(b.Value))];
        return true;
    }
}
