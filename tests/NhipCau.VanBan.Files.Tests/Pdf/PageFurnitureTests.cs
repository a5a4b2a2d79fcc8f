using NhipCau.VanBan.Files.Pdf;

namespace NhipCau.VanBan.Files.Tests.Pdf;

/// <summary>What is in the margin of every page goes; text that comes again and again stays.</summary>
public class PageFurnitureTests
{
    private const double Margin = 30;
    private const double Body = 75;
    private const double Foot = 800;

    [Fact]
    public void ARunningHeadGoesThoughItsPageNumberCounts() => Assert.Empty(Left(Margin, n => $"Kế hoạch 2026 trang {n}"));

    [Fact]
    public void ARunningFootGoes() => Assert.Empty(Left(Foot, _ => "Sở Ngoại vụ"));

    [Theory]
    [InlineData("{0}")]
    [InlineData("- {0} -")]
    [InlineData("Trang {0}/3")]
    public void PageNumbersGo(string form) => Assert.Empty(Left(Margin, n => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, n)));

    [Fact]
    public void PageNumbersMayBeginAnywhere() => Assert.Empty(Left(Margin, n => $"{n + 41}"));

    [Fact]
    public void ARowThatCountsOtherwiseThanThePagesStays() => Assert.Equal(3, Left(Margin, n => $"Hoạt động số {7 * n}").Count);

    [Fact]
    public void ALineWhereTextStandsStaysHoweverOftenItComes() => Assert.Equal(3, Left(Body, _ => "PHIẾU LẤY Ý KIẾN").Count);

    [Fact]
    public void ALetterheadStays() => Assert.Equal(3, Left(Margin, _ => "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Count);

    [Fact]
    public void ANumberThatIsNoPageStays() => Assert.Equal(["2026", "4", "700"], Left(Margin, n => n switch { 1 => "2026", 2 => "4", _ => "700" }));

    /// <returns>What is left of a line that stands at this height on each of three pages.</returns>
    private static List<string> Left(double top, Func<int, string> line)
    {
        List<PdfSheet> sheets = [.. Enumerable.Range(1, 3).Select(n => new PdfSheet(595, 842,
            [.. Words(line(n), top), .. Enumerable.Range(0, 10).SelectMany(i => Words($"thân bài {n} dòng {i}", 120 + 20 * i))]))];
        return [.. PageFurniture.Without(sheets, [[], [], []]).Select(words => string.Join(' ', words.Where(w => w.Top == top).Select(w => w.Text))).Where(t => t.Length > 0)];
    }

    private static IEnumerable<PdfWord> Words(string text, double top)
    {
        var left = 90.0;
        foreach (var word in text.Split(' '))
        {
            yield return new PdfWord(word, left, top, left + 7 * word.Length, top + 14);
            left += 7 * word.Length + 4;
        }
    }
}
