using System.Globalization;

namespace NhipCau.VanBan.Meaning;

/// <summary>What is quoted for a contradiction, and how numbers are written in its sentence.</summary>
internal static class Evidence
{
    private const int Shortest = 10;
    private const int Longest = 400;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A fault whose first evidence is the clause of the figure that is wrong; the others follow as short as they can be.</summary>
    public static Inconsistency Fault(string kind, string what, Figure wrong, IEnumerable<Figure> others) =>
        new(wrong.In.Path, kind, what, Quote([wrong.Clause, .. others.Select(Short)]), wrong.Span);

    public static List<string> Quote(IEnumerable<string> phrases) =>
        [.. phrases.Select(phrase => phrase.Length > Longest ? phrase[..Longest].Trim() : phrase).Where(phrase => phrase.Length >= Shortest).Distinct(StringComparer.Ordinal)];

    /// <summary>The number with what it counts; the clause where that is shorter than a quotation may be.</summary>
    public static string Short(Figure figure) =>
        FigureWords.After(figure.Text, figure.Start, figure.End) is { Length: >= Shortest } words ? words : figure.Clause;

    public static string Number(decimal value) => value.ToString("#,##0.######", Vietnamese);

    public static string Sum(IEnumerable<Figure> parts, decimal scale) => string.Join(" + ", parts.Select(part => Number(part.Worth / scale)));
}
