using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

/// <summary>Facts that are not dated. Names change on the page for renaming.</summary>
[Needs(Right.ManageAgencies)]
public sealed class EditModel(AppDbContext db) : AgencyPage(db)
{
    public sealed class Form
    {
        public AgencyKind Kind { get; set; }
        public bool IsCommune { get; set; }
        public bool Ordered { get; set; }
        public bool Doubtful { get; set; }

        [StringLength(1000, ErrorMessage = "Ghi chú dài quá 1000 ký tự. Rút gọn lại.")]
        public string? Note { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Input = new Form { Kind = Agency.Kind, IsCommune = Agency.IsCommune, Ordered = Agency.Ordered, Doubtful = Agency.Doubtful, Note = Agency.Note };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var refusal = Agency.Correct(Input.Kind, Input.IsCommune, Input.Ordered, Input.Doubtful, Input.Note);
        return await Save(refusal, "Sửa thông tin cơ quan", "Đã lưu.");
    }
}
