using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Structure;

/// <summary>
/// The printed labels of Nghị định 30/2020/NĐ-CP (Phụ lục I: Phần, Chương, Mục, Điều, khoản, điểm) and of Party documents
/// ("I-", "1-", "a)"), tried in this order.
/// </summary>
internal static partial class LabelGrammar
{
    /// <summary>The alphabet of điểm by the decree; offices also count a, b, c, d, e, g.</summary>
    public const string Points = "abcdđeghiklmnopqrstuvxy";

    private static readonly (LabelKind Kind, Func<Regex> Shape)[] InLetters =
    [
        (LabelKind.Annex, AnnexLabel),
        (LabelKind.Part, NamedPart),
        (LabelKind.Article, ArticleLabel),
        (LabelKind.Part, RomanPart),
        (LabelKind.Part, CapitalPart),
        (LabelKind.Letter, LetterLabel),
    ];

    private static readonly (LabelKind Kind, Func<Regex> Shape)[] InDigits = [(LabelKind.Decimal, DecimalLabel), (LabelKind.Number, NumberLabel)];

    private static readonly (LabelKind Kind, Func<Regex> Shape)[] InMarks = [(LabelKind.Plus, PlusLabel), (LabelKind.Dash, DashLabel)];

    private static readonly SearchValues<char> BehindLabel = SearchValues.Create(".)/-–:\u0300\u0301\u0323");

    /// <summary>Could this raw line begin with a label, a footnote or the list of recipients? Saves reading the others twice.</summary>
    public static bool MayBegin(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyExcept('*', '_', '\uFEFF');
        if (start < 0)
            return false;
        line = line[start..];
        return !char.IsLetter(line[0]) && line[0] is not ('“' or '"' or '(')
            || line[0] is 'P' or 'C' or 'M' or 'Đ' or 'N' or 'n' or 'h'
            || line[1..Math.Min(line.Length, 8)].ContainsAny(BehindLabel);
    }

    public static Label? Read(string text)
    {
        if (text.Length == 0 || text[0] is not ('-' or '–' or '—' or '−' or '•' or '●' or '▪' or '◦' or '·' or '+' or '➢' or '✓') && !char.IsLetterOrDigit(text[0]))
            return null;
        foreach (var (kind, shape) in char.IsLetter(text[0]) ? InLetters : char.IsDigit(text[0]) ? InDigits : InMarks)
            foreach (var match in shape().EnumerateMatches(text))
            {
                var printed = kind is LabelKind.Dash ? "-" : kind is LabelKind.Plus ? "+" : text.AsSpan(0, match.Length).TrimEnd(Behind).ToString();
                var ordinal = Ordinal(kind, printed);
                if (ordinal >= 0)
                    return new(kind, printed, match.Length, ordinal);
            }
        return null;
    }

    /// <summary>What parts a label from its words.</summary>
    private const string Behind = " .:)/–-";

    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private static int Ordinal(LabelKind kind, string printed) => kind switch
    {
        LabelKind.Dash or LabelKind.Plus => 0,
        LabelKind.Letter => Points.IndexOf(printed[0], StringComparison.Ordinal) is var place and >= 0 ? place + 1 : printed[0] is 'f' or 'j' or 'w' or 'z' ? 0 : -1,
        LabelKind.Decimal => int.Parse(printed[(printed.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture),
        LabelKind.Number => int.Parse(printed, CultureInfo.InvariantCulture),
        _ => Counted(printed),
    };

    /// <summary>The number at the end of "Điều 12", "PHỤ LỤC II", "Phần thứ nhất", "IV", "B"; 0 where there is none.</summary>
    private static int Counted(string printed)
    {
        var last = printed[(printed.LastIndexOf(' ') + 1)..];
        if (int.TryParse(last.TrimEnd('a', 'b', 'c', 'd', 'đ'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (Array.IndexOf(Ordinals, last.ToLowerInvariant()) is var place and >= 0)
            return place + 1;
        if (Roman.Value(last) is var roman and > 0)
            return roman;
        return last.Length == 1 && char.IsUpper(last[0]) ? last[0] - 'A' + 1 : 0;
    }

    [GeneratedRegex(@"^(?:(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s*)?(?:[IVX]+|\d{1,2}|[A-Z])(?![\p{L}\d/]))?)\s*[.:–-]?\s*(?=$|\p{Lu}|\()", RegexOptions.CultureInvariant)]
    private static partial Regex AnnexLabel();

    [GeneratedRegex(@"^(?:(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:(?:thứ|THỨ)\s+\p{L}+|[IVX]+|\d{1,2}))\s*[.:–-]?\s*(?=$|\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPart();

    [GeneratedRegex(@"^Điều\s+\d{1,3}[a-zđ]?\s*[.:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex ArticleLabel();

    [GeneratedRegex(@"^(?!V/[Vv])X{0,2}(?:IX|IV|V?I{0,3})(?<=[IVX])\s?[.)/:–-]\s*(?=[\p{Lu}“""(])", RegexOptions.CultureInvariant)]
    private static partial Regex RomanPart();

    [GeneratedRegex(@"^[A-HĐ]\s?[.)/-]\s+(?=\p{Lu}\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalPart();

    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2}){1,3}(?:\s?[.)/:–-]\s*(?=[^\d\s])|\s+(?=[\p{Lu}“""]))", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalLabel();

    [GeneratedRegex(@"^\d{1,3}\s?(?:[.)]\s+(?=[^\d\s]|\d{1,3}\s?%|\d{1,3}\s\p{Ll}{2})|[.)](?=[\p{Lu}“""])|[/–-]\s*(?=\p{Lu}\p{Ll}*\s))", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"^[a-zđ]\s?(?:\)\s*|[./]\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex LetterLabel();

    [GeneratedRegex(@"^\+\s*(?=[^\d\s]|\d+\s)", RegexOptions.CultureInvariant)]
    private static partial Regex PlusLabel();

    [GeneratedRegex(@"^[-–—−•●▪◦·➢✓](?:\s+|(?=\p{L}|“))", RegexOptions.CultureInvariant)]
    private static partial Regex DashLabel();
}
