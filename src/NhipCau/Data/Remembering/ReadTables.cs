using System.Data.Common;

namespace NhipCau.Data.Remembering;

/// <summary>The tables read in the calling flow since this was begun.</summary>
internal sealed class ReadTables : IDisposable
{
    private static readonly AsyncLocal<ReadTables?> Flow = new();
    private readonly ReadTables? outer = Flow.Value;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private readonly bool aside;

    public ReadTables() => Flow.Value = this;

    private ReadTables(bool aside) : this() => this.aside = aside;

    /// <summary>What is read now is not told to what is around it: who uses it tells what of it.</summary>
    public static ReadTables Aside() => new(aside: true);

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
        if (!aside) outer?.Add(names);
    }
}
