using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Imports;

/// <summary>
/// Long lists as they were read, from the job that reads them to the page that shows them and the job that takes their rows: each is read once. They stay in memory,
/// the last few, for a quarter of an hour; one that is gone is read again.
/// </summary>
public sealed class ImportReadings(TimeProvider clock)
{
    private const int Most = 4;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private readonly Lock door = new();
    private readonly List<Held> held = [];

    /// <summary>The last line of history: what a reading made now knows of.</summary>
    internal static async Task<int> Now(AppDbContext db, CancellationToken stop) => await db.Set<Change>().MaxAsync(c => (int?)c.Id, stop) ?? 0;

    /// <param name="seen">What <see cref="Now"/> said before the reading began.</param>
    internal void Keep(ImportDraft draft, Viewer viewer, ImportReading reading, int seen)
    {
        lock (door)
        {
            held.RemoveAll(h => h.Key == KeyOf(draft, viewer));
            held.Add(new Held(KeyOf(draft, viewer), reading, seen, clock.UtcNow()));
            if (held.Count > Most) held.RemoveAt(0);
        }
    }

    /// <summary>To be looked at.</summary>
    internal ImportReading? Find(ImportDraft draft, Viewer viewer) => Of(draft, viewer)?.Reading;

    /// <summary>
    /// To be taken, once: rows that were saved, or nearly, are not saved again. Not when anything was written since: another row may now be the same,
    /// a plan may be closed.
    /// </summary>
    internal async Task<ImportReading?> Claim(AppDbContext db, ImportDraft draft, Viewer viewer, CancellationToken stop) =>
        Of(draft, viewer) is { } found && found.Seen == await Now(db, stop) && found.Claim() ? found.Reading : null;

    internal void Sweep()
    {
        lock (door) held.RemoveAll(h => clock.UtcNow() - h.At > Kept);
    }

    private Held? Of(ImportDraft draft, Viewer viewer)
    {
        Sweep();
        lock (door) return held.Find(h => h.Key == KeyOf(draft, viewer));
    }

    private static (string, string, int, int, Role) KeyOf(ImportDraft draft, Viewer viewer) => (draft.Id, string.Join(',', draft.Columns), viewer.AccountId, viewer.AgencyId, viewer.Role);

    private sealed class Held((string, string, int, int, Role) key, ImportReading reading, int seen, DateTime at)
    {
        private int claims;

        public (string, string, int, int, Role) Key => key;
        public ImportReading Reading => reading;
        public int Seen => seen;
        public DateTime At => at;

        public bool Claim() => Interlocked.Increment(ref claims) == 1;
    }
}
