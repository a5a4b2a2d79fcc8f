using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agreements.Steps;

public sealed record AgreementServices(AppDbContext Db, TimeProvider Clock, NoticeBoard Notices, BodyFinder Bodies);

/// <summary>A step of an agreement is a page of its own: what it needs, what follows, and the very rule that decides whether it can be done.</summary>
public abstract class StepPage(AgreementServices services) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    public Agreement Work { get; private set; } = null!;

    /// <summary>The passage under way that this step is of.</summary>
    public Dossier? Dossier { get; private set; }

    /// <summary>The name of the step; also the act in the history.</summary>
    public abstract string Act { get; }

    /// <summary>What follows from it, said before it is done.</summary>
    public abstract string Consequence { get; }

    protected AppDbContext Db => services.Db;
    protected NoticeBoard Notices => services.Notices;
    protected BodyFinder Bodies => services.Bodies;
    public DateOnly Today => services.Clock.Today();

    /// <summary>The document that says so, and the reason, for the history.</summary>
    protected virtual string? Document => null;
    protected virtual string? Reason => null;

    /// <summary>Whether the step is the turn of this person and this record.</summary>
    protected virtual bool May(Viewer viewer) => Work.MayKeep(viewer);

    protected virtual bool IsNow => true;

    /// <summary>Which dossier the step is of: the one that has not been carried out, or the last to be reported.</summary>
    protected virtual Dossier? Choose() => Work.Dossiers.Where(d => d.IsOpen).OrderBy(d => d.Stage == Stage.Concluded ? 1 : 0).ThenByDescending(d => d.Id).FirstOrDefault();

    /// <summary>Fills in what is known and what one can choose from.</summary>
    protected virtual Task Prepare(bool first) => Task.CompletedTask;

    protected abstract Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer);

    protected virtual string Said => "Đã ghi.";

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (!IsNow)
        {
            this.SayNo(new Refusal("Bước này không còn đúng với hồ sơ. Tải lại trang để xem hồ sơ đang ở bước nào."));
            return Redirect($"{AgreementsModule.Path}/{id}");
        }
        Version = Work.Version;
        await Prepare(true);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        await Prepare(false);
        if (!ModelState.IsValid) return this.Invalid();
        var refused = (await Do(this.Viewer())).ToList();
        if (refused.Count > 0)
        {
            foreach (var (field, refusal) in refused.Skip(1)) this.Refuse(refusal, field.Length == 0 ? "" : $"Input.{field}");
            return this.Refuse(refused[0].Refusal, refused[0].Field.Length == 0 ? "" : $"Input.{refused[0].Field}");
        }
        if (await Clash.Save(Db, Work, Version, Act, Reason, Document) is { } clash)
        {
            Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say(Said);
        return Redirect($"{AgreementsModule.Path}/{id}");
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await AgreementRecord.Load(Db, viewer, id) is not { } work) return NotFound();
        (Work, Dossier) = (work, null);
        Dossier = Choose();
        return May(viewer) ? null : Forbid();
    }

    protected static IEnumerable<(string Field, Refusal Refusal)> Of(Refusal? refusal, string field = "") => refusal is null ? [] : [(field, refusal)];
}
