using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>"Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về …": kind, symbol, date, issuer, title.</summary>
internal static partial class MentionReader
{
    private const string Kinds = "Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tri|Thông tư liên tịch|Thông tư|Thông báo kết luận|Thông báo|Thông cáo|Kế hoạch hành động|Kế hoạch phối hợp|Kế hoạch|Chương trình hành động|Chương trình phối hợp|Chương trình|Công văn|Văn bản hợp nhất|Văn bản|Công điện|Tờ trình|Báo cáo|Hướng dẫn liên ngành|Hướng dẫn|Quy chế phối hợp|Quy chế|Quy định|Bộ luật|Luật|Pháp lệnh|Lệnh|Đề án tổng thể|Đề án|Phương án|Biên bản|Giấy mời|Điều ước";

    /// <summary>The number and symbol alone: 59-NQ/TW, 64/2021/NĐ-CP; a line may break behind a dash or slash.</summary>
    [GeneratedRegex(@"(?<![\d\p{L}/.-])\d{1,6}(?:\s?/\s?(?:19|20)\d{2})?\s?[/–-]\s?\p{Lu}[\p{L}\d]*(?:[/–-](?:[\p{L}\d]+|\s\p{Lu}[\p{L}\d]*))*", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolShape();

    /// <summary>What stands before a symbol: the kind, "số", or both.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?:(?<k>" + Kinds + @")(?:\s+liên tịch)?\s+(?:số\s*:?\s*)?|số\s+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    /// <summary>"Luật Thỏa thuận quốc tế số 70/2020/QH14": laws carry their name before the number.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<k>Bộ luật|Luật|Pháp lệnh)\s+(?<n>\p{Lu}[\p{L}]*(?:,?\s(?!số\s|ngày\s|của\s|Luật\s)[\p{L}]+){1,24})\s+(?:năm\s+\d{4}\s+)?(?:\(\s*)?(?:Luật\s+)?số\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedBefore();

    [GeneratedRegex(@"\G,?\s*(?:ký\s+|ban hành\s+)?ngày\s*(?:(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>(?:19|20)\d{2})|(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>(?:19|20)\d{2}))", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\G\s*(?:\([^)]{0,60}\)\s*)?,?\s*(?<t>(?:về\s|V/v\s|quy định\s|[Qq]uy định\s|phê duyệt\s|ban hành\s|hướng dẫn\s|sửa đổi|thay thế\s|bãi bỏ\s|triển khai\s|thực hiện\s|công bố\s|giao\s|thông báo\s|đẩy mạnh\s|tăng cường\s|thành lập\s))", RegexOptions.CultureInvariant)]
    private static partial Regex TitleHead();

    /// <summary>Where a title is over: another document of the same sentence begins, or the sentence goes on about something else.</summary>
    [GeneratedRegex(@"[;]|\.(?=\s|$)|,\s+(?=(?:" + Kinds + @")\s+(?:số\s+)?\d)|,\s+(?=trong đó|(?:Sở|Ban Thường vụ|Tỉnh ủy|Thành ủy|Đảng ủy|Bộ|Văn phòng|Liên hiệp|Hội đồng|Ban Chỉ đạo)\s|UBND|Ủy ban nhân dân|cụ thể|đảm bảo|bảo đảm|gồm|theo đó|đặc biệt|tỉnh\s|nhằm\s|góp phần)|\s+và\s+(?=(?:" + Kinds + @")\s+(?:số\s+)?\d)|:\s", RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"của\s+(?<b>[^,;.:]{3,70}(?:,\s\p{Lu}\p{Ll}+\s\p{Ll}+\s+và\s[^,;.:]{3,30})?)\s+tại\s+(?:các\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    [GeneratedRegex(@"(?<b>(?:UBND|Ủy ban nhân dân|HĐND|Tỉnh ủy|Thành ủy|Ban Thường vụ Tỉnh ủy|Chính phủ|Thủ tướng Chính phủ|Bộ Chính trị|Ban Bí thư|Quốc hội)(?:\s+(?:tỉnh|thành phố))?)\s+(?:đã\s+)?(?:ban hành|có)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex IssuedBy();

    public static List<Mention> Read(Paragraph paragraph, string path)
    {
        var text = paragraph.Text;
        var found = new List<Mention>();
        string? kind = null;
        foreach (Match match in SymbolShape().Matches(text))
        {
            var near = Math.Max(0, match.Index - 40);
            if (Before().Match(text[near..match.Index]) is not { Success: true } before)
                continue;
            var start = near + before.Index;
            string? name = null;
            if (IsLaw(match.Value) && NamedBefore().Match(text[Math.Max(0, match.Index - 160)..match.Index]) is { Success: true } named)
                (before, start, name) = (named, Math.Max(0, match.Index - 160) + named.Index, named.Groups["n"].Value);
            // "số 12-KL/TW" without a kind goes on with the list before it.
            if (before.Groups["k"].Success)
                kind = before.Groups["k"].Value;
            else if (kind is null || found.Count == 0 || start - found[^1].IdentityEnd > 8)
                continue;
            var symbol = Close(match.Value);
            if (!Plausible(symbol))
                continue;
            var mention = new Mention { Paragraph = paragraph, Path = path, Start = start, IdentityEnd = match.Index + match.Length, Kind = Capital(kind), Symbol = symbol, Title = name };
            ReadDateAndIssuer(mention, text);
            if (mention.Issuer is null && At().Match(text[Math.Max(0, start - 200)..start]) is { Success: true } at)
                mention.Issuer = WithoutOffice(at.Groups["b"].Value.Trim());
            else if (mention.Issuer is null && IssuedBy().Match(text[Math.Max(0, start - 200)..start]) is { Success: true } by)
                mention.Issuer = by.Groups["b"].Value;
            mention.End = mention.IdentityEnd;
            found.Add(mention);
        }
        ReadTitles(found, text);
        HandDownIssuers(found, text);
        return found;
    }

    /// <summary>"theo đề nghị của Giám đốc Sở A": the document is that of Sở A.</summary>
    private static string WithoutOffice(string body) => body[BodyNames.OfficeLength(body)..];

    private static void ReadDateAndIssuer(Mention mention, string text)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            if (mention.Date is null && Dated().Match(text, mention.IdentityEnd) is { Success: true } date)
            {
                mention.Date = Iso(date);
                mention.IdentityEnd = date.Index + date.Length;
            }
            if (mention.Issuer is null && IssuerScan.Read(text, mention.IdentityEnd) is { } issuer)
            {
                mention.Issuer = text[issuer.Start..issuer.End];
                mention.IdentityEnd = issuer.End;
            }
        }
    }

    private static void ReadTitles(List<Mention> found, string text)
    {
        foreach (var mention in found)
        {
            if (TitleHead().Match(text, mention.IdentityEnd) is not { Success: true } head)
                continue;
            var start = head.Groups["t"].Index;
            var end = TitleStops(text, start, found);
            mention.Title = text[start..end].TrimEnd(' ', ',', '.');
            mention.End = end;
            foreach (var inner in found)
                inner.Nested |= inner != mention && inner.Start >= start && inner.Start < end;
        }
    }

    private static int TitleStops(string text, int start, List<Mention> found)
    {
        var quoted = 0;
        var from = start;
        while (TitleEnd().Match(text, from) is { Success: true } stop)
        {
            quoted += text.AsSpan(from, stop.Index - from).Count('“') - text.AsSpan(from, stop.Index - from).Count('”');
            // "thực hiện Nghị quyết số 36-NQ/TW, Chỉ thị số 45-CT/TW và …": a list of bare symbols stays together.
            var listed = text[stop.Index] is ',' or ' ' && found.Any(inner => inner.Start >= start && inner.IdentityEnd == stop.Index && inner is { Date: null, Issuer: null });
            if (quoted <= 0 && !listed)
                return stop.Index;
            from = stop.Index + stop.Length;
        }
        return text.Length;
    }

    /// <summary>"của Bộ Chính trị" behind a list of bare symbols belongs to all of them.</summary>
    private static void HandDownIssuers(List<Mention> found, string text)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var gap = text[found[i].IdentityEnd..Math.Max(found[i].IdentityEnd, found[i + 1].Start)];
            if (found[i] is { Issuer: null, Title: null, Date: null } && found[i + 1].Issuer is not null && gap.Trim() is "," or "và" or "" or ", và")
                found[i].Issuer = found[i + 1].Issuer;
        }
    }

    private static string Iso(Match date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Groups["y"].Value}-{int.Parse(date.Groups["m"].Value, CultureInfo.InvariantCulture):00}-{int.Parse(date.Groups["d"].Value, CultureInfo.InvariantCulture):00}");

    /// <summary>Line breaks inside a symbol closed: "175/KH- UBND" → 175/KH-UBND.</summary>
    private static string Close(string symbol) => symbol.Replace(" ", "", StringComparison.Ordinal).Replace('–', '-');

    private static bool IsLaw(string symbol) => symbol.Contains("QH", StringComparison.Ordinal) || symbol.Contains("UBTVQH", StringComparison.Ordinal);

    /// <summary>Letters behind the number that are no word: "số 5/Tháng" is no symbol.</summary>
    private static bool Plausible(string symbol) => symbol.Count(char.IsUpper) >= 2 && symbol.Length <= 40;

    private static string Capital(string kind) => char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant();
}
