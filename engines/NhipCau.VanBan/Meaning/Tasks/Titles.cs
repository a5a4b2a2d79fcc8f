using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Titles as the form asks: a heading whole, a run-in heading up to its colon, otherwise the first 120 characters.</summary>
internal static partial class Titles
{
    public const int Short = 120;

    [GeneratedRegex(@"^(?:Tổ chức|Triển khai|Thực hiện|Xây dựng|Tiếp tục|Tăng cường|Đẩy mạnh|Phối hợp|Chủ động|Chủ trì|Tham mưu|Hoàn thiện|Rà soát|Ban hành|Xuất bản|Biên soạn|Duy trì|Nâng cao|Phát huy|Hướng dẫn|Quán triệt|Mở|Cử|Đón|Hỗ trợ|Đảm bảo|Bảo đảm|Nghiên cứu|Khảo sát|Vận động|Kết nối|Tuyên truyền)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    /// <summary>The length of "Về thu hút đầu tư nước ngoài" in "Về thu hút đầu tư nước ngoài: Giao …"; 0 where there is no run-in heading.</summary>
    public static int RunIn(ReadOnlySpan<char> body)
    {
        var colon = body.IndexOf(':');
        if (colon is < 4 or > 160 || colon + 2 >= body.Length || body[colon + 1] != ' ')
            return 0;
        var next = body[colon + 2];
        if (!char.IsUpper(next) && next is not ('“' or '-') && !char.IsDigit(next))
            return 0;
        var head = body[..colon];
        return head is "Các Sở" or "Các sở" || head.ContainsAny('.', ';') || Action().IsMatch(head) ? 0 : colon;
    }

    public static string Cut(string text) => text.Length <= Short ? text.Trim() : text[..Short].Trim();

    public static SectionRow Section(Node node)
    {
        var head = node.Head!;
        return new(node.Path, node.Label!.Printed, SectionTitle(node), new(head.Span.Start, (node.TitleBelow ?? head).Span.End));
    }

    private static string SectionTitle(Node node)
    {
        var text = node.TitleText;
        if (node.TitleBelow is null && node.Head!.Roles is [{ Start: var start }, ..] && start == node.Head.BodyStart)
            return text.TrimEnd('.', ' ', ';');
        if (RunIn(text) is var colon and > 0 && BodyNames.StartsWithHead(text))
            return text[..colon];
        return node.IsHeading ? text.TrimEnd(':', ' ', '.') : Cut(text);
    }
}
