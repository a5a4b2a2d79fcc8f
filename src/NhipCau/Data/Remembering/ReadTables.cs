using System.Data.Common;

namespace NhipCau.Data.Remembering;

/// <summary>The tables read in the calling flow since this was begun.</summary>
internal sealed class ReadTables : IDisposable
{
    private static readonly AsyncLocal<ReadTables?> Flow = new();
    private readonly ReadTables? outer = Flow.Value;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public ReadTables() => Flow.Value = this;

    public static ReadTables? Current => Flow.Value;

    public IReadOnlyCollection<string> Names => names;

    public void Add(DbCommand command) => Add(TablesOf.Reading(command.CommandText));

    public void Add(IEnumerable<string> tables)
    {
        lock (names) names.UnionWith(tables);
    }

    /// <summary>What this one read, the one around it read too.</summary>
    public void Dispose()
    {
        Flow.Value = outer;
        outer?.Add(names);
    }
}
