using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

/// <summary>Tables as offices draw them: merged both ways, by hand, in each other, in place of a page.</summary>
public class TablesOfOfficesTests
{
    private const string Lines = """<w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders>""";
    private const string Down = """<w:vMerge w:val="restart"/>""";
    private const string Below = "<w:vMerge/>";

    /// <summary>A cell that is empty stays empty; one that is merged says what it says.</summary>
    [Fact]
    public void AMergedCellIsSaidInEveryRowAndAnEmptyOneIsEmpty() => Expect("""
        TT|Nội dung|Chủ trì|Thời gian
        1|A|Sở Ngoại vụ|Quý I
        2|B|Sở Ngoại vụ|
        3|C||Quý II
        """, Row("TT", "Nội dung", "Chủ trì", "Thời gian"), Row("1", "A", $"{Down}Sở Ngoại vụ", "Quý I"), Row("2", "B", Below, ""), Row("3", "C", "", "Quý II"));

    [Fact]
    public void AHeadOfTwoRowsKeepsItsColumns() => Expect("""
        TT|Nội dung|Cơ quan thực hiện|
        TT|Nội dung|Chủ trì|Phối hợp
        1|A|Sở A|Sở B
        """, Row($"{Down}TT", $"{Down}Nội dung", """<w:gridSpan w:val="2"/>Cơ quan thực hiện"""), Row(Below, Below, "Chủ trì", "Phối hợp"), Row("1", "A", "Sở A", "Sở B"));

    /// <summary>A merge ends where another begins, and where a plain cell stands.</summary>
    [Fact]
    public void TwoMergesInOneColumnAreTwo() => Expect("a|x|1\na|x|2\nb|x|3\nb|y|4\n",
        Row($"{Down}a", $"{Down}x", "1"), Row(Below, Below, "2"), Row($"{Down}b", Below, "3"), Row(Below, "y", "4"));

    [Fact]
    public void ACellMayBeMergedBothWays() => Expect("x||1\nx||2\na|b|3\n",
        Row($"""<w:gridSpan w:val="2"/>{Down}x""", "1"), Row($"""<w:gridSpan w:val="2"/>{Below}""", "2"), Row("a", "b", "3"));

    [Fact]
    public void ALongMergedTextIsWholeInEachRow()
    {
        var text = string.Join(' ', Enumerable.Repeat("nội dung", 500));
        Expect($"1|{text}|a\n2|{text}|b\n", Row("1", $"{Down}{text}", "a"), Row("2", Below, "b"));
    }

    [Fact]
    public void MergingInTheWayOfOldProgramsKeepsTheColumns() => Expect("x||1\na|b|2\n",
        Row("""<w:hMerge w:val="restart"/>x""", "<w:hMerge/>", "1"), Row("a", "b", "2"));

    /// <summary>Lines of the grid at which no cell begins are no columns.</summary>
    [Fact]
    public void HiddenGridLinesAreNoColumns() => Expect("TT|Nội dung|Chủ trì\n1|A|Sở A\n",
        Row("TT", """<w:gridSpan w:val="3"/>Nội dung""", """<w:gridSpan w:val="2"/>Chủ trì"""), Row("1", """<w:gridSpan w:val="3"/>A""", """<w:gridSpan w:val="2"/>Sở A"""));

    /// <summary>Drawn by hand: the second column of one row begins 1 mm right of that of the other.</summary>
    [Fact]
    public void RowsThatDoNotQuiteAgreeAreOneColumn() => Expect("TT|Nội dung|Chủ trì\n1|A|Sở A\n", "<w:tblGrid><w:gridCol w:w=\"600\"/><w:gridCol w:w=\"57\"/><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>",
        Row("TT", """<w:gridSpan w:val="2"/>Nội dung""", "Chủ trì"), Row("""<w:gridSpan w:val="2"/>1""", "A", "Sở A"));

    [Fact]
    public void ARowMayBeginLaterAndEndEarlier() => Expect("a|b|c\n|x|\n",
        Row("a", "b", "c"), """<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>""" + Cell("x") + "</w:tr>");

    [Fact]
    public void AHeadRepeatedOnEveryPageIsSaidOnce() => Expect("TT|A|B\n1|a|b\n", "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("TT") + Cell("A") + Cell("B") + "</w:tr>", Row("1", "a", "b"));

    [Fact]
    public void ADeletedCellIsGone() => Expect("1|a|b\n", "<w:tr>" + Cell("1") + Cell("""<w:cellDel w:id="1" w:author="x"/>cũ""") + Cell("a") + Cell("b") + "</w:tr>");

    [Fact]
    public void RowsAndCellsMayStandInContentControls() => Expect("1|a|b\n2|c|d\n", Row("1", "a", "b"),
        $"<w:sdt><w:sdtContent><w:tr>{Cell("2")}<w:sdt><w:sdtContent>{Cell("c")}</w:sdtContent></w:sdt>{Cell("d")}</w:tr></w:sdtContent></w:sdt>");

    [Fact]
    public void AListInACellHasItsLines() => Expect("1|- a\u2028- b|x\n", "<w:tr>" + Cell("1") + $"<w:tc>{P("- a")}{P("- b")}</w:tc>" + Cell("x") + "</w:tr>");

    [Fact]
    public void ANestedTableInAFrameIsATable() => Assert.Equal("TT\tA\tB\n1\ta\tb\n", Made.Open(Made.Docx(
        $"<w:tbl><w:tblPr>{Lines}</w:tblPr><w:tr><w:tc><w:tbl><w:tblPr>{Lines}</w:tblPr>{Row("TT", "A", "B")}{Row("1", "a", "b")}</w:tbl><w:p/></w:tc></w:tr></w:tbl>")).Text);

    /// <summary>Each line of the head in a row of its own.</summary>
    [Fact]
    public void ALetterheadOfManyRowsIsReadColumnAfterColumn() => Assert.Equal(
        "UBND TỈNH M\nSỞ NGOẠI VỤ\nSố: 12/BC-SNgV\nV/v tổng kết\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nM, ngày 03 tháng 5 năm 2026\n",
        Made.Open(Made.Docx($"""<w:tbl><w:tblPr/>{Row("UBND TỈNH M", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")}{Row("SỞ NGOẠI VỤ", "Độc lập - Tự do - Hạnh phúc")}{Row("", "")}{Row("Số: 12/BC-SNgV", "M, ngày 03 tháng 5 năm 2026")}{Row("V/v tổng kết", "")}</w:tbl>""")).Text);

    [Fact]
    public void AMarkOfAFootnoteInATableStandsInItsCell() => Assert.Equal("1\ta[^1]\tb\n[^1]: Ghi chú.\nsau\n", Made.Open(Made.Docx(
        $"""<w:tbl><w:tblPr>{Lines}</w:tblPr><w:tr>{Cell("1")}<w:tc><w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:tc>{Cell("b")}</w:tr></w:tbl>{P("sau")}""",
        footnotes: $"""<w:footnote w:id="2">{P("Ghi chú.")}</w:footnote>""")).Text);

    private static void Expect(string text, params string[] rows) =>
        Assert.Equal(text.TrimEnd('\n') + "\n", Made.Open(Made.Docx($"<w:tbl><w:tblPr>{Lines}</w:tblPr>{string.Concat(rows)}</w:tbl><w:p/>")).Text.Replace('\t', '|'));

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(Cell))}</w:tr>";

    /// <summary>Properties of the cell stand before its text.</summary>
    private static string Cell(string content)
    {
        var text = content.LastIndexOf('>') + 1;
        return $"<w:tc><w:tcPr>{content[..text]}</w:tcPr>{P(content[text..])}</w:tc>";
    }
}
