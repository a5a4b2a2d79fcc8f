using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agencies;

/// <summary>Agencies as search and other modules know them: everybody may see them all.</summary>
internal sealed class AgencyRecords(AppDbContext db) : IRecordDoor
{
    public string Record => nameof(Agency);
    public string Noun => "Cơ quan";
    public Right See => Right.SeeAgencies;

    public Task<IReadOnlyList<RecordHead>> Heads(Viewer viewer, IReadOnlyCollection<int> ids) => Read(viewer, db.Set<Agency>().Where(a => ids.Contains(a.Id)));

    public string Table { get; } = WordIndex.TableOf<Agency>(db);

    public async Task<IReadOnlyList<RecordHead>> Find(Viewer viewer, Sought sought, int most) =>
        await WordIndex.Found(db, db.Set<Agency>(), sought) is { } found ? await Read(viewer, found.OrderBy(a => a.SortKey).Take(most)) : [];

    public string ListOf(string text) => $"/co-quan?q={Uri.EscapeDataString(text)}";

    private static async Task<IReadOnlyList<RecordHead>> Read(Viewer viewer, IQueryable<Agency> agencies) =>
        [.. (await agencies.AsNoTracking().Select(a => new { a.Id, a.Name, a.ShortName }).ToListAsync()).Select(a => new RecordHead(a.Id, a.Name, a.ShortName, $"/co-quan/{a.Id}", viewer.May(Right.ManageAgencies)))];
}
