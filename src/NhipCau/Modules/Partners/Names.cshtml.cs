using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>Spellings of a partner, and its dated names.</summary>
[Needs(Right.KeepRegisters)]
public sealed class NamesModel(AppDbContext db, PartnerRegister register, TimeProvider clock) : PartnerPage(db, clock)
{
    [BindProperty, StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
    public string? Alias { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 ký tự. Rút gọn lại.")]
    public string? Document { get; set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Name = Partner.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        var taken = await register.Find(Alias, Partner.CountryId);
        var refusal = taken is not null && taken.Id != Partner.Id ? new Refusal("“{0}” là cách viết của {1}. Nếu hai đối tác là một thì gộp lại.", Alias!, taken.Title) : Partner.AddAlias(Alias ?? "");
        return await Save(refusal, "Thêm cách viết", "Đã thêm cách viết.", next: Request.Path, field: nameof(Alias));
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int alias)
    {
        if (await Load(id) is { } no) return no;
        if (Partner.Aliases.FirstOrDefault(a => a.Id == alias) is not { } found) return NotFound();
        Partner.DropAlias(found, Today);
        return await Save(null, "Bỏ cách viết", "Đã bỏ cách viết.", next: $"{At}/ten");
    }

    public async Task<IActionResult> OnPostRenameAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        var refusal = From is { } day ? Partner.Rename(Name ?? "", day, Today) : Partner.Spell(Name ?? "", Today);
        return await Save(refusal, "Đổi tên", "Đã đổi tên. Tên cũ vẫn tìm được.", Document, field: nameof(Name));
    }
}
