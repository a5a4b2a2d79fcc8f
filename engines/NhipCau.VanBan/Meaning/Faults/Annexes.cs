using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>"05 đoàn ra theo danh mục tại Phụ lục I" against the numbered rows of that annex.</summary>
internal static partial class Annexes
{
    [GeneratedRegex(@"^[^.;:]{0,60}?(?:theo|tại|ở|trong|nêu tại|chi tiết tại)\s+(?:danh mục\s+(?:tại|ở|trong|theo)\s+)?(?:Phụ lục|PHỤ LỤC|Biểu|Danh mục)(?:\s+(?:số\s+)?(?<n>[IVX]+|\d{1,2}))?(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Refers();

    public static IEnumerable<Inconsistency> Find(Subject subject, FigureText text)
    {
        if (!text.Text.Contains("ụ lục", StringComparison.Ordinal))
            yield break;
        foreach (var figure in text.Figures)
        {
            if (figure.Unit.Kind != UnitKind.Count || figure.Change != Change.None || figure.Value is < 1 or > 500 || !text.Text.AsSpan(figure.End).StartsWith(" "))
                continue;
            var end = Math.Min(text.Text.Length, figure.End + 110);
            if (!text.Text.AsSpan(figure.End, end - figure.End).Contains("ụ lục", StringComparison.Ordinal) || Refers().Match(text.Text[figure.End..end]) is not { Success: true } match)
                continue;
            var annexes = subject.Layout.Root.Children.Where(node => node.Label!.Kind == LabelKind.Annex).ToList();
            var annex = match.Groups["n"].Success ? annexes.Find(node => node.Label!.Printed.EndsWith(" " + match.Groups["n"].Value, StringComparison.OrdinalIgnoreCase)) : annexes.Count == 1 ? annexes[0] : null;
            if (annex is null || Rows(annex) is not { Count: > 0 } rows || rows.Count == figure.Value)
                continue;
            yield return new(text.Path, "count", $"Ghi {Evidence.Number(figure.Value)} {figure.Unit.Name} nhưng {annex.Label!.Printed} liệt kê {rows.Count}.",
                Evidence.Quote([figure.Clause, .. rows.Select(row => row.Cells.FirstOrDefault(cell => cell.Length >= 10) ?? row.Text)]), figure.Span);
        }
    }

    /// <summary>The rows of one table numbered 1, 2, 3 …; none where the numbers begin again.</summary>
    private static List<Paragraph>? Rows(Node annex)
    {
        var rows = new List<Paragraph>();
        foreach (var (paragraph, _) in annex.Paragraphs())
        {
            if (!paragraph.IsRow || !int.TryParse(paragraph.Cells[0].TrimEnd('.'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
                continue;
            if (number != rows.Count + 1)
                return null;
            rows.Add(paragraph);
        }
        return rows;
    }
}
