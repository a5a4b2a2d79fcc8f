using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>The sentences of reports that use a record the page has already been allowed to show: <c>&lt;vc:used-in record="Delegation" id="…" /&gt;</c></summary>
public sealed class UsedInViewComponent(Usage usage) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string record, int id) => View("/Modules/Reports/Consolidating/_UsedIn.cshtml", await usage.Of(HttpContext.Viewer(), record, id));
}
