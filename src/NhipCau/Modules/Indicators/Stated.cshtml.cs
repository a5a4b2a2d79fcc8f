using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Indicators;

/// <summary>
/// Các lần nêu: all that was stated of one figure, what stands and what was superseded. The plan, the base of an earlier year, or a figure that came by
/// paper is stated here with its document and the day it was true on.
/// </summary>
[Needs(Right.SeeReports)]
public sealed class StatedModel(AppDbContext db, FigureBook book, Words words, TimeProvider clock) : PageModel
{
    public sealed class Form
    {
        public FigureOf Of { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }

        [StringLength(30, ErrorMessage = "Số không đọc được. Nhập như 20 hoặc 1.500.000 hoặc 2,5.")]
        public string? Value { get; set; }
        public bool Nothing { get; set; }
        public bool Estimate { get; set; }
        public DateOnly? AsOf { get; set; }

        [Required(ErrorMessage = "Ghi số, ký hiệu và ngày của văn bản nêu số này."), StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
        public string Document { get; set; } = "";

        [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2.000 chữ. Rút gọn lại.")]
        public string? Note { get; set; }
    }

    [BindProperty(Name = "ma", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "tu", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Period Period { get; private set; } = null!;
    public FigureReading? Figure { get; private set; }
    public bool MayState { get; private set; }

    /// <summary>The newest period first; of one figure the one that stands, then those it superseded.</summary>
    public IReadOnlyList<StatedFigure> Stated { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = [new("Kết quả thực hiện", nameof(FigureOf.Result)), new("Kế hoạch", nameof(FigureOf.Plan))];

    public string Back => string.Create(CultureInfo.InvariantCulture, $"/chi-tieu?tu={Period.From:yyyy-MM-dd}&den={Period.To:yyyy-MM-dd}#{Code}");

    public async Task OnGetAsync()
    {
        await Load();
        (Input.From, Input.To, Input.AsOf) = (Period.From, Period.To, Period.To < clock.Today() ? Period.To : clock.Today());
    }

    [Needs(Right.Consolidate, Reach.All)]
    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Figure is null) return this.Refuse(new Refusal("Không có chỉ tiêu này. Mở lại từ trang Chỉ tiêu."));
        if (!ModelState.IsValid) return this.Invalid();
        if (!QuantityText.TryParse(Input.Value, out var value)) return this.Refuse(new Refusal("Số không đọc được. Nhập như 20 hoặc 1.500.000 hoặc 2,5."), "Input.Value");
        if (Input.Nothing == value is not null) return this.Refuse(new Refusal("Ghi một con số, hoặc chọn Không phát sinh: một trong hai."), "Input.Value");
        if (Input.From is not { } from) return this.Refuse(new Refusal("Chọn ngày đầu kỳ của số này."), "Input.From");
        if (Input.To is not { } to) return this.Refuse(new Refusal("Chọn ngày cuối kỳ của số này."), "Input.To");
        if (Input.AsOf is not { } asOf) return this.Refuse(new Refusal("Chọn ngày mà số này tính đến."), "Input.AsOf");
        var figure = new StatedFigure
        {
            Code = Figure.Code,
            Of = Input.Of,
            From = from,
            To = to,
            Value = value,
            AsOf = asOf,
            Basis = Input.Estimate ? FigureBasis.Estimate : FigureBasis.Actual,
            Document = Input.Document.Trim(),
            Note = string.IsNullOrWhiteSpace(Input.Note) ? null : Input.Note.Trim(),
            EnteredBy = this.Viewer().Name,
            EnteredAt = clock.UtcNow(),
        };
        if (await book.State(figure, clock.Today()) is { } refusal) return this.Refuse(refusal, from > to ? "Input.To" : "Input.AsOf");
        try
        {
            await db.Because("Nêu số liệu", null, figure.Document).SaveChangesAsync();
        }
        catch (DbUpdateException e) when (FigureBook.IsStatedByAnother(e))
        {
            return this.Refuse(FigureBook.StatedByAnother);
        }
        this.Say("Đã ghi. Số nêu trước vẫn đọc được ở bảng này.");
        return RedirectToPage(new { ma = Code, tu = Iso(Period.From), den = Iso(Period.To) });
    }

    public string Shown(StatedFigure figure) => figure.Value is null ? words["không phát sinh"] : figure.Basis == FigureBasis.Estimate ? words["ước {0}", FigureWords.Number(figure.Value.Value, 4)] : FigureWords.Number(figure.Value.Value, 4);

    private async Task Load()
    {
        var viewer = this.Viewer();
        MayState = viewer.SeesAll(Right.Consolidate);
        Period = From is { } from && To is { } to && from <= to ? new Period(from, to) : NamedPeriod.YearOf(clock.Today()).Days;
        if (Code is not { } code) return;
        Figure = (await book.Read(viewer, Period, [code])).GetValueOrDefault(code);
        Stated = Figure is null ? [] : await book.History(viewer, code);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
