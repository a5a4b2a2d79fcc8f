using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports;

/// <summary>Mở kỳ: days filled in by the regime, mended where a document says otherwise.</summary>
[Needs(Right.CollectReports)]
public sealed class OpenModel(AppDbContext db, PeriodOpener opener, TimeProvider clock) : PageModel
{
    public sealed class PeriodInput
    {
        [Required(ErrorMessage = "Nhập ngày bắt đầu số liệu.")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Nhập ngày kết thúc số liệu.")]
        public DateOnly? To { get; set; }

        [Required(ErrorMessage = "Nhập hạn gửi báo cáo.")]
        public DateOnly? DueOn { get; set; }

        [MaxLength(300, ErrorMessage = "Căn cứ của hạn gửi không dài quá 300 chữ.")]
        public string? DueRule { get; set; }
    }

    [BindProperty(Name = "ky", SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>Which period of the year, from 1.</summary>
    [BindProperty(Name = "so", SupportsGet = true)]
    public int Number { get; set; } = 1;

    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public PeriodInput Input { get; set; } = new();

    private const string Usual = "nam";

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<ReportRegime> Regimes { get; private set; } = [];

    public ReportRegime Regime { get; private set; } = null!;

    /// <summary>The deadlines the plans of the year set for reports, as they print them: what to check the suggested day against.</summary>
    public IReadOnlyList<string> PlanDeadlines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        var year = Year!.Value;
        Input = new PeriodInput { From = Regime.FromIn(year, Number), To = Regime.ToIn(year, Number), DueOn = Regime.DueIn(year, Number, await WorkingDays.Load(db)), DueRule = Regime.DueRule };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        var year = Year!.Value;
        var period = Regime.Period(year, Number, Input.From!.Value, Input.To!.Value, Input.DueOn!.Value, Input.DueRule?.Trim(), clock.UtcNow());
        if (await opener.Open(period, "Mở kỳ báo cáo") is { } refusal) return this.Refuse(refusal);
        this.Say("Đã mở kỳ báo cáo {0} cho {1} cơ quan.", period.Name, period.Reports.Count);
        return RedirectToPage("Collect", new { id = period.Id });
    }

    private async Task Load()
    {
        var viewer = this.Viewer();
        var plans = await db.VisibleTo<Plan>(viewer).AsNoTracking().Where(p => p.Status == PlanStatus.Issued).Select(p => p.Year).Distinct().ToListAsync();
        var today = clock.Today();
        Regimes = await db.Set<ReportRegime>().Include(r => r.Outline!.Sections).Where(r => r.OutlineId != null && (r.EndedOn == null || r.EndedOn >= today)).OrderBy(r => r.Id).ToListAsync();
        Regime = Regimes.FirstOrDefault(r => r.Code == Code) ?? Regimes.FirstOrDefault(r => r.Code == Usual) ?? Regimes[0];
        Number = Math.Clamp(Number, 1, Regime.PerYear);
        var thisYear = today.Year;
        Years = [.. plans.Append(thisYear).Append(thisYear - 1).Distinct().OrderDescending()];
        if (Year is not { } year || year is < 2000 or > 2100) Year = plans.Contains(thisYear) || plans.Count == 0 ? thisYear : plans.Max();
        var chosen = Year.Value;
        PlanDeadlines = await db.Set<PlanDeadline>().AsNoTracking()
            .Where(d => !d.Dropped && d.Text.Contains("áo cáo") && db.VisibleTo<Plan>(viewer).Any(p => p.Id == d.PlanId && p.Year == chosen && p.Status == PlanStatus.Issued))
            .OrderBy(d => d.Id).Select(d => d.Text).Take(5).ToListAsync();
    }
}
