using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.VanBan.Files.Official;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Run = NhipCau.VanBan.Files.Official.Run;
using ListItem = NhipCau.VanBan.Files.Official.ListItem;
using Paragraph = NhipCau.VanBan.Files.Official.Paragraph;

namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>A figure and a sentence can be found again in the file, and what a clerk edits there is styled by name alone.</summary>
public class TracingTests
{
    private static W.Body BodyOf(params Block[] blocks)
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(Made.Docx(Report.Document with { Body = blocks, Appendices = [] })), isEditable: false);
        return (W.Body)docx.MainDocumentPart!.Document.Body!.CloneNode(deep: true);
    }

    [Fact]
    public void ATaggedFigureIsAContentControl()
    {
        var control = BodyOf(new Paragraph([new Run("Đón "), new Run("31", Bold: true, Tag: "doan-vao:tong"), new Run(" đoàn.")])).Descendants<SdtRun>().Single();
        Assert.Equal("31", control.InnerText);
        Assert.Equal(("doan-vao:tong", "doan vao tong"), (control.SdtProperties!.GetFirstChild<Tag>()!.Val?.Value, control.SdtProperties.GetFirstChild<SdtAlias>()!.Val?.Value));
        Assert.Empty(control.Descendants<W.Lock>());
        Assert.NotNull(control.Descendants<Bold>().SingleOrDefault());
    }

    [Fact]
    public void ItsNumberStaysWhereOtherFiguresComeAndGo()
    {
        Paragraph Said(params string[] tags) => new([.. tags.Select(tag => new Run("1", Tag: tag))]);
        var (few, more) = (Ids(Said("a", "b", "a")), Ids(Said("c", "a", "d", "b", "a")));
        Assert.Equal(3, few.Distinct().Count());
        Assert.Equal(5, more.Distinct().Count());
        Assert.Equal(few, [more[1], more[3], more[4]]);

        static List<int> Ids(Block block) => [.. BodyOf(block).Descendants<SdtId>().Select(id => id.Val!.Value)];
    }

    [Fact]
    public void AFigureInATableIsTracedToo()
    {
        var control = BodyOf(new Grid([], [new([new("Đoàn vào"), new([new Run("31", Tag: "doan-vao:tong", Bookmark: "doan_vao", Note: "Theo sổ.")])])])).Descendants<SdtRun>().Single();
        var cell = control.Ancestors<TableCell>().Single();
        Assert.Equal("doan_vao", cell.Descendants<BookmarkStart>().Single().Name?.Value);
        Assert.Single(cell.Descendants<FootnoteReference>());
    }

    [Fact]
    public void ABookmarkHoldsTheWholeOfItsBlock()
    {
        var body = BodyOf(new Heading(1, "Kết quả", "muc_1", numbered: true), new Paragraph("Một câu.", "cau_1"), new BulletItem("Một việc;", "viec_1"), new ListItem("Hai việc.", ListKind.Letter, bookmark: "viec_2"));
        foreach (var name in (string[])["muc_1", "cau_1", "viec_1", "viec_2"])
        {
            var begin = body.Descendants<BookmarkStart>().Single(b => b.Name?.Value == name);
            Assert.IsType<ParagraphProperties>(begin.PreviousSibling());
            Assert.Equal(begin.Id?.Value, Assert.IsType<BookmarkEnd>(begin.Parent!.LastChild).Id?.Value);
        }
    }

    [Fact]
    public void WordKeepsTheFirstBookmarkOfAName()
    {
        var body = BodyOf(new Paragraph([new Run("1", Bookmark: "x"), new Run("2", Bookmark: "X")]));
        Assert.Equal("1", body.Descendants<BookmarkStart>().Single().NextSibling()?.InnerText);
        Assert.Contains("12", body.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1x")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a12345678901234567890123456789012345678901")]
    public void ABookmarkWordWouldNotTakeIsRefused(string name) => Assert.Throws<ArgumentException>(() => BodyOf(new Paragraph("x", name)));

    [Fact]
    public void ATagWordWouldNotTakeIsRefused() => Assert.Throws<ArgumentException>(() => BodyOf(new Paragraph([new Run("1", Tag: new string('a', 65))])));

    /// <summary>"./." is no part of the figure before it.</summary>
    [Fact]
    public void TheEndMarkStandsBehindTheControl()
    {
        var control = BodyOf(new Paragraph([new Run("Tổng số: "), new Run("31", Tag: "tong")])).Descendants<SdtRun>().Single();
        Assert.Equal(("31", "./."), (control.InnerText, control.NextSibling()?.InnerText));
    }

    /// <summary>The rules under names are as long as the names: their indents alone are their own.</summary>
    [Fact]
    public void NothingIsFormattedButByStylesAndBoldAndItalicWords()
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(Made.Docx(Report.Document)), isEditable: false);
        var body = docx.MainDocumentPart!.Document.Body!;
        var own = body.Descendants<ParagraphProperties>().Where(p => p.ParagraphStyleId?.Val?.Value != "DuongKeNgang").SelectMany(p => p.ChildElements).Select(e => e.LocalName).Distinct();
        Assert.Empty(own.Except(["pStyle", "numPr", "keepNext", "sectPr"]));
        Assert.Empty(body.Descendants<RunProperties>().SelectMany(p => p.ChildElements).Select(e => e.LocalName).Distinct().Except(["b", "i", "rStyle"]));
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties?.SectionProperties is null), p => Assert.NotNull(p.ParagraphProperties?.ParagraphStyleId));
        Assert.Empty(body.Descendants<AltChunk>());
    }
}
