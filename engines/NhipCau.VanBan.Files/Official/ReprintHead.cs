using System.Text.RegularExpressions;
using NhipCau.VanBan.Export;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Files.Official;

/// <summary>The letterhead taken apart: who stands above whom, and what else is printed there.</summary>
internal sealed partial record ReprintHead(string? Parent, string Issuer, string? IssuerPlace, string Place, string Title, List<string> Stamps, List<Block> UnderTitle)
{
    /// <summary>Dots to be filled in by hand.</summary>
    private const string Blank = "………";

    private static readonly string[] Fixed = [.. new[] { OfficialLayout.NationalName, OfficialLayout.Motto, OfficialLayout.PartyName }.Select(VietnameseText.NameKey)];

    [GeneratedRegex(@"ngày[\s.…]*\d{0,2}[\s.…]*tháng[\s.…]*\d{0,2}[\s.…]*năm", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^\(?(?:V/v|Về việc)\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?<b>UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)\s+(?<p>(?:tỉnh|thành phố|xã|phường|đặc khu)\s.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyOfPlace();

    [GeneratedRegex(@"(?:tỉnh|thành phố|Thành phố|xã|phường|ủy)\s+(?<p>\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPlace();

    public static ReprintHead Of(DocumentReading reading, Layout layout)
    {
        var header = reading.Header;
        var key = VietnameseText.NameKey(header.Issuer ?? "");
        var (above, own, stamps) = (new List<string>(), new List<string>(), new List<string>());
        var subject = layout.KindAt < 0 ? header.Title ?? "" : "";
        var about = VietnameseText.NameKey(subject);
        foreach (var cell in layout.Head.SelectMany(Columns.Split).Select(cell => cell.Text.Trim(' ', '_', '-', '*')).Where(text => text.Any(char.IsLetter)))
        {
            var name = VietnameseText.NameKey(cell);
            if (Fixed.Contains(name) || Marks.Number().IsMatch(cell) || Date().IsMatch(cell))
                continue;
            if (subject.Length > 0 && about.Contains(VietnameseText.NameKey(Subject().Replace(cell, "")), StringComparison.Ordinal))
                continue;
            if (cell.Any(char.IsLower))
                stamps.Add(cell);
            else if (key.Contains(name, StringComparison.Ordinal) && cell.Length > 4)
                own.Add(cell);
            else
                (own.Count == 0 ? above : stamps).Add(cell);
        }
        // Without a letterhead: the body that was inferred from the text.
        var made = header.Issuer is { } issuer && BodyOfPlace().Match(issuer) is { Success: true } body
            ? (body.Groups["b"].Value.Replace("UBND", "Ủy ban nhân dân", StringComparison.Ordinal).Replace("HĐND", "Hội đồng nhân dân", StringComparison.Ordinal), body.Groups["p"].Value)
            : (header.Issuer ?? Blank, (string?)null);
        if (own.Count == 0)
            (stamps, above) = ([.. above, .. stamps], []);
        // "TỈNH ỦY …" above "BAN THƯỜNG VỤ": both are in the name, the upper one is the parent.
        else if (IssuerLines.Count(own, header.Issuer!) is > 0 and var last)
            (above, own) = ([.. above, .. own.SkipLast(last)], [.. own.TakeLast(last)]);
        var titles = layout.Paragraphs.Take(layout.TitleFrom..layout.TitleTo).Select(paragraph => paragraph.Text).ToLookup(text => text.StartsWith('('));
        return new(above.Count == 0 ? null : string.Join(' ', above),
            own.Count > 0 ? own[0] : made.Item1, own.Count == 0 ? made.Item2 : own.Count == 1 ? null : string.Join(' ', own.Skip(1)),
            header.Place ?? (OwnPlace().Match(header.Issuer ?? "") is { Success: true } place ? place.Groups["p"].Value : Blank),
            layout.KindAt < 0 ? subject : string.Join(' ', titles[false]), stamps,
            [.. titles[true].Select(text => new Centred([new(text)], Italic: true))]);
    }
}
