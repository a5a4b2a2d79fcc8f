namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>The rules of Nghị định 30/2020/NĐ-CP, Phụ lục I, measured in what LibreOffice prints.</summary>
public sealed class PageLayoutTests(PageLayoutTests.Printed printed) : IClassFixture<PageLayoutTests.Printed>
{
    private const double Measure = 0.4; // whole points are what the measure tells

    public sealed class Printed
    {
        internal string? Missing { get; } = Machine.Lacks("soffice") ?? Machine.Lacks("pdftohtml");

        internal IReadOnlyList<PdfSheet> Pages { get; }

        internal IReadOnlyList<string> Fonts { get; } = [];

        public Printed()
        {
            Pages = [];
            if (Missing is not null) return;
            var pdf = Made.Pdf(Made.Docx(Report.Document));
            Pages = PdfSheet.Pages(pdf);
            Fonts = PdfSheet.Fonts(pdf);
        }
    }

    private IReadOnlyList<PdfSheet> Pages
    {
        get
        {
            if (printed.Missing is { } missing) Assert.Skip(missing);
            return printed.Pages;
        }
    }

    private PdfSheet First => Pages[0];

    /// <summary>"dưới dấu hai chấm".</summary>
    [Fact]
    public void ThoseWrittenToStandUnderTheColon() => Assert.InRange(First["- Bộ Ngoại giao"].Left, First["Kính gửi:"].Right - 4, First["Kính gửi:"].Right + 1);

    [Fact]
    public void ThePageIsA4()
    {
        Assert.InRange(First.Width, 209.5, 210.5);
        Assert.InRange(First.Height, 296.5, 297.5);
    }

    [Fact]
    public void TheMarginsAreThoseOfTheDecree()
    {
        var lines = Pages.Where(p => p.Width < p.Height).SelectMany((p, i) => i == 0 ? p.Lines : p.Lines.Skip(1)).ToList();
        Assert.InRange(lines.Min(l => l.Left), 30 - Measure, 35);
        Assert.InRange(First.Width - lines.Max(l => l.Right), 15 - Measure, 20);
        Assert.InRange(lines.Min(l => l.Top), 20 - Measure, 25);
        Assert.InRange(First.Height - lines.Max(l => l.Bottom), 20 - Measure, 60);
    }

    [Fact]
    public void TheTwoHeadsStandSideBySide()
    {
        var (parent, issuer) = (First["ỦY BAN NHÂN DÂN"], First["SỞ NGOẠI VỤ"]);
        var (nation, motto) = (First["CỘNG HÒA"], First["Độc lập"]);
        Assert.Equal(parent.Top, nation.Top, tolerance: Measure);
        Assert.True(parent.Right < nation.Left && issuer.Right < motto.Left);
        Assert.Equal(nation.Middle, motto.Middle, tolerance: 1);
        Assert.Equal(parent.Middle, issuer.Middle, tolerance: 1);
        Assert.Equal("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", nation.Text);
        Assert.Equal(First["Số:"].Top, First["Đồng Nai, ngày"].Top, tolerance: Measure);
    }

    [Theory]
    [InlineData("CỘNG HÒA", 12, 13, true, false)]
    [InlineData("Độc lập", 13, 14, true, false)]
    [InlineData("ỦY BAN NHÂN DÂN", 12, 13, false, false)]
    [InlineData("SỞ NGOẠI VỤ", 12, 13, true, false)]
    [InlineData("Số: 07/BC-SNgV", 13, 13, false, false)]
    [InlineData("Đồng Nai, ngày 05 tháng 01 năm 2026", 13, 14, false, true)]
    [InlineData("BÁO CÁO", 13, 14, true, false)]
    [InlineData("Kết quả công tác", 13, 14, true, false)]
    [InlineData("Kính gửi:", 13, 14, false, false)]
    [InlineData("Căn cứ Luật", 13, 14, false, true)]
    [InlineData("I. KẾT QUẢ", 13, 14, true, false)]
    [InlineData("1. Tình hình", 13, 14, true, false)]
    [InlineData("Đoạn văn thứ 1", 13, 14, false, false)]
    [InlineData("Nơi nhận:", 12, 12, true, true)]
    [InlineData("- Như trên;", 11, 11, false, false)]
    [InlineData("KT. GIÁM ĐỐC", 13, 14, true, false)]
    [InlineData("Võ Thị Ngọc Hân", 13, 14, true, false)]
    [InlineData("Phụ lục I", 14, 14, true, false)]
    [InlineData("DANH MỤC THỎA THUẬN", 13, 14, true, false)]
    [InlineData("(Kèm theo Báo cáo số 07/BC-SNgV ngày 05 tháng 01 năm 2026", 13, 14, false, true)]
    public void EveryPartHasItsSizeAndItsStyle(string start, int least, int most, bool bold, bool italic)
    {
        var line = Pages.SelectMany(p => p.Lines).First(l => l.Text.StartsWith(start, StringComparison.Ordinal));
        Assert.InRange(line.Size, least, most);
        Assert.Equal((bold, italic), (line.Bold, line.Italic));
    }

    [Fact]
    public void KindAndTitleAreCentredOnThePage()
    {
        var middle = 30 + (First.Width - 30 - 18) / 2;
        Assert.Equal(middle, First["BÁO CÁO"].Middle, tolerance: 1);
        Assert.Equal(middle, First["Kết quả công tác"].Middle, tolerance: 1);
    }

    [Fact]
    public void AParagraphBeginsOneAndAQuarterCentimetresIn() => Assert.Equal(42.7, First["Đoạn văn thứ 1"].Left, tolerance: Measure);

    [Fact]
    public void ThePageNumberStandsInTheMiddleOfTheUpperMarginFromPageTwo()
    {
        Assert.DoesNotContain(First.Lines, l => l.Text == "1");
        foreach (var (page, number) in Pages.Select((p, i) => (p, i + 1)).Skip(1))
        {
            var line = page.Lines[0];
            Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), line.Text);
            Assert.InRange(line.Size, 13, 14);
            Assert.False(line.Bold || line.Italic);
            Assert.InRange(line.Bottom, 5, 30);
            Assert.InRange(line.Middle, page.Width / 2 - 8, page.Width / 2 + 8);
        }
    }

    [Fact]
    public void TheRecipientsStandLeftLevelWithTheSignatureOnTheRight()
    {
        var page = Pages.Single(p => p.Lines.Any(l => l.Text == "Nơi nhận:"));
        var (recipients, authority, name) = (page["Nơi nhận:"], page["KT. GIÁM ĐỐC"], page["Võ Thị Ngọc Hân"]);
        Assert.Equal(recipients.Top, authority.Top, tolerance: 1);
        Assert.Equal(30, recipients.Left, tolerance: Measure);
        Assert.True(authority.Left > page.Width / 2);
        Assert.Equal(authority.Middle, name.Middle, tolerance: 1);
        Assert.True(name.Top - page["PHÓ GIÁM ĐỐC"].Bottom > 15, "room for the signature");
    }

    [Fact]
    public void AnAppendixMayLieOnItsSide()
    {
        var lying = Pages.Single(p => p.Lines.Any(l => l.Text == "Phụ lục I"));
        Assert.True(lying.Width > lying.Height);
        Assert.True(Pages[^1].Width < Pages[^1].Height);
    }

    [Fact]
    public void TheFontIsTimesNewRomanOrWhatStandsForIt()
    {
        _ = Pages;
        Assert.NotEmpty(printed.Fonts);
        // Liberation Serif has its measures, and is what a machine without it prints with.
        Assert.All(printed.Fonts, font => Assert.Matches("TimesNewRoman|LiberationSerif", font));
    }
}
