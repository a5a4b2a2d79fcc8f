using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>Adds a regime or mends one. Periods that were opened keep the days they were opened with.</summary>
[Needs(Right.CollectReports)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public RegimeForm Input { get; set; } = new();

    public ReportRegime? Regime { get; private set; }
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Outlines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; } = [new("Năm báo cáo", "0"), new("Năm trước", "-1"), new("Năm sau", "1")];
    public IReadOnlyList<SelectListItem> Spans { get; } = [new("Một kỳ mỗi năm", "0"), new("Mỗi tháng", "1"), new("Mỗi quý", "3"), new("Mỗi 6 tháng", "6"), new("Mỗi 2 tháng", "2"), new("Mỗi 4 tháng", "4")];
    public IReadOnlyList<SelectListItem> Branches { get; } = [new("Cơ quan nhà nước", nameof(Branch.State)), new("Cơ quan Đảng", nameof(Branch.Party))];

    public async Task<IActionResult> OnGetAsync(int? id)
    {
        if (!await Load(id)) return NotFound();
        if (Regime is not null) Input = RegimeForm.Of(Regime);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.UnreadDay is { } unread) return this.Refuse(new Refusal("Không có ngày này trong năm. Nhập ngày và tháng, ví dụ 15/12."), unread);
        var code = Input.Code?.Trim() ?? "";
        if (Regime is null && code.Length == 0) return this.Refuse(new Refusal("Ghi mã của chế độ báo cáo, ví dụ “6-thang”. Đặt rồi thì không đổi."), "Input.Code");
        if (Regime is null && await db.Set<ReportRegime>().AnyAsync(r => r.Code == code)) return this.Refuse(new Refusal("Mã “{0}” đã có. Chọn mã khác.", code), "Input.Code");
        if (Input.OutlineId is { } outline && Outlines.All(o => o.Value != $"{outline}")) return this.Refuse(new Refusal("Chọn đề cương trong danh sách."), "Input.OutlineId");
        var regime = Regime ?? new ReportRegime { Code = code, Name = "", Next = "", Basis = "", Title = "", Opening = "" };
        Input.Into(regime);
        if (regime.Check(await WorkingDays.Load(db)) is { } wrong)
        {
            db.ChangeTracker.Clear();
            return this.Refuse(wrong.Refusal, "Input." + wrong.Field);
        }
        if (Regime is null)
        {
            db.Add(regime);
            await db.Because("Thêm chế độ báo cáo").SaveChangesAsync();
        }
        else if (await Clash.Save(db, regime, Input.Version, "Sửa chế độ báo cáo") is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã ghi chế độ báo cáo {0}.", IndexModel.NameOf(regime));
        return LocalRedirect($"/quan-tri/che-do-bao-cao#{regime.Code}");
    }

    private async Task<bool> Load(int? id)
    {
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
        Outlines = [.. (await db.Set<Outline>().AsNoTracking().Where(o => o.PublishedAt != null).OrderBy(o => o.Name).ThenByDescending(o => o.Edition).Select(o => new { o.Id, o.Name, o.Edition }).ToListAsync())
            .Select(o => new SelectListItem($"{o.Name} ({o.Edition})", $"{o.Id}"))];
        if (id is not { } number) return true;
        Regime = await db.Set<ReportRegime>().SingleOrDefaultAsync(r => r.Id == number);
        return Regime is not null;
    }
}
