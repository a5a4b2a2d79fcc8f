using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>The record a task comes from. Whoever may not see that record is told only of what kind it is.</summary>
public sealed record TaskOrigin(string Title, string? Link);

/// <summary>Names the records behind tasks that no plan ordered.</summary>
public sealed class TaskOrigins(RecordDoors doors)
{
    /// <summary>One question a kind of record, however many tasks.</summary>
    public async Task<IReadOnlyDictionary<(string Record, int Id), TaskOrigin>> Of(Viewer viewer, IEnumerable<(string Record, int Id)?> sources)
    {
        var named = new Dictionary<(string, int), TaskOrigin>();
        foreach (var kind in sources.OfType<(string Record, int Id)>().Distinct().GroupBy(s => s.Record, s => s.Id))
        {
            if (doors.Of(kind.Key) is not { } door) continue;
            var heads = viewer.May(door.See) ? (await door.Heads(viewer, [.. kind])).ToDictionary(h => h.Id) : [];
            foreach (var id in kind) named[(kind.Key, id)] = heads.TryGetValue(id, out var head) ? new(head.Title, head.Link) : new(door.Noun, null);
        }
        return named;
    }
}
