using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>A file handed in as evidence, for whoever may see the words it came with; always saved, never run in the browser.</summary>
[Needs(Right.SeeTasks)]
public sealed class EvidenceModel(AppDbContext db, FileStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id)
    {
        var file = await db.VisibleTo<ContributionFile>(this.Viewer()).AsNoTracking().Where(f => f.Id == id)
            .Select(f => new { f.Name, f.Sha, Type = db.Set<StoredFile>().Where(s => s.Sha == f.Sha).Select(s => s.MediaType).FirstOrDefault() }).FirstOrDefaultAsync();
        if (file is null || !System.IO.File.Exists(store.PathOf(file.Sha))) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return PhysicalFile(store.PathOf(file.Sha), file.Type ?? "application/octet-stream", file.Name);
    }
}
