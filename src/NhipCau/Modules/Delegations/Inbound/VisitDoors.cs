using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Language;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>How search, papers and clocks find a visit.</summary>
internal sealed class VisitDoor(AppDbContext db) : RecordDoor<Visit>(db)
{
    public override string Noun => "Đoàn vào";
    protected override Expression<Func<Visit, RecordRow>> Row => v => new RecordRow(v.Id, v.Name, v.Body, v.OwnerId);

    protected override string LinkOf(int id) => $"/doan-vao/{id}";
}

/// <summary>The passports of guests.</summary>
internal sealed class GuestSecrets(AppDbContext db) : ISecretDoor
{
    public string Record => nameof(VisitGuest);

    public async Task<SecretHolder?> Find(Viewer viewer, int id)
    {
        var seen = db.VisibleTo<Visit>(viewer);
        return await db.Set<VisitGuest>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == id && seen.Any(v => v.Id == g.VisitId)) is { Passport: { } passport } guest
            ? new SecretHolder(guest.Name, nameof(Visit), guest.VisitId, [new SecretField("passport", "Số hộ chiếu", passport)]) : null;
    }

    public async Task<IReadOnlyList<int>> Together(Viewer viewer, int wholeId)
    {
        var seen = db.VisibleTo<Visit>(viewer);
        return await db.Set<VisitGuest>().Where(g => g.VisitId == wholeId && seen.Any(v => v.Id == wholeId)).OrderBy(g => g.Order).Select(g => g.Id).ToListAsync();
    }
}

public sealed class VisitPapers : IPaperKinds<Visit>
{
    public static IReadOnlyList<PaperKind> Kinds =>
    [
        new("de-nghi", "Công văn đề nghị"), new("cong-ham", "Công hàm, thư của đối tác"), new("y-kien", "Ý kiến của cơ quan được hỏi"), new("chap-thuan", "Văn bản chấp thuận"), new("thu-moi", "Thư mời"),
        new("danh-sach", "Danh sách khách"), new("ke-hoach-don", "Kế hoạch đón tiếp"), new("chuong-trinh", "Chương trình làm việc"), new("an-ninh", "Phương án an ninh"), new("khu-vuc", "Văn bản cho vào khu vực hạn chế"),
        new("du-toan", "Dự toán"), new("bao-cao", "Báo cáo kết quả"), new("quyet-toan", "Quyết toán"), new("khac", "Giấy tờ khác"),
    ];
}

/// <summary>Visits and reports due in the calendar.</summary>
internal sealed class VisitCalendar(AppDbContext db, Words words) : ICalendarSource
{
    private const string Kind = "doan-vao";
    private const string Due = "bao-cao-doan-vao";
    private const int Most = 2000;

    public IReadOnlyList<CalendarKind> Kinds => [new(Kind, "Đoàn vào"), new(Due, "Hạn báo cáo đoàn vào")];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last)
    {
        if (!viewer.May(Right.SeeRegisters)) return [];
        var earliest = first.AddDays(-ICalendarSource.LongestDays);
        var rows = await db.VisibleTo<Visit>(viewer).AsNoTracking()
            .Where(v => v.DaysKnown && v.From >= earliest && v.From <= last && v.To >= first || v.State == VisitState.Done && v.ReportDueOn >= first && v.ReportDueOn <= last)
            .OrderBy(v => v.From).ThenBy(v => v.Id).Take(Most)
            .Select(v => new { v.Id, v.Name, v.From, v.To, v.DaysKnown, v.Venues, v.OwnerId, v.HostId, v.PartnerId, v.Version, v.State, v.ReportDueOn }).ToListAsync();
        var visits = rows.Where(v => v.DaysKnown && v.From <= last && v.To >= first)
            .Select(v => new CalendarEntry(nameof(Visit), v.Id, Kind, v.Name, v.From, v.To, $"/doan-vao/{v.Id}", v.Venues, v.HostId ?? v.OwnerId, v.PartnerId, v.Version, v.State.IsOff()));
        var due = rows.Where(v => v.State == VisitState.Done && v.ReportDueOn >= first && v.ReportDueOn <= last)
            .Select(v => new CalendarEntry(nameof(Visit), v.Id, Due, words["Hạn báo cáo: {0}", v.Name], v.ReportDueOn!.Value, v.ReportDueOn.Value, $"/doan-vao/{v.Id}", null, v.HostId ?? v.OwnerId, v.PartnerId, v.Version));
        return [.. visits, .. due];
    }
}

/// <summary>What the partner's page tells of its visits to us.</summary>
internal sealed class VisitsOfPartner(AppDbContext db) : IPartnerSource, IPartnerPromises, IPartnerHeld, IPartnerMeetings
{
    private static readonly PartnerEventKind Kind = new("doan-vao", "Đoàn vào", 20);

    public string Noun => "đoàn vào";

    public string Record => nameof(Visit);

    // By what it is not: by what it is SQLite would gather the visits of all partners by their states.
    public IQueryable<PartnerMeeting> Until(DateOnly day) => db.Set<Visit>() // unfiltered: that we met, not what about
        .Where(v => v.PartnerId != null && v.DaysKnown && v.From <= day
            && v.State != VisitState.Proposed && v.State != VisitState.Approved && v.State != VisitState.Preparing && v.State != VisitState.Postponed && v.State != VisitState.Refused && v.State != VisitState.Cancelled)
        .Select(v => new PartnerMeeting { PartnerId = v.PartnerId!.Value, On = v.From, RecordId = v.Id });

    public Task<int> Count(int partnerId) => db.Set<Visit>().CountAsync(v => v.PartnerId == partnerId); // unfiltered: how many pass on in a merger

    public async Task Pass(int from, int into)
    {
        foreach (var visit in await db.Set<Visit>().Where(v => v.PartnerId == from).ToListAsync()) visit.PartnerId = into; // unfiltered: a merger moves whatever is there
    }

    public async Task<IReadOnlyList<PartnerEvent>> Events(int partnerId, Viewer viewer) =>
        [.. (await db.VisibleTo<Visit>(viewer).AsNoTracking().Where(v => v.PartnerId == partnerId).OrderByDescending(v => v.From).ThenByDescending(v => v.Id).Take(200)
            .Select(v => new { v.Id, v.Name, v.From, v.To, v.Head, v.Results, v.State }).ToListAsync())
            .Select(v => new PartnerEvent(Kind, v.Name, v.From, v.To, v.Results ?? v.Head, $"/doan-vao/{v.Id}", new PartnerMark(v.State.Kind(), v.State.Name()), v.State.IsOff()))];

    public async Task<IReadOnlyList<PartnerPromise>> Promises(int partnerId, Viewer viewer)
    {
        var seen = db.VisibleTo<Visit>(viewer).Where(v => v.PartnerId == partnerId);
        return [.. (await db.Set<VisitPromise>().AsNoTracking().Where(p => seen.Select(v => v.Id).Contains(p.VisitId)).OrderBy(p => p.Id)
            .Select(p => new { p.Text, p.IsOurs, p.DueOn, p.DoneOn, Agency = p.Agency!.Name, p.VisitId, p.TaskId }).ToListAsync())
            .Select(p => new PartnerPromise(p.Text, p.IsOurs, p.DueOn, p.DoneOn, p.Agency, p.TaskId is { } task ? $"/nhiem-vu/{task}" : $"/doan-vao/{p.VisitId}"))];
    }
}

/// <summary>Visits that a body which ends still keeps.</summary>
internal sealed class VisitHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "đoàn vào đang mở";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) =>
        [.. (await db.Set<Visit>().AsNoTracking().Where(v => (v.OwnerId == body.Id || v.HostId == body.Id) && v.State != VisitState.Reported && v.State != VisitState.Cancelled && v.State != VisitState.Refused) // unfiltered: a merger moves whatever is there
            .OrderBy(v => v.From).ThenBy(v => v.Id).Select(v => new { v.Id, v.Name }).ToListAsync()).Select(v => new HeldItem(v.Id, v.Name))];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day)
    {
        var visit = await db.Set<Visit>().SingleAsync(v => v.Id == id); // unfiltered: a merger moves whatever is there
        if (visit.OwnerId == ended.Id) visit.Owner = successor;
        if (visit.HostId == ended.Id) visit.Host = successor;
    }
}
