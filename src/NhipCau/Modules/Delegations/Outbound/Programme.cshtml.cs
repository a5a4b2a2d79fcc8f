using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>The programme as lines of text, as one types or pastes them.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ProgrammeModel(AppDbContext db, DelegationRecord records) : TripPart(db, records)
{
    [BindProperty]
    public string? Lines { get; set; }

    protected override bool May(Viewer viewer) => Trip.MayEdit(viewer);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Lines = ProgrammeText.Write(Trip.Days);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var (days, wrong) = ProgrammeText.Read(Lines, Trip.From, (on, place, work) => new DelegationDay { On = on, Place = place, Work = work });
        return await Save(wrong ?? Trip.SetDays(this.Viewer(), days), TripActs.Programme, "Đã lưu chương trình.", field: nameof(Lines));
    }
}
