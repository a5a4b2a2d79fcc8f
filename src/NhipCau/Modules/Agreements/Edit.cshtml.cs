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
        var before = Decided();
        var wrong = await Take(Work);
        var after = Decided();
        if (wrong.Count == 0 && before != after && AgreementRules.Settled(Work) is { } settled) wrong.Add(("", settled));
        if (wrong.Count == 0 && before.Signs != after.Signs && Work.Dossiers.Any(d => d.Consultations.Count > 0)) wrong.Add((nameof(Input.Signs), new Refusal("Đã lấy ý kiến theo cấp ký này nên không đổi được. Thôi hồ sơ này và lập hồ sơ mới.")));
        if (wrong.Count == 0 && Work.SignedOn is { } on) wrong.AddRange(AgreementRules.OnSigning(Work, on));
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

    /// <summary>What a decision rests on.</summary>
    private (SigningLevel Signs, int Party, string Fields, bool Sensitive, string Partners, bool? NonBinding, TextInVietnamese? Vietnamese, bool? Publish) Decided() =>
        (Work.Signs, Work.PartyId, Work.Fields, Work.Sensitive, string.Join(',', Work.Partners.Select(p => p.PartnerId).Order()), Work.NonBinding, Work.Vietnamese, Work.Publish);

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        await Choices();
        if (await AgreementRecord.Load(Db, viewer, id) is not { } work) return NotFound();
        Work = work;
        return work.MayKeep(viewer) ? null : Forbid();
    }
}
