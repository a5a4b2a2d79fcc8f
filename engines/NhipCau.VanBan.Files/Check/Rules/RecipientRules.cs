namespace NhipCau.VanBan.Files.Check;

internal static class RecipientRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        var lists = Lists(document);
        if (lists.Count == 0) yield break;
        // "Đồng kính gửi" heads a list of its own: what is kept ends one of them.
        var last = (lists.Find(list => Name(list.Items[^1]).StartsWith("Lưu", StringComparison.Ordinal)) ?? lists[^1]).Items[^1];
        if (!Name(last).StartsWith("Lưu", StringComparison.Ordinal))
            yield return document.At(last, "recipients.kept", Topic.Recipients, $"Dòng cuối của nơi nhận ghi {last.Quote}; yêu cầu “{(document.IsParty ? "- Lưu Văn phòng …" : "- Lưu: VT, …")}”.");
        else if (!document.IsParty && !Name(last).StartsWith("Lưu:", StringComparison.Ordinal))
            yield return document.At(last, "recipients.kept", Topic.Recipients, $"Dòng cuối của nơi nhận ghi {last.Quote}; sau chữ “Lưu” có dấu hai chấm: “- Lưu: VT, …”.");
        if (document.IsParty) yield break;
        if (document.Of(Role.RecipientsHead).FirstOrDefault() is { } head && !head.Text.Contains(':', StringComparison.Ordinal))
            yield return document.At(head, "recipients.colon", Topic.Recipients, "Sau từ “Nơi nhận” chưa có dấu hai chấm (:).");
        foreach (var found in document.Many(lists.SelectMany(l => l.Ends.SkipLast(1)).Where(l => l.Text[^1] != ';'), "recipients.semicolon", Topic.Recipients, l => $"Dòng {l.Quote} của nơi nhận không kết thúc bằng dấu chấm phẩy (;)")) yield return found;
        foreach (var found in document.Many(lists.Select(l => l.Ends[^1]).Where(l => l.Text[^1] != '.'), "recipients.stop", Topic.Recipients, l => $"Dòng cuối {l.Quote} của nơi nhận không kết thúc bằng dấu chấm (.)")) yield return found;
    }

    private static string Name(SheetLine item) => item.Text.TrimStart('-', '–', ' ');

    /// <summary>The first and the last line of each item: it may go on in a line of its own.</summary>
    private sealed record List(List<SheetLine> Items, List<SheetLine> Ends);

    private static List<List> Lists(Checked document)
    {
        var lists = new List<List>();
        foreach (var line in document.Of(Role.RecipientsHead, Role.Recipient))
        {
            if (line.Role == Role.RecipientsHead || lists.Count == 0) lists.Add(new([], []));
            if (line.Role == Role.RecipientsHead) continue;
            var (items, ends) = lists[^1];
            if (line.Text[0] is '-' or '–' || items.Count == 0)
            {
                items.Add(line);
                ends.Add(line);
            }
            else
                ends[^1] = line;
        }
        lists.RemoveAll(list => list.Items.Count == 0);
        return lists;
    }
}
