namespace NhipCau.VanBan.Files.Check;

/// <summary>Times New Roman, black, in everything that is shown.</summary>
internal static class FontRules
{
    private static readonly string[] Black = ["auto", "000000"];

    public static IEnumerable<Departure> Find(Checked document)
    {
        const string asked = Official.OfficialLayout.Font;
        var shown = document.Lines.SelectMany(line => line.Words.Select(s => (Line: line, s.Text, s.Look))).ToList();
        foreach (var font in shown.Where(s => !s.Look.Font.Equals(asked, StringComparison.OrdinalIgnoreCase)).GroupBy(s => s.Look.Font, StringComparer.OrdinalIgnoreCase))
            yield return document.At(font.First().Line, "font.name", Topic.Font,
                $"Phông chữ {font.Key} ở {Sample(font.First().Text)}{Checked.More(font.DistinctBy(s => s.Line).Count())}; yêu cầu {asked}.");
        // The law asks the Party's documents for the font; the decree for the colour too.
        if (document.IsParty) yield break;
        foreach (var colour in shown.Where(s => !Black.Contains(s.Look.Colour)).GroupBy(s => s.Look.Colour))
            yield return document.At(colour.First().Line, "font.colour", Topic.Font,
                $"Chữ có màu (mã {colour.Key}) ở {Sample(colour.First().Text)}{Checked.More(colour.DistinctBy(s => s.Line).Count())}; yêu cầu màu đen.");
    }

    private static string Sample(string text) => $"“{(text.Trim() is { Length: > 40 } words ? words[..40] + "…" : text.Trim())}”";
}
