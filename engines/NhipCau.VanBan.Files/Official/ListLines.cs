namespace NhipCau.VanBan.Files.Official;

/// <summary>II.9 "đầu dòng có gạch đầu dòng (-), cuối dòng có dấu chấm phẩy (;); dòng cuối cùng … dấu chấm (.)".</summary>
internal static class ListLines
{
    public static IEnumerable<string> Of(IReadOnlyList<string> items) =>
        items.Select((item, i) => $"- {item.Trim().TrimStart('-').TrimEnd(';', '.', ' ').TrimStart()}{(i == items.Count - 1 ? '.' : ';')}");
}
