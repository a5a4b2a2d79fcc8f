namespace NhipCau.VanBan.Files.Check;

/// <summary>A4, upright; a page lies only for tables.</summary>
internal static class PaperRules
{
    private const double Short = Official.OfficialLayout.PageWidth, Long = Official.OfficialLayout.PageHeight;

    public static IEnumerable<Departure> Find(Checked document)
    {
        var sections = document.Sheet.Sections;
        foreach (var other in sections.Where(s => !IsA4(s)).DistinctBy(s => (s.Width, s.Height)))
            yield return document.Whole("page.paper", Topic.Paper, $"Khổ giấy {Words.Number(Math.Round(other.Width))} × {Words.Number(Math.Round(other.Height))} mm; yêu cầu khổ A4 (210 × 297 mm).");
        var annex = document.Of(Role.AnnexLabel).FirstOrDefault()?.Section ?? int.MaxValue;
        foreach (var lines in document.Lines.Where(l => l.Text.Length > 0).GroupBy(l => l.Section).Where(s => s.Key < sections.Count))
        {
            if (!sections[lines.Key].Landscape || sections[lines.Key].HasTable || lines.Key >= annex) continue;
            yield return document.At(lines.First(), "page.landscape", Topic.Orientation, "Trang được trình bày theo chiều rộng nhưng không có bảng, biểu; yêu cầu trình bày theo chiều dài của khổ A4.");
        }
    }

    private static bool IsA4(SheetSection section) =>
        Math.Abs(Math.Min(section.Width, section.Height) - Short) <= 1 && Math.Abs(Math.Max(section.Width, section.Height) - Long) <= 1;
}
