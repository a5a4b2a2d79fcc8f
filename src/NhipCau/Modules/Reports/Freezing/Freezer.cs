using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>Đóng băng and Kiểm chứng: takes a report down with all its sources, and reads the same again later.</summary>
public sealed class Freezer(AppDbContext db, OfficialReports reports, Consolidator consolidator, FigureBook book, FileStore files, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>Nothing is saved yet.</summary>
    public async Task<Refusal?> Freeze(Consolidation report, ReportPeriod period, Viewer viewer, CancellationToken stop)
    {
        if (report.Freeze(clock.UtcNow()) is { } refusal) return refusal;
        var (printed, figures, paper) = await reports.Of(report, period, viewer);
        if (printed.SelectMany(s => s.Paragraphs.SelectMany(p => p.Lines).SelectMany(l => l.Pieces).Where(p => p.IsFault).Select(p => (s.Heading, p.Text))).FirstOrDefault() is (var heading, { } token))
            return new Refusal("Mục “{0}” còn số chưa điền được: {1}. Sửa mã hoặc bỏ chỗ ấy rồi đóng băng.", heading, token);
        var content = Of(printed, figures, await consolidator.Source(period, viewer));
        await using var docx = new MemoryStream(DocxWriter.Bytes(paper));
        var stored = await files.Save(docx, $"bao-cao-{period.FileName}.docx", stop);
        if (stored.Refusal is { } full) return full;
        var snapshot = new Snapshot { Consolidation = report, Edition = report.Edition, At = clock.UtcNow(), Who = viewer.Name, AsOf = clock.Today(), Content = Snapshot.Write(content), DocxSha = stored.File!.Sha };
        snapshot.Rows.AddRange((await Rows(content, period, viewer)).GroupBy(r => (r.Record, r.Id)).Select(record => (record.Key, record.First().Title, Codes: string.Join(' ', record.Select(r => r.Code))))
            .Select(r => new SnapshotRow { Codes = r.Codes, Record = r.Key.Record, RecordId = r.Key.Id, Title = r.Title.Length > 500 ? r.Title[..500] : r.Title }));
        db.Add(snapshot);
        consolidator.Touch(report);
        var wrote = content.Words.Select(w => w.ReportId).Distinct().ToList();
        foreach (var agency in await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Where(r => wrote.Contains(r.Id)).Select(r => new { r.Id, r.AgencyId }).ToListAsync(stop))
            notices.Tell([agency.AgencyId], $"/bao-cao/{agency.Id}#fate", "Báo cáo tổng hợp {0} đã chốt. Xem lời của cơ quan đã được dùng thế nào.", period.Name);
        return null;
    }

    /// <summary>Kiểm chứng: the same figures and words read now.</summary>
    public async Task<Drift> Verify(Snapshot snapshot, ReportPeriod period, Viewer viewer)
    {
        var then = snapshot.Read();
        var codes = then.Figures.Select(f => f.Code).ToList();
        var figures = new ReportFigures(await book.Read(viewer, new Period(period.From, period.To), codes), new Dictionary<string, IReadOnlyList<FigureRow>>());
        var now = Of([], figures, await consolidator.Source(period, viewer));
        return Drift.Between(then, [.. snapshot.Rows.SelectMany(r => r.CountedBy.Select(code => new FrozenRow(code, r.Record, r.RecordId, r.Title)))], now, await Rows(then, period, viewer));
    }

    private async Task<IReadOnlyList<FrozenRow>> Rows(FrozenReport content, ReportPeriod period, Viewer viewer) =>
        [.. (await book.Rows(viewer, [.. content.Figures.Select(f => f.Code)], new Period(period.From, period.To))).SelectMany(figure => figure.Value.Select(r => new FrozenRow(figure.Key, r.Record, r.Id, r.Title)))];

    private static FrozenReport Of(IReadOnlyList<PrintedSection> printed, ReportFigures figures, ReportSource source) => new(
        [.. printed.Select(s => new FrozenSection(s.Section.Code, s.Number, s.Section.Title, [.. s.Paragraphs.Select(p => new FrozenParagraph(p.Paragraph.Key, p.Text, p.Paragraph.Origin,
            [.. p.Paragraph.Sources.Where(f => f.Kind == SourceKind.Figure).Select(f => f.Code!)], [.. p.Paragraph.Said.Select(f => f.Who!)]))]))],
        [.. figures.Readings.Values.Select(f => new FrozenFigure(f.Code, f.Name, f.Unit, f.Decimals, f.Value, f.Nothing, f.Basis, f.AsOf, f.Before, f.Plan, FigureWords.WithUnit(f)))],
        [.. source.Entries.Concat(source.Common).Select(s => Words(s, printed.FirstOrDefault(p => p.Section.Code == s.Section?.Code)?.Section.UseOf(s)))]);

    private static FrozenWords Words(Sourced said, ContributionUse? use) =>
        new(said.Kind, said.Id, said.ReportId, said.Saying.Agency, said.Section?.Code, said.Saying.TaskTitle, Hash(said.Saying.Words), use?.Use, use?.Paragraph, use?.Reason);

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
