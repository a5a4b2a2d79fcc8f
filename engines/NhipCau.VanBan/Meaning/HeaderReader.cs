using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Kind, number, symbol, place, date, issuer, title, signer, recipients (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô số 2 – 9b).</summary>
internal static partial class HeaderReader
{
    [GeneratedRegex(@"(?:^|[\s\t])(?:Số|SỐ)\s*:?\s*(?<n>\d{1,6})?[^\p{L}\d]{0,12}?(?:\[?so\]?)?[\]…._\s]*(?<sep>[/-])\s?(?<s>[\p{L}\d]+(?:[-/–]\s?[\p{L}\d]+)+|\p{Lu}{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"(?<![\p{L}/-])(?<p>\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4}),?\s*ngày\s*(?<d>\d{1,2})?[\s.…]*tháng\s*(?<m>\d{1,2})?[\s.…]*năm\s*(?<y>(?:19|20)\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceDate();

    [GeneratedRegex(@"(?<!tháng\s+\d{1,2}\s+)\b(?:giai đoạn|năm)\s+(?<y>(?:19|20)\d{2})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$", RegexOptions.CultureInvariant)]
    private static partial Regex SecretMark();

    [GeneratedRegex(@"^\(?(?:V/v|Về việc|Về(?=\s))\s*:?\s*(?<t>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    public static DocumentHeader Read(Layout layout)
    {
        // Two columns of the letterhead may stand on one line.
        var head = layout.Head.SelectMany(HeadLines).ToList();
        string? number = null, symbol = null, place = null, date = null;
        // A blank number ("Số:      /KH-UBND") is wider than what parts two columns: then the whole line is read.
        foreach (var text in head.Select(line => line.Text).Concat(layout.Head.Select(paragraph => paragraph.Text)))
        {
            if (symbol is null && NumberLine().Match(text) is { Success: true } line)
            {
                number = line.Groups["n"] is { Success: true } n ? n.Value : null;
                symbol = line.Groups["s"].Value.Replace(" ", "", StringComparison.Ordinal).Replace('–', '-');
            }
            if (date is null && PlaceDate().Match(text) is { Success: true } at)
                (place, date) = (at.Groups["p"].Value.Trim(), IsoDate(at));
        }
        var title = Title(layout, head);
        var tail = TailReader.Read(layout);
        var year = Year(title, date);
        var issuer = IssuerReader.Read(layout, [.. head.Select(line => line.Text)], title, tail.Authority);
        var branch = IsParty(layout, symbol, issuer, tail.Authority) ? Branch.Party : Branch.State;
        var kind = layout.Kind?.Short ?? (symbol is null ? null : "CV");
        var secret = head.Select(line => line.Text.Trim(' ', '.', '*')).FirstOrDefault(text => SecretMark().IsMatch(text))
            ?? (symbol is not null && symbol.EndsWith("-m", StringComparison.Ordinal) ? "MẬT" : null);
        return new(kind, layout.Kind?.Name ?? (kind is null ? null : "Công văn"), number, symbol, place, date, issuer, title, year,
            tail.Name, tail.Title, tail.Authority, tail.Recipients, branch, secret, Span(layout));
    }

    private static IEnumerable<(string Text, Span Span)> HeadLines(Paragraph paragraph)
    {
        foreach (var cell in Columns.Split(paragraph))
            if (cell.Text.Length > 0)
                yield return (cell.Text, cell.Span(0, cell.Text.Length));
    }

    private static string IsoDate(Match at)
    {
        var (day, month, year) = (at.Groups["d"].Value, at.Groups["m"].Value, at.Groups["y"].Value);
        if (!int.TryParse(month, CultureInfo.InvariantCulture, out var m) || m is < 1 or > 12)
            return year;
        return int.TryParse(day, CultureInfo.InvariantCulture, out var d) && d is >= 1 and <= 31
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}-{d:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}");
    }

    private static string? Title(Layout layout, List<(string Text, Span Span)> head)
    {
        if (layout.KindAt < 0)
            return LetterSubject([.. head.Select(line => line.Text)]);
        var lines = layout.Paragraphs.Take(layout.TitleFrom..layout.TitleTo).Select(paragraph => paragraph.Text)
            .Where(text => !text.StartsWith("(Kèm", StringComparison.Ordinal) && !text.StartsWith("(Ban hành", StringComparison.Ordinal));
        var title = string.Join(' ', lines).Trim(' ', '-', '.');
        return title.Length == 0 ? null : title;
    }

    /// <summary>"V/v …" of a letter, over the lines it takes; the other column may stand between them.</summary>
    private static string? LetterSubject(List<string> lines)
    {
        var first = lines.FindIndex(line => Subject().IsMatch(line));
        if (first < 0)
            return null;
        var title = Subject().Match(lines[first]).Groups["t"].Value;
        foreach (var line in lines.Skip(first + 1).Take(6))
        {
            if (!line.Any(char.IsLower) || line.Contains("Độc lập", StringComparison.Ordinal) || PlaceDate().IsMatch(line))
                continue;
            if (line.StartsWith("Kính", StringComparison.Ordinal) || NumberLine().IsMatch(line) || title.EndsWith('.'))
                break;
            title += " " + line;
        }
        return title.TrimEnd('.', ' ');
    }

    private static int? Year(string? title, string? date)
    {
        var named = title is null ? null : YearWord().Match(title) is { Success: true } match ? match.Groups["y"].Value : null;
        return int.TryParse(named ?? date?[..4], CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    private static bool IsParty(Layout layout, string? symbol, string? issuer, string? authority) =>
        layout.Head.Any(paragraph => paragraph.Text.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", StringComparison.Ordinal))
        || symbol is not null && (symbol.EndsWith("/TU", StringComparison.Ordinal) || symbol.EndsWith("/TW", StringComparison.Ordinal))
        || issuer is not null && (issuer.StartsWith("Tỉnh ủy", StringComparison.Ordinal) || issuer.StartsWith("Thành ủy", StringComparison.Ordinal)
            || issuer.StartsWith("Ban Thường vụ", StringComparison.Ordinal) || issuer.StartsWith("Đảng ủy", StringComparison.Ordinal))
        || authority is not null && authority.StartsWith("T/M", StringComparison.Ordinal);

    private static Span Span(Layout layout)
    {
        var end = Math.Max(layout.HeadEnd, layout.TitleTo);
        return end == 0 || layout.Paragraphs.Count == 0 ? default : new(layout.Paragraphs[0].Span.Start, layout.Paragraphs[end - 1].Span.End);
    }
}
