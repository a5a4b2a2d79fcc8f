using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NhipCau.Data.Rows;

/// <summary>
/// A row as one line of JSON, an array of its cells: the same row is the same bytes on either database and for good, so lines can be compared by their hash;
/// and a person can read them without this program.
/// </summary>
internal static class RowLine
{
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public static void Write(ArrayBufferWriter<byte> to, TableShape shape, object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            to.Write(i == 0 ? "["u8 : ","u8);
            switch (row[i])
            {
                case null: to.Write("null"u8); break;
                case bool flag: to.Write(flag ? "true"u8 : "false"u8); break;
                case long whole: Plain(to, whole.ToString(CultureInfo.InvariantCulture)); break;
                case string text: Quoted(to, text); break;
                case DateTime at: Quoted(to, at.ToString(MomentFormat, CultureInfo.InvariantCulture)); break;
                case DateTimeOffset at: Quoted(to, at.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture)); break;
                case DateOnly day: Quoted(to, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case decimal amount: Plain(to, amount.ToString(CultureInfo.InvariantCulture)); break;
                case double real: Plain(to, real.ToString("R", CultureInfo.InvariantCulture)); break;
                case byte[] bytes: Quoted(to, Convert.ToBase64String(bytes)); break;
                default: throw new NotSupportedException($"{shape.Name}.{shape.Columns[i].Name}: {row[i]!.GetType()}");
            }
        }
        to.Write("]\n"u8);
    }

    /// <exception cref="FormatException">Not a row of this table.</exception>
    public static object?[] Read(ReadOnlySpan<byte> line, TableShape shape)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            var row = new object?[shape.Columns.Count];
            reader.Read();
            for (var i = 0; i < row.Length; i++)
            {
                reader.Read();
                row[i] = Cell(ref reader, shape.Columns[i].Kind);
            }
            reader.Read();
            return reader.TokenType == JsonTokenType.EndArray ? row : throw new FormatException($"More cells than {shape.Name} has.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormatException($"Not a row of {shape.Name}.", wrong);
        }
    }

    private static object? Cell(ref Utf8JsonReader reader, CellKind kind) => reader.TokenType == JsonTokenType.Null ? null : kind switch
    {
        CellKind.Whole => reader.GetInt64(),
        CellKind.Flag => reader.GetBoolean(),
        CellKind.Amount => reader.GetDecimal(),
        CellKind.Real => reader.GetDouble(),
        CellKind.Bytes => reader.GetBytesFromBase64(),
        _ => Cells.Same(kind, reader.GetString()!),
    };

    private static void Plain(ArrayBufferWriter<byte> to, string ascii) => to.Advance(Encoding.ASCII.GetBytes(ascii, to.GetSpan(ascii.Length)));

    /// <summary>Escapes as little as JSON allows: what a library escapes besides changes with its versions.</summary>
    private static void Quoted(ArrayBufferWriter<byte> to, string text)
    {
        to.Write("\""u8);
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('"' or '\\' or < ' ')) continue;
            if (i > from)
            {
                var part = text.AsSpan(from, i - from);
                to.Advance(Encoding.UTF8.GetBytes(part, to.GetSpan(Encoding.UTF8.GetMaxByteCount(part.Length))));
            }
            if (i < text.Length) Plain(to, text[i] switch { '"' => "\\\"", '\\' => "\\\\", var c => $"\\u{(int)c:x4}" });
            from = i + 1;
        }
        to.Write("\""u8);
    }
}
