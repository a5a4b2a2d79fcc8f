using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>The same workbook with what was not taken, the fault in its cell; it can be mended and handed in as it is.</summary>
[Needs(Right.SeeReports)]
public sealed class FaultyFileModel(AppDbContext db, ReportWorkbooks workbooks) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, int upload)
    {
        if (await workbooks.Load(this.Viewer(), id) is not { } report || await db.VisibleTo<WorkbookUpload>(this.Viewer()).AsNoTracking().SingleOrDefaultAsync(u => u.Id == upload && u.ReportId == id) is not { } found) return NotFound();
        var (file, refusal) = await workbooks.Write(report, RowFault.Stored(found.Faults));
        if (file is not null) return File(file, FileType.Xlsx, $"bao-cao-{report.Period.FileName}-{report.Agency.Code}-can-sua.xlsx");
        this.SayNo(refusal!);
        return Redirect($"/bao-cao/{id}/bang");
    }
}
