namespace NhipCau.VanBan.Tests;

/// <summary>A reading as the rows that the specification is written in.</summary>
internal static class ReadingRows
{
    private static readonly string[] Proven = ["sum", "count", "percentage", "comparison", "date-conflict"];

    public static List<string> Of(DocumentReading reading)
    {
        var head = reading.Header;
        var rows = new List<string>
        {
            $"document: {Or(head.Kind)} | {Or(head.Number)} | {Or(head.Symbol)} | {Or(head.Date)} | {Or(head.Issuer)} | {Or(head.Title)} | {Or(head.SignerName)} | {(head.Branch == Branch.Party ? "party" : "state")}",
            $"secrecy: {head.Secrecy ?? "none"}",
        };
        Add("section", reading.Sections, row => $"{row.Path} | {row.Title}");
        Add("task", reading.Tasks, Task);
        Add("duty", reading.Duties, row => $"{row.Path} | {row.Body.Text} | {row.Text}");
        Add("citation", reading.Citations, row => $"{row.Role} | {row.Kind} | {Or(row.Symbol)} | {Or(row.Date)} | {Or(row.Issuer)}{(row.Secret ? " | secret" : "")}");
        Add("deadline", reading.Deadlines, row => $"{row.Path} | {row.Due}");
        Add("figure", reading.Figures, row => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Path} | {row.Value} | {Or(row.Unit)} | {Or(row.AsOf)} | {row.What}"));
        Add("fault", reading.Inconsistencies, row => $"{row.Path} | {row.Kind}");
        Add("contradiction", [.. reading.Inconsistencies.Where(row => Proven.Contains(row.Kind))], row => $"{row.Path} | {row.Kind} | {row.What}");
        return rows;

        void Add<T>(string kind, IReadOnlyList<T> list, Func<T, string> write) =>
            rows.AddRange(list.Count == 0 ? [$"{kind}: none"] : list.Select(row => $"{kind}: {write(row)}"));
    }

    private static string Task(TaskRow row)
    {
        var parts = new List<string> { row.Path, row.Title, "lead " + (row.Lead.Count == 0 ? "-" : Bodies(row.Lead)) };
        if (row.CoLead.Count > 0)
            parts.Add("co " + Bodies(row.CoLead));
        if (row.Coordinating.Count > 0)
            parts.Add("with " + Bodies(row.Coordinating));
        if (row.TimeNorm.Kind != TimeKind.None)
            parts.Add($"{row.TimeNorm.Kind} {row.TimeNorm.From:yyyy-MM-dd}..{row.TimeNorm.To:yyyy-MM-dd} {row.TimeNorm.Every} {(row.TimeNorm.Count is { } count ? "x" + count : "")}".TrimEnd());
        if (row.Quantity is not null)
            parts.Add("quantity " + row.Quantity);
        if (row.Condition is not null)
            parts.Add("if " + row.Condition);
        return string.Join(" | ", parts);
    }

    private static string Bodies(IEnumerable<Body> bodies) => string.Join(" + ", bodies.Select(body => body.Text + (body.Asked ? " (asked)" : "")));

    private static string Or(string? text) => text ?? "-";
}
