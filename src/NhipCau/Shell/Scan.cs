using System.Reflection;

namespace NhipCau.Shell;

/// <summary>What modules declare is found by looking for it: a new folder needs no line elsewhere.</summary>
internal static class Scan
{
    /// <summary>The classes that declare something of this kind.</summary>
    public static IReadOnlyList<Type> Of(Type kind) => [.. typeof(Scan).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && t.IsAssignableTo(kind))];

    /// <summary>All that classes say in a static property which an interface asks of them.</summary>
    public static IEnumerable<T> Declared<T>(Type kind, string property) =>
        Of(kind).SelectMany(type => (IEnumerable<T>)type.GetProperty(property, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

    /// <summary>Registers every class of a kind as a service of that kind.</summary>
    public static void Add<T>(IServiceCollection services)
    {
        foreach (var type in Of(typeof(T))) services.AddScoped(typeof(T), type);
    }
}
