using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agreements;

/// <summary>Changes what is written of an agreement. What it is permitted on cannot be changed behind the decision.</summary>
[Needs(Right.KeepRegisters)]
public sealed class EditModel(FormServices services) : FormPage(services)
{
    [BindProperty]
    public int Version { get; set; }

    public Agreement Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        (Input, Version) = (AgreementForm.Of(Work), Work.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (!ModelState.IsValid) return this.Invalid();
        var before = (Work.Signs, Work.PartyId, Work.Fields, Work.Sensitive, Partners: string.Join(',', Work.Partners.Select(p => p.PartnerId).Order()), Work.NonBinding, Work.Vietnamese);
        var wrong = await Take(Work);
        var after = (Work.Signs, Work.PartyId, Work.Fields, Work.Sensitive, Partners: string.Join(',', Work.Partners.Select(p => p.PartnerId).Order()), Work.NonBinding, Work.Vietnamese);
        if (wrong.Count == 0 && Work.Stage is Stage.Submitted or Stage.Permitted && before != after) wrong.Add(("", new Refusal("Hồ sơ đã trình hoặc đã được phép: cấp ký, các bên, lĩnh vực và văn bản không đổi được. Đề nghị trả hồ sơ nếu phải sửa.")));
        if (wrong.Count == 0 && before.Signs != after.Signs && Work.Dossiers.Any(d => d.Consultations.Count > 0)) wrong.Add((nameof(Input.Signs), new Refusal("Đã lấy ý kiến theo cấp ký này nên không đổi được. Thôi hồ sơ này và lập hồ sơ mới.")));
        if (wrong.Count == 0 && Work.SignedOn is { } on && AgreementRules.SignedText(Work, on) is { } text) wrong.Add((nameof(Input.NonBinding), text));
        if (wrong.Count > 0)
        {
            Db.ChangeTracker.Clear();
            return Show(wrong, field => field.Length == 0 ? "" : $"Input.{field}");
        }
        if (await Clash.Save(Db, Work, Version, "Sửa thỏa thuận") is { } clash)
        {
            Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã lưu.");
        return Redirect($"{AgreementsModule.Path}/{id}");
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        await Choices();
        if (await AgreementRecord.Load(Db, viewer, id) is not { } work) return NotFound();
        Work = work;
        return work.MayKeep(viewer) ? null : Forbid();
    }
}
