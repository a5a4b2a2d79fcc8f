using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>Enters a partner; where one of a near name is there already, asks first.</summary>
[Needs(Right.KeepRegisters)]
public sealed class AddModel(AppDbContext db, PartnerRegister register, TimeProvider clock) : PageModel, IPartnerFields
{
    [BindProperty, Required(ErrorMessage = "Nhập tên đối tác."), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
    public string Name { get; set; } = "";

    [BindProperty]
    public PartnerForm Input { get; set; } = new();

    /// <summary>The person has looked at those of a near name: it is another one.</summary>
    [BindProperty]
    public bool Other { get; set; }

    public IReadOnlyList<KnownPartner> Alike { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Keepers { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync(string? ten)
    {
        await LoadChoices();
        (Name, Input.OwnerId, Input.PersonId) = (ten ?? "", this.Viewer().AgencyId, this.Viewer().AccountId);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadChoices();
        if (!ModelState.IsValid) return this.Invalid();
        var (partner, today) = (new Partner(), clock.Today());
        if (partner.Spell(Name, today) is { } refusal) return this.Refuse(refusal, nameof(Name));
        foreach (var (field, why) in await Input.Fill(partner, db, this.Viewer(), today)) this.Refuse(why, field == nameof(Name) ? field : $"Input.{field}");
        if (!ModelState.IsValid) return this.Invalid();
        if (!Other)
        {
            Alike = await register.Nearest(Name, Input.CountryId);
            if (Alike.Count > 0) return Page();
        }
        partner.Confirm(this.Viewer(), today);
        db.Add(partner);
        await db.Because("Thêm đối tác").SaveChangesAsync();
        this.Say("Đã thêm đối tác.");
        return Redirect($"/doi-tac/{partner.Id}");
    }

    private async Task LoadChoices()
    {
        var (viewer, today) = (this.Viewer(), clock.Today());
        Countries = await CountryChoices.On(db, today);
        Keepers = await PartnerForm.Keepers(db, viewer, today);
        People = await PartnerForm.People(db, viewer);
    }
}
