using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Remembering;
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
        var viewer = this.Viewer();
        Kinds = [.. (await db.Remember("kinds of documents", () => LooseScan.Values<string>(db, "documents", nameof(Document.KindName)))).Order(Comparer<string>.Create(VietnameseText.Compare)).Select(k => new SelectListItem(k, k, k == Kind))];
        Years = [.. (await db.Remember("years of documents", () => LooseScan.Values<int>(db, "documents", nameof(Document.Year)))).OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}", y == Year))];
        // Words are looked up once, and only where something of what is shown is not remembered.
        var narrowed = new OnceRead<IQueryable<Document>>(db, () => Narrowed(viewer.Anyone));
        var asked = $"documents {viewer.Scope} {Uri.EscapeDataString(Search ?? "")} {Uri.EscapeDataString(Kind ?? "")} {Year} {Uri.EscapeDataString(Source ?? "")}";
        Count = await db.Remember($"{asked} count", async () => await CountView.Of((await narrowed.Get()).Select(d => d.Id)));
        var rows = await db.Remember($"{asked} page {After}", async () => await Page(await narrowed.Get()), size: 10 * PageSize);
        (More, Rows) = (rows.Count > PageSize, [.. rows.Take(PageSize)]);
    }

    private async Task<IQueryable<Document>> Narrowed(Viewer viewer)
    {
        var all = await WordIndex.Matching(db, db.VisibleTo<Document>(viewer).AsNoTracking(), Search);
        if (Kind is not null) all = all.Where(d => d.KindName == Kind);
        if (Year is not null) all = all.Where(d => d.Year == Year);
        if (Source is "own" or "cited") { var cited = Source == "cited"; all = all.Where(d => d.CitedOnly == cited); }
        return all;
    }

    private Task<List<Row>> Page(IQueryable<Document> all) => (After is null ? all : all.Where(d => d.Id < After)).OrderByDescending(d => d.Id).Take(PageSize + 1)
        .Select(d => new Row(d.Id, d.KindName, d.Number, d.Symbol, d.IsParty, d.Title, d.Issuer, d.PrintedDate, d.IssuedOn, d.CitedOnly, d.Plan == null ? null : d.Plan.Status, d.Plan == null ? null : d.Plan.Id)).ToListAsync();

    public string NextPage => $"/van-ban?q={Uri.EscapeDataString(Search ?? "")}&loai={Uri.EscapeDataString(Kind ?? "")}&nam={Year}&nguon={Source}&sau={Rows[^1].Id}";
}
