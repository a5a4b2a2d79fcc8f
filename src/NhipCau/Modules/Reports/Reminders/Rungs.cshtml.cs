using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using NhipCau.Data;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Bậc nhắc: the ladder for all regimes, and for a regime of its own.</summary>
[Needs(Right.CollectReports)]
public sealed class RungsModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public sealed class RungInput
    {
        public int? RegimeId { get; set; }
        public int? Days { get; set; }

        /// <summary>"truoc", "sau".</summary>
        public string Side { get; set; } = "truoc";
        public bool Mail { get; set; } = true;
        public bool Invites { get; set; }
        public DateOnly? ValidFrom { get; set; }
    }

    [BindProperty]
    public RungInput Input { get; set; } = new();

    public IReadOnlyList<ReminderRung> Rungs { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Regimes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Sides { get; } = [new("trước hạn", "truoc"), new("sau hạn", "sau")];
    public DateOnly Today { get; private set; }

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.Days is not { } days || days < 0) return this.Refuse(new Refusal("Nhập số ngày, từ 0 đến 120."), "Input.Days");
        var rung = new ReminderRung { RegimeId = Input.RegimeId, Days = Input.Side == "sau" ? days : -days, Mail = Input.Mail, Invites = Input.Invites, ValidFrom = Input.ValidFrom };
        if (rung.Check() is { } wrong) return this.Refuse(wrong, "Input.Days");
        if (Rungs.Any(r => r.RegimeId == rung.RegimeId && r.Days == rung.Days && (r.ValidTo is null || rung.ValidFrom is null || r.ValidTo >= rung.ValidFrom)))
            return this.Refuse(new Refusal("Bậc {0} đã có. Thôi dùng bậc đó trước khi thêm lại.", rung.Code), "Input.Days");
        if (rung.RegimeId is { } id && Regimes.All(r => r.Value != id.ToString(CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn chế độ báo cáo có trong danh sách."), "Input.RegimeId");
        db.Add(rung);
        await db.Because("Thêm bậc nhắc").SaveChangesAsync();
        this.Say("Đã thêm bậc nhắc {0}.", rung.Code);
        return RedirectToPage();
    }

    /// <summary>Thôi dùng: from tomorrow on; what it has sent stays.</summary>
    public async Task<IActionResult> OnPostEndAsync(int rung)
    {
        if (await db.FindAsync<ReminderRung>(rung) is not { } found) return NotFound();
        found.ValidTo = clock.Today();
        await db.Because("Thôi dùng bậc nhắc").SaveChangesAsync();
        this.Say("Bậc nhắc {0} thôi dùng từ ngày mai.", found.Code);
        return RedirectToPage();
    }

    private async Task Load()
    {
        Today = clock.Today();
        Rungs = await db.Set<ReminderRung>().AsNoTracking().Include(r => r.Regime).OrderBy(r => r.RegimeId ?? 0).ThenBy(r => r.Days).ToListAsync();
        var today = Today;
        Regimes = [.. (await db.Set<ReportRegime>().AsNoTracking().Where(r => r.EndedOn == null || r.EndedOn >= today).OrderBy(r => r.Id).ToListAsync()).Select(r => new SelectListItem(r.NameIn(today.Year), r.Id.ToString(CultureInfo.InvariantCulture)))];
    }
}
