using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>What is laid beside a report as evidence.</summary>
public sealed class ReportPapers : IPaperKinds<AgencyReport>
{
    public static IReadOnlyList<PaperKind> Kinds { get; } =
        [new("van-ban", "Văn bản"), new("bieu-mau", "Biểu mẫu, danh sách"), new("hinh-anh", "Hình ảnh"), new("ban-giay", "Bản giấy đã ký"), new("minh-chung", "Minh chứng khác")];
}

/// <summary>Reports of agencies, as their papers and the search know them: what is being drafted only by those who may read it.</summary>
internal sealed class ReportDoor(AppDbContext db, TimeProvider clock) : IRecordDoor
{
    public string Record => nameof(AgencyReport);
    public string Noun => "Báo cáo của cơ quan";
    public Right See => Right.SeeReports;

    public async Task<IReadOnlyList<RecordHead>> Heads(Viewer viewer, IReadOnlyCollection<int> ids) => await Read(viewer, Seen(viewer).Where(r => ids.Contains(r.Id)));

    /// <summary>A report is found by the name of its agency.</summary>
    public string Table { get; } = WordIndex.TableOf<Agencies.Agency>(db);

    public async Task<IReadOnlyList<RecordHead>> Find(Viewer viewer, Sought sought, int most)
    {
        if (await WordIndex.Found(db, db.Set<Agencies.Agency>(), sought) is not { } found) return [];
        var agencies = found.Select(a => a.Id);
        return await Read(viewer, Seen(viewer).Where(r => agencies.Contains(r.AgencyId)).OrderByDescending(r => r.Id).Take(most));
    }

    private IQueryable<AgencyReport> Seen(Viewer viewer)
    {
        var own = viewer.AgencyId;
        return db.VisibleTo<AgencyReport>(viewer).Where(r => r.AgencyId == own || r.State == ReportState.Sent || r.State == ReportState.Accepted || r.OnBehalf);
    }

    private async Task<IReadOnlyList<RecordHead>> Read(Viewer viewer, IQueryable<AgencyReport> reports)
    {
        var today = clock.Today();
        return [.. (await reports.AsNoTracking().Include(r => r.Period).Include(r => r.Agency).ToListAsync())
            .Select(r => new RecordHead(r.Id, r.Agency.Name, r.Period.Name, $"/bao-cao/{r.Id}", r.IsWrittenBy(viewer) && r.CannotBeWrittenOn(today) is null))];
    }
}
