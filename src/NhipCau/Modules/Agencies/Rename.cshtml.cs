using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

[Needs(Right.ManageAgencies)]
public sealed class RenameModel(AppDbContext db, TimeProvider clock) : AgencyPage(db)
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Nhập tên mới."), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";

        [StringLength(100, ErrorMessage = "Tên ngắn dài quá 100 ký tự. Rút gọn lại.")]
        public string? ShortName { get; set; }

        [StringLength(40, ErrorMessage = "Ký hiệu dài quá 40 ký tự. Kiểm tra lại.")]
        public string? Symbol { get; set; }
        public DateOnly From { get; set; }

        [StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 ký tự. Rút gọn lại.")]
        public string? Document { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Input = new Form { Name = Agency.Name, ShortName = Agency.ShortName, Symbol = Agency.NameOn(clock.Today())?.Symbol, From = clock.Today() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        return await Save(Agency.Rename(Input.Name, Input.ShortName, Input.Symbol, Input.From, clock.Today()), "Đổi tên", "Đã đổi tên. Tên cũ vẫn dùng cho văn bản trước ngày đó.", Input.Document);
    }
}
