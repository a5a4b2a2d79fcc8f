using System.Text.Json;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Rounds;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts;

/// <summary>
/// Refusals of rights, in the history of the account (OWASP ASVS 5.0, 16.3.2). Of a person, a page and an hour the first is written at once, and how many came after
/// it once the hour is over: whoever hammers at a shut door fills no history.
/// </summary>
internal sealed partial class RefusalBook(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefusalBook> log)
{
    private const string Act = "Bị từ chối quyền";

    /// <summary>Who was refused waits for the line, but not for an import: what is not written now is written by the next round.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private sealed record Place(int AccountId, string Door, DateTime Hour);

    /// <param name="Told">How many of the tries are written, or about to be.</param>
    private sealed record Tally(Viewer Viewer, int Tries, int Told, DateTime Last);

    private readonly Lock turn = new();
    private readonly Dictionary<Place, Tally> tallies = [];

    /// <param name="door">The page by its template and the handler; nothing of what was typed.</param>
    public async Task Note(Viewer viewer, string door)
    {
        var now = clock.UtcNow();
        var place = new Place(viewer.AccountId, door, Hour(now));
        lock (turn)
        {
            var known = tallies.GetValueOrDefault(place) ?? new Tally(viewer, 0, 0, now);
            tallies[place] = known with { Viewer = viewer, Tries = known.Tries + 1, Last = now };
        }
        using var soon = new CancellationTokenSource(Patience);
        await Write(p => p == place, first: true, soon.Token);
    }

    /// <summary>What the hours that are over still owe, or, when the program ends, all.</summary>
    public Task Settle(bool all, CancellationToken stop)
    {
        var hour = Hour(clock.UtcNow());
        return Write(p => all || p.Hour < hour, first: false, stop);
    }

    private async Task Write(Func<Place, bool> which, bool first, CancellationToken stop)
    {
        List<(Place Place, Tally Tally)> owed;
        lock (turn)
        {
            owed = [.. tallies.Where(t => which(t.Key) && (first ? t.Value.Told == 0 : t.Value.Tries > t.Value.Told)).Select(t => (t.Key, t.Value))];
            foreach (var (place, tally) in owed) tallies[place] = tally with { Told = tally.Tries };
            if (!first) foreach (var done in tallies.Keys.Where(which).Where(p => owed.TrueForAll(o => o.Place != p)).ToList()) tallies.Remove(done);
        }
        if (owed.Count == 0) return;
        try
        {
            // A scope of its own: the page that refused may have changed rows it must not save.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            foreach (var (place, tally) in owed) db.Note(Line(place.Door, tally));
            await db.SaveChangesAsync(stop);
        }
        catch (Exception wrong)
        {
            lock (turn)
            {
                foreach (var (place, tally) in owed) tallies[place] = tallies.GetValueOrDefault(place, tally) with { Told = tally.Told };
            }
            // The refusal stands, whatever becomes of its line.
            NotWritten(log, wrong, owed.Count);
        }
    }

    private static Change Line(string door, Tally tally)
    {
        var times = tally.Tries - tally.Told;
        return new Change
        {
            At = tally.Last,
            AccountId = tally.Viewer.AccountId,
            Who = tally.Viewer.Name,
            AgencyId = tally.Viewer.AgencyId,
            Record = nameof(Account),
            RecordId = tally.Viewer.AccountId,
            Act = Act,
            Reason = times == 1 ? door : $"{door} × {times}",
            Values = JsonSerializer.Serialize(new Dictionary<string, string?[]> { ["Page"] = [null, door], ["Times"] = [null, $"{times}"] }),
        };
    }

    private static DateTime Hour(DateTime now) => new(now.Ticks - now.Ticks % TimeSpan.TicksPerHour, DateTimeKind.Utc);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} refusals of rights are not in the history yet.")]
    private static partial void NotWritten(ILogger log, Exception wrong, int count);
}

/// <summary>Every few minutes, and once more when the program ends.</summary>
internal sealed class RefusalRounds(RefusalBook book, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RefusalRounds> log) : Rounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken stop) => book.Settle(all: false, stop);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await book.Settle(all: true, cancellationToken);
    }
}
