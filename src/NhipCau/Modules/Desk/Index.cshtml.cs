using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Desk;

[Needs(Right.Enter)]
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
    }
}
