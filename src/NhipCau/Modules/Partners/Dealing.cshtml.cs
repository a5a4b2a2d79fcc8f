using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>Enters or mends a letter or an event.</summary>
[Needs(Right.KeepRegisters)]
public sealed class DealingModel(AppDbContext db, TimeProvider clock) : PartnerPage(db, clock)
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [new("Thư từ", nameof(DealingKind.Letter)), new("Sự kiện", nameof(DealingKind.Event))];

    public sealed class Form
    {
        public DealingKind Kind { get; set; }

        [Required(ErrorMessage = "Nhập việc."), StringLength(300, ErrorMessage = "Dài quá 300 ký tự. Rút gọn lại.")]
        public string Title { get; set; } = "";
        public DateOnly From { get; set; }
        public DateOnly? To { get; set; }

        [StringLength(2000, ErrorMessage = "Kết quả dài quá 2000 ký tự. Rút gọn lại.")]
        public string? Text { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PartnerDealing? Dealing { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? dealing)
    {
        if (await Load(id, dealing) is { } no) return no;
        Input = Dealing is { } known ? new Form { Kind = known.Kind, Title = known.Title, From = known.From, To = known.To, Text = known.Text } : new Form { From = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int? dealing)
    {
        if (await Load(id, dealing) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.To < Input.From) return this.Refuse(new Refusal("Ngày kết thúc trước ngày bắt đầu. Sửa một trong hai."), "Input.To");
        var made = Dealing ?? new PartnerDealing { Title = "" };
        (made.Kind, made.Title, made.From, made.To, made.Text) = (Input.Kind, Partner.Clean(Input.Title), Input.From, Input.To == Input.From ? null : Input.To, string.IsNullOrWhiteSpace(Input.Text) ? null : Input.Text.Trim());
        if (Dealing is null) Partner.Dealings.Add(made);
        return await Save(null, Dealing is null ? "Ghi việc mới" : "Sửa việc", "Đã lưu.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int? dealing)
    {
        if (await Load(id, dealing) is { } no) return no;
        if (Dealing is null) return NotFound();
        Partner.Dealings.Remove(Dealing);
        return await Save(null, "Bỏ việc", "Đã bỏ.");
    }

    private async Task<IActionResult?> Load(int id, int? dealing)
    {
        if (await Load(id) is { } no) return no;
        Dealing = Partner.Dealings.FirstOrDefault(d => d.Id == dealing);
        return dealing is not null && Dealing is null ? NotFound() : null;
    }
}
