using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Provinces;

[Needs(Right.ManageProvince)]
public sealed class HolidaysModel(AppDbContext db, Clocks clocks, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<HolidayKind>().Select(k => new SelectListItem(k.Name(), k.ToString()))];

    public sealed class Form
    {
        public DateOnly Date { get; set; }

        [Required(ErrorMessage = "Nhập tên ngày nghỉ."), StringLength(200, ErrorMessage = "Tên dài quá 200 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";
        public HolidayKind Kind { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    public int Shown => Year is >= 1 and <= 9998 and var year ? year : clock.Today().Year;
    public IReadOnlyList<Holiday> Days { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        Input.Date = clock.Today();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        if (await db.Set<Holiday>().AnyAsync(h => h.Date == Input.Date)) return this.Refuse(new Refusal("Ngày {0:dd/MM/yyyy} đã có trong danh sách. Bỏ dòng đó trước khi ghi lại.", Input.Date), "Input.Date");
        if (Input.Kind == HolidayKind.SwappedWork && Input.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return this.Refuse(new Refusal("Ngày làm bù phải là thứ Bảy hoặc Chủ nhật."), "Input.Date");
        var day = new Holiday { Date = Input.Date, Name = Input.Name.Trim(), Kind = Input.Kind };
        db.Add(day);
        await clocks.Recount(day.Date, new WorkingDays([.. await All(), day]));
        await db.Because("Thêm ngày nghỉ").SaveChangesAsync();
        this.Say("Đã thêm.");
        return RedirectToPage(new { nam = Input.Date.Year });
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id)
    {
        if (await db.FindAsync<Holiday>(id) is not { } day) return NotFound();
        db.Remove(day);
        await clocks.Recount(day.Date, new WorkingDays((await All()).Where(d => d.Id != id)));
        await db.Because("Bỏ ngày nghỉ", Words.Day(day.Date) + " " + day.Name).SaveChangesAsync();
        this.Say("Đã bỏ.");
        return RedirectToPage(new { nam = day.Date.Year });
    }

    private Task<List<Holiday>> All() => db.Set<Holiday>().AsNoTracking().OrderBy(h => h.Id).ToListAsync();

    private async Task Load()
    {
        var (first, last) = (new DateOnly(Shown, 1, 1), new DateOnly(Shown, 12, 31));
        Days = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= first && h.Date <= last).OrderBy(h => h.Date).ToListAsync();
        Years = [.. (await db.Set<Holiday>().AsNoTracking().Select(h => h.Date).ToListAsync()).Select(d => d.Year).Append(clock.Today().Year).Append(Shown).Distinct().Order()];
    }
}
