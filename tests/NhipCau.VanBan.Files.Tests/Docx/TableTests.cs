using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

public class TableTests
{
    private const string Lines = """<w:tblBorders><w:top w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/></w:tblBorders>""";

    [Fact]
    public void ARowIsALineAndItsCellsAreParted() =>
        Assert.Equal("TT\tNội dung\tChủ trì\n1\tBản tin\tSở Ngoại vụ\n", Read(Lines, Row(Cell("TT"), Cell("Nội dung"), Cell("Chủ trì")), Row(Cell("1"), Cell("Bản tin"), Cell("Sở Ngoại vụ"))));

    [Fact]
    public void ALineBreakInsideACellIsALineSeparator() => Assert.Equal("1\tmột\u2028hai\u2028ba\tx\n", Read(Lines,
        Row(Cell("1"), "<w:tc><w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r></w:p>" + P("ba") + "</w:tc>", Cell("x"))));

    [Fact]
    public void ACellMergedDownwardsIsSaidInEachRow() => Assert.Equal("1\tA\tSở Ngoại vụ\n2\tB\tSở Ngoại vụ\n3\tC\tSở Nội vụ\n", Read(Lines,
        Row(Cell("1"), Cell("A"), Cell("Sở Ngoại vụ", """<w:vMerge w:val="restart"/>""")), Row(Cell("2"), Cell("B"), Cell("", "<w:vMerge/>")), Row(Cell("3"), Cell("C"), Cell("Sở Nội vụ"))));

    [Fact]
    public void ACellOverColumnsKeepsTheOthersInTheirPlace() => Assert.Equal("A. Nhóm\t\t\n1\tB\tC\n", Read(Lines,
        Row(Cell("A. Nhóm", """<w:gridSpan w:val="3"/>""")), Row(Cell("1"), Cell("B"), Cell("C"))));

    [Fact]
    public void AnEmptyCellIsKeptAndATabInsideOneIsASpace() => Assert.Equal("1\t\ta b\n", Read(Lines,
        Row(Cell("1"), Cell(""), "<w:tc><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p></w:tc>")));

    [Fact]
    public void ALetterheadIsReadColumnAfterColumn() => Assert.Equal(
        "ỦY BAN NHÂN DÂN\nSố: 5/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐồng Nai, ngày 05 tháng 02 năm 2026\n",
        Read(Lines, Row(Cell("ỦY BAN NHÂN DÂN"), Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), Row(Cell("Số: 5/KH-UBND"), Cell("Đồng Nai, ngày 05 tháng 02 năm 2026"))));

    [Fact]
    public void ASmallTableWithoutLinesOnlyPlacesItsText() => Assert.Equal("Nơi gửi\nNgười ký\n", Read("", Row(Cell("Nơi gửi"), Cell("Người ký"))));

    [Fact]
    public void ASmallTableWithLinesIsATable() => Assert.Equal("Chỉ tiêu\tSố\nĐoàn ra\t4\n", Read(Lines, Row(Cell("Chỉ tiêu"), Cell("Số")), Row(Cell("Đoàn ra"), Cell("4"))));

    [Fact]
    public void ADeletedRowIsGone() => Assert.Equal("1\tA\tB\n", Read(Lines, Row(Cell("1"), Cell("A"), Cell("B")),
        """<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>""" + Cell("2") + Cell("C") + Cell("D") + "</w:tr>"));

    [Fact]
    public void ATableInsideACellIsTextOfThatCell() => Assert.Equal("1\ta b\u2028c d\tx\n", Read(Lines,
        Row(Cell("1"), "<w:tc>" + Table(Lines, Row(Cell("a"), Cell("b")), Row(Cell("c"), Cell("d"))) + "<w:p/></w:tc>", Cell("x"))));

    private static string Read(string properties, params string[] rows) => Made.Open(Made.Docx(Table(properties, rows) + "<w:p/>")).Text;

    private static string Table(string properties, params string[] rows) => $"<w:tbl><w:tblPr>{properties}</w:tblPr>{string.Concat(rows)}</w:tbl>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";
}
