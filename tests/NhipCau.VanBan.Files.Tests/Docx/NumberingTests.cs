using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

public class NumberingTests
{
    private const string Outline = """
        <w:abstractNum w:abstractNumId="1">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
        <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
        <w:lvl w:ilvl="5"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%6)"/><w:suff w:val="nothing"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void NumbersOfEveryLevelArePrintedAndStartAgainUnderANewHeading() => Assert.Equal(
        "I. Mục đích\n1.1. Chung\na) một\nb) hai\n1.2. Riêng\na) ba\nII. Nhiệm vụ\n2.1. Đầu\n",
        Read(Item(0, "Mục đích"), Item(1, "Chung"), Item(2, "một"), Item(2, "hai"), Item(1, "Riêng"), Item(2, "ba"), Item(0, "Nhiệm vụ"), Item(1, "Đầu")));

    [Fact]
    public void BulletsAreDashes() => Assert.Equal("- gạch\n- chấm\n", Read(Item(3, "gạch"), Item(4, "chấm")));

    [Fact]
    public void AListStartsWhereItIsToldAndMayTouchItsText() => Assert.Equal("(iii)ba\n(iv)bốn\n", Read(Item(5, "ba"), Item(5, "bốn")));

    [Fact]
    public void AnotherNumWithAStartOfItsOwnBeginsAgain() =>
        Assert.Equal("a) một\nb) hai\na) lại một\nb) lại hai\n", Read(Item(2, "một"), Item(2, "hai"), Item(2, "lại một", num: 2), Item(2, "lại hai", num: 2)));

    /// <summary>The Vietnamese alphabet has đ after d; Word has e: the text is what was printed.</summary>
    [Fact]
    public void LettersAreThoseOfWord() =>
        Assert.Equal("e) năm\n", string.Join('\n', Read([.. Enumerable.Range(1, 5).Select(i => Item(2, i == 5 ? "năm" : "x"))]).Split('\n')[4..]));

    [Fact]
    public void AStyleNumbersItsParagraphs() => Assert.Equal("I. Một\nII. Hai\n", Made.Open(Made.Docx(
        P("Một", """<w:pStyle w:val="DeMuc"/>""") + P("Hai", """<w:pStyle w:val="DeMucCon"/>"""), Outline, """
        <w:style w:type="paragraph" w:styleId="DeMuc"><w:name w:val="Đề mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="DeMucCon"><w:name w:val="Đề mục con"/><w:basedOn w:val="DeMuc"/></w:style>
        """)).Text);

    [Fact]
    public void ANumberTakenAwayIsNotPrinted() =>
        Assert.Equal("I. Một\nKhông số\nII. Hai\n", Read(Item(0, "Một"), Item(0, "Không số", num: 0), Item(0, "Hai")));

    [Fact]
    public void ADeletedItemIsNotCounted() => Assert.Equal("I. Một\nII. Hai\n", Read(Item(0, "Một"),
        """<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>Bỏ</w:delText></w:r></w:del></w:p>""",
        Item(0, "Hai")));

    private static string Read(params string[] paragraphs) => Made.Open(Made.Docx(string.Concat(paragraphs), Outline)).Text;

    private static string Item(int level, string text, int num = 1) =>
        P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>""");
}
