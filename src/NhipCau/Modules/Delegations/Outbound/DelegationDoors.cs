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

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>How search, papers and clocks find a trip.</summary>
internal sealed class DelegationDoor(AppDbContext db) : RecordDoor<Delegation>(db)
{
    public override string Noun => "Đoàn ra";
    protected override Expression<Func<Delegation, RecordRow>> Row => d => new RecordRow(d.Id, d.Name, d.Owner.Name, d.OwnerId);

    protected override string LinkOf(int id) => $"/doan-ra/{id}";
}

/// <summary>The birth dates of those who travel.</summary>
internal sealed class MemberSecrets(AppDbContext db) : ISecretDoor
{
    public string Record => nameof(DelegationMember);

    public async Task<SecretHolder?> Find(Viewer viewer, int id)
    {
        var seen = db.VisibleTo<Delegation>(viewer);
        return await db.Set<DelegationMember>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && seen.Any(d => d.Id == m.DelegationId)) is { BirthDate: { } born } member
            ? new SecretHolder(member.Name, nameof(Delegation), member.DelegationId, [new SecretField("birth", "Ngày sinh", born)]) : null;
    }

    public async Task<IReadOnlyList<int>> Together(Viewer viewer, int wholeId)
    {
        var seen = db.VisibleTo<Delegation>(viewer);
        return await db.Set<DelegationMember>().Where(m => m.DelegationId == wholeId && seen.Any(d => d.Id == wholeId)).OrderBy(m => m.Order).Select(m => m.Id).ToListAsync();
    }
}

public sealed class DelegationPapers : IPaperKinds<Delegation>
{
    public static IReadOnlyList<PaperKind> Kinds =>
    [
        new("de-nghi", "Công văn đề nghị"), new("thu-moi", "Thư mời"), new("ban-dich", "Bản dịch thư mời"), new("chuong-trinh", "Chương trình làm việc"), new("danh-sach", "Danh sách đoàn"),
        new("du-toan", "Dự toán"), new("dong-y", "Văn bản đồng ý ngoài kế hoạch"), new("y-kien", "Ý kiến của cơ quan được hỏi"), new("quyet-dinh", "Quyết định cử"), new("bao-cao", "Báo cáo kết quả"),
        new("quyet-toan", "Quyết toán"), new("khac", "Giấy tờ khác"),
    ];
}

/// <summary>Trips and reports due in the calendar.</summary>
internal sealed class DelegationCalendar(AppDbContext db, Words words) : ICalendarSource
{
    private const string Trip = "doan-ra";
    private const string Due = "bao-cao-doan-ra";
    private const int Most = 2000;

    public IReadOnlyList<CalendarKind> Kinds => [new(Trip, "Đoàn ra"), new(Due, "Hạn báo cáo đoàn ra")];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last)
    {
        if (!viewer.May(Right.SeeRegisters)) return [];
        var earliest = first.AddDays(-ICalendarSource.LongestDays);
        var rows = await db.VisibleTo<Delegation>(viewer).AsNoTracking()
            .Where(d => d.DaysKnown && d.From >= earliest && d.From <= last && d.To >= first || d.State == TripState.Returned && d.ReportDueOn >= first && d.ReportDueOn <= last)
            .OrderBy(d => d.From).ThenBy(d => d.Id).Take(Most)
            .Select(d => new { d.Id, d.Name, d.From, d.To, d.DaysKnown, d.Place, d.OwnerId, d.PartnerId, d.Version, d.State, d.ReportDueOn }).ToListAsync();
        var trips = rows.Where(d => d.DaysKnown && d.From <= last && d.To >= first)
            .Select(d => new CalendarEntry(nameof(Delegation), d.Id, Trip, d.Name, d.From, d.To, $"/doan-ra/{d.Id}", d.Place, d.OwnerId, d.PartnerId, d.Version, d.State.IsOff()));
        var due = rows.Where(d => d.State == TripState.Returned && d.ReportDueOn >= first && d.ReportDueOn <= last)
            .Select(d => new CalendarEntry(nameof(Delegation), d.Id, Due, words["Hạn báo cáo: {0}", d.Name], d.ReportDueOn!.Value, d.ReportDueOn.Value, $"/doan-ra/{d.Id}", null, d.OwnerId, d.PartnerId, d.Version));
        return [.. trips, .. due];
    }
}

/// <summary>What the partner's page tells of our trips to it.</summary>
internal sealed class DelegationsOfPartner(AppDbContext db) : IPartnerSource, IPartnerPromises, IPartnerHeld, IPartnerMeetings
{
    private static readonly PartnerEventKind Kind = new("doan-ra", "Đoàn ra", 10);

    public string Noun => "đoàn ra";

    public string Record => nameof(Delegation);

    // By what it is not: by what it is SQLite would gather the trips of all partners by their states.
    public IQueryable<PartnerMeeting> Until(DateOnly day) => db.Set<Delegation>() // unfiltered: that we met, not what about
        .Where(d => d.PartnerId != null && d.DaysKnown && d.From <= day
            && d.State != TripState.Preparing && d.State != TripState.Sent && d.State != TripState.Appraising && d.State != TripState.Appraised && d.State != TripState.Decided && d.State != TripState.Postponed && d.State != TripState.Refused && d.State != TripState.Cancelled)
        .Select(d => new PartnerMeeting { PartnerId = d.PartnerId!.Value, On = d.From, RecordId = d.Id });

    public Task<int> Count(int partnerId) => db.Set<Delegation>().CountAsync(d => d.PartnerId == partnerId); // unfiltered: how many pass on in a merger

    public async Task Pass(int from, int into)
    {
        foreach (var trip in await db.Set<Delegation>().Where(d => d.PartnerId == from).ToListAsync()) trip.PartnerId = into; // unfiltered: a merger moves whatever is there
    }

    async Task<IReadOnlyList<PartnerEvent>> IPartnerSource.Events(int partnerId, Viewer viewer) =>
        [.. (await db.VisibleTo<Delegation>(viewer).AsNoTracking().Where(d => d.PartnerId == partnerId).OrderByDescending(d => d.From).ThenByDescending(d => d.Id).Take(200)
            .Select(d => new { d.Id, d.Name, d.From, d.To, d.Head, d.Results, d.State }).ToListAsync())
            .Select(d => new PartnerEvent(Kind, d.Name, d.From, d.To, d.Results ?? d.Head, $"/doan-ra/{d.Id}", new PartnerMark(d.State.Kind(), d.State.Name()), d.State.IsOff()))];

    async Task<IReadOnlyList<PartnerPromise>> IPartnerPromises.Promises(int partnerId, Viewer viewer)
    {
        var seen = db.VisibleTo<Delegation>(viewer).Where(d => d.PartnerId == partnerId);
        return [.. (await db.Set<DelegationPromise>().AsNoTracking().Where(p => seen.Select(d => d.Id).Contains(p.DelegationId)).OrderBy(p => p.Id)
            .Select(p => new { p.Text, p.IsOurs, p.DueOn, p.DoneOn, Agency = p.Agency!.Name, p.DelegationId, p.TaskId }).ToListAsync())
            .Select(p => new PartnerPromise(p.Text, p.IsOurs, p.DueOn, p.DoneOn, p.Agency, p.TaskId is { } task ? $"/nhiem-vu/{task}" : $"/doan-ra/{p.DelegationId}"))];
    }
}

/// <summary>Trips that a body which ends still keeps.</summary>
internal sealed class DelegationHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "đoàn ra đang mở";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) =>
        [.. (await db.Set<Delegation>().AsNoTracking().Where(d => d.OwnerId == body.Id && d.State != TripState.Closed && d.State != TripState.Cancelled && d.State != TripState.Refused) // unfiltered: a merger moves whatever is there
            .OrderBy(d => d.From).ThenBy(d => d.Id).Select(d => new { d.Id, d.Name }).ToListAsync()).Select(d => new HeldItem(d.Id, d.Name))];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) => (await db.Set<Delegation>().SingleAsync(d => d.Id == id)).Owner = successor; // unfiltered: a merger moves whatever is there
}
