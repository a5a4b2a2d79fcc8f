using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>One number in a table.</summary>
internal sealed record TableNumber(decimal Value, decimal Place, string? Unit, Span Span);

/// <summary>One row below the headings. <paramref name="Number"/> as printed in the first column: I, 1, a.</summary>
internal sealed record TableRow(Paragraph Paragraph, string Number, string Label, TableNumber?[] Values, string Path);

/// <summary>A table of numbers: headings, a column of labels, columns of values.</summary>
internal sealed partial class FigureTable
{
    [GeneratedRegex(@"^(?:stt|tt|số\s*tt|số thứ tự|#)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalTitle();

    [GeneratedRegex(@"^(?:đvt|đơn vị(?: tính)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnitTitle();

    /// <summary>Columns whose digits are no amounts.</summary>
    [GeneratedRegex(@"ghi chú|thời gian|ngày|^tháng|năm sinh|hộ chiếu|số (?:ký hiệu|văn bản|quyết định|hiệu)|điện thoại|tài khoản|mã số|đơn vị chủ trì|cơ quan|địa điểm", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NoAmount();

    [GeneratedRegex(@"\((?<u>%|[^()\d]{1,30})\)|(?<u>%)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitInTitle();

    [GeneratedRegex(@"^[+–−-]?\s?(?<n>\d[\d.,]*)\s?(?<u>%|[\p{L}\s]{1,24})?(?:\s?/\s?\d+)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    private FigureTable(Node node, string[] titles, List<TableRow> rows, bool[] amounts, string? asOf) =>
        (Node, Titles, Lines, IsAmount, AsOf) = (node, titles, rows, amounts, asOf);

    public Node Node { get; }

    /// <summary>Of the columns; titles over several columns stand before those below them.</summary>
    public string[] Titles { get; }

    public List<TableRow> Lines { get; }

    public bool[] IsAmount { get; }

    public string? AsOf { get; }

    /// <summary>Null for a table without a column of numbers: a letterhead, a list of tasks.</summary>
    public static FigureTable? Read(List<Paragraph> rows, Node node, string? asOf)
    {
        if (rows.Count < 2 || rows.Max(row => row.Cells.Length) is not (>= 2 and <= 60 and var width))
            return null;
        var head = rows.FindIndex(row => IsData(row.Cells));
        if (head < 1)
            return null;
        var titles = Enumerable.Range(0, width).Select(column => Title(rows, head, column)).ToArray();
        var ordinal = Array.FindIndex(titles, title => OrdinalTitle().IsMatch(title));
        var units = Array.FindIndex(titles, title => UnitTitle().IsMatch(title));
        var label = Enumerable.Range(0, width).FirstOrDefault(column => column != ordinal && column != units);
        var amounts = new bool[width];
        for (var column = label + 1; column < width; column++)
        {
            var cells = rows.Skip(head).Select(row => Cell(row, column)).Where(cell => cell.Length > 0 && cell is not ("-" or "–" or "x" or "X")).ToList();
            amounts[column] = column != units && column != ordinal && !NoAmount().IsMatch(titles[column]) && cells.Count > 0 && cells.Count(cell => Amount().IsMatch(cell)) * 5 >= cells.Count * 4;
        }
        if (!amounts.Contains(true))
            return null;
        var lines = new List<TableRow>();
        var group = "";
        for (var i = head; i < rows.Count; i++)
        {
            var row = rows[i];
            if (IsNumbersOfColumns(row.Cells))
                continue;
            var number = ordinal >= 0 ? Cell(row, ordinal).TrimEnd('.', ')') : "";
            var unit = units >= 0 ? Cell(row, units) : "";
            var values = new TableNumber?[width];
            for (var column = 0; column < width; column++)
                if (amounts[column])
                    values[column] = NumberOf(row, column, unit, titles[column]);
            if (Roman.Value(number) > 0 || number.Length == 1 && char.IsUpper(number[0]))
                group = "." + number;
            var own = group == "." + number || number.Length == 0 ? group : $"{group}.{number}";
            lines.Add(new(row, number, Cell(row, label), values, node.Path.Length == 0 ? own.TrimStart('.') : node.Path + own));
        }
        return new(node, titles, lines, amounts, asOf);
    }

    public IEnumerable<FigureRow> Rows() =>
        from line in Lines
        from column in Enumerable.Range(0, Titles.Length)
        where line.Values[column] is not null
        let value = line.Values[column]
        select new FigureRow(line.Path, VanBan.Meaning.Titles.Cut($"{line.Label}: {Titles[column]}".Trim(' ', ':')), value.Value, value.Unit, Year(Titles[column]) ?? AsOf, line.Paragraph.Text, value.Span);

    private static string? Year(string title) => YearInTitle().Match(title) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(?<!\d)20\d{2}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInTitle();

    public static string Cell(Paragraph row, int column) => column < row.Cells.Length ? row.Cells[column] : "";

    /// <summary>A row below the headings has a number that is not that of a column or a year.</summary>
    public static bool IsData(string[] cells)
    {
        if (IsNumbersOfColumns(cells))
            return false;
        for (var i = 1; i < cells.Length; i++)
            if (cells[i].Length > 0 && Amount().Match(cells[i]) is { Success: true } match && !(match.Length == 4 && TimeWords.Year(cells[i]) is not null))
                return true;
        return false;
    }

    /// <summary>A row of titles: no numbers, hardly an empty cell.</summary>
    public static bool IsHead(string[] cells) => cells.Count(cell => cell.Length > 0) is var filled && filled > 1 && filled * 3 > cells.Length * 2 && !IsData(cells);

    /// <summary>(1) (2) (3), 1 2 3=1+2, A B 1 2 under the titles.</summary>
    private static bool IsNumbersOfColumns(string[] cells)
    {
        var (seen, next) = (0, 1);
        foreach (var cell in cells)
        {
            var plain = cell.Trim('(', ')', '[', ']', ' ');
            if (plain.Length == 0 || plain is "A" or "B" or "C")
                continue;
            if (!char.IsAsciiDigit(plain[0]) || plain.Length > 1 && char.IsAsciiDigit(plain[1]) && plain.Length > 2 && plain.IndexOf('=') < 0)
                return false;
            if (int.TryParse(plain.Split('=')[0], out var number) && number != next && !(seen == 0 && number <= 3))
                return false;
            next = number + 1;
            seen++;
        }
        return seen >= 2 && seen >= cells.Length - 2;
    }

    private static string Title(List<Paragraph> rows, int head, int column)
    {
        var parts = new List<string>();
        for (var i = 0; i < head; i++)
            if (Cell(rows[i], column) is { Length: > 0 } title && !parts.Contains(title) && !IsNumbersOfColumns(rows[i].Cells))
                parts.Add(title);
        return string.Join(" ", parts);
    }

    private static TableNumber? NumberOf(Paragraph row, int column, string unit, string title)
    {
        var cell = Cell(row, column);
        if (!Amount().IsMatch(cell))
            return null;
        var at = cell.AsSpan().IndexOfAnyInRange('0', '9');
        if (Numeral.Read(cell, at) is not { } number)
            return null;
        var printed = UnitReader.Read(cell, number.End);
        var name = printed.Name ?? (unit.Length > 0 ? unit : UnitInTitle().Match(title) is { Success: true } match ? match.Groups["u"].Value : null);
        if (number.Doubtful && printed.Kind == UnitKind.Count)
            number = number.AsThousands();
        var value = at > 0 && cell[0] is '-' or '–' or '−' ? -number.Value : number.Value;
        return new(value, number.Place, name, row.Cell(column).Span(0, cell.Length));
    }
}
