using System.Text.RegularExpressions;

namespace NhipCau.Tests.Shell;

/// <summary>Who may know whom, read from the using lines.</summary>
public sealed partial class ModuleBoundaryTests
{
    /// <summary>Modules with a door others may use: their public types at the root of the folder. Of accounts it is the person who did something.</summary>
    private static readonly string[] Doors = ["Agencies", "Provinces", "Documents", "Plans", "Tasks", "Partners", "Reports", "Accounts", "Indicators"];

    /// <summary>Identity wants its context to know the account.</summary>
    private static readonly string[] Exceptions = ["src/NhipCau/Data/AppDbContext.cs: NhipCau.Modules.Accounts"];

    [Fact]
    public void EnginesKnowOnlyEngines() =>
        None(Usings("engines").Where(u => u.Used.StartsWith("NhipCau", StringComparison.Ordinal) && !u.Used.StartsWith("NhipCau.VanBan", StringComparison.Ordinal)));

    [Theory]
    [InlineData("src/NhipCau/Shell")]
    [InlineData("src/NhipCau/Data")]
    public void ShellAndDataKnowNoModule(string folder) =>
        None(Usings(folder).Where(u => u.Used.StartsWith("NhipCau.Modules", StringComparison.Ordinal) && !IsException(u)));

    [Fact]
    public void ModulesKnowEachOtherByTheirDoors()
    {
        var wrong = Usings("src/NhipCau/Modules").Where(u => u.Used.StartsWith("NhipCau.Modules.", StringComparison.Ordinal) && !IsException(u))
            .Where(u => u.File.Split('/')[3] != u.Used.Split('.')[2] && (u.Used.Split('.').Length > 3 || !Doors.Contains(u.Used.Split('.')[2])));
        None(wrong);
    }

    [Fact]
    public void NoModuleKnowsTheHost() =>
        None(Usings("src/NhipCau/Modules").Concat(Usings("src/NhipCau/Shell")).Concat(Usings("src/NhipCau/Data")).Where(u => u.Used.StartsWith("NhipCau.Host", StringComparison.Ordinal) || u.Used.StartsWith("NhipCau.Commands", StringComparison.Ordinal)));

    /// <summary>The province is data.</summary>
    [Theory]
    [InlineData("src")]
    [InlineData("engines")]
    public void NoCodeNamesTheProvince(string folder) =>
        None(Repository.Files(folder, ".cs", ".cshtml", ".js", ".json", ".css").Where(f => File.ReadAllText(f).Normalize().Contains("Đồng Nai", StringComparison.OrdinalIgnoreCase)).Select(Repository.Name));

    private static void None<T>(IEnumerable<T> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong));

    private static bool IsException((string File, string Used) use) => Exceptions.Any(e => e.Split(": ") is [var file, var used] && use.File.StartsWith(file, StringComparison.Ordinal) && use.Used == used);

    private static List<(string File, string Used)> Usings(string folder)
    {
        var found = Repository.Files(folder, ".cs", ".cshtml").SelectMany(f => Using().Matches(File.ReadAllText(f)).Select(m => (Repository.Name(f), m.Groups[1].Value))).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    [GeneratedRegex(@"^\s*@?using\s+(?:static\s+|\w+\s*=\s*)?([\w.]+)\s*;?\s*$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
