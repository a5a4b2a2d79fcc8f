using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Papers;

/// <summary>The file of a paper, for whoever sees its record; always saved, never run in the browser.</summary>
[Needs(Right.Enter)]
public sealed class DownloadModel(AppDbContext db, RecordDoors records, FileStore files) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.FindAsync<Paper>(id) is not { Sha: { } sha } paper || await records.Head(this.Viewer(), paper.Record, paper.RecordId) is null
            || await db.FindAsync<StoredFile>(sha) is not { } file || !System.IO.File.Exists(files.PathOf(sha))) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return PhysicalFile(files.PathOf(sha), file.MediaType, paper.FileName ?? "giay-to");
    }
}
