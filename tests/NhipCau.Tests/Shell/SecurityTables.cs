using System.Text;
using System.Text.RegularExpressions;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

/// <summary>The tables of docs/security.md are what the program does: drawn from it, compared with the file. NHIPCAU_ACCEPT=1 writes them anew.</summary>
public sealed partial class SecurityTables(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "security.md");

    [Fact]
    public async Task TheTableOfRights_IsTheProgram() => await Holds("rights", RightsByRole());

    [Fact]
    public async Task TheTableOfPages_IsTheProgram() => await Holds("doors", DoorsByPage());

    [Fact]
    public async Task EveryTestItNames_IsThere()
    {
        var tests = Repository.Files("tests", ".cs").Select(System.IO.File.ReadAllText).ToList();
        var named = Named().Matches(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).Select(m => (Class: m.Groups[1].Value, Method: m.Groups[2].Value)).Distinct().ToList();
        Assert.True(named.Count > 50, $"{named.Count} named");
        Assert.DoesNotContain(named, n => !tests.Exists(t => Regex.IsMatch(t, $@"\bclass {n.Class}\b") && (n.Method.Length == 0 || t.Contains($" {n.Method}(", StringComparison.Ordinal))));
    }

    /// <summary>`Class` or `Class.Method`, in the column that says what shows it.</summary>
    [GeneratedRegex(@"`([A-Z]\w+(?:Tests|Pages|Rules|Walk|Attacks|Round|Trips|Others|Tables))(?:\.(\w+))?`")]
    private static partial Regex Named();

    private static string RightsByRole()
    {
        var roles = Enum.GetValues<Role>();
        var table = new StringBuilder().Append("| Right |").AppendJoin('|', roles.Select(r => $" {r} ")).AppendLine("|").Append("|---|").AppendJoin('|', roles.Select(_ => "---")).AppendLine("|");
        foreach (var right in Enum.GetValues<Right>())
        {
            table.Append($"| {right} |").AppendJoin('|', roles.Select(role => RightsTable.Of(role, right) switch { Reach.All => " all ", Reach.Own => " own ", _ => " – " })).AppendLine("|");
        }
        return table.ToString();
    }

    private string DoorsByPage()
    {
        var table = new StringBuilder().AppendLine("| Page | Looks | Acts |").AppendLine("|---|---|---|");
        foreach (var page in PageMap.Of(site.Services).GroupBy(d => d.Template))
        {
            table.AppendLine($"| `{page.Key.Replace("|", "\\|", StringComparison.Ordinal)}` | {Cell(page.Where(d => d.Method == "GET"))} | {Cell(page.Where(d => d.Method != "GET"))} |");
        }
        return table.ToString();
    }

    /// <summary>Handlers that ask for the same stand together.</summary>
    private static string Cell(IEnumerable<Door> doors) => string.Join("; ", doors.GroupBy(Asked).Select(g => g.Key + (g.All(d => d.Handler is null) ? "" : $" ({string.Join(", ", g.Select(d => d.Handler ?? "page"))})")));

    private static string Asked(Door door) => door.Open ? "open" : string.Join(" + ", door.Needs.Select(n => n.Reach == Reach.All ? $"{n.Right} all" : $"{n.Right}"));

    private static async Task Holds(string name, string table)
    {
        var (from, to) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var text = (await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (start, end) = (text.IndexOf(from, StringComparison.Ordinal) + from.Length, text.IndexOf(to, StringComparison.Ordinal));
        Assert.True(start >= from.Length && end >= start, $"{File} has no place {from}");
        table = table.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("NHIPCAU_ACCEPT") == "1") await System.IO.File.WriteAllTextAsync(File, text[..start] + table + text[end..], TestContext.Current.CancellationToken);
        else Assert.Equal(table, text[start..end]);
    }
}
