using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>The part a cited document plays, by the word that governs it; a list hands it on to its members.</summary>
internal static partial class RoleReader
{
    [GeneratedRegex(@"(?<basis>căn cứ|tiếp theo(?! đó)|theo đề nghị|theo đề xuất|xét đề nghị|xét tờ trình|xét |trên cơ sở|xem xét đề xuất|xem xét đề nghị)|(?<refers>thực hiện theo|theo quy định|theo đúng|theo tinh thần|quy định tại|tại(?=\s*$)|theo(?! dõi)|tuân thủ|chấp hành|bám sát|gắn với|ban hành|kế thừa|phù hợp với|kèm theo)|(?<does>tổ chức thực hiện|triển khai|thực hiện|quán triệt|cụ thể hóa)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Governor();

    [GeneratedRegex(@"(?:này\s+(?:[^.]{0,200}?[\s;])?|^(?:\S{1,6}\s)?)(?:(?<a>sửa đổi|bổ sung)|(?<r>thay thế|bãi bỏ))(?:[^.;]{0,60}|[^.;]{0,20}:\s[^.;]{0,60})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Suffers();

    /// <summary>"Luật A đã được sửa đổi, bổ sung một số điều theo Luật B": A suffers it, B does it.</summary>
    [GeneratedRegex(@"\G[^.;]{0,60}?(?:được|đã)\s+(?:(?<a>sửa đổi|điều chỉnh|bổ sung)|(?<r>thay thế|bãi bỏ))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SuffersBehind();

    [GeneratedRegex(@"(?:được|đã)\s+(?:sửa đổi|điều chỉnh|bổ sung)[^.;]{0,60}?(?:bởi|theo|tại|bằng)\s+(?:các\s+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoesBefore();

    [GeneratedRegex(@"^(?:về\s+(?:việc\s+)?)?(?:(?<a>sửa đổi|điều chỉnh, bổ sung)|(?<r>thay thế|bãi bỏ))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitleDoes();

    [GeneratedRegex(@"[.;](?=\s)|\n", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    public static void Assign(List<Mention> mentions)
    {
        Mention? before = null;
        foreach (var mention in mentions)
        {
            mention.ListRole = mention.Nested ? CitationRole.Refers
                : before is not null && before.Paragraph == mention.Paragraph && GoesOn(mention.Paragraph.Text, before.End, mention.Start) ? before.ListRole
                : Governed(mention.Paragraph.Text, mention.Start);
            mention.Role = Of(mention);
            if (!mention.Nested)
                before = mention;
        }
    }

    private static CitationRole Of(Mention mention)
    {
        var text = mention.Paragraph.Text;
        if (mention.Title is { } title)
        {
            if (TitleDoes().Match(title) is { Success: true } does)
                return does.Groups["a"].Success ? CitationRole.Amends : CitationRole.Replaces;
        }
        if (Suffers().Match(text, Math.Max(0, mention.Start - 320), Math.Min(320, mention.Start)) is { Success: true } suffers)
            return suffers.Groups["a"].Success ? CitationRole.AmendedBy : CitationRole.ReplacedBy;
        if (DoesBefore().IsMatch(text.AsSpan(Math.Max(0, mention.Start - 100)..mention.Start)))
            return CitationRole.Amends;
        if (SuffersBehind().Match(text, mention.IdentityEnd) is { Success: true } behind && !Another(mention, behind))
            return behind.Groups["a"].Success ? CitationRole.AmendedBy : CitationRole.ReplacedBy;
        return mention.ListRole;
    }

    /// <summary>Does another document stand between this one and the words behind it?</summary>
    private static bool Another(Mention mention, Match behind) => behind.ValueSpan.Contains(" số ", StringComparison.Ordinal) || mention.End > behind.Index + behind.Length;

    /// <summary>Only a comma, a semicolon or "và" stands between the two, perhaps with another word of the list.</summary>
    private static bool GoesOn(string text, int end, int start)
    {
        if (start <= end)
            return true;
        var gap = text[end..start].Trim(' ', ',', ';');
        return gap.Length == 0 || gap is "và" or "các" or "cùng" || gap.EndsWith(':') && gap.Length < 40 && gap.StartsWith("các ", StringComparison.OrdinalIgnoreCase) || gap.Length < 60 && !gap.Contains('.') && !Governor().IsMatch(gap) && (gap.EndsWith("là", StringComparison.Ordinal) || gap.StartsWith('(') || gap.StartsWith("và ", StringComparison.Ordinal));
    }

    private static CitationRole Governed(string text, int at)
    {
        var earliest = Math.Max(0, at - 300);
        var from = earliest;
        foreach (var end in SentenceEnd().In(text[earliest..at]))
            from = earliest + end.Index;
        var clause = text[from..at];
        // "Sau khi xem xét đề xuất của Sở A tại Văn bản …": the request is the basis, wherever it stands.
        var role = CitationRole.Refers;
        foreach (var governor in Governor().In(clause))
        {
            if (governor.Groups["basis"].Success)
                role = CitationRole.Basis;
            else if (governor.Groups["does"].Success)
                role = CitationRole.Implements;
            else if (!(role != CitationRole.Refers && governor.Value.StartsWith("tại", StringComparison.OrdinalIgnoreCase)))
                role = CitationRole.Refers;
        }
        return role;
    }
}
