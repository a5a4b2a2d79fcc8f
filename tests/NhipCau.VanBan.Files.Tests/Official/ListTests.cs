using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.VanBan.Files.Official;
using ListItem = NhipCau.VanBan.Files.Official.ListItem;
using Paragraph = NhipCau.VanBan.Files.Official.Paragraph;

namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>Lists are counted by Word: what it counts is read back as it reads it.</summary>
public class ListTests
{
    private static List<string> Lines(Branch branch, IReadOnlyList<Appendix> appendices, params Block[] body)
    {
        var text = Made.Open(Made.Docx(Report.Document with { Branch = branch, Symbol = branch == Branch.Party ? "BC/TU" : "BC-SNgV", Bases = [], Body = body, Appendices = appendices })).Text;
        return [.. text.Split('\n').SkipWhile(line => !line.EndsWith("mở đầu", StringComparison.OrdinalIgnoreCase))];
    }

    private static List<string> Labels(params Block[] body) => [.. Lines(Branch.State, [], [new Paragraph("Mở đầu"), .. body]).Skip(1).TakeWhile(line => line.Contains("việc", StringComparison.Ordinal)).Select(line => line.Split(' ')[0])];

    private static ListItem Letter(bool? begins = null) => new("việc;", ListKind.Letter, begins);

    private static ListItem Number(bool? begins = null) => new("việc;", ListKind.Number, begins);

    [Fact]
    public void LettersAreThoseOfTheVietnameseAlphabet() =>
        Assert.Equal("a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) bb)".Split(' '), Labels([.. Enumerable.Range(0, 25).Select(_ => Letter())]));

    [Fact]
    public void AListBeginsAnewWhereSomethingElseStandsBeforeIt() =>
        Assert.Equal(["1.", "2.", "Một", "1.", "a)", "b)", "2.", "a)", "-", "b)"],
            Labels(Number(), Number(), new Paragraph("Một việc"), Number(), Letter(), Letter(), Number(), Letter(), new ListItem("việc;", ListKind.Dash), Letter()));

    [Fact]
    public void AListGoesOnWhereItIsAsked() => Assert.Equal(["1.", "Một", "2.", "1."], Labels(Number(), new Paragraph("Một việc"), Number(false), Number(true)));

    [Fact]
    public void TheLettersOfALaterListAreThoseOfTheFirst() =>
        Assert.Equal("a) b) c) d) đ) e) g) Một a) b) c) d) đ) e) g) h)".Split(' '), Labels([.. Enumerable.Range(0, 7).Select(_ => Letter()), new Paragraph("Một việc"), .. Enumerable.Range(0, 8).Select(_ => Letter())]));

    private static Heading[] Outline =>
    [
        new(1, "Mở đầu", numbered: true), new(2, "x", numbered: true), new(3, "x", numbered: true), new(4, "x", numbered: true), new(4, "x", numbered: true), new(3, "x", numbered: true),
        new(4, "x", numbered: true), new(2, "x", numbered: true), new(3, "x", numbered: true), new(1, "x", numbered: true), new(2, "x", numbered: true),
    ];

    [Fact]
    public void HeadingsAreCountedThroughTheirLevels() =>
        Assert.Equal("I. 1. 1.1. a) b) 1.2. a) 2. 2.1. II. 1.".Split(' '), Lines(Branch.State, [], Outline).Take(11).Select(line => line.Split(' ')[0]));

    [Fact]
    public void ThePartyWritesAHyphenBehindThem() =>
        Assert.Equal("I- 1- 1.1- a) b) 1.2- a) 2- 2.1- II- 1-".Split(' '), Lines(Branch.Party, [], Outline).Take(11).Select(line => line.Split(' ')[0]));

    [Fact]
    public void AnAppendixCountsItsHeadingsFromTheFirst()
    {
        var lines = Lines(Branch.State, [new Appendix("Một", [new Heading(1, "Trong", numbered: true), new Heading(2, "Nữa", numbered: true)]), new Appendix("Hai", [new Heading(2, "Riêng", numbered: true)])], Outline);
        Assert.Contains("I. TRONG", lines);
        Assert.Contains("1. Nữa", lines);
        Assert.Contains("1. Riêng", lines);
    }

    /// <summary>A thousand lists are a thousand nums of the same few definitions.</summary>
    [Fact]
    public void ThereIsOneDefinitionAKindOfList()
    {
        var body = Enumerable.Range(0, 50).SelectMany(_ => new Block[] { new Paragraph("x"), Number(), Letter(), new BulletItem("x") }).ToList();
        using var docx = WordprocessingDocument.Open(new MemoryStream(Made.Docx(Report.Document with { Body = body })), isEditable: false);
        var numbering = docx.MainDocumentPart!.NumberingDefinitionsPart!.Numbering;
        Assert.Equal(4, numbering.Elements<AbstractNum>().Count());
        Assert.Equal(4 + 49 + 49, numbering.Elements<NumberingInstance>().Count());
        Assert.Empty(numbering.Descendants<LevelOverride>().SelectMany(o => o.Elements<Level>()));
    }
}
