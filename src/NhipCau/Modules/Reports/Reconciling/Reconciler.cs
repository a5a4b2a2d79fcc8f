using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Reconciling;

/// <summary>
/// Holds what an agency writes against what the registers hold of it, before it is consolidated: its figures, the numbers in its words, and whether its
/// words agree with themselves. Both sides are shown the same.
/// </summary>
public sealed class Reconciler(AppDbContext db, FigureBook book, IndicatorCatalogue catalogue)
{
    /// <param name="report">With its period and the outline of that; whoever asks has been allowed to read its words.</param>
    public async Task<IReadOnlyList<Mismatch>> Of(AgencyReport report, Viewer viewer, CancellationToken stop = default)
    {
        var id = report.Id;
        var figures = await db.VisibleTo<FigureAnswer>(viewer).AsNoTracking().Where(f => f.ReportId == id).OrderBy(f => f.Id).ToListAsync(stop);
        var answers = await db.VisibleTo<SectionAnswer>(viewer).AsNoTracking().Where(a => a.ReportId == id && !a.NothingToReport && a.Text != "").OrderBy(a => a.Id).ToListAsync(stop);
        var entries = await db.VisibleTo<ReportEntry>(viewer).AsNoTracking().Where(e => e.ReportId == id && !e.NothingToReport && e.Text != "").OrderBy(e => e.TaskId).Select(e => new { e.Task.Title, e.Text }).ToListAsync(stop);
        var held = new Holdings(book, report);
        var own = await Own(figures, stop);
        var found = new List<Mismatch>();
        foreach (var figure in figures.Where(f => !f.IsBlank)) if (await Entered(report, figure, held, viewer) is { } mismatch) found.Add(mismatch);
        foreach (var (place, text) in answers.Select(a => (Place(report, a.Code), a.Text)).Concat(entries.Select(e => (e.Title, e.Text))))
        {
            stop.ThrowIfCancellationRequested();
            var written = WrittenFigures.Of(text, report.Period);
            found.AddRange(written.Faults.Select(f => new Mismatch(place, f.What, f.Evidence.Count > 0 ? f.Evidence[0] : "", null, [], Severity.Warning)));
            foreach (var number in written.Figures) if (await InWords(report, place, number, held, own, viewer) is { } mismatch) found.Add(mismatch);
        }
        return found;
    }

    /// <summary>A figure that is held: by the registers of this agency, or in its own answer.</summary>
    private sealed record Held(string Code, string Name, string Unit, int Decimals, decimal Value, bool InRegisters);

    /// <summary>What the registers hold of the agency: asked only where something written calls for it, and once.</summary>
    private sealed class Holdings(FigureBook book, AgencyReport report)
    {
        private readonly Dictionary<string, decimal?> asked = [];

        public async Task<decimal?> Of(string code) => asked.TryGetValue(code, out var known) ? known : asked[code] = await book.CountedFor(code, Days(report), report.AgencyId);

        public async Task<Held?> Of(Indicator indicator) =>
            await Of(indicator.Code) is { } value ? new Held(indicator.Code, indicator.Name, indicator.Unit, indicator.Decimals, value, true) : null;
    }

    /// <summary>What the agency has entered itself, where no register counts it.</summary>
    private async Task<IReadOnlyList<Held>> Own(IReadOnlyList<FigureAnswer> figures, CancellationToken stop)
    {
        var codes = figures.Select(f => f.Figure).ToList();
        var entered = await db.Set<EnteredIndicator>().AsNoTracking().Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, stop);
        return [.. figures.Where(f => !f.IsBlank && entered.ContainsKey(f.Figure)).Select(f => (f.Value, Indicator: entered[f.Figure])).Select(f => new Held(f.Indicator.Code, f.Indicator.Name, f.Indicator.Unit, f.Indicator.Decimals, f.Value ?? 0, false))];
    }

    /// <summary>Figures that tell of a past period, one by one: no shares of others, none of today.</summary>
    private IEnumerable<Indicator> Countable => catalogue.All.Where(i => i is not RatioIndicator && !i.OfToday);

    private async Task<Mismatch?> Entered(AgencyReport report, FigureAnswer figure, Holdings holdings, Viewer viewer)
    {
        if (Countable.FirstOrDefault(i => i.Code == figure.Figure) is not { } indicator || await holdings.Of(indicator) is not { } held || (figure.Value ?? 0) == held.Value) return null;
        return new Mismatch(Place(report, figure.Code), held.Name, figure.NothingToReport ? Nothing : Shown(figure.Value ?? 0, held), Shown(held.Value, held),
            await book.RowsOf(viewer, held.Code, Days(report), report.AgencyId), string.IsNullOrWhiteSpace(figure.Note) ? Severity.Warning : Severity.Info)
        { InRegisters = true, Note = figure.Note };
    }

    /// <summary>
    /// A number in words may be a part of what is held ("trong đó 8 đoàn đi Lào"), so only one that is greater than all that is held of its kind
    /// contradicts it. Of what nothing is known, nothing is said.
    /// </summary>
    private async Task<Mismatch?> InWords(AgencyReport report, string place, VanBan.FigureRow number, Holdings holdings, IReadOnlyList<Held> own, Viewer viewer)
    {
        var words = string.Join(' ', Parted(number.What + " " + number.Text));
        bool IsMeant(string name, string unit) => SameUnit(unit, number.Unit!) && words.Contains(Topic(name), StringComparison.Ordinal);
        var alike = own.Where(k => IsMeant(k.Name, k.Unit)).ToList();
        foreach (var indicator in Countable.Where(i => IsMeant(i.Name, i.Unit))) if (await holdings.Of(indicator) is { } held) alike.Add(held);
        if (alike.Count == 0 || alike.MaxBy(k => k.Value) is not { } most || number.Value <= most.Value) return null;
        return new Mismatch(place, most.Name, number.Text, Shown(most.Value, most), most.InRegisters ? await book.RowsOf(viewer, most.Code, Days(report), report.AgencyId) : [], Severity.Warning) { InRegisters = most.InRegisters };
    }

    private const string Nothing = "không phát sinh"; // official Vietnamese text

    private static Period Days(AgencyReport report) => new(report.Period.From, report.Period.To);

    /// <summary>"doan ra" of "Đoàn ra theo kế hoạch đã thực hiện": what such figures are about is said in two words.</summary>
    private static string Topic(string name) => string.Join(' ', Parted(name).Take(2));

    private static string[] Parted(string text) => VietnameseText.Fold(text).Split([' ', ',', ':', '.', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"khoản viện trợ" is counted in "khoản".</summary>
    private static bool SameUnit(string unit, string written) =>
        (VietnameseText.Fold(unit), VietnameseText.Fold(written)) is var (a, b) && (a == b || a.StartsWith(b + " ", StringComparison.Ordinal) || b.StartsWith(a + " ", StringComparison.Ordinal));

    private static string Shown(decimal value, Held held) => $"{FigureWords.Number(value, held.Decimals)} {held.Unit}";

    private static string Place(AgencyReport report, string code) => report.Period.Outline.Find(code) is { } section ? $"{section.Label} {section.TitleIn(report.Period)}" : OutlineSection.LabelOf(code);
}
