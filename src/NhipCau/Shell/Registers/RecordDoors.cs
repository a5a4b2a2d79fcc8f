using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Registers;

/// <summary>All kinds of record there are.</summary>
public sealed class RecordDoors(IEnumerable<IRecordDoor> doors)
{
    private readonly IReadOnlyList<IRecordDoor> all = [.. doors.OrderBy(d => d.Noun, StringComparer.Ordinal)];

    public IReadOnlyList<IRecordDoor> For(Viewer viewer) => [.. all.Where(d => viewer.May(d.See))];

    public IRecordDoor? Of(string record) => all.FirstOrDefault(d => d.Record == record);

    /// <summary>One record, or null where there is none that this person may see.</summary>
    public async Task<RecordHead?> Head(Viewer viewer, string record, int id) =>
        Of(record) is { } door && viewer.May(door.See) && await door.Heads(viewer, [id]) is [var head] ? head : null;
}
