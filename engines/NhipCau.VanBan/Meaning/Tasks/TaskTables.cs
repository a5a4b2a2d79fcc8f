using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Tables of tasks or delegations: STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian | Sản phẩm.</summary>
internal static partial class TaskTables
{
    [GeneratedRegex(@"nội dung|nhiệm vụ|hoạt động|công việc|tên (?:đoàn|nhiệm vụ|chương trình|sự kiện)|đoàn (?:ra|vào|công tác)|sự kiện|mục đích", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ContentTitle();

    [GeneratedRegex(@"^(?:stt|tt|số tt|số thứ tự)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberTitle();

    [GeneratedRegex(@"^(?:tổng(?: cộng| số)?|cộng)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    private sealed record Shape(int Content, int Number, Dictionary<int, (Role Role, bool Completion)> Roles, int Product);

    public static IEnumerable<TaskRow> Find(Subject subject)
    {
        foreach (var node in subject.Layout.Root.All().Prepend(subject.Layout.Root))
        {
            if (!node.Plain.Exists(paragraph => paragraph.IsRow))
                continue;
            var rows = node.Plain.FindAll(paragraph => paragraph.IsRow);
            for (var i = 0; i < rows.Count; i++)
            {
                if (Columns(rows[i].Cells) is not { } shape)
                    continue;
                var end = i + 1;
                while (end < rows.Count && Columns(rows[end].Cells) is null)
                    end++;
                foreach (var task in Read(subject, node, shape, rows[(i + 1)..end]))
                    yield return task;
                i = end - 1;
            }
        }
    }

    private static Shape? Columns(string[] cells)
    {
        var roles = new Dictionary<int, (Role, bool)>();
        for (var i = 0; i < cells.Length; i++)
            if (cells[i].Length is > 0 and < 60 && RoleLabels.OfColumn(cells[i], out var completion) is { } role && role is not (Role.Content or Role.Other or Role.Product))
                roles[i] = (role, completion);
        var content = Array.FindIndex(cells, cell => cell.Length is > 0 and < 60 && ContentTitle().IsMatch(cell));
        // A column of another title: the first that is neither the number nor a role.
        if ((content < 0 || roles.ContainsKey(content)) && cells.Any(cell => NumberTitle().IsMatch(cell)))
            content = Array.FindIndex(cells, cell => cell.Length is > 2 and < 60 && !NumberTitle().IsMatch(cell) && RoleLabels.OfColumn(cell, out _) is null);
        if (content < 0 || roles.ContainsKey(content) || !roles.Values.Any(one => one.Item1 is Role.Lead or Role.Time))
            return null;
        return new(content, Array.FindIndex(cells, cell => NumberTitle().IsMatch(cell)), roles, Array.FindIndex(cells, cell => cell.Length is > 0 and < 60 && RoleLabels.OfColumn(cell, out _) == Role.Product));
    }

    private static IEnumerable<TaskRow> Read(Subject subject, Node node, Shape shape, List<Paragraph> rows)
    {
        var group = "";
        var counted = 0;
        Paragraph? above = null;
        foreach (var row in rows)
        {
            var number = shape.Number >= 0 && Cell(row, shape.Number).TrimEnd('.', ')') is { Length: <= 8 } printed ? printed : "";
            var content = Cell(row, shape.Content);
            // The numbers of the columns under their titles: (1) (2) (3).
            if (row.Cells.All(cell => cell.Trim('(', ')').All(char.IsDigit)))
                continue;
            if (IsGroup(row, shape, number, content))
            {
                group = number.Length > 0 ? $".{number}" : "";
                above = null;
                continue;
            }
            if (content.Length == 0 || Total().IsMatch(content))
                continue;
            counted++;
            var path = Join(node.Path, $"{group}.{(number.Length > 0 ? number : counted)}");
            yield return Make(subject, row, above, shape, path, content);
            above = Fill(row, above, shape);
        }
    }

    private static bool IsGroup(Paragraph row, Shape shape, string number, string content)
    {
        var filled = row.Cells.Where((cell, column) => column != shape.Number && cell.Length > 0).Distinct().ToList();
        return filled.Count <= 1 && (Roman.Value(number) > 0 || number.Length == 1 && char.IsUpper(number[0]) || content.Length == 0
            || number.Length == 0 || !content.Any(char.IsLower));
    }

    private static TaskRow Make(Subject subject, Paragraph row, Paragraph? above, Shape shape, string path, string content)
    {
        var roles = new TaskRoles();
        // A merged cell arrives empty below its first row: where all of a row's roles are empty, or its lead is, those above hold.
        var noLead = shape.Roles.Where(one => one.Value.Role == Role.Lead).All(one => Cell(row, one.Key).Length == 0);
        var nothing = shape.Roles.Keys.All(column => Cell(row, column).Length == 0);
        foreach (var (column, (role, completion)) in shape.Roles)
        {
            var source = Cell(row, column).Length == 0 && above is not null && (nothing || noLead && role == Role.Lead) ? above : row;
            if (column >= source.Cells.Length || source.Cells[column].Length == 0)
                continue;
            var cell = source.Cell(column);
            roles.Add(cell, [new(role, 0, 0, cell.Text.Length, completion || role == Role.Time)]);
        }
        var flow = row.Cell(shape.Content);
        var colon = Titles.RunIn(content);
        var title = colon > 0 ? content[..colon] : content.Length <= 300 ? content.TrimEnd('.', ';', ' ') : Titles.Cut(content);
        var own = roles.Time is null ? ItemTime.Find(content, 0, content.Length, at => false)?.Words : roles.Time;
        var norm = own is null ? new(TimeKind.None) : TimeReader.Read(own, subject.Years, roles.Completion);
        return new(path, title, roles.Lead, roles.CoLead, roles.Coordinating, norm.Kind == TimeKind.None && roles.Time is null ? null : own, norm,
            Quantities.Read(roles.Time, [content]) ?? Quantities.Read(null, [shape.Product >= 0 ? Cell(row, shape.Product) : ""]), null, row.Span, flow.Span(0, flow.Text.Length), roles.Lead.Count == 0 ? 0.7 : 1);
    }

    /// <summary>The row that further empty cells refer to: the nearest one whose lead is printed.</summary>
    private static Paragraph Fill(Paragraph row, Paragraph? above, Shape shape) =>
        above is null || shape.Roles.Any(one => one.Value.Role == Role.Lead && Cell(row, one.Key).Length > 0) ? row : above;

    private static string Cell(Paragraph row, int column) => column < row.Cells.Length ? row.Cells[column] : "";

    private static string Join(string path, string rest) => path.Length == 0 ? rest.TrimStart('.') : path + rest;
}
