using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The programme as lines of text, as one types or pastes them.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ProgrammeModel(AppDbContext db, VisitRecord records) : VisitPart(db, records)
{
    [BindProperty]
    public string? Lines { get; set; }

    protected override bool May(Viewer viewer) => Visit.MayPrepare(viewer);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Lines = ProgrammeText.Write(Visit.Days);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var (days, wrong) = ProgrammeText.Read(Lines, Visit.From, (on, place, work) => new VisitDay { On = on, Place = place, Work = work });
        return await Save(wrong ?? Visit.SetDays(this.Viewer(), days), VisitActs.Programme, "Đã lưu chương trình.", field: nameof(Lines));
    }
}
