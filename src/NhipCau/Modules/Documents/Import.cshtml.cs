using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Documents;

/// <summary>A file or pasted text becomes a document, and a plan to be reviewed where it is one.</summary>
[Needs(Right.ImportDocuments), EnableRateLimiting(Costly.Policy)]
public sealed class ImportModel(AppDbContext db, DocumentIntake intake) : PageModel
{
    public sealed class Form
    {
        public IFormFile? File { get; set; }
        public string? Text { get; set; }
        public bool NotSecret { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The same text, taken in before.</summary>
    public Document? Same { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Input.NotSecret) ModelState.AddModelError("Input.NotSecret", "Xác nhận văn bản không chứa bí mật nhà nước.");
        if (Input.File is null && string.IsNullOrWhiteSpace(Input.Text)) ModelState.AddModelError("Input.File", "Chọn tệp, hoặc dán nội dung văn bản.");
        if (!ModelState.IsValid) return this.Invalid();

        var (field, name) = Input.File is null ? ("Input.Text", "Nội dung dán") : ("Input.File", Path.GetFileName(Input.File.FileName));
        await using var content = Input.File?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(Input.Text!));
        var taken = await intake.Take(content, name, Input.File is not null, this.Viewer(), stop);
        if (taken.Refusal is { } refusal) return this.Refuse(refusal, field);
        if ((Same = taken.Same) is not null) return this.Invalid();

        var document = taken.Made!;
        await db.Because("Nhập văn bản").SaveChangesAsync(stop);
        this.SayLook(taken.Notes);
        return Next(document);
    }

    private RedirectResult Next(Document document)
    {
        if (document.CitedOnly) this.Say("Văn bản của {0}, không phải của tỉnh này: chỉ lưu để viện dẫn, không tạo nhiệm vụ.", document.Issuer ?? document.Place);
        else if (document.Plan is null) this.Say("Văn bản không phải kế hoạch nên chỉ được lưu để tra cứu, không tạo nhiệm vụ.");
        else if (document.Plan.Revises is not null) this.Say("Đây là bản sửa đổi của {0}. Xem từng thay đổi rồi trình ban hành.", document.Revises!.ShortTitle);
        else if (document.RevisesId is not null) this.Say("Bản trước của văn bản này chưa ban hành; khi ban hành bản này, bản trước được bỏ.");
        else this.Say("Đã đọc {0} nhiệm vụ.", document.Plan.Items.Count);
        return Redirect(document.Plan is not { } plan ? $"/van-ban/{document.Id}" : plan.Revises is null ? $"/ke-hoach/{plan.Id}" : $"/ke-hoach/{plan.Id}/so-sanh");
    }
}
