using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>People on their side.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ContactsModel(AppDbContext db, Vault vault, TimeProvider clock) : PartnerPage(db, clock)
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Nhập họ tên."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";

        [StringLength(200, ErrorMessage = "Chức vụ dài quá 200 ký tự. Rút gọn lại.")]
        public string? Position { get; set; }

        [StringLength(100, ErrorMessage = "Ngôn ngữ dài quá 100 ký tự. Rút gọn lại.")]
        public string? Languages { get; set; }

        [StringLength(50, ErrorMessage = "Số máy dài quá 50 ký tự. Kiểm tra lại.")]
        public string? Phone { get; set; }

        [StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự. Kiểm tra lại."), EmailAddress(ErrorMessage = "Thư điện tử không đúng dạng. Ghi như ten@vidu.org.")]
        public string? Email { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The one that is being changed; null: a new one.</summary>
    public PartnerContact? Contact { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? sua)
    {
        if (await Load(id) is { } no) return no;
        Contact = Partner.Contacts.FirstOrDefault(c => c.Id == sua);
        if (Contact is not null) Input = new Form { Name = Contact.Name, Position = Contact.Position, Languages = Contact.Languages };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int? sua)
    {
        if (await Load(id) is { } no) return no;
        Contact = Partner.Contacts.FirstOrDefault(c => c.Id == sua);
        if (sua is not null && Contact is null) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var contact = Contact ?? new PartnerContact { Name = "" };
        // Nothing typed keeps what is there: a form never holds the plain value.
        var (phone, email) = (vault.Take(contact.Phone, Input.Phone), vault.Take(contact.Email, Input.Email));
        if (phone.Refusal is { } noPhone) return this.Refuse(noPhone, "Input.Phone");
        if (email.Refusal is { } noEmail) return this.Refuse(noEmail, "Input.Email");
        (contact.Phone, contact.Email) = (phone.Value, email.Value);
        (contact.Name, contact.Position, contact.Languages) = (Partner.Clean(Input.Name), Partner.Filled(Input.Position), Partner.Filled(Input.Languages));
        if (Contact is null) Partner.Contacts.Add(contact);
        return await Save(null, Contact is null ? "Thêm người liên hệ" : "Sửa người liên hệ", "Đã lưu.", next: $"{At}/lien-he");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int contact)
    {
        if (await Load(id) is { } no) return no;
        if (Partner.Contacts.FirstOrDefault(c => c.Id == contact) is not { } found) return NotFound();
        Partner.Contacts.Remove(found);
        return await Save(null, "Bỏ người liên hệ", "Đã bỏ.", next: $"{At}/lien-he");
    }
}
