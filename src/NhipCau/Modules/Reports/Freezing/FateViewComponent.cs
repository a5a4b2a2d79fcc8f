using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Consolidating;

namespace NhipCau.Modules.Reports.Freezing;

/// <param name="Text">The paragraph as printed; null where the words were left out.</param>
/// <param name="With">The other agencies it is merged of.</param>
public sealed record Fate(string Section, string About, UseOfWords? Use, string? Text, string? Reason, IReadOnlyList<string> With);

/// <summary>What became of an agency's words in the report that was frozen last: <c>&lt;vc:fate report="…" /&gt;</c> on a page that may show the report.</summary>
public sealed class FateViewComponent(AppDbContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int report)
    {
        var period = await db.Set<AgencyReport>().Where(r => r.Id == report).Select(r => r.PeriodId).SingleAsync(); // unfiltered: the page has been allowed to show this report
        var snapshot = await db.Set<Snapshot>().AsNoTracking().Where(s => s.Consolidation.PeriodId == period).OrderByDescending(s => s.Edition).FirstOrDefaultAsync(); // unfiltered: only what became of this report's own words is shown
        return View("/Modules/Reports/Freezing/_Fate.cshtml", snapshot is null ? [] : Of(snapshot.Read(), report));
    }

    public static IReadOnlyList<Fate> Of(FrozenReport frozen, int report) =>
    [
        .. from words in frozen.Words
           where words.ReportId == report
           let section = frozen.Sections.FirstOrDefault(s => s.Code == words.Section)
           let paragraph = section?.Paragraphs.FirstOrDefault(p => p.Key == words.Paragraph)
           select new Fate(section?.Title ?? "", words.About, words.Use, paragraph?.Text, words.Reason, [.. (paragraph?.Sources ?? []).Where(who => who != words.Who).Distinct()]),
    ];
}
