using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

[Needs(Right.KeepRegisters)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PartnerPage(db, clock), IPartnerFields
{
    [BindProperty]
    public PartnerForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Keepers { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        await LoadChoices();
        Input = PartnerForm.Of(Partner);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        await LoadChoices();
        if (!ModelState.IsValid) return this.Invalid();
        foreach (var (field, why) in await Input.Fill(Partner, Db, this.Viewer(), Today)) this.Refuse(why, $"Input.{field}");
        return ModelState.IsValid ? await Save(null, "Sửa đối tác", "Đã lưu.") : this.Invalid();
    }

    private async Task LoadChoices()
    {
        Countries = await CountryChoices.On(Db, Today);
        Keepers = await PartnerForm.Keepers(Db, this.Viewer(), Today);
        People = await PartnerForm.People(Db, this.Viewer());
    }
}
