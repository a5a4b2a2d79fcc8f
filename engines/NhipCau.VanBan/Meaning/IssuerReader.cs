using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Who issued the document: from the letterhead, or from "UBND tỉnh ban hành Kế hoạch …" where there is none.</summary>
internal static partial class IssuerReader
{
    [GeneratedRegex(@"(?<b>(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Ban Thường vụ|Thường trực|Tỉnh ủy|Thành ủy|Đảng ủy|Sở|Ban|Bộ|Cục|Văn phòng|Liên hiệp)(?:\s(?!ban hành|kính|báo cáo|xây dựng|trân trọng|triển khai|thông báo|đề nghị|yêu cầu)[\p{L}]+){0,8}?)\s+(?:đã\s+)?(?:ban hành|xây dựng|kính báo cáo|báo cáo|thông báo|trân trọng báo cáo|triển khai|đề nghị|kính đề nghị|yêu cầu)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Issues();

    [GeneratedRegex(@"\b(?:tỉnh|thành phố|Thành phố|huyện|xã|phường)\s+(?<p>\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    private static readonly string[] Motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "MẬT", "HỎA TỐC", "KHẨN", "DỰ THẢO"];

    public static string? Read(Layout layout, List<string> head, string? title, string? authority)
    {
        var letterhead = head.Select(Clean).TakeWhile(text => !text.StartsWith("Số", StringComparison.OrdinalIgnoreCase))
            .Where(text => text.Count(char.IsLetter) > 4 && !text.Any(char.IsLower)).ToList();
        if (letterhead.Count > 0)
            return FromLetterhead(letterhead, layout);
        foreach (var paragraph in layout.Preamble.Take(40).Reverse().Concat(layout.Root.Plain.Take(3)))
            if (Issues().Matches(paragraph.Text).LastOrDefault() is { } match)
                return WithPlace(match.Groups["b"].Value, title);
        return null;
    }

    private static string Clean(string text)
    {
        foreach (var word in Motto)
            text = text.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return text.Trim(' ', '*', '-', '_', '–');
    }

    /// <summary>The last body of the letterhead; a second line may hold only its place: "ỦY BAN NHÂN DÂN / TỈNH …".</summary>
    private static string FromLetterhead(List<string> lines, Layout layout)
    {
        var bodies = new List<string>();
        foreach (var line in lines)
            if (bodies.Count == 0 || !PlaceLine().IsMatch(line) && BodyNames.StartsWithHead(OrdinaryCase.Write(line)))
                bodies.Add(line);
            else
                bodies[^1] += " " + line;
        var name = Ordinary(bodies[^1], layout);
        if (bodies.Count == 1)
            return name;
        var parent = Ordinary(bodies[^2], layout);
        if (parent.StartsWith("Ban Chấp hành Trung ương", StringComparison.OrdinalIgnoreCase))
            return name.Contains("Trung ương", StringComparison.OrdinalIgnoreCase) ? name : name == "Văn phòng" ? "Văn phòng Trung ương Đảng" : $"{name} Trung ương";
        // An office that is nothing without its parent: "Văn phòng" under "UBND tỉnh A", "Ban Tuyên giáo" under "Tỉnh ủy A".
        if (name is "Văn phòng" or "Ban Thường trực" or "Ban Thường vụ" or "Ban Chấp hành" or "Thường trực" || parent.EndsWith("ủy", StringComparison.Ordinal) || parent.Contains("ủy ", StringComparison.Ordinal) && !parent.StartsWith('Ủ'))
            return $"{name} {parent}";
        if (name is "Tỉnh ủy" or "Thành ủy" && Place().Match(parent) is { Success: true } seat)
            return $"{name} {seat.Groups["p"].Value}";
        return !Place().IsMatch(name) && Dependent().IsMatch(name) && Place().Match(parent) is { Success: true } place ? $"{name} {place.Value}" : name;
    }

    /// <summary>A line that is only a place belongs to the body above it.</summary>
    [GeneratedRegex(@"^(?:TỈNH(?! ỦY| ĐOÀN)|THÀNH PHỐ|TP\.?|HUYỆN(?! ỦY)|QUẬN(?! ỦY)|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLine();

    private static string Ordinary(string capitals, Layout layout) => OrdinaryCase.Write(capitals, layout.Source).Replace("Ủy ban nhân dân", "UBND", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:Sở|Ban|Văn phòng|Thanh tra|Chi cục|Trung tâm|Công an|Đài|Báo)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Dependent();

    private static string WithPlace(string body, string? title)
    {
        if (Place().IsMatch(body) || title is null)
            return body;
        var level = body.EndsWith("ủy", StringComparison.Ordinal) ? "tỉnh" : body.Split(' ')[^1];
        foreach (var place in Place().In(title))
            if (place.Value.StartsWith(level, StringComparison.OrdinalIgnoreCase) || level is not ("tỉnh" or "phố" or "xã" or "phường"))
                return $"{body} {place.Groups["p"].Value}";
        return body;
    }
}
