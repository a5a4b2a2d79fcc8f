using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Plans;

/// <summary>The plans and programmes, newest first.</summary>
[Needs(Right.SeeDocuments)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public const int PageSize = 30;

    public sealed record Row(int Id, int DocumentId, string Title, string? KindName, string? Number, string? Symbol, int Year, PlanStatus Status, int Items, int Tasks, string? PreparedBy);

    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public PlanStatus? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public int? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public bool More { get; private set; }
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public bool MayReview => this.Viewer().May(Right.ReviewPlans);

    public async Task OnGetAsync()
    {
        var all = db.VisibleTo<Plan>(this.Viewer()).AsNoTracking();
        Years = [.. (await all.Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync()).Select(y => new SelectListItem($"{y}", $"{y}", y == Year))];
        if (Status is not null) all = all.Where(p => p.Status == Status);
        if (Year is not null) all = all.Where(p => p.Year == Year);
        Count = await all.CountAsync();
        if (After is not null) all = all.Where(p => p.Id < After);
        var rows = await all.OrderByDescending(p => p.Id).Take(PageSize + 1).Select(p => new Row(p.Id, p.DocumentId, p.Document.Title, p.Document.KindName, p.Document.Number, p.Document.Symbol, p.Year, p.Status,
            p.Items.Count(i => !i.Dropped), p.Tasks.Count, p.PreparedBy != null ? p.PreparedBy.FullName : p.Document.ImportedBy != null ? p.Document.ImportedBy.FullName : null)).ToListAsync();
        (More, Rows) = (rows.Count > PageSize, [.. rows.Take(PageSize)]);
    }
}
