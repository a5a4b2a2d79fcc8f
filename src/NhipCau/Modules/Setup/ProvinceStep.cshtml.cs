using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Setup;

[Needs(Right.ManageProvince)]
public sealed class ProvinceStepModel(AppDbContext db, SetupProgress progress, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Chọn tỉnh, thành phố.")]
    public string? Code { get; set; }

    [BindProperty]
    public DateOnly? Since { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Địa danh dài quá 100 ký tự. Rút gọn lại.")]
    public string? PlaceName { get; set; }

    public IReadOnlyList<SetupStep> Steps { get; private set; } = [];
    public Province? Chosen { get; private set; }
    public IReadOnlyList<SelectListItem> Choices { get; } = [.. Rows().Select(r => new SelectListItem($"{r["name"]} ({r["type"]})", r["code"]))];

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Chosen is not null) return this.Refuse(new Refusal("Tỉnh, thành phố đã được chọn. Ghi thay đổi ở trang Tỉnh, thành phố."));
        if (!ModelState.IsValid) return this.Invalid();
        if (Rows().FirstOrDefault(r => r["code"] == Code) is not { } row) return this.Refuse(new Refusal("Chọn tỉnh, thành phố."), nameof(Code));
        // Without a day in the data, the one typed; without either, the day the two-tier government began (Nghị quyết 202/2025/QH15).
        var began = row.Day("unit_since") is { } unit ? Since ?? unit : Since ?? new DateOnly(2025, 7, 1);
        var place = string.IsNullOrWhiteSpace(PlaceName) ? row["name"] : PlaceName.Trim();
        Province Of(string type, DateOnly from) => new() { Name = row["name"], Type = type, PlaceName = place, ValidFrom = from };
        if (began > clock.Today()) return this.Refuse(new Refusal("Ngày này chưa đến. Nhập ngày đã qua hoặc bỏ trống."), nameof(Since));
        if (row.Filled("type_before") is { } before && row.Day("type_since") is { } changed && changed > began) db.AddRange(Of(before, began), Of(row["type"], changed));
        else db.Add(Of(row["type"], began));
        await db.Because("Thiết lập tỉnh, thành phố").SaveChangesAsync();
        return Redirect("/thiet-lap/co-quan-chinh");
    }

    private async Task Load()
    {
        Steps = await progress.Steps();
        Chosen = await db.Set<Province>().AsNoTracking().OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync();
    }

    private static IEnumerable<CsvRow> Rows() => CsvFile.Read(Path.Combine(ReferenceData.Folder, "provinces.csv")).OrderBy(r => NhipCau.VanBan.VietnameseText.SortKey(r["name"]), StringComparer.Ordinal);
}
