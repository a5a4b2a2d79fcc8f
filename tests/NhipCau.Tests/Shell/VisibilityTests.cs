using System.Text.RegularExpressions;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

/// <summary>Rows that not everybody may see are asked for by <c>db.VisibleTo</c>; a query past it says why on its own line.</summary>
public sealed class VisibilityTests
{
    [Fact]
    public void EveryQueryOfGuardedRowsGoesThroughVisibleToOrSaysWhyNot()
    {
        var guarded = typeof(AppDbContext).Assembly.GetTypes().Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVisible<>))).Select(t => t.Name).ToList();
        Assert.Contains("WorkTask", guarded);
        var query = new Regex($@"\.Set<({string.Join('|', guarded)})>\(\)|\bdb\.Users\b");
        var silent = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "NhipCau", "Modules"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (Place: $"{Path.GetFileName(file)}:{i + 1}", Line: line)))
            .Where(l => query.IsMatch(l.Line) && !l.Line.Contains("// unfiltered: ", StringComparison.Ordinal))
            .Select(l => $"{l.Place} {l.Line.Trim()}");
        Assert.Empty(silent);
    }
}
