using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Indicators;

/// <summary>Chỉ tiêu: every figure that reports ask for, for any period, each with what it counts and the list behind it.</summary>
[Needs(Right.SeeReports)]
public sealed class IndexModel(AppDbContext db, FigureBook book, IndicatorCatalogue catalogue, Words words, TimeProvider clock) : PageModel
{
    /// <summary>One figure with what it counts and who answers for it. An entered one has its number, under which it is mended.</summary>
    public sealed record Line(FigureReading Figure, string Definition, string Owner, int? EnteredId);

    /// <summary>Years back that are offered by name; any other period by its days.</summary>
    private const int YearsBack = 3;

    [BindProperty(Name = "ky", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "tu", SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Null for days chosen freely.</summary>
    public NamedPeriod? Chosen { get; private set; }
    public Period Period { get; private set; } = new(default, default);
    public IReadOnlyList<IGrouping<int, NamedPeriod>> Choices { get; private set; } = [];
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Sees the registers of all: only then can a printed figure be compared.</summary>
    public bool SeesAll { get; private set; }
    public bool MayRecord { get; private set; }

    public Task OnGetAsync() => Load();

    /// <summary>The same table as a sheet: a line a figure, one more for each further document that printed it.</summary>
    public async Task<IActionResult> OnGetExportAsync()
    {
        await Load();
        var name = string.Create(CultureInfo.InvariantCulture, $"chi-tieu-{Period.From:yyyyMMdd}-{Period.To:yyyyMMdd}.xlsx");
        SheetColumn[] columns = [new(words["Chỉ tiêu"], 50), new(words["Từ ngày"], 12), new(words["Đến ngày"], 12), new(words["Số"], 12), new(words["Đơn vị"], 14), new(words["Số đã in trong văn bản"], 14), new(words["Lệch"], 10), new(words["Văn bản"], 40), new(words["Cách tính"], 60), new(words["Chịu trách nhiệm"], 24), new(words["Cùng kỳ năm trước"], 14), new(words["Kế hoạch"], 12), new(words["Tính đến"], 12)];
        return await SheetDownload.Of(name, words["Chỉ tiêu"], columns, sheet =>
        {
            foreach (var (figure, definition, owner, _) in Lines)
            {
                foreach (var printed in figure.Printed.Cast<PrintedFigure?>().DefaultIfEmpty())
                {
                    sheet.Row([words[figure.Name], Period.From, Period.To, figure.Nothing ? words["không phát sinh"] : figure.Value, words[figure.Unit], printed?.Value, SeesAll ? printed?.Value - figure.Amount : null, printed?.Document,
                        words[definition], words[owner], figure.Before, figure.Plan, figure.AsOf]);
                }
            }
            return Task.CompletedTask;
        });
    }

    private async Task Load()
    {
        var viewer = this.Viewer();
        var thisYear = NamedPeriod.YearOf(clock.Today());
        Choices = [.. Enumerable.Range(0, YearsBack + 1).SelectMany(back => NamedPeriod.OfYear(thisYear.Year - back)).GroupBy(p => p.Year)];
        if (From is { } from && To is { } to && from <= to) Period = new Period(from, to);
        else
        {
            if (From is not null && To is not null) ModelState.AddModelError("den", "Ngày cuối không thể trước ngày đầu. Sửa lại một trong hai ngày.");
            Chosen = NamedPeriod.Find(Code) ?? thisYear;
            Period = Chosen.Days;
        }
        (SeesAll, MayRecord) = (viewer.SeesAll(Right.SeeReports), viewer.SeesAll(Right.Consolidate));
        var entered = await db.Set<EnteredIndicator>().AsNoTracking().Include(i => i.Owner).ToDictionaryAsync(i => i.Code);
        Lines = [.. (await book.Read(viewer, Period, null, HttpContext.RequestAborted)).Values.Select(f => catalogue.Of(f.Code) is { } counted
            ? new Line(f, counted.Definition, counted.Owner, null)
            : new Line(f, entered[f.Code].Definition, entered[f.Code].Parts is not null ? words["Tính từ các phần"] : entered[f.Code].Owner?.Name ?? words["Mỗi cơ quan báo cáo"], entered[f.Code].Id)).OrderBy(l => l.EnteredId is { } ? entered[l.Figure.Code].Position : -1)];
    }

    public static string Number(decimal? value) => QuantityText.Write(value) ?? "–";
}
