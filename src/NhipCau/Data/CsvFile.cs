using System.Globalization;
using Microsoft.VisualBasic.FileIO;

namespace NhipCau.Data;

/// <summary>Reference data from a CSV file with a header row: rows by column name.</summary>
internal static class CsvFile
{
    public static IEnumerable<CsvRow> Read(string path)
    {
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var header = parser.ReadFields() ?? [];
        while (parser.ReadFields() is { } cells) yield return new CsvRow(header, cells);
    }

    /// <summary>Rows without a header, from what somebody uploads.</summary>
    public static IEnumerable<string[]> Rows(TextReader text)
    {
        using var parser = new TextFieldParser(text) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",", ";");
        while (parser.ReadFields() is { } cells) yield return cells;
    }
}

internal sealed class CsvRow(string[] header, string[] cells)
{
    public string this[string column] => cells[Array.IndexOf(header, column) is >= 0 and var i ? i : throw new InvalidDataException($"No column {column}.")];

    public string? Filled(string column) => this[column] is { Length: > 0 } text ? text : null;

    public bool Yes(string column) => this[column] == "yes";

    public int? Number(string column) => Filled(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateOnly? Day(string column) => Filled(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public T Enum<T>(string column) where T : struct, Enum => System.Enum.Parse<T>(this[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public string[] Many(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
