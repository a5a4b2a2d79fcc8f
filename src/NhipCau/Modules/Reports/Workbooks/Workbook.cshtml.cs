using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>The workbook of one report: out, back, and what came of it.</summary>
[Needs(Right.SeeReports), EnableRateLimiting(Costly.Policy)]
public sealed class WorkbookModel(AppDbContext db, ReportWorkbooks workbooks, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IFormFile? Book { get; set; }

    [BindProperty(Name = "lan", SupportsGet = true)]
    public int? UploadId { get; set; }

    public AgencyReport Report { get; private set; } = null!;
    public WorkbookUpload? Upload { get; private set; }
    public IReadOnlyList<RowFault> Faults { get; private set; } = [];
    public bool Writes { get; private set; }
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (UploadId is not { } upload) return Page();
        if (await db.VisibleTo<WorkbookUpload>(this.Viewer()).AsNoTracking().SingleOrDefaultAsync(u => u.Id == upload && u.ReportId == id) is not { } found) return NotFound();
        (Upload, Faults) = (found, RowFault.Stored(found.Faults));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!Report.IsWrittenBy(this.Viewer()) && !this.Viewer().May(Right.WriteReports, Report.AgencyId)) return Forbid();
        if (Book is null) return this.Refuse(new Refusal("Chọn tệp .xlsx để nộp."), nameof(Book));
        await using var file = Book.OpenReadStream();
        var (upload, refusal) = await workbooks.Take(Report, this.Viewer(), file, Path.GetFileName(Book.FileName));
        if (upload is null)
        {
            // What was read in is not what is stored: the page is drawn from the report as it stands.
            db.ChangeTracker.Clear();
            return await Load(id) ? this.Refuse(refusal!, nameof(Book)) : NotFound();
        }
        return RedirectToPage(new { id, lan = upload.Id });
    }

    private async Task<bool> Load(int id)
    {
        if (await workbooks.Load(this.Viewer(), id) is not { } report) return false;
        (Report, Writes) = (report, report.IsWrittenBy(this.Viewer()) && report.CannotBeWrittenOn(Today) is null);
        return true;
    }
}
