using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports;

/// <summary>Mở kỳ: days filled in by the regime, mended where a document says otherwise.</summary>
[Needs(Right.CollectReports)]
public sealed class OpenModel(AppDbContext db, PeriodFiller filler, NoticeBoard notices, TimeProvider clock) : PageModel
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
        if (await db.Set<ReportPeriod>().AnyAsync(p => p.RegimeId == Regime.Id && p.Year == year && p.Number == Number))
            return this.Refuse(new Refusal("Kỳ báo cáo {0} đã mở. Chọn kỳ khác, hoặc làm tiếp ở kỳ đã mở.", Regime.NameIn(year, Number)));

        var period = new ReportPeriod
        {
            Regime = Regime,
            Outline = Regime.Outline!,
            Year = year,
            Number = Number,
            Name = Regime.NameIn(year, Number),
            From = Input.From!.Value,
            To = Input.To!.Value,
            DueOn = Input.DueOn!.Value,
            DueRule = Input.DueRule?.Trim(),
            OpenedAt = clock.UtcNow(),
        };
        if (period.CheckDays() is { } wrong) return this.Refuse(wrong);
        var reports = await filler.Fill(period);
        if (reports.Count == 0)
            return this.Refuse(new Refusal("Chưa có nhiệm vụ nào của năm {0} được giao nên chưa có cơ quan phải báo cáo. Ban hành kế hoạch của năm trước.", year.ToString(CultureInfo.InvariantCulture)));

        // A notice leads to the report, whose number only the first save gives.
        await using var whole = await db.Database.BeginTransactionAsync();
        db.Add(period);
        try
        {
            await db.Because("Mở kỳ báo cáo", document: period.DueRule).SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return this.Refuse(new Refusal("Người khác vừa mở kỳ này. Tải lại trang danh sách kỳ báo cáo."));
        }
        notices.TellOfOpening(reports);
        await db.SaveChangesAsync();
        await whole.CommitAsync();
        this.Say("Đã mở kỳ báo cáo {0} cho {1} cơ quan.", period.Name, reports.Count);
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
