using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Parts of the head that Nghị định 30/2020/NĐ-CP asks for: number and symbol, place and date, issuing body.</summary>
internal static class MissingParts
{
    public static IEnumerable<Inconsistency> Find(Subject subject)
    {
        var header = subject.Header;
        if (header.Kind is null || subject.Layout.Paragraphs.Count == 0)
            yield break;
        var missing = new List<string>();
        if (header.Number is null)
            missing.Add(header.Symbol is null ? "số, ký hiệu" : "số");
        if (header.Date is null)
            missing.Add("địa danh và ngày ban hành");
        else if (header.Date.Length < 10)
            missing.Add("ngày ban hành");
        if (missing.Count == 0)
            yield break;
        var printed = subject.Layout.Head.Select(paragraph => paragraph.Text).Where(text => text.Length >= 10 && text.Length <= 400).Take(4).ToList();
        if (printed.Count == 0)
            printed = [string.Join(' ', subject.Layout.Paragraphs.Take(Math.Max(1, subject.Layout.TitleTo)).Select(paragraph => paragraph.Text)) is var title && title.Length > 400 ? title[..400] : title];
        yield return new("header", "missing-part", $"Phần đầu văn bản thiếu {string.Join(" và ", missing)}.", printed, header.Span);
        if (header.SignerName is null && subject.Layout.TailStart < subject.Layout.Paragraphs.Count)
            yield return new("recipients", "missing-part", "Không thấy họ tên người ký ở cuối văn bản.", [subject.Layout.Paragraphs[subject.Layout.TailStart].Text], subject.Layout.Paragraphs[subject.Layout.TailStart].Span);
    }
}
