using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports;

/// <summary>Báo cáo tổng hợp: outline, the report as it will be printed, and what the agencies wrote for the section at hand.</summary>
[Needs(Right.SeeReports)]
public sealed class ConsolidateModel(AppDbContext db, Consolidator consolidator, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "muc", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, MaxLength(40000, ErrorMessage = "Một mục không dài quá 40.000 chữ. Chuyển phần chi tiết sang phụ lục.")]
    public string? Text { get; set; }

    /// <summary>Which of the sources to take in, by its place in the list of the section.</summary>
    [BindProperty]
    public int Take { get; set; }

    public ReportPeriod Period { get; private set; } = null!;

    public Consolidation? Report { get; private set; }

    public ConsolidationSection? Section { get; private set; }

    public OfficialDocument? Paper { get; private set; }

    public ReportSource Source { get; private set; } = null!;

    public OutlineSection? Outlined => Section is null ? null : Period.Outline.Find(Section.Code);

    public IReadOnlyList<Sourced> Sources => Outlined is { } outlined ? [.. Source.Of(outlined)] : [];

    public bool Edits { get; private set; }

    public int Waiting { get; private set; }

    public int Missing { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } elsewhere) return elsewhere;
        Text = Section?.Text;
        return Page();
    }

    public Task<IActionResult> OnPostBuildAsync(int id) => Change(id, "Dựng báo cáo", async () =>
    {
        if (Report is null) db.Add(Report = await consolidator.Create(Period, this.Viewer()));
        Report.Build(Period, await consolidator.Texts(Period, this.Viewer()), clock.UtcNow());
        var kept = Report.Sections.Count(s => s.Edited);
        if (kept == 0) this.Say("Đã dựng báo cáo từ những gì đã nhận.");
        else this.Say("Đã dựng lại từ những gì đã nhận; {0} mục sửa tay được giữ nguyên.", kept);
    });

    public Task<IActionResult> OnPostAsync(int id) => Change(id, "Sửa báo cáo tổng hợp", () =>
    {
        Section?.Write(Text);
        this.Say("Đã lưu mục {0}.", Section?.Title);
        return Task.CompletedTask;
    });

    public Task<IActionResult> OnPostTakeAsync(int id) => Change(id, "Đưa lời của cơ quan vào báo cáo", () =>
    {
        Section?.Write(Text);
        if (Sources.ElementAtOrDefault(Take) is { } source) Section?.Append(ReportWording.OfAgency(source.Saying));
        this.Say("Đã đưa vào mục {0}.", Section?.Title);
        return Task.CompletedTask;
    });

    /// <summary>Gives a section back to the program: filled again, and no longer counted as edited.</summary>
    public Task<IActionResult> OnPostResetAsync(int id) => Change(id, "Dựng lại một mục", () =>
    {
        if (Section is not null && Outlined is { } outlined) (Section.Text, Section.Edited) = (Source.Text(outlined), false);
        this.Say("Đã dựng lại mục {0}.", Section?.Title);
        return Task.CompletedTask;
    });

    private async Task<IActionResult> Change(int id, string act, Func<Task> verb)
    {
        if (await Load(id) is { } elsewhere) return elsewhere;
        if (!Edits) return Forbid();
        if (!ModelState.IsValid) return this.Invalid();
        await verb();
        try
        {
            if (Report!.Id > 0)
            {
                db.Expect(Report, Version);
                db.Entry(Report).Property(r => r.BuiltAt).IsModified = true;
            }
            await db.Because(act).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData.Remove(Flash.Done);
            return this.Refuse(new Refusal("Báo cáo vừa được người khác sửa. Chép lại phần mình vừa viết, tải lại trang rồi sửa tiếp."), nameof(Text));
        }
        return RedirectToPage(new { id, muc = Section?.Code });
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (!viewer.SeesAll(Right.SeeReports)) return Forbid();
        if (await db.Set<ReportPeriod>().Include(p => p.Regime).Include(p => p.Outline.Sections).SingleOrDefaultAsync(p => p.Id == id) is not { } period) return NotFound();
        (Period, Edits) = (period, viewer.May(Right.Consolidate));
        Report = await db.VisibleTo<Consolidation>(viewer).Include(c => c.Sections).SingleOrDefaultAsync(c => c.PeriodId == id);
        Waiting = await db.VisibleTo<AgencyReport>(viewer).CountAsync(r => r.PeriodId == id && r.State == ReportState.Sent);
        Missing = await db.VisibleTo<AgencyReport>(viewer).CountAsync(r => r.PeriodId == id && r.State != ReportState.Sent && r.State != ReportState.Accepted);
        Source = await consolidator.Source(period, viewer);
        if (Report is null) return null;
        Section = Report.Sections.FirstOrDefault(s => s.Code == Code) ?? Report.InOrder().FirstOrDefault(s => Period.Outline.Find(s.Code)?.FedBy is not (null or FedBy.Nothing));
        Paper = await OfficialReport.Of(Report, db, clock);
        return null;
    }
}
