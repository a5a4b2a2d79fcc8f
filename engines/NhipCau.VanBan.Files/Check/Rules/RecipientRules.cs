namespace NhipCau.VanBan.Files.Check;

internal static class RecipientRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        var (items, ends) = Items(document);
        if (items.Count == 0) yield break;
        if (!items[^1].Text.TrimStart('-', '–', ' ').StartsWith("Lưu", StringComparison.Ordinal))
            yield return document.At(items[^1], "recipients.kept", Topic.Recipients, $"Dòng cuối của nơi nhận ghi {items[^1].Quote}; yêu cầu “{(document.IsParty ? "- Lưu Văn phòng …" : "- Lưu: VT, …")}”.");
        else if (!document.IsParty && !items[^1].Text.TrimStart('-', '–', ' ').StartsWith("Lưu:", StringComparison.Ordinal))
            yield return document.At(items[^1], "recipients.kept", Topic.Recipients, $"Dòng cuối của nơi nhận ghi {items[^1].Quote}; sau chữ “Lưu” có dấu hai chấm: “- Lưu: VT, …”.");
        if (document.IsParty) yield break;
        if (document.Of(Role.RecipientsHead).FirstOrDefault() is { } head && !head.Text.Contains(':', StringComparison.Ordinal))
            yield return document.At(head, "recipients.colon", Topic.Recipients, "Sau từ “Nơi nhận” chưa có dấu hai chấm (:).");
        foreach (var found in document.Many(ends.SkipLast(1).Where(l => l.Text[^1] != ';'), "recipients.semicolon", Topic.Recipients, l => $"Dòng {l.Quote} của nơi nhận không kết thúc bằng dấu chấm phẩy (;)")) yield return found;
        foreach (var found in document.Many(ends.TakeLast(1).Where(l => l.Text[^1] != '.'), "recipients.stop", Topic.Recipients, l => $"Dòng cuối {l.Quote} của nơi nhận không kết thúc bằng dấu chấm (.)")) yield return found;
    }

    /// <summary>The first and the last line of each: an item may go on in a line of its own.</summary>
    private static (List<SheetLine> Items, List<SheetLine> Ends) Items(Checked document)
    {
        var (items, ends) = (new List<SheetLine>(), new List<SheetLine>());
        foreach (var line in document.Of(Role.Recipient))
        {
            if (line.Text[0] is not ('-' or '–') && items.Count > 0)
            {
                ends[^1] = line;
                continue;
            }
            items.Add(line);
            ends.Add(line);
        }
        return (items, ends);
    }
}
