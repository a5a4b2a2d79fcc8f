using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Agreements.Letters;

/// <summary>Drafts a letter: who signs and which unit writes are asked, all else is known.</summary>
[Needs(Right.KeepRegisters)]
public sealed class LetterModel(AppDbContext db, AgreementLetters letters, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LetterHead Input { get; set; } = new();

    public Agreement Work { get; private set; } = null!;
    public Dossier Dossier { get; private set; } = null!;
    public LetterKind Kind { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string mau)
    {
        if (await Load(id, mau) is { } result) return result;
        var usual = await letters.Usual(Kind, Work, clock.Today());
        (Input.Authority, Input.Title) = (string.Join('\n', usual.Authority), usual.Title);
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(int id, string mau)
    {
        if (await Load(id, mau) is { } result) return result;
        if (!ModelState.IsValid) return this.Invalid();
        var document = await letters.Draft(Kind, Work, Dossier, Input, clock.Today());
        return File(DocxWriter.Bytes(document), FileType.Docx, $"{Kind.Code()}-{Work.Id}.docx");
    }

    private async Task<IActionResult?> Load(int id, string mau)
    {
        var viewer = this.Viewer();
        if (await AgreementRecord.Load(db, viewer, id) is not { } work) return NotFound();
        Work = work;
        if (!work.MayKeep(viewer) && !work.MayDecide(viewer)) return Forbid();
        if (Enum.GetValues<LetterKind>().Where(k => k.Code() == mau).Select(k => (LetterKind?)k).FirstOrDefault() is not { } kind) return NotFound();
        if (work.Dossiers.Where(d => d.Stage != Stage.Dropped && (kind == LetterKind.Notice) != (d.Kind == DossierKind.Sign) || d.IsOpen && kind is not (LetterKind.Report or LetterKind.Notice))
            .OrderBy(d => d.IsOpen && d.Stage != Stage.Concluded ? 0 : 1).ThenByDescending(d => d.Id).FirstOrDefault() is not { } dossier) return NotFound();
        (Kind, Dossier) = (kind, dossier);
        return null;
    }
}
