using System.Collections.Frozen;
using System.Reflection;

namespace NhipCau.Shell.Papers;

/// <summary>What a paper can be. Name: in the office's words, key of its English.</summary>
public sealed record PaperKind(string Code, string Name);

/// <summary>A register says here which papers its records have: <c>class DelegationPapers : IPaperKinds&lt;Delegation&gt;</c>. Found by scanning.</summary>
public interface IPaperKinds<T> : IPaperKinds where T : class
{
    static abstract IReadOnlyList<PaperKind> Kinds { get; }
}

/// <summary>By which the scan finds <see cref="IPaperKinds{T}"/>.</summary>
public interface IPaperKinds;

/// <summary>The kinds of paper of every kind of record.</summary>
public sealed class PaperKinds
{
    private readonly FrozenDictionary<string, IReadOnlyList<PaperKind>> kinds;

    public PaperKinds() : this(Scan.Of(typeof(IPaperKinds)).Select(Declared))
    {
    }

    internal PaperKinds(IEnumerable<KeyValuePair<string, IReadOnlyList<PaperKind>>> kinds) => this.kinds = kinds.ToFrozenDictionary();

    public IReadOnlyList<PaperKind> Of(string record) => kinds.GetValueOrDefault(record, []);

    private static KeyValuePair<string, IReadOnlyList<PaperKind>> Declared(Type declaring)
    {
        var record = declaring.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPaperKinds<>)).GetGenericArguments()[0];
        return KeyValuePair.Create(record.Name, (IReadOnlyList<PaperKind>)declaring.GetProperty("Kinds", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
    }
}
