using System.Text.RegularExpressions;
using NhipCau.Shell.Language;

namespace NhipCau.Tests.Shell;

/// <summary>
/// Every Vietnamese text of the program has its English. What is no text of a screen (names in documents, words looked for in them) is marked:
/// a file by its first line, a line by its end, both with the comment <c>// official Vietnamese text</c>, on pages <c>@* official Vietnamese text *@</c>.
/// </summary>
public sealed partial class WordsTests
{
    private const string Official = "// official Vietnamese text";

    private const string OfficialOnPage = "@* official Vietnamese text *@";

    /// <summary>Names that stay as they are in both languages.</summary>
    private static readonly string[] Names = ["Nhịp Cầu", "Tiếng Việt"];

    /// <summary>The command line speaks to the one who installs, in one language.</summary>
    private static readonly string[] Console = ["src/NhipCau/Commands/", "src/NhipCau/Host/Start.cs", "src/NhipCau/Host/Settings/", "src/NhipCau/Shell/History/ChainCheck.cs", "src/NhipCau/Shell/Backup/", "src/NhipCau/Modules/Accounts/Passwords/GivenPasswords.cs", "src/NhipCau/Data/"];

    [Fact]
    public void EveryTextInCodeHasItsEnglish()
    {
        var missing = new List<string>();
        foreach (var file in Repository.Files("src/NhipCau", ".cs").Where(f => !Console.Any(c => Repository.Name(f).StartsWith(c, StringComparison.Ordinal))))
        {
            var code = File.ReadAllText(file);
            if (code.StartsWith(Official, StringComparison.Ordinal)) continue;
            var lines = code.Split('\n');
            missing.AddRange(Literals.Of(code).Where(l => Vietnamese().IsMatch(l.Text) && !Known(l.Text) && !lines[l.Line - 1].TrimEnd().EndsWith(Official, StringComparison.Ordinal))
                .Select(l => $"{Repository.Name(file)}:{l.Line}: {l.Text}"));
        }
        Assert.True(missing.Count == 0, $"{missing.Count} without English:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void EveryTextOnPagesGoesThroughTheWords()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.Files("src/NhipCau", ".cshtml"))
        {
            var page = File.ReadAllText(file);
            wrong.AddRange(Wrong(page).Select(w => $"{Repository.Name(file)}: {w}"));
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
    }

    /// <summary>The scan itself: what it lets pass, and what it does not.</summary>
    [Theory]
    [InlineData("<p>@T[\"Lưu\"]</p> <field label=\"Lưu\" /> @* Không dịch *@", 0)]
    [InlineData("<p>Không dịch</p>", 1)]
    [InlineData("<p>Nơi nhận:</p> @* official Vietnamese text *@\n<p>Không dịch</p>", 1)]
    [InlineData("@* official Vietnamese text *@\n<p>Nơi nhận:</p>", 0)]
    [InlineData("<p title=\"Lưu\">x</p>", 1)]
    [InlineData("<p>@T[\"Câu này không có bản dịch\"]</p>", 1)]
    [InlineData("<field label=\"Câu này không có bản dịch\" />", 1)]
    [InlineData("@(x ? T[\"Lưu\"] : \"Câu này không có bản dịch\")", 1)]
    public void TheScanSeesTextOutsideTheWords(string page, int count) => Assert.Equal(count, Wrong(page).Count());

    [Fact]
    public void TheScanReadsEveryKindOfLiteral()
    {
        var found = Literals.Of(""""
            var a = "một \"hai\""; // "ba"
            var b = $"bốn {(x ? "năm" : @"sáu ""bảy""")} tám"; /* "chín" */
            var c = '"'; var d = "mười";
            """").Select(l => l.Text);
        Assert.Equal(["một \"hai\"", "năm", "sáu \"bảy\"", "bốn {0} tám", "mười"], found);
    }

    private static bool Known(string text) => Words.HasEnglish(text) || Names.Contains(text.Trim());

    private static IEnumerable<string> Wrong(string page)
    {
        if (page.StartsWith(OfficialOnPage, StringComparison.Ordinal)) yield break;
        var rest = Comment().Replace(string.Join('\n', page.Split('\n').Where(l => !l.TrimEnd().EndsWith(OfficialOnPage, StringComparison.Ordinal))), "");
        foreach (var key in Key().Matches(rest).Select(m => Regex.Unescape(m.Groups[1].Value)).Where(k => !Known(k))) yield return $"no English: {key}";
        rest = Key().Replace(rest, "T[_");
        foreach (var value in Attribute().Matches(rest).Select(m => m.Groups[2].Value).Where(v => Vietnamese().IsMatch(v) && !Known(v))) yield return $"no English: {value}";
        rest = Attribute().Replace(rest, "");
        foreach (var text in Code().Matches(rest).Select(m => m.Groups[1].Value).Where(v => Vietnamese().IsMatch(v) && !Known(v))) yield return $"no English: {text}";
        rest = Code().Replace(rest, "");
        foreach (var name in Names) rest = rest.Replace(name, "", StringComparison.Ordinal);
        foreach (var line in rest.Split('\n').Where(l => Vietnamese().IsMatch(l))) yield return $"not through @T: {line.Trim()}";
    }

    [GeneratedRegex("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"@\*.*?\*@|^\s*//.*?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""T\["((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Key();

    /// <summary>Attributes of our tag helpers that are translated by them.</summary>
    [GeneratedRegex("""\s(label|hint|text|empty)="([^"]*)["]""")]
    private static partial Regex Attribute();

    /// <summary>A string in code; the value of a plain attribute follows its = at once.</summary>
    [GeneratedRegex("""(?<!=)"((?:[^"\\\n<>]|\\.)*)["]""")]
    private static partial Regex Code();
}
