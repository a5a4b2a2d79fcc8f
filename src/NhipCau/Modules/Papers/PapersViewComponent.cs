using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Documents;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Rights;
using Paper = NhipCau.Shell.Papers.Paper;

namespace NhipCau.Modules.Papers;

/// <summary>The papers of a record the page has already been allowed to show: <c>&lt;vc:papers record="Delegation" id="…" kinds="DelegationPapers.Kinds" may-keep="…" /&gt;</c></summary>
public sealed class PapersViewComponent(AppDbContext db, PaperShelf shelf) : ViewComponent
{
    /// <param name="mayKeep">Offers to add and remove; whether it is allowed is asked again of the record's door.</param>
    public async Task<IViewComponentResult> InvokeAsync(string record, int id, IReadOnlyList<PaperKind> kinds, bool mayKeep)
    {
        var papers = await shelf.Of(record, id);
        var cited = papers.Select(p => p.DocumentId).OfType<int>().ToList();
        var open = cited.Count == 0 ? [] : await db.VisibleTo<Document>(HttpContext.Viewer()).Where(d => cited.Contains(d.Id)).Select(d => d.Id).ToListAsync();
        return View("/Modules/Papers/_Papers.cshtml", new PapersView(record, id, kinds, mayKeep, papers, open.ToHashSet()));
    }
}

/// <param name="Open">The documents among them that this person may open.</param>
public sealed record PapersView(string Record, int Id, IReadOnlyList<PaperKind> Kinds, bool MayKeep, IReadOnlyList<Paper> Papers, IReadOnlySet<int> Open)
{
    public PaperForm Paper { get; } = new();

    public string NameOf(string kind) => Kinds.FirstOrDefault(k => k.Code == kind)?.Name ?? "Giấy tờ khác";

    /// <summary>The file, or else the document it is; null where the paper is only named.</summary>
    public string? LinkOf(Paper paper) => paper.Sha is not null ? $"/giay-to/{paper.Id}" : paper.DocumentId is { } document && Open.Contains(document) ? $"/van-ban/{document}" : null;
}
