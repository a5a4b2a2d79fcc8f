using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>Fills in every section of the report of an agency.</summary>
internal sealed class ReportWriter(int report, Visitor visitor) : Writer(nameof(AgencyReport), report, visitor)
{
    private readonly Visitor visitor = visitor;

    protected override string Page => $"/bao-cao/{Id}";

    protected override Task<Answer> Save(Answer page, int number) =>
        visitor.Send(page, "#write", [.. page.All("#write textarea").Cast<IHtmlTextAreaElement>().Where(t => t.Name!.EndsWith(".Text", StringComparison.Ordinal)).Select(t => (t.Name!, (string?)TextOf(number)))]);

    protected override async Task<IReadOnlyList<int>> Stored(AppDbContext db, string folder)
    {
        var report = await db.Set<AgencyReport>().AsNoTracking().Include(r => r.Entries).Include(r => r.Answers).SingleAsync(r => r.Id == Id);
        return [.. report.Entries.Select(e => e.Text).Concat(report.Answers.Select(a => a.Text)).Select(NumberIn)];
    }
}
