using System.Text;
using System.Text.RegularExpressions;
using NhipCau.Shell.Files;
using NhipCau.VanBan;

namespace NhipCau.Shell.Imports;

/// <summary>Finds the heading of a list as offices make them (title lines above it, its own order, its own words) and says what each column is.</summary>
internal static partial class Headings
{
    /// <summary>A column of no use.</summary>
    public const string Unused = "";

    /// <summary>The running number of the rows: it tells rows of data from headings of groups.</summary>
    public const string Counter = "#";

    private const int FirstRows = 15;
    private const int ShortestPhrase = 5;
    private static readonly string[] Counters = ["stt", "tt", "so tt", "so thu tu", "no"];

    /// <summary>The row that names the most fields among the first; null when none names two, or the only one there is.</summary>
    public static int? Find(IReadOnlyList<SheetRow> rows, IReadOnlyList<ImportColumn> fields)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < Math.Min(rows.Count, FirstRows); i++)
        {
            var named = Match(rows[i].Cells, fields).Count(c => c.Length > 0 && c != Counter);
            // Of a heading in two lines the lower one names the parts: at the same count it has the upper one's names, merged, as well.
            if (named > most || named == most && named > 0 && rows[i].Merged.Count > 0 && best == i - 1) (best, most) = (i, named);
        }
        return most >= Math.Min(2, fields.Count) ? best : null;
    }

    /// <summary>For each cell of the heading the code of its field: those named in full first, then those named within a longer text.</summary>
    public static string[] Match(IReadOnlyList<string> heading, IReadOnlyList<ImportColumn> fields)
    {
        var keys = heading.Select(Key).ToList();
        var codes = keys.Select(k => Counters.Contains(k) ? Counter : Unused).ToArray();
        var names = fields.Select(f => (f.Code, Keys: f.Headings.Append(f.Title).Select(Key).Where(k => k.Length > 0).ToList())).ToList();
        foreach (var (code, own) in names) Give(code, keys.FindIndex(own.Contains));
        foreach (var (code, phrase) in names.SelectMany(n => n.Keys.Select(k => (n.Code, Phrase: k))).Where(p => p.Phrase.Length >= ShortestPhrase).OrderByDescending(p => p.Phrase.Length))
        {
            if (!codes.Contains(code)) Give(code, keys.FindIndex(k => $" {k} ".Contains($" {phrase} ", StringComparison.Ordinal) && codes[keys.IndexOf(k)] == Unused));
        }
        return codes;

        void Give(string code, int column) { if (column >= 0 && codes[column] == Unused) codes[column] = code; }
    }

    /// <summary>The same row once more, as at the head of each printed page, or the line "(1) (2) (3)" under it.</summary>
    public static bool IsRepeated(IReadOnlyList<string> cells, IReadOnlyList<string> heading)
    {
        var filled = cells.Select((c, i) => (Text: Key(c), Column: i)).Where(c => cells[c.Column].Length > 0).ToList();
        if (filled.Count < 2) return false;
        if (filled.Count(c => c.Column < heading.Count && c.Text.Length > 0 && c.Text == Key(heading[c.Column])) * 2 >= filled.Count) return true;
        return filled.Count >= 3 && filled.Select((c, i) => cells[c.Column].Trim('(', ')', '[', ']', ' ') == $"{i + 1}").All(same => same);
    }

    /// <summary>"Kinh phí (triệu đồng)" → "triệu đồng"; also what a line "Đơn vị tính: triệu đồng" above the heading says.</summary>
    public static string? Unit(string heading, IEnumerable<SheetRow> above)
    {
        if (Brackets().Match(heading) is { Success: true } said && IsUnit(said.Groups[1].Value)) return said.Groups[1].Value;
        var line = above.SelectMany(r => r.Cells).Select(c => UnitLine().Match(c)).FirstOrDefault(m => m.Success);
        return line is not null && IsUnit(line.Groups[1].Value) ? line.Groups[1].Value.Trim(' ', ')') : null;

        static bool IsUnit(string text) => Cells.MoneyCell.Read($"1 {text.Trim(' ', ')')}", out _) is null;
    }

    /// <summary>Folded, without what stands in brackets and without signs.</summary>
    public static string Key(string text)
    {
        if (text.Length > 300) return "";
        var made = new StringBuilder();
        foreach (var c in VietnameseText.Fold(Brackets().Replace(text, " ")))
        {
            if (char.IsLetterOrDigit(c)) made.Append(c);
            else if (made.Length > 0 && made[^1] != ' ') made.Append(' ');
        }
        return made.ToString().TrimEnd();
    }

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?:đơn vị tính|đơn vị|đvt)\s*:\s*([^;.:]{2,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)] // official Vietnamese text
    private static partial Regex UnitLine();
}
