using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>Makes the workbook of a report, takes it back, and gives back what could not be taken.</summary>
public sealed class ReportWorkbooks(AppDbContext db, Vault vault, IndicatorCatalogue counted, TimeProvider clock)
{
    /// <summary>The largest workbook taken, in bytes.</summary>
    public const long Largest = 5 * 1024 * 1024;

    /// <summary>The report with all that a workbook shows; null where the viewer does not see its words.</summary>
    public async Task<AgencyReport?> Load(Viewer viewer, int id)
    {
        var report = await db.VisibleTo<AgencyReport>(viewer).Include(r => r.Period.Regime).Include(r => r.Period.Outline.Sections).Include(r => r.Agency)
            .Include(r => r.Entries).ThenInclude(e => e.Task).Include(r => r.Answers).Include(r => r.Figures).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id);
        return report?.ShowsWordsTo(viewer) == true ? report : null;
    }

    public async Task<(byte[]? File, Refusal? Refusal)> Write(AgencyReport report, IReadOnlyList<RowFault>? faults = null) =>
        vault.Shut is { } shut ? (null, shut) : (WorkbookForm.Write(report, await Rows(report), vault, faults), null);

    /// <summary>Takes the good rows in one act and keeps the rest with their faults; or one sentence why the file is refused, and then nothing is taken.</summary>
    public async Task<(WorkbookUpload? Upload, Refusal? Refusal)> Take(AgencyReport report, Viewer viewer, Stream file, string fileName)
    {
        if (report.CannotBeWrittenOn(clock.Today()) is { } closed) return (null, closed);
        using var bytes = new MemoryStream();
        if (!await CopyWithin(file, bytes)) return (null, new Refusal("Tệp lớn hơn 5 MB nên không phải bảng tải từ trang này. Tải bảng mới, chép nội dung sang rồi nộp lại."));
        if (bytes.Length == 0) return (null, new Refusal("Tệp “{0}” trống. Chọn lại tệp có nội dung.", fileName));
        bytes.Position = 0;
        var (book, unreadable) = WorkbookReader.Read(bytes);
        if (book is null) return (null, unreadable);
        var (seal, broken) = WorkbookSeal.Read(book, vault);
        if (seal is null) return (null, broken);
        var (intake, refusal) = WorkbookIntake.Take(report, await Rows(report), book, seal);
        if (intake is null) return (null, refusal);
        var upload = new WorkbookUpload
        {
            ReportId = report.Id,
            At = clock.UtcNow(),
            AccountId = viewer.AccountId,
            Who = viewer.Name,
            FileName = fileName.Length > 260 ? fileName[^260..] : fileName,
            Sha = Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))),
            Taken = intake.Taken,
            Same = intake.Same,
            Refused = intake.Faults.Count,
            Faults = RowFault.Store(intake.Faults),
        };
        db.Add(upload);
        if (intake.Taken == 0)
        {
            await db.SaveChangesAsync();
            return (upload, null);
        }
        if (report.Write(viewer, clock.UtcNow()) is { } no) return (null, no);
        return await Clash.Save(db, report, report.Version, "Nộp bảng Excel", document: fileName) is { } clash ? (null, clash.Refusal) : (upload, null);
    }

    private async Task<ReportRows> Rows(AgencyReport report)
    {
        var codes = report.Figures.Select(f => f.Figure).ToList();
        var heads = await db.Set<EnteredIndicator>().AsNoTracking().Where(i => codes.Contains(i.Code)).ToDictionaryAsync(i => i.Code, i => new FigureHead(i.Name, i.Unit, i.Decimals));
        foreach (var indicator in codes.Select(counted.Of).OfType<Indicator>()) heads[indicator.Code] = new FigureHead(indicator.Name, indicator.Unit, indicator.Decimals);
        return ReportRows.Of(report, heads);
    }

    private static async Task<bool> CopyWithin(Stream from, MemoryStream to)
    {
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer)) > 0;)
        {
            if (to.Length + read > Largest) return false;
            to.Write(buffer, 0, read);
        }
        return true;
    }
}
