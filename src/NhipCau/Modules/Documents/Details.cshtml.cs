using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Documents;

/// <summary>One document: what it is, what it cites, which plan and tasks came of it, and its text.</summary>
[Needs(Right.SeeDocuments)]
public sealed class DetailsModel(AppDbContext db, FileStore files, DocumentIntake intake) : PageModel
{
    private const int MostCiting = 20;

    public sealed record TaskLine(int Id, string? Path, string Title);

    public Document Document { get; private set; } = null!;

    /// <summary>The documents it cites that this person may open.</summary>
    public IReadOnlySet<int> Open { get; private set; } = new HashSet<int>();
    public IReadOnlyList<TaskLine> Tasks { get; private set; } = [];

    /// <summary>By name alone: their texts stay where they are.</summary>
    public IReadOnlyList<Document> CitedBy { get; private set; } = [];
    public bool MayChange => this.Viewer().May(Right.ImportDocuments, Document.OwnerAgencyId);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        var targets = Document.Citations.Select(c => c.TargetId).OfType<int>().ToList();
        Open = (await db.VisibleTo<Document>(this.Viewer()).Where(d => targets.Contains(d.Id)).Select(d => d.Id).ToListAsync()).ToHashSet();
        if (Document.Plan is { } plan) Tasks = await db.VisibleTo<WorkTask>(this.Viewer()).Where(t => t.PlanId == plan.Id).OrderBy(t => t.ClauseStart).ThenBy(t => t.Id).Select(t => new TaskLine(t.Id, t.Path, t.Title)).ToListAsync();
        var citing = db.Set<Citation>().Where(c => c.TargetId == id).Select(c => c.DocumentId);
        CitedBy = await db.VisibleTo<Document>(this.Viewer()).AsNoTracking().Where(d => citing.Contains(d.Id)).OrderByDescending(d => d.Id).Take(MostCiting)
            .Select(d => new Document { Id = d.Id, KindName = d.KindName, Number = d.Number, Symbol = d.Symbol, IsParty = d.IsParty, Title = d.Title, Text = "", TextHash = "" }).ToListAsync();
        return Page();
    }

    public async Task<IActionResult> OnGetFileAsync(int id)
    {
        if (!await Load(id) || Document.FileSha is not { } sha || await db.FindAsync<StoredFile>(sha) is not { } file) return NotFound();
        return PhysicalFile(files.PathOf(sha), file.MediaType, Document.FileName ?? "van-ban");
    }

    /// <summary>Kept as another's, but it is the province's own: read it as a plan after all.</summary>
    public async Task<IActionResult> OnPostOwnAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!MayChange) return Forbid();
        if (Document.Plan is not null) return RedirectToPage(new { id });
        await intake.MakePlan(Document);
        await db.Because("Đọc thành kế hoạch").SaveChangesAsync();
        return Redirect(Document.Plan!.Revises is null ? $"/ke-hoach/{Document.Plan.Id}" : $"/ke-hoach/{Document.Plan.Id}/so-sanh");
    }

    /// <summary>Not to be kept: only a document nothing hangs on.</summary>
    public async Task<IActionResult> OnPostDropAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!MayChange || !Document.CitedOnly) return Forbid();
        foreach (var citation in await db.Set<Citation>().Where(c => c.TargetId == id).ToListAsync()) citation.TargetId = null;
        db.Remove(Document);
        await using var whole = await db.Database.BeginTransactionAsync();
        await db.Because("Không giữ văn bản").SaveChangesAsync();
        if (Document.FileSha is { } sha)
        {
            await files.Forget(sha, HttpContext.RequestAborted);
            await db.SaveChangesAsync();
        }
        await whole.CommitAsync();
        this.Say("Đã bỏ văn bản; tệp của văn bản tự xóa trong hai ngày tới.");
        return RedirectToPage("Index");
    }

    private async Task<bool> Load(int id)
    {
        var document = await db.VisibleTo<Document>(this.Viewer()).Include(d => d.Citations).Include(d => d.Plan).Include(d => d.IssuerAgency).Include(d => d.ImportedBy).Include(d => d.Revises)
            .AsSplitQuery().FirstOrDefaultAsync(d => d.Id == id);
        if (document is not null) Document = document;
        return document is not null;
    }
}
