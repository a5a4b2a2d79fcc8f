namespace NhipCau.VanBan.Files.Official;

/// <summary>II.9 "đầu dòng có gạch đầu dòng (-), cuối dòng có dấu chấm phẩy (;); dòng cuối cùng … dấu chấm (.)".</summary>
public static class ListLines
{
    /// <summary>The lines as printed; dashes and stops the items bring along are not doubled.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> items) =>
        items.Select((item, i) => $"- {item.Trim().TrimStart('-').TrimEnd(';', '.', ' ').TrimStart()}{(i == items.Count - 1 ? '.' : ';')}");
}
