using System.Collections.Frozen;

namespace NhipCau.Shell.History;

/// <summary>The class of a record by its name, for parts that belong to records of any kind.</summary>
internal static class RecordType
{
    private static readonly FrozenDictionary<string, Type> Types = Scan.Of(typeof(IRecord)).ToFrozenDictionary(t => t.Name);

    public static Type Of(string name) => Types[name];
}
