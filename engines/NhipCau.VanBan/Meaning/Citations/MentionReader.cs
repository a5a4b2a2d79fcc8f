using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>"Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về …": kind, symbol, date, issuer, title.</summary>
internal static partial class MentionReader
{
    private const string Kinds = "Nghị quyết liên tịch|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tri|Thông tư liên tịch|Thông tư|Thông báo kết luận|Thông báo|Thông cáo|Kế hoạch hành động|Kế hoạch phối hợp|Kế hoạch|Chương trình hành động|Chương trình phối hợp|Chương trình|Công văn|Văn bản hợp nhất|Văn bản giải trình|Văn bản|Công điện|Tờ trình|Báo cáo thẩm tra|Báo cáo thẩm định|Báo cáo giải trình|Báo cáo|Hướng dẫn liên ngành|Hướng dẫn|Quy chế phối hợp|Quy chế|Quy định|Bộ luật|Luật|Pháp lệnh|Lệnh|Đề án tổng thể|Đề án|Phương án|Biên bản|Giấy mời|Điều ước";

    /// <summary>The number and symbol alone: 59-NQ/TW, 64/2021/NĐ-CP; a line may break behind a dash or slash.</summary>
    [GeneratedRegex(@"(?<![\d\p{L}/.-])\d{1,6}(?:\.\d{1,2})?(?:\s?/\s?(?:19|20)\d{2})?\s?[/–-]\s?\p{Lu}[\p{L}\d]*(?:[/–-](?:[\p{L}\d]+|\s\p{Lu}[\p{L}\d]*)|\s[–-]\p{Lu}[\p{L}\d]*|&\p{Lu}[\p{L}\d]*|\.[IVX]+(?![\p{L}]))*", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolShape();

    /// <summary>What stands before a symbol: the kind, "số", or both.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?:(?<k>" + Kinds + @")(?:\s+liên tịch)?\s+(?:số\s*:?\s*)?|số\s+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    /// <summary>"Luật Thỏa thuận quốc tế số 70/2020/QH14": laws carry their name before the number.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<k>Bộ luật|Luật|Pháp lệnh)\s+(?<n>\p{Lu}[\p{L}]*(?:,?\s(?!số\s|ngày\s|của\s|Luật\s)[\p{L}]+){1,24}|sửa đổi[^.;]{10,130}?)\s+(?:năm\s+\d{4}\s+)?(?:\(\s*)?(?:Luật\s+)?số\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedBefore();

    /// <summary>"các Nghị định của Chính phủ: số 78/2025/NĐ-CP …; số 187/…".</summary>
    [GeneratedRegex(@"các\s+(?<k>" + Kinds + @")(?:\s+của\s+(?<i>\p{Lu}[^:;.()]{3,60}))?\s*[:(]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LedBefore();

    [GeneratedRegex(@"\G,?\s*(?:ký\s+|ban hành\s+)?ngày\s*(?:(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>(?:19|20)\d{2})|(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>(?:19|20)\d{2}))", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\G(?:,?\s+khóa\s+[IVX]+)?\s*(?:\([^)]{0,60}\)\s*)?,?\s*(?<t>[“""]?(?i:về\s|V/v\s|quy định\s|quy định\s|phê duyệt\s|ban hành\s|hướng dẫn\s|sửa đổi|thay thế\s|bãi bỏ\s|triển khai\s|thực hiện\s|công bố\s|giao\s|thông báo\s|đẩy mạnh\s|tăng cường\s|thành lập\s|kiện toàn\s|chấn chỉnh\s|phát động\s|bổ nhiệm\s|tổ chức\s|chức năng,?\s|nâng cao\s|phát huy\s|chuẩn bị\s|xây dựng\s|kiểm tra\s))", RegexOptions.CultureInvariant)]
    private static partial Regex TitleHead();

    /// <summary>Where a title is over: another document of the same sentence begins, or the sentence goes on about something else.</summary>
    [GeneratedRegex(@"[;]|\.(?=\s|$)|,\s+(?=(?:đã\s+)?được\s+(?:sửa đổi|bổ sung|thay thế))|,\s+(?=(?:" + Kinds + @")\s+(?:số\s+)?\d)|,\s+(?=trong đó|(?:Sở|Ban Thường vụ|Tỉnh ủy|Thành ủy|Đảng ủy|Bộ|Văn phòng|Liên hiệp|Hội đồng|Ban Chỉ đạo)\s|UBND|Ủy ban nhân dân|cụ thể|đảm bảo|bảo đảm|gồm|theo đó|đặc biệt|tỉnh\s|nhằm\s|góp phần)|\s+và\s+(?=(?:" + Kinds + @")\s+(?:số\s+)?\d)|:\s", RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"của\s+(?<b>[^,;.:]{3,70}(?:,\s\p{Lu}\p{Ll}+\s\p{Ll}+\s+và\s[^,;.:]{3,30})?)\s+tại\s+(?:các\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex At();

    /// <summary>"UBND tỉnh đã ban hành Kế hoạch …", "… ban hành 03 văn bản, gồm: Kế hoạch …; Chương trình …".</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<b>(?:Ban Thường vụ (?:Tỉnh ủy|Thành ủy|Đảng ủy)|Ban Chấp hành Đảng bộ|UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Chính phủ|Thủ tướng Chính phủ|Bộ Chính trị|Ban Bí thư|Quốc hội|(?:Sở|Bộ)(?:\s\p{Lu}\p{L}*){1,3})(?:\s+(?:tỉnh|thành phố|huyện|xã|phường))?)\s+(?:đã\s+)?(?:ban hành|có)\s+(?<list>[^.;:]{0,90}?(?:gồm|như|có|là|:)\s*:?\s*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IssuedBy();

    public static IReadOnlyList<Mention> Read(Paragraph paragraph, string path)
    {
        var text = paragraph.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9') || !text.AsSpan().ContainsAny('/', '-', '–'))
            return [];
        var found = new List<Mention>();
        string? kind = null;
        string? giver = null;
        foreach (var match in SymbolShape().In(text))
        {
            var behind = found.Count > 0 ? found[^1].IdentityEnd : 0;
            if (match.Index < behind)
                continue;
            var near = Math.Max(behind, match.Index - 40);
            var before = Before().Match(text, near, match.Index - near);
            // "số 57-NQ/TW, 66-NQ/TW và 68-NQ/TW": the others stand bare.
            var bare = !before.Success && found.Count > 0 && text.AsSpan(behind..match.Index) is ", " or " và " or ", và " or "; ";
            if (!before.Success && !bare)
                continue;
            var start = bare ? match.Index : before.Index;
            string? name = null;
            var far = Math.Max(behind, match.Index - 160);
            if (IsLaw(match.Value) && NamedBefore().Match(text, far, match.Index - far) is { Success: true } named)
                (before, start, name) = (named, named.Index, named.Groups["n"].Value);
            if (!before.Groups["k"].Success && !bare && LedBefore().Match(text, Math.Max(0, start - 110), Math.Min(110, start)) is { Success: true } led)
                (kind, giver, before) = (led.Groups["k"].Value, led.Groups["i"].Success ? led.Groups["i"].Value.Trim() : null, led);
            // "số 12-KL/TW" without a kind goes on with the list before it.
            if (before.Groups["k"].Success)
                kind = before.Groups["k"].Value;
            else if (kind is null || found.Count == 0 || !bare && start - behind > 8)
                continue;
            var symbol = Close(match.Value);
            if (!Plausible(symbol))
                continue;
            var mention = new Mention { Paragraph = paragraph, Path = path, Start = start, IdentityEnd = match.Index + match.Length, Kind = Capital(kind), Symbol = symbol, Title = name };
            ReadDateAndIssuer(mention, text);
            if (mention.Issuer is null && At().Match(text, Math.Max(0, start - 200), Math.Min(200, start)) is { Success: true } at)
                mention.Issuer = WithoutOffice(at.Groups["b"].Value.Trim());
            else if (mention.Issuer is null && IssuedBy().Match(text, Math.Max(0, start - 200), Math.Min(200, start)) is { Success: true } by)
                mention.Issuer = giver = by.Groups["b"].Value;
            else if (mention.Issuer is null && giver is not null && Continues(found, text, start) && Fits(giver, symbol))
                mention.Issuer = giver;
            mention.End = mention.IdentityEnd;
            found.Add(mention);
        }
        ReadTitles(found, text);
        HandDownIssuers(found, text);
        return found;
    }

    /// <summary>The next of several that one body issued: "…; Kế hoạch số …", "… và Quyết định số …"; what stands behind "thực hiện" is another's.</summary>
    private static bool Continues(List<Mention> found, string text, int start) =>
        found.Count > 0 && text.AsSpan(found[^1].IdentityEnd..start).IndexOf(". ") < 0
        && (text.AsSpan(0, start).TrimEnd() is [.., ';' or ','] || text.AsSpan(0, start).TrimEnd().EndsWith(" và", StringComparison.Ordinal));

    /// <summary>A committee of the State issues no document of the Party, and the other way round.</summary>
    private static bool Fits(string giver, string symbol) => giver switch
    {
        _ when giver.EndsWith("ủy", StringComparison.Ordinal) => symbol.EndsWith("/TU", StringComparison.Ordinal),
        _ when giver.StartsWith("UBND", StringComparison.Ordinal) || giver.StartsWith("Ủy ban nhân dân", StringComparison.Ordinal) => symbol.Contains("UBND", StringComparison.Ordinal),
        _ when giver.StartsWith('H') => symbol.Contains("HĐND", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>"theo đề nghị của Giám đốc Sở A": the document is that of Sở A.</summary>
    private static string WithoutOffice(string body) => body[BodyNames.OfficeLength(body)..];

    /// <summary>A date right behind a citation, and where it ends.</summary>
    public static (string? Iso, int End)? DateAt(string text, int at) =>
        Dated().Match(text, at) is { Success: true } date ? (Iso(date), date.Index + date.Length) : null;

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
            mention.Title = text[start..end].Trim(' ', ',', '.', '“', '”', '"');
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
            // "số 136/… ngày …, số 250/… ngày … của Quốc hội": the second has no kind of its own.
            var listed = found[i].Date is null || found[i + 1].Text.StartsWith("số ", StringComparison.Ordinal);
            if (found[i] is { Issuer: null, Title: null } && listed && found[i + 1].Issuer is not null && (gap.Trim() is "," or "và" or "" or ", và" || gap.Trim() == ";" && found[i + 1].Text.StartsWith("số ", StringComparison.Ordinal)))
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
