using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Outlines;

/// <summary>Đề cương: all outlines with their editions, and which regimes use them.</summary>
[Needs(Right.Consolidate)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public sealed record Line(int Id, string Code, string Name, int Edition, DateTime? PublishedAt, int Sections, IReadOnlyList<string> Regimes, int Periods);

    public IReadOnlyList<IGrouping<string, Line>> Outlines { get; private set; } = [];

    public async Task OnGetAsync() => Outlines = [.. (await db.Set<Outline>().AsNoTracking().OrderBy(o => o.Name).ThenByDescending(o => o.Edition)
        .Select(o => new Line(o.Id, o.Code, o.Name, o.Edition, o.PublishedAt, o.Sections.Count, db.Set<ReportRegime>().Where(r => r.OutlineId == o.Id).Select(r => r.Code).ToList(), db.Set<ReportPeriod>().Count(p => p.OutlineId == o.Id)))
        .ToListAsync()).GroupBy(l => l.Code)];
}
