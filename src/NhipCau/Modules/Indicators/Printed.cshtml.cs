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
public sealed class PrintedModel(AppDbContext db, FigureBook book) : PageModel
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

    /// <summary>The figure as the registers or the agencies give it; null where there is none of this code.</summary>
    public FigureReading? Figure { get; private set; }
    public Period? Period => From is { } from && To is { } to && from <= to ? new Period(from, to) : null;
    public IReadOnlyList<PrintedFigure> Figures { get; private set; } = [];

    /// <summary>The table this figure stands in.</summary>
    public string Back => Period is { } period ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/chi-tieu?tu={period.From:yyyy-MM-dd}&den={period.To:yyyy-MM-dd}#{Code}") : "/chi-tieu";

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        var isNumber = QuantityText.TryParse(Input.Value, out var value);
        if (!ModelState.IsValid) return this.Invalid();
        if (PrintedFigure.Check(Figure?.Code, Period, isNumber ? value : null, Input.Document) is { } refusal) return this.Refuse(refusal, Figure is null || Period is null ? "" : value is null || !isNumber ? "Input.Value" : "Input.Document");
        db.Add(new PrintedFigure { Code = Figure!.Code, From = Period!.From, To = Period.To, Value = value!.Value, Document = Input.Document!.Trim(), Note = string.IsNullOrWhiteSpace(Input.Note) ? null : Input.Note.Trim() });
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
        if (Code is not { } code || Period is not { } period || (await book.Read(this.Viewer(), period, [code])).GetValueOrDefault(code) is not { } figure) return;
        Figure = figure;
        Figures = await db.Set<PrintedFigure>().AsNoTracking().Where(f => f.Code == code && f.From == period.From && f.To == period.To).OrderBy(f => f.Id).ToListAsync();
    }
}
