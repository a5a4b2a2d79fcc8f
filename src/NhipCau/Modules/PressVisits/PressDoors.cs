using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

/// <summary>How search, papers and clocks find a visit of the press.</summary>
internal sealed class PressDoor(AppDbContext db) : RecordDoor<PressVisit>(db)
{
    public override string Noun => "Báo chí nước ngoài";
    protected override Expression<Func<PressVisit, RecordRow>> Row => v => new RecordRow(v.Id, v.Outlet + ": " + v.Subject, v.Owner.Name, v.OwnerId);

    protected override string LinkOf(int id) => $"/bao-chi/{id}";
}

public sealed class PressPapers : IPaperKinds<PressVisit>
{
    public static IReadOnlyList<PaperKind> Kinds =>
        [new("de-nghi", "Văn bản đề nghị"), new("giay-phep", "Giấy phép của Bộ Ngoại giao"), new("chuong-trinh", "Chương trình hoạt động"), new("chap-thuan", "Văn bản chấp thuận"), new("bao-cao", "Báo cáo"), new("vi-pham", "Biên bản vi phạm"), new("khac", "Giấy tờ khác")];
}

internal sealed class PressCalendar(AppDbContext db) : ICalendarSource
{
    private const int Most = 2000;

    public IReadOnlyList<CalendarKind> Kinds => [new("bao-chi", "Báo chí nước ngoài")];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last) => !viewer.May(Right.SeeRegisters) ? [] :
        [.. (await db.VisibleTo<PressVisit>(viewer).AsNoTracking().Where(v => v.From >= first.AddDays(-ICalendarSource.LongestDays) && v.From <= last && v.To >= first).OrderBy(v => v.From).ThenBy(v => v.Id).Take(Most)
            .Select(v => new { v.Id, v.Outlet, v.Subject, v.From, v.To, v.OwnerId, v.Version, v.State }).ToListAsync())
            .Select(v => new CalendarEntry(nameof(PressVisit), v.Id, "bao-chi", $"{v.Outlet}: {v.Subject}", v.From, v.To, $"/bao-chi/{v.Id}", null, v.OwnerId, null, v.Version, v.State == PressState.Refused))];
}

/// <summary>Visits not yet reported pass to the successor of their host.</summary>
internal sealed class PressHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "hoạt động báo chí nước ngoài đang đón";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) =>
        [.. (await db.Set<PressVisit>().AsNoTracking().Where(v => v.OwnerId == body.Id && v.State != PressState.Reported && v.State != PressState.Refused) // unfiltered: a merger moves whatever is there
            .OrderBy(v => v.From).ThenBy(v => v.Id).Select(v => new { v.Id, v.Outlet, v.Subject }).ToListAsync()).Select(v => new HeldItem(v.Id, $"{v.Outlet}: {v.Subject}"))];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) => (await db.Set<PressVisit>().SingleAsync(v => v.Id == id)).Owner = successor; // unfiltered: a merger moves whatever is there
}
