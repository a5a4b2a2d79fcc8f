using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>Days to remember every year.</summary>
[Needs(Right.KeepRegisters)]
public sealed class DaysModel(AppDbContext db, TimeProvider clock) : PartnerPage(db, clock)
{
    [BindProperty, Required(ErrorMessage = "Nhập việc cần nhớ."), StringLength(200, ErrorMessage = "Dài quá 200 ký tự. Rút gọn lại.")]
    public string What { get; set; } = "";

    /// <summary>With its year or without.</summary>
    [BindProperty, Required(ErrorMessage = "Nhập ngày, ví dụ 25/4/2024 hoặc 25/4.")]
    public string On { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) is { } no ? no : Page();

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        // Without a year it is read in a leap year, so that 29/2 is a day.
        if (!DayText.TryParse(On, new DateOnly(2024, 1, 1), out var day)) return this.Refuse(new Refusal("Ngày không đọc được. Nhập ngày/tháng/năm, ví dụ 05/03/2026."), nameof(On));
        var hasYear = On.Trim().Split('/', '-', '.').Length > 2;
        if (hasYear && day > Today) return this.Refuse(new Refusal("Lần đầu chưa đến. Ghi ngày/tháng mà không ghi năm."), nameof(On));
        Partner.Days.Add(new PartnerDay { What = Partner.Clean(What), Day = day.Day, Month = day.Month, Year = hasYear ? day.Year : null });
        return await Save(null, "Thêm ngày cần nhớ", "Đã thêm.", next: $"{At}/ngay");
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int day)
    {
        if (await Load(id) is { } no) return no;
        if (Partner.Days.FirstOrDefault(d => d.Id == day) is not { } found) return NotFound();
        Partner.Days.Remove(found);
        return await Save(null, "Bỏ ngày cần nhớ", "Đã bỏ.", next: $"{At}/ngay");
    }
}
