using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Search;

/// <summary>One search for everything a person may see: every word typed must be there, with or without its marks; a number finds the document that bears it.</summary>
[Needs(Right.Enter)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 10;

    public sealed record Found(int Id, string Title, string? Under);

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public DateOnly Today { get; private set; }
    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];
    public IReadOnlyList<Found> Documents { get; private set; } = [];
    public IReadOnlyList<Found> Agencies { get; private set; } = [];
    public bool Nothing => Tasks.Count + Documents.Count + Agencies.Count == 0;

    public async Task OnGetAsync()
    {
        Today = clock.Today();
        var typed = (Text ?? "").Trim();
        if (typed.Length > 200) typed = typed[..200];
        var words = VietnameseText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8).ToList();
        if (words.Count == 0) return;
        var viewer = this.Viewer();
        if (viewer.May(Right.SeeTasks)) await FindTasks(viewer, words);
        if (viewer.May(Right.SeeDocuments)) await FindDocuments(viewer, typed, words);
        if (viewer.May(Right.SeeAgencies)) await FindAgencies(words);
    }

    private async Task FindTasks(Viewer viewer, List<string> words)
    {
        var tasks = db.VisibleTo<WorkTask>(viewer);
        foreach (var word in words) tasks = tasks.Where(t => t.SearchText.Contains(word));
        Tasks = await TaskLine.Of(db, tasks.OrderByDescending(t => t.NextDueOn).ThenBy(t => t.Id).Take(Most));
    }

    private async Task FindDocuments(Viewer viewer, string typed, List<string> words)
    {
        var seen = db.VisibleTo<Document>(viewer).AsNoTracking();
        var documents = seen;
        foreach (var word in words) documents = documents.Where(d => d.SearchText.Contains(word));
        // "229", "229/KH-UBND", "07-KH/TU": the number typed comes first.
        var number = new string([.. typed.TakeWhile(char.IsAsciiDigit)]);
        var symbol = typed[number.Length..].TrimStart('/', '-').Trim();
        var numbered = number.Length == 0 ? [] : await Rows(seen.Where(d => d.Number == number));
        numbered.RemoveAll(d => d.Under?.Contains(symbol, StringComparison.OrdinalIgnoreCase) != true);
        Documents = [.. numbered.Concat(await Rows(documents)).DistinctBy(d => d.Id).Take(Most)];
    }

    private static async Task<List<Found>> Rows(IQueryable<Document> documents) =>
        (await documents.OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id).Take(Most).Select(d => new { d.Id, d.KindName, d.Number, d.Symbol, d.IsParty, d.Title, d.IssuedOn }).ToListAsync())
        .ConvertAll(d => new Found(d.Id, d.Title, $"{d.KindName} {d.Number}{(d.Number is null ? "" : d.IsParty ? "-" : "/")}{d.Symbol} {Shell.Language.Words.Day(d.IssuedOn)}".Trim()));

    private async Task FindAgencies(List<string> words)
    {
        var agencies = db.Set<Agency>().AsNoTracking();
        foreach (var word in words) agencies = agencies.Where(a => a.SearchText.Contains(word));
        Agencies = await agencies.OrderBy(a => a.SortKey).Take(Most).Select(a => new Found(a.Id, a.Name, a.ShortName)).ToListAsync();
    }
}
