using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Letterhead and signature set in two columns by tabs or by many spaces: each column is a line of its own.</summary>
internal static partial class TabColumns
{
    /// <summary>What begins a line is no column: spaces that set it in, a label with its tab. A blank inside "Số:      /KH" or "ngày      tháng" is none either.</summary>
    [GeneratedRegex(@"(?:[ \u00A0]*\t[ \u00A0\t]*|[ \u00A0]{5,}(?=\p{Lu}))(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:$|[-–+•*]$|\S{1,6}[.)/-]$)", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>Characters that fit beside each other on a page; a longer line is running text.</summary>
    private const int Longest = 400;

    public static IEnumerable<List<Stretch>> Split(List<Stretch> line)
    {
        var text = string.Concat(line.Select(s => s.Text));
        if (text.Length > Longest) return [line];
        var parts = new List<List<Stretch>>();
        var start = 0;
        foreach (Match between in Between().Matches(text))
        {
            if (Label().IsMatch(text[start..between.Index])) continue;
            parts.Add(Part(line, start, between.Index));
            start = between.Index + between.Length;
        }
        parts.Add(Part(line, start, text.Length));
        return parts;
    }

    private static List<Stretch> Part(List<Stretch> line, int start, int end)
    {
        var (part, at) = (new List<Stretch>(), 0);
        foreach (var stretch in line)
        {
            var (from, to) = (Math.Max(start, at) - at, Math.Min(end, at + stretch.Text.Length) - at);
            if (from < to) part.Add(stretch with { Text = stretch.Text[from..to] });
            at += stretch.Text.Length;
        }
        return part;
    }
}
