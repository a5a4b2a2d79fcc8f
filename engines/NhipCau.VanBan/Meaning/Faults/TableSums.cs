using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>Total rows of tables column by column; totals across, differences and percentages by what the headings say and the other rows bear out.</summary>
internal static partial class TableSums
{
    [GeneratedRegex(@"^(?:tổng(?:\s+(?:cộng|số|chung|hợp))?|cộng|toàn tỉnh)(?:\s*[:(]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"tỷ lệ|tỉ lệ|%|so (?:với|sánh)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShareTitle();

    [GeneratedRegex(@"kế hoạch|chỉ tiêu|KH|được duyệt", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlanTitle();

    [GeneratedRegex(@"thực hiện|kết quả|TH|đã tổ chức", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoneTitle();

    [GeneratedRegex(@"^(?:tổng|cộng)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TotalTitle();

    public static IEnumerable<Inconsistency> Find(FigureReader figures) => figures.Tables.SelectMany(table => Down(table).Concat(Across(table)).Concat(Shares(table)));

    private static bool IsShare(FigureTable table, int column) => ShareTitle().IsMatch(table.Titles[column]) || table.Lines.Exists(line => line.Values[column]?.Unit == "%");

    /// <summary>A total row against the rows it adds: those above it up to the last total, or all below it where it comes first.</summary>
    private static IEnumerable<Inconsistency> Down(FigureTable table)
    {
        var totals = table.Lines.FindAll(line => TotalLabel().IsMatch(Label(line)));
        if (totals.Count != 1)
            yield break;
        var rows = table.Lines.FindAll(line => line != totals[0]);
        if (rows.Count < 2)
            yield break;
        for (var column = 0; column < table.Titles.Length; column++)
        {
            if (!table.IsAmount[column] || IsShare(table, column) || totals[0].Values[column] is not { } total)
                continue;
            var parts = Parts(rows, column);
            if (parts is null || parts.Exists(row => row.Values[column]!.Unit != total.Unit))
                continue;
            var sum = parts.Sum(row => row.Values[column]!.Value);
            if (Math.Abs(sum - total.Value) <= Slack(total, parts.Count) || IsSumOfSome(rows, column, total))
                continue;
            yield return Fault(table, "sum", $"Cột “{table.Titles[column]}”: các dòng cộng lại là {Evidence.Number(sum)}, dòng {Label(totals[0])} ghi {Evidence.Number(total.Value)}.", totals[0], total, parts);
        }
    }

    private static string Label(TableRow line) => line.Label.Length > 0 ? line.Label : line.Number;

    /// <summary>The rows that make the total: the groups where there are any (I, II; lines over "- …"), else every row. Null where a row has no number.</summary>
    private static List<TableRow>? Parts(List<TableRow> rows, int column)
    {
        var groups = rows.FindAll(row => Structure.Roman.Value(row.Number) > 0 || row.Number is [>= 'A' and <= 'H']);
        if (groups.Count > 1 && groups.TrueForAll(row => row.Values[column] is not null))
            return groups;
        var outer = rows.FindAll(row => groups.IndexOf(row) < 0 && row.Label is not ['-' or '–' or '+' or '•', ..] && !row.Label.StartsWith("Trong đó", StringComparison.OrdinalIgnoreCase) && !row.Number.Contains('.'));
        var filled = outer.FindAll(row => row.Values[column] is not null);
        return filled.Count > 1 && filled.Count == outer.Count(row => FigureTable.Cell(row.Paragraph, column) is not ("" or "-" or "–" or "0")) ? filled : null;
    }

    /// <summary>Rows may be groups and members in one column without a mark: then a run of them makes the total.</summary>
    private static bool IsSumOfSome(List<TableRow> rows, int column, TableNumber total)
    {
        if (rows.Exists(row => row.Label is ['-' or '–' or '+', ..] || row.Number.Contains('.') || Structure.Roman.Value(row.Number) > 0))
            return false;
        var largest = rows.Max(row => row.Values[column]?.Value ?? 0);
        return largest == total.Value;
    }

    private static decimal Slack(TableNumber total, int parts) => total.Place < 1 ? total.Place / 2 * (parts + 1) : 0;

    /// <summary>"Tổng số" beside the columns it adds, where most rows bear it out.</summary>
    private static IEnumerable<Inconsistency> Across(FigureTable table)
    {
        var amounts = Enumerable.Range(0, table.Titles.Length).Where(column => table.IsAmount[column] && !IsShare(table, column)).ToList();
        foreach (var total in amounts.Where(column => TotalTitle().IsMatch(table.Titles[column])))
        {
            // The longest run of columns beside it that adds up in most rows.
            foreach (var run in Runs(amounts, total))
            {
                var full = table.Lines.FindAll(line => line.Values[total] is not null && run.TrueForAll(column => line.Values[column] is not null));
                var wrong = full.FindAll(line => Math.Abs(run.Sum(column => line.Values[column]!.Value) - line.Values[total]!.Value) > Slack(line.Values[total]!, run.Count));
                if (full.Count - wrong.Count < 2 || wrong.Count * 3 > full.Count)
                    continue;
                foreach (var line in wrong)
                    yield return Fault(table, "sum", $"Dòng “{Label(line)}”: {string.Join(" + ", run.Select(column => Evidence.Number(line.Values[column]!.Value)))} = {Evidence.Number(run.Sum(column => line.Values[column]!.Value))}, cột “{table.Titles[total]}” ghi {Evidence.Number(line.Values[total]!.Value)}.", line, line.Values[total]!, []);
                break;
            }
        }
    }

    private static IEnumerable<List<int>> Runs(List<int> amounts, int total)
    {
        var at = amounts.IndexOf(total);
        for (var count = Math.Min(amounts.Count - 1, 12); count >= 2; count--)
        {
            if (at - count >= 0)
                yield return amounts[(at - count)..at];
            if (at + count < amounts.Count)
                yield return amounts[(at + 1)..(at + 1 + count)];
        }
    }

    /// <summary>Kế hoạch | Thực hiện | Tỷ lệ (%), where most rows bear it out.</summary>
    private static IEnumerable<Inconsistency> Shares(FigureTable table)
    {
        var plan = Column(table, PlanTitle());
        var done = Column(table, DoneTitle());
        for (var column = 0; column < table.Titles.Length; column++)
        {
            if (plan < 0 || done < 0 || plan == done || column == plan || column == done || !table.IsAmount[column] || !IsShare(table, column))
                continue;
            var full = table.Lines.FindAll(line => line.Values[column] is not null && line.Values[plan] is { Value: > 0 } && line.Values[done] is not null);
            var wrong = full.FindAll(line => Math.Abs(100 * line.Values[done]!.Value / line.Values[plan]!.Value - line.Values[column]!.Value) >= line.Values[column]!.Place);
            if (full.Count - wrong.Count < 2 || wrong.Count * 3 > full.Count)
                continue;
            foreach (var line in wrong)
                yield return Fault(table, "percentage", $"Dòng “{Label(line)}”: {Evidence.Number(line.Values[done]!.Value)}/{Evidence.Number(line.Values[plan]!.Value)} là {Evidence.Number(Math.Round(100 * line.Values[done]!.Value / line.Values[plan]!.Value, 1))}%, bảng ghi {Evidence.Number(line.Values[column]!.Value)}.", line, line.Values[column]!, []);
        }
    }

    private static int Column(FigureTable table, Regex title) =>
        Enumerable.Range(0, table.Titles.Length).Where(column => table.IsAmount[column] && title.IsMatch(table.Titles[column]) && !IsShare(table, column)) is var found && found.Take(2).Count() == 1 ? found.First() : -1;

    private static Inconsistency Fault(FigureTable table, string kind, string what, TableRow row, TableNumber wrong, List<TableRow> parts) =>
        new(table.Node.Path.Length > 0 ? table.Node.Path : row.Path, kind, what, Evidence.Quote([row.Paragraph.Text, .. parts.Select(part => part.Paragraph.Text)]), wrong.Span);
}
