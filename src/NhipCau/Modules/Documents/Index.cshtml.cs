using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Plans;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Documents;

/// <summary>The register of documents: found by any word of the text, accents or not.</summary>
[Needs(Right.SeeDocuments)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    public const int PageSize = 30;

    public sealed record Row(int Id, string? KindName, string? Number, string? Symbol, bool IsParty, string Title, string? Issuer, string? PrintedDate, DateOnly? IssuedOn, bool CitedOnly, PlanStatus? Status, int? PlanId)
    {
        public string? Code => Number is null ? null : Symbol is null ? Number : IsParty ? $"{Number}-{Symbol}" : $"{Number}/{Symbol}";
    }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    /// <summary>own or cited.</summary>
    [BindProperty(SupportsGet = true, Name = "nguon")]
    public string? Source { get; set; }

    /// <summary>The last number of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")]
    public int? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public CountView Count { get; private set; } = new(0, false);
    public bool More { get; private set; }
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];
    public bool Filtered => Search is not null || Kind is not null || Year is not null || Source is not null;

    public async Task OnGetAsync()
    {
        var all = db.VisibleTo<Document>(this.Viewer()).AsNoTracking();
        Kinds = [.. (await LooseScan.Values<string>(db, "documents", nameof(Document.KindName))).Order(Comparer<string>.Create(VietnameseText.Compare)).Select(k => new SelectListItem(k, k, k == Kind))];
        Years = [.. (await LooseScan.Values<int>(db, "documents", nameof(Document.Year))).OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}", y == Year))];
        all = await WordIndex.Matching(db, all, Search);
        if (Kind is not null) all = all.Where(d => d.KindName == Kind);
        if (Year is not null) all = all.Where(d => d.Year == Year);
        if (Source is "own" or "cited") { var cited = Source == "cited"; all = all.Where(d => d.CitedOnly == cited); }
        Count = await CountView.Of(all.Select(d => d.Id));
        if (After is not null) all = all.Where(d => d.Id < After);
        var rows = await all.OrderByDescending(d => d.Id).Take(PageSize + 1)
            .Select(d => new Row(d.Id, d.KindName, d.Number, d.Symbol, d.IsParty, d.Title, d.Issuer, d.PrintedDate, d.IssuedOn, d.CitedOnly, d.Plan == null ? null : d.Plan.Status, d.Plan == null ? null : d.Plan.Id)).ToListAsync();
        (More, Rows) = (rows.Count > PageSize, [.. rows.Take(PageSize)]);
    }

    public string NextPage => $"/van-ban?q={Uri.EscapeDataString(Search ?? "")}&loai={Uri.EscapeDataString(Kind ?? "")}&nam={Year}&nguon={Source}&sau={Rows[^1].Id}";
}
