using System.Security.Cryptography;
using System.Text;

namespace NhipCau.Bench;

/// <summary>A row that was read wrongly. Of a document that is not in the repository only its digest is kept.</summary>
internal sealed record WrongRow(string Document, string Measure, string Text, string Kept)
{
    private const string Elsewhere = "reference/";

    /// <summary>As it stands in the baseline: document, measure, row, with tabs between.</summary>
    public string Line => $"{Document}\t{Measure}\t{Kept}";

    public bool IsElsewhere => Document.StartsWith(Elsewhere, StringComparison.Ordinal);

    public static WrongRow InRepository(string document, string measure, string text) => new(document, measure, text, text);

    public static WrongRow OfReference(string document, string measure, string text) =>
        new(Elsewhere + document, measure, text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6)));

    public static WrongRow Parse(string line) => line.Split('\t') is [var document, var measure, var kept]
        ? new(document, measure, kept, kept) : throw new FormatException($"No row of a baseline: {line}");

    /// <summary>Equal rows count as often as they stand.</summary>
    public static List<WrongRow> Without(IEnumerable<WrongRow> rows, IEnumerable<WrongRow> others)
    {
        var left = others.CountBy(row => row.Line).ToDictionary();
        return [.. rows.Where(row => !(left.TryGetValue(row.Line, out var count) && count > 0 && (left[row.Line] = count - 1) >= 0))];
    }
}
