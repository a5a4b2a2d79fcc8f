using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Thể thức of the consolidated report: number, day, addressee, bases, signer, recipients.</summary>
[Needs(Right.Consolidate)]
public sealed class HeaderModel(AppDbContext db) : PageModel
{
    public sealed class HeaderInput
    {
        [Required(ErrorMessage = "Ghi trích yếu của báo cáo."), MaxLength(500, ErrorMessage = "Trích yếu không dài quá 500 chữ.")]
        public string? Title { get; set; }

        [MaxLength(200, ErrorMessage = "Phần này không dài quá 200 chữ.")]
        public string? Issuer { get; set; }

        [MaxLength(200, ErrorMessage = "Phần này không dài quá 200 chữ.")]
        public string? Parent { get; set; }

        [RegularExpression("[0-9]{1,6}", ErrorMessage = "Số văn bản chỉ gồm chữ số. Để trống khi chưa có số.")]
        public string? Number { get; set; }

        [MaxLength(60, ErrorMessage = "Ký hiệu không dài quá 60 chữ.")]
        public string? Symbol { get; set; }
        public DateOnly? Date { get; set; }

        [MaxLength(1000, ErrorMessage = "Kính gửi không dài quá 1.000 chữ.")]
        public string? Addressees { get; set; }

        [MaxLength(4000, ErrorMessage = "Phần này không dài quá 4.000 chữ.")]
        public string? Basis { get; set; }

        [MaxLength(4000, ErrorMessage = "Phần này không dài quá 4.000 chữ.")]
        public string? Opening { get; set; }

        [MaxLength(4000, ErrorMessage = "Phần này không dài quá 4.000 chữ.")]
        public string? Recipients { get; set; }

        [MaxLength(200, ErrorMessage = "Phần này không dài quá 200 chữ.")]
        public string? SignerAuthority { get; set; }

        [MaxLength(200, ErrorMessage = "Phần này không dài quá 200 chữ.")]
        public string? SignerTitle { get; set; }

        [MaxLength(200, ErrorMessage = "Phần này không dài quá 200 chữ.")]
        public string? SignerName { get; set; }
    }

    [BindProperty]
    public HeaderInput Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Consolidation Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Version = Report.Version;
        Input = new HeaderInput
        {
            Title = Report.Title,
            Issuer = Report.Issuer,
            Parent = Report.Parent,
            Number = Report.Number,
            Symbol = Report.Symbol,
            Date = Report.Date,
            Addressees = Report.Addressees,
            Basis = Report.Basis,
            Opening = Report.Opening,
            Recipients = Report.Recipients,
            SignerAuthority = Report.SignerAuthority,
            SignerTitle = Report.SignerTitle,
            SignerName = Report.SignerName,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Report.CannotBeEdited is { } frozen) return this.Refuse(frozen);
        (Report.Title, Report.Number, Report.Symbol, Report.Date, Report.Addressees) = (Input.Title!.Trim(), Input.Number, Input.Symbol?.Trim(), Input.Date, Typed.Filled(Input.Addressees));
        (Report.Basis, Report.Opening, Report.Recipients) = (Typed.Filled(Input.Basis), Typed.Filled(Input.Opening), Typed.Filled(Input.Recipients));
        (Report.SignerAuthority, Report.SignerTitle, Report.SignerName) = (Typed.Filled(Input.SignerAuthority), Typed.Filled(Input.SignerTitle), Typed.Filled(Input.SignerName));
        Report.Issuer = Typed.Filled(Input.Issuer);
        // An issuer that is named stands alone unless what is above it is named as well; else both follow from the day.
        Report.Parent = Typed.Filled(Input.Parent) ?? (Report.Issuer is null ? null : "");
        if (await Clash.Save(db, Report, Version, "Sửa thể thức") is { } clash)
        {
            await Load(id);
            Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã lưu thể thức.");
        return RedirectToPage("Consolidate", new { id });
    }

    private async Task<bool> Load(int id)
    {
        if (await db.VisibleTo<Consolidation>(this.Viewer()).Include(c => c.Period).SingleOrDefaultAsync(c => c.PeriodId == id) is not { } report) return false;
        Report = report;
        return true;
    }
}
