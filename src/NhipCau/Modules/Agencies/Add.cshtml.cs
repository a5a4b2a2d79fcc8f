using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

[Needs(Right.ManageAgencies)]
public sealed class AddModel(AppDbContext db, AgencyRegister register, TimeProvider clock) : PageModel
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Nhập tên cơ quan."), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";

        [StringLength(100, ErrorMessage = "Tên ngắn dài quá 100 ký tự. Rút gọn lại.")]
        public string? ShortName { get; set; }

        [StringLength(40, ErrorMessage = "Ký hiệu dài quá 40 ký tự. Kiểm tra lại.")]
        public string? Symbol { get; set; }
        public AgencyKind Kind { get; set; }
        public bool IsCommune { get; set; }
        public DateOnly? From { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Invalid();
        var today = clock.Today();
        if (await register.Find(Input.Name, Input.From ?? today) is { } there && there.ExistsOn(Input.From ?? today)) return this.Refuse(new Refusal("Đã có “{0}” mang tên hoặc cách viết này. Mở cơ quan đó thay vì thêm mới.", there.Name), "Input.Name");
        var agency = Agency.Found(await register.FreeCode(Input.Name), Input.Name, Input.ShortName, Input.Symbol, Input.Kind, Input.From);
        agency.IsCommune = Input.IsCommune && Input.Kind == AgencyKind.State;
        db.Add(agency);
        await db.Because("Thêm cơ quan").SaveChangesAsync();
        this.Say("Đã thêm cơ quan.");
        return Redirect($"/co-quan/{agency.Id}");
    }
}
