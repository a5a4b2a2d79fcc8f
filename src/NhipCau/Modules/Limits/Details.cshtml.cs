using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Limits;

/// <summary>
/// One limit through time. A new value holds from its day on and the old ones stay, so that what was decided under them can be judged by them;
/// a mistake is mended by entering the same day again, and history keeps what stood there.
/// </summary>
[Needs(Right.ManageLimits)]
public sealed class DetailsModel(AppDbContext db, LimitCatalogue limits, TimeProvider clock) : PageModel
{
    public sealed class Form
    {
        [StringLength(30, ErrorMessage = "Số không đọc được. Nhập như 20 hoặc 1.500.000 hoặc 2,5.")]
        public string? Value { get; set; }

        /// <summary>The document lifts the limit.</summary>
        public bool None { get; set; }
        public DateOnly From { get; set; }

        [Required(ErrorMessage = "Ghi văn bản quy định, ví dụ số, ký hiệu, ngày và cơ quan ban hành."), StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 ký tự. Rút gọn lại.")]
        public string Document { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public LimitKey Key { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LimitValue> Values { get; private set; } = [];
    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await Load(code)) return NotFound();
        Input.From = Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code)
    {
        if (!await Load(code)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (!QuantityText.TryParse(Input.Value, out var number)) return this.Refuse(new Refusal("Số không đọc được. Nhập như 20 hoặc 1.500.000 hoặc 2,5."), "Input.Value");
        if (Input.None == number is not null) return this.Refuse(new Refusal("Nhập một con số, hoặc đánh dấu là văn bản bỏ giới hạn: một trong hai."), "Input.Value");
        if (Input.From.Year is < 1990 or > 2100) return this.Refuse(new Refusal("Chọn ngày có hiệu lực từ năm 1990 đến năm 2100."), "Input.From");

        var value = Values.FirstOrDefault(v => v.ValidFrom == Input.From);
        if (value is null) db.Add(value = new LimitValue { Code = Key.Code, ValidFrom = Input.From, Document = "" });
        (value.Value, value.Document) = (number, Input.Document.Trim());
        try
        {
            await db.Because(value.Id == 0 ? "Đặt giới hạn" : "Sửa giới hạn", null, value.Document).SaveChangesAsync();
        }
        catch (DbUpdateException wrong) when (StorageFaults.Of(wrong) == StorageFault.None)
        {
            return this.Refuse(new Refusal("Người khác vừa đặt giới hạn này. Mở lại trang, xem giá trị mới rồi nhập lại."));
        }
        this.Say("Đã đặt giới hạn. Hồ sơ trước ngày đó vẫn theo giá trị cũ.");
        return RedirectToPage(new { code });
    }

    private async Task<bool> Load(string code)
    {
        if (limits.Of(code) is not { } key) return false;
        Key = key;
        Values = await db.Set<LimitValue>().Where(v => v.Code == key.Code).OrderByDescending(v => v.ValidFrom).ToListAsync();
        return true;
    }
}
