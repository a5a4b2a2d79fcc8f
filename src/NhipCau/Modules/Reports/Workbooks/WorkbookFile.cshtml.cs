using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>The workbook of a report as it stands now.</summary>
[Needs(Right.SeeReports)]
public sealed class WorkbookFileModel(ReportWorkbooks workbooks) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await workbooks.Load(this.Viewer(), id) is not { } report) return NotFound();
        var (file, refusal) = await workbooks.Write(report);
        if (file is not null) return File(file, FileType.Xlsx, $"bao-cao-{report.Period.FileName}-{report.Agency.Code}.xlsx");
        this.SayNo(refusal!);
        return Redirect($"/bao-cao/{id}/bang");
    }
}
