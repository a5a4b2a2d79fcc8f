using System.Globalization;
using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>What an agency said, ready to stand in the report.</summary>
public sealed record Saying(int Task, string TaskTitle, string Agency, string Words);

/// <summary>How the consolidated report says what was accepted. Paragraphs are parted by a blank line; a line with a dash is an item.</summary>
public static class ReportWording
{
    /// <summary>Điểm: "bảng chữ cái tiếng Việt" (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.d).</summary>
    private const string Letters = "abcdđeghiklmnopqrstuvxy";

    public static string Join(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs.Where(p => p.Length > 0));

    public static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>"Có 12 nhiệm vụ, hoàn thành 5, đang thực hiện 6, chậm 1." The parts make the whole; what is none is not said.</summary>
    public static string Counts(TaskTally tally)
    {
        if (tally.All == 0) return "";
        (string Form, int Count)[] parts =
        [
            ("hoàn thành {0}", tally.Done), ("chờ xác nhận hoàn thành {0}", tally.Awaiting), ("đang thực hiện {0}", tally.InTime), ("chậm {0}", tally.Late),
            ("chờ điều kiện {0}", tally.Held), ("không thực hiện hoặc chuyển kỳ sau {0}", tally.Dropped),
        ];
        return string.Join(", ", parts.Where(p => p.Count > 0).Select(p => Fill(p.Form, p.Count)).Prepend(Fill("Có {0} nhiệm vụ", tally.All))) + ".";
    }

    /// <summary>"- Sở Công Thương: …": further lines of the same agency follow as paragraphs of their own.</summary>
    public static string OfAgency(Saying saying) => OfAgency(saying.Agency, saying.Words);

    public static string OfAgency(string agency, string words)
    {
        var lines = Paragraphs(words).ToList();
        return lines.Count == 0 ? "" : Join(lines.Skip(1).Prepend($"- {agency}: {lines[0].TrimStart('-', '+', ' ')}"));
    }

    /// <summary>One paragraph of several contributions, for the office to word: the agencies named once, what each wrote on a line.</summary>
    public static string Merged(IReadOnlyList<Saying> sayings)
    {
        var lines = sayings.SelectMany(s => Paragraphs(s.Words)).Select(l => l.TrimStart('-', '+', ' ')).Distinct().ToList();
        return $"- {string.Join(", ", sayings.Select(s => s.Agency).Distinct())}: {string.Join('\n', lines)}";
    }

    /// <summary>As typed, without what surrounds it and with one kind of line end.</summary>
    public static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    internal static string Letter(int index) => index < Letters.Length ? Letters[index].ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Fill(string form, int number) => string.Format(CultureInfo.InvariantCulture, form, number);
}
