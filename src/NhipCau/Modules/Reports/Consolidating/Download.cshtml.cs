using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Tải .docx, Tải PDF.</summary>
[Needs(Right.SeeReports), EnableRateLimiting(Costly.Policy)]
public sealed class DownloadModel(AppDbContext db, OfficialReports reports, PdfPool pdf) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, string form, CancellationToken cancel)
    {
        var found = await Consolidator.Whole(db.VisibleTo<Consolidation>(this.Viewer())).AsNoTracking().Include(c => c.Period.Regime).Include(c => c.Period.Outline.Sections).SingleOrDefaultAsync(c => c.PeriodId == id, cancel);
        if (found is not { } report) return NotFound();
        var docx = DocxWriter.Bytes((await reports.Of(report, report.Period, this.Viewer())).Paper);
        var name = $"bao-cao-{report.Period.FileName}.{form}";
        if (form == "docx") return File(docx, FileType.Docx, name);
        try
        {
            return File(await pdf.ToPdf(docx, cancel), "application/pdf", name);
        }
        catch (FileRefusal refusal)
        {
            this.SayNo(new Refusal(refusal.Message));
            return RedirectToPage("Consolidate", new { id });
        }
    }
}
