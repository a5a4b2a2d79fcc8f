using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Laws, treaties, charters and congress resolutions, which are cited by name.</summary>
internal static partial class UnnumberedReader
{
    [GeneratedRegex(@"(?<![\p{L}])(?:(?<k>Nghị quyết)\s+(?<i>Đại hội\s[^;.:()]{2,90}?)(?=\s*[;.:()]|,\s(?!nhiệm kỳ)|\s+và\s|\s+của\s+(?!Đảng)|$)"
        + @"|(?<k>Bộ luật|Luật|Pháp lệnh|Hiến pháp)\s+(?<t>\p{Lu}[\p{L}]*(?:(?:,)?\s(?!của|và các|năm|ngày|số|được|đã|về việc|tại|theo|trong|có|quy định|để|thì|các\s)[\p{L}]+){0,8})"
        + @"|(?<k>Hiến chương)\s+(?<i>\p{Lu}[\p{L}]*(?:\s[\p{L}]+){0,3}?)(?=[;.,:()]|$)"
        + @"|(?<k>Hiệp định|Công ước|Nghị định thư)\s+(?<t>[\p{L}][\p{L}\s]{3,60}?(?:\s-\s\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*)*)?)(?=\s+(?:tại|của|được|và|về|năm|đã|trong)\s|[;.,:()]|$)"
        + @"|(?<k>Điều lệ)\s+(?<t>\p{Lu}[\p{L}\s]{3,60}?)(?=\s+(?:được|đã|tại|và|do|về)\s|[;.,:()]|$)"
        + @"|(?<k>định hướng)\s+của\s+(?<i>\p{Lu}[\p{L}\s]{3,60}?)(?=\s+năm\s\d|[;.,:()]|$)(?:\s+năm\s\d{4})?"
        + @"|(?<k>Chương trình)\s+(?<t>(?:tăng cường|quốc gia|mục tiêu|hành động)\s[\p{L}\s]{10,90}?)(?:\s+của\s+(?<i>(?:Chính phủ|UBND|tỉnh|Thủ tướng)[\p{L}\s]{0,30}?))?(?=\s+(?:bảo đảm|đảm bảo|và|giai đoạn|theo|;)\b|[;.,:()]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:\s*số)?\s*\d", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    public static IReadOnlyList<Mention> Read(Paragraph paragraph, string path, IReadOnlyList<Mention> numbered)
    {
        List<Mention>? found = null;
        foreach (var match in Named().In(paragraph.Text))
        {
            var kind = match.Groups["k"];
            if (Numbered().IsMatch(paragraph.Text[(kind.Index + kind.Length)..]) || numbered.Any(mention => match.Index >= mention.Start && match.Index < mention.IdentityEnd))
                continue;
            if (kind.Value == "định hướng" && (match.Index < 3 || !paragraph.Text[..match.Index].TrimEnd().EndsWith("ăn cứ", StringComparison.Ordinal)))
                continue;
            var dated = match.Groups["t"].Success && MentionReader.DateAt(paragraph.Text, match.Index + match.Length) is { } day ? day : (Iso: null, End: match.Index + match.Length);
            (found ??= []).Add(new()
            {
                Paragraph = paragraph,
                Path = path,
                Start = match.Index,
                IdentityEnd = dated.End,
                End = dated.End,
                Date = dated.Iso,
                Kind = char.ToUpperInvariant(kind.Value[0]) + kind.Value[1..],
                Symbol = null,
                Issuer = match.Groups["i"].Success ? match.Groups["i"].Value.Trim() : null,
                Title = match.Groups["t"].Success ? match.Groups["t"].Value.Trim() : null,
                Nested = numbered.Any(mention => match.Index >= mention.IdentityEnd && match.Index < mention.End),
            });
        }
        return found ?? (IReadOnlyList<Mention>)[];
    }
}
