using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Freezing;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Consolidating;

/// <param name="Edition">Of the frozen report; null: it is still being written.</param>
public sealed record UsedSentence(string Period, string Section, string Sentence, string Link, int? Edition);

/// <summary>From a record to the sentences that use it: those whose figures count it, those of its task.</summary>
public sealed class Usage(AppDbContext db, IndicatorCatalogue catalogue, FigureBook book)
{
    /// <summary>Reports looked through, the newest first.</summary>
    private const int Most = 8;

    public async Task<IReadOnlyList<UsedSentence>> Of(Viewer viewer, string record, int id) =>
        viewer.SeesAll(Right.SeeReports) ? [.. await Live(viewer, record, id), .. await Frozen(viewer, record, id)] : [];

    private sealed record LiveSentence(int PeriodId, string Name, DateOnly From, DateOnly To, string Code, string Title, string Key, string Text, IReadOnlyList<string> Figures, bool ByTask);

    private async Task<IReadOnlyList<UsedSentence>> Live(Viewer viewer, string record, int id)
    {
        var codes = catalogue.All.Where(i => i.Record == record).Select(i => i.Code).ToList();
        var task = record == nameof(WorkTask) ? id : 0;
        if (codes.Count == 0 && task == 0) return [];
        // Which sentences say figures of a register is the same for all its records.
        var found = task > 0 ? await Sentences(viewer, codes, task) : await db.Remember($"live sentences of {record} {viewer.Scope}", () => Sentences(viewer.Anyone, codes, task));
        var used = new List<UsedSentence>();
        foreach (var report in found.GroupBy(f => (f.PeriodId, f.From, f.To)).Take(Most))
        {
            var days = new Period(report.Key.From, report.Key.To);
            var holding = await book.Holding(viewer, report.SelectMany(f => f.Figures).Distinct(), days, record, id);
            var shown = report.Where(f => f.ByTask && task > 0 || f.Figures.Any(holding.Contains)).ToList();
            // Only the figures that these sentences say are counted.
            var said = shown.SelectMany(f => f.Figures).Distinct().ToList();
            var readings = said.Count == 0 ? ReportFigures.None.Readings : await book.Read(viewer, days, said);
            used.AddRange(shown.Select(f => new UsedSentence(f.Name, f.Title, f.Figures.Count == 0 ? f.Text : FigureText.Say(f.Text, readings), Link(f.PeriodId, f.Code, f.Key), null)));
        }
        return used;
    }

    private async Task<List<LiveSentence>> Sentences(Viewer viewer, IReadOnlyList<string> codes, int task)
    {
        // Between two reports none is being written.
        if (!await db.Remember("reports being written", () => db.Set<Consolidation>().AnyAsync(c => c.FrozenAt == null))) return []; // unfiltered: whether there is one at all
        var entries = task > 0 ? await db.VisibleTo<ReportEntry>(viewer).Where(e => e.TaskId == task).Select(e => e.Id).ToListAsync() : [];
        return await (
            from report in db.VisibleTo<Consolidation>(viewer).Where(c => c.FrozenAt == null)
            from section in report.Sections
            from paragraph in section.Paragraphs
            where paragraph.Sources.Any(s => (s.Kind == SourceKind.Figure && codes.Contains(s.Code!)) || (s.Kind == SourceKind.Entry && entries.Contains(s.SourceId)) || (s.Kind == SourceKind.Task && task > 0 && s.SourceId == task))
            orderby report.Period.To descending, section.Position, paragraph.Position
            select new LiveSentence(report.PeriodId, report.Period.Name, report.Period.From, report.Period.To, section.Code, section.Title, paragraph.Key, paragraph.Text,
                paragraph.Sources.Where(s => s.Kind == SourceKind.Figure).Select(s => s.Code!).ToList(), paragraph.Sources.Any(s => s.Kind == SourceKind.Entry || s.Kind == SourceKind.Task))).AsNoTracking().ToListAsync();
    }

    /// <summary>By what the snapshot kept, whatever the register says today.</summary>
    private async Task<IReadOnlyList<UsedSentence>> Frozen(Viewer viewer, string record, int id)
    {
        var rows = await db.Set<SnapshotRow>().AsNoTracking().Where(r => r.Record == record && r.RecordId == id).ToListAsync();
        if (rows.Count == 0) return [];
        var ids = rows.Select(r => r.SnapshotId).Distinct().OrderDescending().Take(Most).ToList();
        var snapshots = await db.VisibleTo<Snapshot>(viewer).AsNoTracking().Include(s => s.Consolidation.Period).Where(s => ids.Contains(s.Id)).OrderByDescending(s => s.Id).ToListAsync();
        return [.. snapshots.SelectMany(s => s.Read().Sections.SelectMany(section => section.Paragraphs.Where(p => rows.Any(r => r.SnapshotId == s.Id && p.Figures.Intersect(r.CountedBy).Any()))
            .Select(p => new UsedSentence(s.Consolidation.Period.Name, section.Title, p.Text, Link(s.Consolidation.PeriodId, section.Code, p.Key), s.Edition))))];
    }

    private static string Link(int period, string code, string key) => $"/bao-cao/ky/{period}/tong-hop?muc={code}&doan={key}#{key}";
}
