using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Indicators;

/// <summary>Adds an indicator that agencies enter, or mends one; its code stays, for stated figures and sentences point at it.</summary>
[Needs(Right.Consolidate)]
public sealed class EditModel(AppDbContext db, IndicatorCatalogue catalogue, TimeProvider clock) : PageModel
{
    public sealed class Form
    {
        public int Version { get; set; }

        [StringLength(EnteredIndicator.LongestCode, ErrorMessage = "Mã gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, nhiều nhất 60 ký tự, ví dụ “vien-tro.gia-tri”.")]
        public string? Code { get; set; }

        [Required(ErrorMessage = "Ghi tên chỉ tiêu."), StringLength(300, ErrorMessage = "Tên dài quá 300 chữ. Rút gọn lại.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Ghi cách tính: đếm gì, không đếm gì."), StringLength(1000, ErrorMessage = "Cách tính dài quá 1.000 chữ. Rút gọn lại.")]
        public string Definition { get; set; } = "";

        [Required(ErrorMessage = "Ghi đơn vị tính, ví dụ “dự án” hoặc “tỷ đồng”."), StringLength(60, ErrorMessage = "Đơn vị dài quá 60 chữ. Rút gọn lại.")]
        public string Unit { get; set; } = "";
        public int? OwnerId { get; set; }
        public Aggregation Aggregation { get; set; }
        public FigureSign Sign { get; set; }
        public int Decimals { get; set; }

        [StringLength(1000, ErrorMessage = "Danh sách mã dài quá 1.000 chữ. Rút gọn lại.")]
        public string? Parts { get; set; }
        public DateOnly? ValidFrom { get; set; }
        public DateOnly? ValidTo { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public EnteredIndicator? Indicator { get; private set; }
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Ways { get; } =
        [new("Cộng lại", nameof(Aggregation.Sum)), new("Lấy số lớn nhất", nameof(Aggregation.Max)), new("Lấy trung bình", nameof(Aggregation.Average)), new("Số hiện có: lấy kỳ cuối, cộng các cơ quan", nameof(Aggregation.Latest))];

    public IReadOnlyList<SelectListItem> Signs { get; } =
        [new("Không xét", nameof(FigureSign.Neutral)), new("Tăng là tốt", nameof(FigureSign.MoreIsBetter)), new("Giảm là tốt", nameof(FigureSign.LessIsBetter))];

    public async Task<IActionResult> OnGetAsync(int? id)
    {
        if (!await Load(id)) return NotFound();
        if (Indicator is { } i)
            Input = new Form { Version = i.Version, Code = i.Code, Name = i.Name, Definition = i.Definition, Unit = i.Unit, OwnerId = i.OwnerId, Aggregation = i.Aggregation, Sign = i.Sign, Decimals = i.Decimals, Parts = i.Parts, ValidFrom = i.ValidFrom, ValidTo = i.ValidTo };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var all = await db.Set<EnteredIndicator>().ToDictionaryAsync(i => i.Code);
        var indicator = Indicator ?? new EnteredIndicator { Code = (Input.Code ?? "").Trim(), Name = "", Definition = "", Unit = "", Position = all.Values.Select(i => i.Position).DefaultIfEmpty(-1).Max() + 1 };
        var parts = string.Join(' ', (Input.Parts ?? "").Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct());
        (indicator.Name, indicator.Definition, indicator.Unit, indicator.OwnerId) = (Input.Name.Trim(), Input.Definition.Trim(), Input.Unit.Trim(), Input.OwnerId);
        (indicator.Aggregation, indicator.Sign, indicator.Decimals, indicator.Parts) = (Input.Aggregation, Input.Sign, Input.Decimals, parts.Length == 0 ? null : parts);
        (indicator.ValidFrom, indicator.ValidTo) = (Input.ValidFrom, Input.ValidTo);
        if (indicator.Check(all, code => catalogue.Of(code) is not null) is { } fault)
        {
            db.ChangeTracker.Clear();
            return this.Refuse(fault.Why, $"Input.{fault.Field}");
        }
        if (Indicator is null)
        {
            db.Add(indicator);
            await db.Because("Thêm chỉ tiêu").SaveChangesAsync();
        }
        else if (await Clash.Save(db, indicator, Input.Version, "Sửa chỉ tiêu") is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã ghi chỉ tiêu {0}.", indicator.Name);
        return LocalRedirect($"/chi-tieu#{indicator.Code}");
    }

    private async Task<bool> Load(int? id)
    {
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
        if (id is not { } number) return true;
        Indicator = await db.Set<EnteredIndicator>().SingleOrDefaultAsync(i => i.Id == number);
        return Indicator is not null;
    }
}
