using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Jobs;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Jobs;

/// <summary>How far a long work is, the way to stop it, and its result.</summary>
[Needs(Right.Enter), ResponseCache(NoStore = true)]
public sealed class IndexModel(JobRunner jobs) : PageModel
{
    public Job Job { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (!Find(id)) return NotFound();
        if (Job is not { State: JobState.Done, End: { Onward: true, Link: { } onward } }) return Page();
        if (!Request.Headers.ContainsKey("HX-Request")) return LocalRedirect(onward);
        // A redirect would be fetched into the place of the progress: the whole page is to change.
        Response.Headers["HX-Redirect"] = onward;
        return new NoContentResult();
    }

    public IActionResult OnPostCancel(string id)
    {
        if (!Find(id)) return NotFound();
        Job.Cancel();
        return Redirect(Job.Page);
    }

    private bool Find(string id)
    {
        var found = Guid.TryParseExact(id, "N", out var guid) ? jobs.Find(guid, this.Viewer()) : null;
        if (found is not null) Job = found;
        return found is not null;
    }
}
