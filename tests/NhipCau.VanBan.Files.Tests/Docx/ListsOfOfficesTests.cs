using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

/// <summary>Lists as offices make them: by buttons, by styles, copied from elsewhere. The number is not in the text.</summary>
public class ListsOfOfficesTests
{
    [Theory]
    [InlineData("decimal", 3, "3.")]
    [InlineData("decimalZero", 3, "03.")]
    [InlineData("upperRoman", 9, "IX.")]
    [InlineData("lowerRoman", 4, "iv.")]
    [InlineData("upperLetter", 2, "B.")]
    [InlineData("lowerLetter", 28, "bb.")]
    [InlineData("vietnameseCounting", 21, "hai mươi mốt.")]
    [InlineData("vietnameseCounting", 15, "mười lăm.")]
    [InlineData("ordinal", 22, "22nd.")]
    [InlineData("numberInDash", 2, "- 2 -.")]
    [InlineData("decimalEnclosedCircle", 2, "②.")]
    [InlineData("decimalEnclosedParen", 2, "(2).")]
    [InlineData("hex", 11, "B.")]
    [InlineData("chicago", 6, "††.")]
    [InlineData("cardinalText", 2, "2.")]
    [InlineData("none", 2, ".")]
    public void EveryFormatOfNumber(string format, int start, string label) =>
        Assert.Equal($"{label} mục\n", Read(List(Level(0, format, "%1.", start)), Item(0, "mục")));

    [Fact]
    public void ZerosAsInARowOfWord() => Assert.Equal("Mẫu 007 đơn\n", Read(List("""
        <w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="Mẫu %1"/></w:lvl>
        """), Item(0, "đơn")));

    [Fact]
    public void ALevelNamesThoseAboveIt() => Assert.Equal("Điều 1. A\n1.1. b\n1.1.1. c\n1.1.2. d\nĐiều 2. E\n2.1. g\n", Read(
        List(Level(0, "decimal", "Điều %1."), Level(1, "decimal", "%1.%2."), Level(2, "decimal", "%1.%2.%3.")),
        Item(0, "A"), Item(1, "b"), Item(2, "c"), Item(2, "d"), Item(0, "E"), Item(1, "g")));

    [Fact]
    public void ALevelMayGoOnThroughAllHeadings() => Assert.Equal("Chương I A\nĐiều 1. b\nChương II C\nĐiều 2. d\n", Read(
        List(Level(0, "upperRoman", "Chương %1"), Level(1, "decimal", "Điều %2.", more: """<w:lvlRestart w:val="0"/>""")),
        Item(0, "A"), Item(1, "b"), Item(0, "C"), Item(1, "d")));

    [Fact]
    public void ALevelMayBeginAgainOnlyUnderTheHighest() => Assert.Equal("I. A\n1. b\na) c\n2. d\nb) e\nII. G\n1. h\na) i\n", Read(
        List(Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2."), Level(2, "lowerLetter", "%3)", more: """<w:lvlRestart w:val="1"/>""")),
        Item(0, "A"), Item(1, "b"), Item(2, "c"), Item(1, "d"), Item(2, "e"), Item(0, "G"), Item(1, "h"), Item(2, "i")));

    [Fact]
    public void ANumMayReplaceALevelOfItsList() => Assert.Equal("1. một\na) hai\n", Read(
        List(Level(0, "decimal", "%1.")) + $"""<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>{Level(0, "lowerLetter", "%1)")}</w:lvlOverride></w:num>""",
        Item(0, "một"), Item(0, "hai", num: 2)));

    [Fact]
    public void TwoListsOfTheirOwnCountApart() => Assert.Equal("1. một\n1) khác\n2. hai\n2) nữa\n", Read(
        List(Level(0, "decimal", "%1.")) + List(2, Level(0, "decimal", "%1)")),
        Item(0, "một"), Item(0, "khác", num: 2), Item(0, "hai"), Item(0, "nữa", num: 2)));

    /// <summary>Headings 1 and 2 number themselves: the list names the style of each level.</summary>
    [Fact]
    public void HeadingsAreNumberedByTheirStyles() => Assert.Equal("I. Mục đích\nII. Nhiệm vụ\n1. Kinh tế\n2. Văn hóa\n", Open(Made.Docx(
        Styled("Dau1", "Mục đích") + Styled("Dau1", "Nhiệm vụ") + Styled("Dau2", "Kinh tế") + Styled("Dau2", "Văn hóa"),
        List(Level(0, "upperRoman", "%1.", more: """<w:pStyle w:val="Dau1"/>"""), Level(1, "decimal", "%2.", more: """<w:pStyle w:val="Dau2"/>""")),
        Style("Dau1", """<w:numPr><w:numId w:val="1"/></w:numPr>""") + Style("Dau2", """<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>"""))).Text);

    /// <summary>The style below gives only the level; the list comes from the one it is based on.</summary>
    [Fact]
    public void AStyleMayTakeTheListOfAnother() => Assert.Equal("I. Một\n1. Hai\n", Open(Made.Docx(Styled("Dau1", "Một") + Styled("Dau2", "Hai"),
        List(Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2.")),
        Style("Dau1", """<w:numPr><w:numId w:val="1"/></w:numPr>""") + Style("Dau2", """<w:numPr><w:ilvl w:val="1"/></w:numPr>""", "Dau1"))).Text);

    [Fact]
    public void AListMayBeHeldByAStyle() => Assert.Equal("a) một\n", Open(Made.Docx(Item(0, "một", num: 5),
        $"""<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>{List(Level(0, "lowerLetter", "%1)"))}<w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>""",
        Style("DanhSach", """<w:numPr><w:numId w:val="1"/></w:numPr>""", type: "numbering"))).Text);

    [Theory]
    [InlineData("&#xF0B7;", "Symbol", "-")]
    [InlineData("&#xF0A7;", "Wingdings", "-")]
    [InlineData("&#xF0D8;", "Wingdings", "-")]
    [InlineData("ü", "Wingdings", "-")]
    [InlineData("v", "Wingdings", "-")]
    [InlineData("o", "Courier New", "+")]
    [InlineData("+", "Times New Roman", "+")]
    [InlineData("&#xF02B;", "Symbol", "+")]
    [InlineData("&#xF02D;", "Symbol", "-")]
    [InlineData("•", "Times New Roman", "-")]
    [InlineData("–", "Times New Roman", "-")]
    [InlineData("*", "Times New Roman", "*")]
    public void ABulletIsADashOrAPlus(string sign, string font, string label) => Assert.Equal($"{label} mục\n", Read(
        List(Level(0, "bullet", sign, more: $"""<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>""")), Item(0, "mục")));

    [Fact]
    public void APictureBulletIsADash() => Assert.Equal("- mục\n", Read(List(Level(0, "bullet", "", more: """<w:lvlPicBulletId w:val="0"/>""")), Item(0, "mục")));

    [Fact]
    public void ListsInListsKeepTheirSigns() => Assert.Equal("1. một\n- gạch\n+ cộng\n- gạch nữa\n2. hai\n", Read(
        List(Level(0, "decimal", "%1."), Level(1, "bullet", "-"), Level(2, "bullet", "+")),
        Item(0, "một"), Item(1, "gạch"), Item(2, "cộng"), Item(1, "gạch nữa"), Item(0, "hai")));

    /// <summary>The first column counts by itself and holds no text.</summary>
    [Fact]
    public void TheRowsOfATableMayBeNumberedByThemselves() => Assert.Equal("TT\tNội dung\tChủ trì\n1\tBản tin\tSở A\n2\tHội nghị\tSở B\n", Read(List(Level(0, "decimal", "%1")),
        "<w:tbl><w:tblPr/>" + Row("TT", "Nội dung", "Chủ trì") + Row("#", "Bản tin", "Sở A") + Row("#", "Hội nghị", "Sở B") + "</w:tbl>"));

    [Fact]
    public void AnEmptyItemIsCountedAndNotPrinted() => Assert.Equal("1. một\n\n3. ba\n", Read(List(Level(0, "decimal", "%1.")), Item(0, "một"), Item(0, ""), Item(0, "ba")));

    [Fact]
    public void WhatItWasBeforeAChangeIsNotRead() => Assert.Equal("mục\n", Read(List(Level(0, "decimal", "%1.")),
        P("mục", """<w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>""")));

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{(c == "#" ? Item(0, "") : P(c))}</w:tc>"))}</w:tr>";

    private static string Read(string numbering, params string[] blocks) => Open(Made.Docx(string.Concat(blocks), numbering)).Text;

    private static string List(params string[] levels) => List(1, levels);

    private static string List(int id, params string[] levels) =>
        $"""<w:abstractNum w:abstractNumId="{id}">{string.Concat(levels)}</w:abstractNum><w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>""";

    private static string Level(int at, string format, string text, int start = 1, string more = "") =>
        $"""<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";

    private static string Item(int level, string text, int num = 1) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>""");

    private static string Styled(string style, string text) => P(text, $"""<w:pStyle w:val="{style}"/>""");

    private static string Style(string id, string properties, string? basedOn = null, string type = "paragraph") =>
        $"""<w:style w:type="{type}" w:styleId="{id}"><w:name w:val="{id}"/>{(basedOn is null ? "" : $"""<w:basedOn w:val="{basedOn}"/>""")}<w:pPr>{properties}</w:pPr></w:style>""";
}
