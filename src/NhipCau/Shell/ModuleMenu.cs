using System.Reflection;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell;

/// <summary>An entry of the rail: the office's word, where it leads, and the right it needs. Texts are keys of their English.</summary>
public sealed record MenuEntry(string Group, string Title, string Href, Right Right, int Order);

/// <summary>A folder under Modules says here what stands in the menu and what it needs at run time. Found by scanning.</summary>
public interface IModule
{
    static abstract IEnumerable<MenuEntry> Menu { get; }

    static virtual void AddServices(IServiceCollection services) { }
}

/// <summary>The office's own words in groups: Công việc, Văn bản, Sổ theo dõi, Quản trị.</summary>
public sealed class ModuleMenu
{
    private static readonly string[] GroupOrder = ["Công việc", "Văn bản", "Sổ theo dõi", "Quản trị"];

    private static readonly IReadOnlyList<Type> Modules =
        [.. typeof(ModuleMenu).Assembly.GetTypes().Where(t => t is { IsClass: true } && t.IsAssignableTo(typeof(IModule)))];

    private readonly IReadOnlyList<MenuEntry> entries = [.. Modules.SelectMany(EntriesOf).OrderBy(e => Array.IndexOf(GroupOrder, e.Group)).ThenBy(e => e.Order)];

    public IEnumerable<IGrouping<string, MenuEntry>> For(Viewer viewer) => entries.Where(e => viewer.May(e.Right)).GroupBy(e => e.Group);

    internal static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ModuleMenu>();
        foreach (var module in Modules)
        {
            typeof(ModuleMenu).GetMethod(nameof(AddServicesOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(module).Invoke(null, [services]);
        }
    }

    private static IEnumerable<MenuEntry> EntriesOf(Type module) =>
        (IEnumerable<MenuEntry>)typeof(ModuleMenu).GetMethod(nameof(MenuOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(module).Invoke(null, null)!;

    private static IEnumerable<MenuEntry> MenuOf<T>() where T : IModule => T.Menu;

    private static void AddServicesOf<T>(IServiceCollection services) where T : IModule => T.AddServices(services);
}
