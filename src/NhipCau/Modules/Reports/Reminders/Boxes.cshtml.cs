using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Hộp thư cơ quan: where letters to each reporting agency go.</summary>
[Needs(Right.CollectReports)]
public sealed class BoxesModel(AppDbContext db) : PageModel
{
    public sealed class BoxInput
    {
        public int AgencyId { get; set; }
        public string? Address { get; set; }
    }

    [BindProperty]
    public List<BoxInput> Input { get; set; } = [];

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        var known = await db.Set<Mailbox>().AsNoTracking().ToDictionaryAsync(m => m.AgencyId, m => m.Address);
        Input = [.. Agencies.Select(a => new BoxInput { AgencyId = a.Id, Address = known.GetValueOrDefault(a.Id) })];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var known = await db.Set<Mailbox>().ToDictionaryAsync(m => m.AgencyId);
        var changed = 0;
        for (var i = 0; i < Input.Count; i++)
        {
            var (agency, address) = (Input[i].AgencyId, Input[i].Address?.Trim());
            if (Agencies.All(a => a.Id != agency)) continue;
            var box = known.GetValueOrDefault(agency);
            if (string.IsNullOrEmpty(address)) { if (box is not null) { db.Remove(box); changed++; } }
            else if (box?.Address == address) continue;
            else if (Mailbox.Check(address) is { } wrong) this.Refuse(wrong, $"Input[{i}].Address");
            else if (box is null) { db.Add(new Mailbox { AgencyId = agency, Address = address }); changed++; }
            else { box.Address = address; changed++; }
        }
        if (!ModelState.IsValid) return this.Invalid();
        await db.Because("Sửa hộp thư cơ quan").SaveChangesAsync();
        this.Say("Đã lưu {0} địa chỉ thay đổi.", changed);
        return RedirectToPage();
    }

    private async Task Load()
    {
        var reporting = db.Set<AgencyReport>().Select(r => r.AgencyId); // unfiltered: names of the agencies that report, no words
        Agencies = await db.Set<Agency>().AsNoTracking().Where(a => reporting.Contains(a.Id)).OrderBy(a => a.SortKey).ToListAsync();
    }
}
