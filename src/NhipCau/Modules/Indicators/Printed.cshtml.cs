using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Indicators;

/// <summary>Số đã in trong văn bản: what documents printed for one indicator and period, beside what the registers count.</summary>
[Needs(Right.Consolidate)]
public sealed class PrintedModel(AppDbContext db, IndicatorCatalogue catalogue) : PageModel
{
    public sealed class Form
    {
        public string? Value { get; set; }

        [StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
        public string? Document { get; set; }

        [StringLength(1000, ErrorMessage = "Ghi chú dài quá 1.000 chữ. Rút gọn lại.")]
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

    public Indicator? Indicator => catalogue.Of(Code);
    public Period? Period => From is { } from && To is { } to && from <= to ? new Period(from, to) : null;
    public decimal? Counted { get; private set; }
    public IReadOnlyList<PrintedFigure> Figures { get; private set; } = [];

    /// <summary>The table this figure stands in.</summary>
    public string Back => Period is { } period ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/chi-tieu?tu={period.From:yyyy-MM-dd}&den={period.To:yyyy-MM-dd}#{Code}") : "/chi-tieu";

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var isNumber = QuantityText.TryParse(Input.Value, out var value);
        if (!ModelState.IsValid) return this.Invalid();
        if (PrintedFigure.Check(Indicator, Period, isNumber ? value : null, Input.Document) is { } refusal) return this.Refuse(refusal, Indicator is null || Period is null ? "" : value is null || !isNumber ? "Input.Value" : "Input.Document");
        db.Add(new PrintedFigure { Code = Indicator!.Code, From = Period!.From, To = Period.To, Value = value!.Value, Document = Input.Document!.Trim(), Note = string.IsNullOrWhiteSpace(Input.Note) ? null : Input.Note.Trim() });
        await db.Because("Ghi số đã in", null, Input.Document.Trim()).SaveChangesAsync();
        this.Say("Đã ghi số đã in.");
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id)
    {
        await Load();
        if (await db.FindAsync<PrintedFigure>(id) is not { } figure || figure.Code != Code) return NotFound();
        db.Remove(figure);
        await db.Because("Bỏ số đã in", null, figure.Document).SaveChangesAsync();
        this.Say("Đã bỏ.");
        return LocalRedirect(Back);
    }

    private async Task Load()
    {
        if (Indicator is not { } indicator || Period is not { } period) return;
        Counted = await indicator.Value(db, this.Viewer(), period);
        Figures = await db.Set<PrintedFigure>().AsNoTracking().Where(f => f.Code == indicator.Code && f.From == period.From && f.To == period.To).OrderBy(f => f.Id).ToListAsync();
    }
}
