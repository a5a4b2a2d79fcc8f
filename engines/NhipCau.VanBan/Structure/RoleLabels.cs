using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Structure;

internal enum Role { Lead, CoLead, Coordinating, Time, Content, Product, Other }

/// <param name="Start">Of the label.</param>
/// <param name="ValueStart">Behind the colon.</param>
/// <param name="End">Of the value.</param>
internal readonly record struct RoleSpan(Role Role, int Start, int ValueStart, int End, bool Completion);

/// <summary>"Đơn vị chủ trì: … ; phối hợp: … ; thời gian: …" – the printed labels that say who does what and when.</summary>
internal static partial class RoleLabels
{
    private const string Who = @"(?:(?:các\s+)?(?:đơn vị|cơ quan|sở|địa phương)(?:\s*[,/]\s*(?:đơn vị|cơ quan|địa phương))?\s+)?";

    [GeneratedRegex(@"(?<=^|[.;,(–-]\s?|\s[-+–]\s)(?:"
        + @"(?<co>" + Who + @"(?:cùng\s+|đồng\s+)chủ trì(?:\s+thực hiện)?)"
        + @"|(?<lead>" + Who + @"(?:được giao\s+)?chủ trì(?:(?:\s+|\s*[,/]\s*)(?:thực hiện|tham mưu|tổ chức|triển khai|đầu mối)){0,3}|trách nhiệm(?: thực hiện)?|giao|(?:đơn vị|cơ quan|bộ phận)\s+(?:thực hiện|tổ chức|đầu mối)(?:\s+(?:chính|thực hiện))?|phân công(?:\s+thực hiện)?|(?:đơn vị|cơ quan)\s+chịu trách nhiệm(?:\s+chính)?)"
        + @"|(?<with>" + Who + @"(?:tham gia\s+)?(?:phối hợp|tham gia)(?:\s+(?:thực hiện|tổ chức|triển khai))?)"
        + @"|(?<due>thời (?:hạn|gian)\s+(?:dự kiến\s+)?(?:hoàn thành|ban hành|trình)(?:\s+\p{Ll}+){0,2}|hoàn thành(?=\s*:)|thời hạn(?:\s+(?:thực hiện|hoàn thành|báo cáo|gửi))?)"
        + @"|(?<time>thời gian(?:\s*(?:,|và)?\s*(?:địa điểm|tiến độ))?(?:\s+(?:thực hiện|tổ chức|triển khai|dự kiến|tiến hành))?(?:\s+dự kiến)?|tiến độ(?:\s+thực hiện)?|lộ trình(?:\s+thực hiện)?|dự kiến thời gian|tần suất|định kỳ)"
        + @"|(?<content>nội dung(?:\s+(?:thực hiện|công việc|nhiệm vụ))?)"
        + @"|(?<product>sản phẩm(?:\s+(?:đầu ra|hoàn thành|dự kiến))?|kết quả(?:\s+(?:đầu ra|dự kiến))?|đầu ra)"
        + @"|(?<other>địa điểm|kinh phí(?:\s+(?:thực hiện|dự kiến))?|nguồn kinh phí|thành phần|đối tượng|số lượng|quy mô|hình thức|ghi chú)"
        + @")\s*(?:\([^)]{0,60}\))?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    /// <summary>"Cơ quan chủ trì là Sở A", without a colon, at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?:đơn vị|cơ quan)\s+(?<co>đồng\s+)?(?:(?<lead>chủ trì|thực hiện)|(?<with>phối hợp))(?:\s+thực hiện)?\s+là\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithoutColon();

    private static readonly string[] LastWords =
    [
        "chủ trì", "thực hiện", "tham mưu", "tổ chức", "triển khai", "đầu mối", "chính", "phân công", "trách nhiệm", "giao", "ban hành", "trình", "phối hợp", "tham gia",
        "hoàn thành", "thời hạn", "báo cáo", "gửi", "thời gian", "địa điểm", "tiến độ", "dự kiến", "tiến hành", "lộ trình", "tần suất", "định kỳ",
        "nội dung", "công việc", "nhiệm vụ", "sản phẩm", "đầu ra", "kết quả", "kinh phí", "thành phần", "đối tượng", "số lượng", "quy mô", "hình thức", "ghi chú",
    ];

    private static readonly List<RoleSpan> None = [];

    /// <summary>The role labels in a text from <paramref name="start"/> on, each with its value up to the next label.</summary>
    public static List<RoleSpan> Read(string text, int start)
    {
        List<RoleSpan>? found = null;
        if (WithoutColon().IsMatch(text.AsSpan(start)) && WithoutColon().Match(text[start..]) is { Success: true } plain)
            found = [new(plain.Groups["with"].Success ? Role.Coordinating : plain.Groups["co"].Success ? Role.CoLead : Role.Lead, start, start + plain.Length, text.Length, false)];
        if (LastColon(text.AsSpan(start)) is var last && last < 0)
            return found ?? None;
        found ??= [];
        // The body alone, so that its beginning is the beginning of a line whatever the label is.
        foreach (var match in Label().In(text.Substring(start, last + 1)))
        {
            var at = start + match.Index;
            if (Inside(text, start, at))
                continue;
            if (found.Count > 0)
                found[^1] = found[^1] with { End = at };
            found.Add(new(Of(match), at, at + match.Length, text.Length, match.Groups["due"].Success));
        }
        return found;
    }

    /// <summary>The last colon behind one of the words a label ends in; -1 where there is none. The shape itself is too dear to be tried on every sentence, or behind that.</summary>
    private static int LastColon(ReadOnlySpan<char> text)
    {
        for (var colon = text.LastIndexOf(':'); colon >= 0; colon = text[..colon].LastIndexOf(':'))
        {
            var before = text[..colon].TrimEnd();
            // A bracket in a label is short: (dự kiến).
            if (before is [.., ')'] && before[Math.Max(0, before.Length - 64)..].LastIndexOf('(') is var open and >= 0)
                before = before[..(Math.Max(0, before.Length - 64) + open)].TrimEnd();
            foreach (var word in LastWords)
                if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                    return colon;
        }
        return -1;
    }

    /// <summary>What a column of a table holds, by its title: longer wordings than a label has ("Cơ quan chủ trì đón tiếp").</summary>
    [GeneratedRegex(@"^(?:(?<co>.*(?:đồng|cùng)\s+chủ trì)|(?<lead>(?!.*(?:ý kiến|nội dung)).*(?:chủ trì|đầu mối|chịu trách nhiệm|phụ trách)|(?:đơn vị|cơ quan|bộ phận|phòng)\s+(?:thực hiện|tổ chức|tham mưu)|phân công|người thực hiện)|(?<with>.*phối hợp|.*tham gia)"
        + @"|(?<due>.*(?:hoàn thành|thời hạn))|(?<time>(?:dự kiến )?(?:thời gian|thời điểm|tiến độ|lộ trình|tần suất|định kỳ).*|(?:tháng|quý|năm)$)|(?<product>(?:sản phẩm|kết quả|đầu ra).*))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Column();

    public static Role? OfColumn(string title, out bool completion)
    {
        completion = false;
        if (Column().Match(title.Trim()) is not { Success: true } match)
            return null;
        completion = match.Groups["due"].Success;
        return Of(match);
    }

    private static Role Of(Match match) =>
        match.Groups["co"].Success ? Role.CoLead
        : match.Groups["lead"].Success ? Role.Lead
        : match.Groups["with"].Success ? Role.Coordinating
        : match.Groups["time"].Success || match.Groups["due"].Success ? Role.Time
        : match.Groups["content"].Success ? Role.Content
        : match.Groups["product"].Success ? Role.Product
        : Role.Other;

    /// <summary>A label in the middle of a sentence must not stand behind "công tác …, phối hợp:" of a running enumeration in quotes.</summary>
    private static bool Inside(string text, int start, int at) =>
        text.AsSpan(start, at - start).Count('“') > text.AsSpan(start, at - start).Count('”');
}
