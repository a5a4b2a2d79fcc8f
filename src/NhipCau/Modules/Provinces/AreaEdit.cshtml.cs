using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Provinces;

[Needs(Right.ManageProvince)]
public sealed class AreaEditModel(AppDbContext db) : PageModel
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Nhập tên lĩnh vực."), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";

        /// <summary>One a line.</summary>
        [Required(ErrorMessage = "Nhập ít nhất một từ khóa."), StringLength(1000, ErrorMessage = "Từ khóa dài quá 1000 ký tự. Rút gọn lại.")]
        public string Keywords { get; set; } = "";

        [StringLength(20, ErrorMessage = "Mục dài quá 20 ký tự. Ghi như I.3.1.")]
        public string? Section { get; set; }

        [Range(1, 999, ErrorMessage = "Thứ tự là một số từ 1 đến 999.")]
        public int Position { get; set; }
    }

    public Area Area { get; private set; } = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        (Input, Version) = (new Form { Name = Area.Name, Keywords = Area.Keywords.Replace('|', '\n'), Section = Area.ReportSection, Position = Area.Position }, Area.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var keywords = Input.Keywords.Normalize().Split(['\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keywords.Length == 0) return this.Refuse(new Refusal("Nhập ít nhất một từ khóa."), "Input.Keywords");
        (Area.Name, Area.Keywords, Area.ReportSection, Area.Position) = (Input.Name.Trim(), string.Join('|', keywords), string.IsNullOrWhiteSpace(Input.Section) ? null : Input.Section.Trim(), Input.Position);
        db.Expect(Area, Version);
        try
        {
            await db.Because("Sửa lĩnh vực").SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Mở lại trang, xem thay đổi rồi làm lại."));
        }
        this.Say("Đã lưu.");
        return Redirect("/quan-tri/linh-vuc");
    }

    private async Task<bool> Load(int id)
    {
        if (await db.FindAsync<Area>(id) is not { } area) return false;
        Area = area;
        return true;
    }
}
