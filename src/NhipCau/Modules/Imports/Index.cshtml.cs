using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Imports;

/// <summary>What was imported, newest first.</summary>
[Needs(Right.KeepRegisters)]
public sealed class IndexModel(AppDbContext db, ImportMaps maps) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<ImportBatch> Batches { get; private set; } = [];
    public int? Before { get; private set; }

    public async Task OnGetAsync(int? before)
    {
        var batches = db.VisibleTo<ImportBatch>(this.Viewer()).AsNoTracking();
        if (before is { } id) batches = batches.Where(b => b.Id < id);
        Batches = await batches.OrderByDescending(b => b.Id).Take(PageSize + 1).ToListAsync();
        if (Batches.Count > PageSize) (Before, Batches) = (Batches[PageSize - 1].Id, [.. Batches.Take(PageSize)]);
    }

    public string TitleOf(ImportBatch batch) => maps.Of(batch.Record)?.Title ?? batch.Record;
}
