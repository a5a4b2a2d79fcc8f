namespace NhipCau.VanBan.Files.Check;

/// <summary>Arabic, upright, in the middle of the upper margin, not on the first page.</summary>
internal static class PageNumberRules
{
    /// <summary>Characters one page surely does not hold; what has fewer may have no second page.</summary>
    private const int SurelyMoreThanOnePage = 4500;

    public static IEnumerable<Departure> Find(Checked document)
    {
        var numbers = document.Sheet.PageNumbers;
        if (numbers.Count == 0)
        {
            if (document.Sheet.Sections.Count > 1 || document.Lines.Sum(l => l.Shown.Length) > SurelyMoreThanOnePage)
                yield return Say("missing", "Văn bản có nhiều trang nhưng không có số trang; yêu cầu đánh số ở giữa lề trên, từ trang thứ hai.");
            yield break;
        }
        var size = document.Guidance.PageNumberSize;
        if (numbers.Any(n => n.OnFirstPage)) yield return Say("first-page", "Số trang hiện ở trang thứ nhất; yêu cầu không hiển thị số trang thứ nhất.");
        if (numbers.Any(n => !n.AtTop)) yield return Say("place", "Số trang đặt ở chân trang; yêu cầu đặt trong lề trên.");
        if (numbers.Any(n => !n.Centred)) yield return Say("centred", "Số trang không canh giữa; yêu cầu canh giữa theo chiều ngang.");
        if (numbers.Any(n => !n.Arabic)) yield return Say("arabic", "Số trang không phải chữ số Ả Rập; yêu cầu 1, 2, 3…");
        if (numbers.FirstOrDefault(n => !size.Hold(n.Look.Size)) is { } sized) yield return Say("size", $"Số trang cỡ chữ {Words.Number(sized.Look.Size)}; yêu cầu cỡ {size}.");
        if (numbers.Any(n => n.Look.Italic)) yield return Say("upright", "Số trang in nghiêng; yêu cầu kiểu chữ đứng.");
        if (document.Guidance.PageNumberFromTop is { } top && document.Sheet.Sections.FirstOrDefault(s => !top.Hold(s.HeaderFromTop, 1)) is { } section)
            yield return Say("from-top", $"Số trang cách mép trên {Words.Number(Math.Round(section.HeaderFromTop, 1))} mm; yêu cầu {top} mm.");

        Departure Say(string rule, string what) => document.Whole("page-number." + rule, Topic.PageNumber, what);
    }
}
