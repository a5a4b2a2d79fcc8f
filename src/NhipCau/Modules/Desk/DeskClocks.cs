using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Language;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Desk;

/// <summary>Time limits of the registers that are near or past: those one's own agency owes, and those it waits on. What a person may not see is left out by the doors.</summary>
public sealed class DeskClocks(AppDbContext db, RecordDoors doors, Words words)
{
    private const int Most = 40;
    private const int MostWaiting = 8;

    /// <summary>A clock is near when it has no more working days left than these.</summary>
    private const int Near = 3;

    public async Task<IEnumerable<DeskItem>> ToDo(Viewer viewer, DateOnly today)
    {
        if (!viewer.May(Right.KeepRegisters) && !viewer.May(Right.ApproveRegisters) || doors.For(viewer).Count == 0) return [];
        var (own, near) = (viewer.AgencyId, await NearTo(today));
        var rows = await Read(db.Set<Clock>().Where(c => c.OwesId == own && c.DoneOn == null && c.DueOn <= near && !c.Waits.Any(w => w.To == null)), Most);
        return (await Seen(viewer, rows)).Select(r => new DeskItem(r.Line.DueOn, r.Line.DueOn < today, r.Head.Title, Link(r), "{0}. {1}.", [words[r.Line.What], Rule(r.Line)], "Mở hồ sơ", Link(r), Rule(r.Line)));
    }

    public async Task<IEnumerable<DeskWaiting>> Waiting(Viewer viewer, DateOnly today)
    {
        if (doors.For(viewer).Count == 0) return [];
        var (own, near, all) = (viewer.AgencyId, await NearTo(today), viewer.SeesAll(Right.KeepRegisters));
        var owed = await Read(db.Set<Clock>().Where(c => c.OwesId != own && (all || c.OwedToId == own) && c.DoneOn == null && c.DueOn <= near && !c.Waits.Any(w => w.To == null)), MostWaiting);
        var held = await Read(db.Set<ClockWait>().Where(w => w.To == null && w.Clock.OwesId == own && w.Clock.DoneOn == null).Select(w => w.Clock), MostWaiting);
        return (await Seen(viewer, [.. owed, .. held])).Select(r => r.Line.HeldFor is { } body
            ? new DeskWaiting(r.Head.Title, Link(r), "{0}: đồng hồ dừng, chờ {1}", [words[r.Line.What], body], null, false)
            : new DeskWaiting(r.Head.Title, Link(r), "{0}: {1}, hạn {2}", [r.Line.OwesName, words[r.Line.What], Words.Day(r.Line.DueOn)], r.Line.DueOn, r.Line.DueOn < today));
    }

    private sealed record Line(int Id, string Record, int RecordId, string What, string Clause, int Days, ClockUnit Unit, DateOnly DueOn, string OwesName, string? HeldFor);

    private async Task<DateOnly> NearTo(DateOnly today) => (await WorkingDays.Load(db)).Add(today, Near);

    private static Task<List<Line>> Read(IQueryable<Clock> clocks, int most) => clocks.AsNoTracking().OrderBy(c => c.DueOn).ThenBy(c => c.Id).Take(most)
        .Select(c => new Line(c.Id, c.Record, c.RecordId, c.What, c.Clause, c.Days, c.Unit, c.DueOn, c.OwesName, c.Waits.Where(w => w.To == null).Select(w => w.For).FirstOrDefault())).ToListAsync();

    private async Task<IEnumerable<(Line Line, RecordHead Head)>> Seen(Viewer viewer, IReadOnlyCollection<Line> lines)
    {
        var heads = new Dictionary<(string, int), RecordHead>();
        foreach (var door in doors.For(viewer))
        {
            var ids = lines.Where(l => l.Record == door.Record).Select(l => l.RecordId).Distinct().ToList();
            if (ids.Count > 0) foreach (var head in await door.Heads(viewer, ids)) heads[(door.Record, head.Id)] = head;
        }
        return lines.Where(l => heads.ContainsKey((l.Record, l.RecordId))).Select(l => (l, heads[(l.Record, l.RecordId)]));
    }

    private static string Link((Line Line, RecordHead Head) row) => $"{row.Head.Link}#dong-ho-{row.Line.Id}";

    private string Rule(Line line) => line.Days == 0 ? line.Clause : $"{line.Days} {words[line.Unit.Name()]}, {line.Clause}";
}
