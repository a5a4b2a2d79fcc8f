using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Reconciling;

/// <summary>What does not agree in a report, for the agency that writes it and the office that accepts it: <c>&lt;vc:reconciliation report="Model.Report.Id" /&gt;</c></summary>
public sealed class ReconciliationViewComponent(AppDbContext db, Reconciler reconciler) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int report)
    {
        var viewer = HttpContext.Viewer();
        var whole = await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Include(r => r.Period.Regime).Include(r => r.Period.Outline.Sections).SingleOrDefaultAsync(r => r.Id == report);
        return whole?.ShowsWordsTo(viewer) == true ? View("/Modules/Reports/Reconciling/_Reconciliation.cshtml", await db.Remember($"reconciled {report} {viewer.Scope}", () => reconciler.Of(whole, viewer.Anyone, HttpContext.RequestAborted), size: 100)) : Content("");
    }
}
