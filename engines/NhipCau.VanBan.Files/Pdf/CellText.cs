using System.Text;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>The words of one cell → its text: lines from the top, an item of a list on a line of its own (U+2028).</summary>
internal static partial class CellText
{
    public static string Of(List<PdfWord> words)
    {
        var text = new StringBuilder();
        foreach (var line in LinesOf(words))
        {
            var next = string.Join(' ', line.OrderBy(w => w.Left).Select(w => w.Text));
            if (text.Length > 0 && !BrokenSymbol.IsBroken(text.ToString(), next)) text.Append(Item().IsMatch(next) ? '\u2028' : ' ');
            text.Append(next);
        }
        return text.ToString();
    }

    /// <summary>Words whose middles are at one height.</summary>
    public static List<List<PdfWord>> LinesOf(IEnumerable<PdfWord> words)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(w => w.Middle))
        {
            if (lines.Count > 0 && word.Middle - lines[^1][0].Middle < 0.5 * Math.Max(word.Height, lines[^1][0].Height)) lines[^1].Add(word);
            else lines.Add([word]);
        }
        return lines;
    }

    [GeneratedRegex(@"^(?:[-–+•]\s|\d{1,2}[.)]\s|\(\d{1,2}\)\s|[a-zđ]\)\s)")]
    private static partial Regex Item();
}
