using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Pdf;

/// <summary>A plan of several pages as offices print it: a drawn table over the pages, its head on each, merged cells, footnotes, running heads.</summary>
public sealed class PagesOfOfficesTests(PagesOfOfficesTests.Printed printed) : IClassFixture<PagesOfOfficesTests.Printed>
{
    private const string Borders = """<w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>""";
    private const string Down = """<w:vMerge w:val="restart"/>""";
    private const string Below = "<w:vMerge/>";
    private static readonly int[] Widths = [700, 3900, 2300, 2100];

    public sealed class Printed
    {
        internal string? Missing { get; } = Machine.Lacks("soffice") ?? Machine.Lacks("pdftotext");

        internal string[] Lines { get; }

        public Printed() => Lines = Missing is null ? Made.Open(Made.Pdf(Plan().Bytes()), "ke-hoach.pdf").Text.Split('\n') : [];
    }

    private string[] Lines
    {
        get
        {
            if (printed.Missing is { } missing) Assert.Skip(missing);
            return printed.Lines;
        }
    }

    private List<string> Rows => [.. Lines.Where(l => l.Contains('\t', StringComparison.Ordinal)).Select(l => l.TrimStart('\f').Replace('\t', '|'))];

    [Fact]
    public void TheHeadOfTheTableIsSaidOnceAndItsMergedCellsInBothRows() => Assert.Equal(
        ["TT|Nội dung|Cơ quan thực hiện|", "TT|Nội dung|Chủ trì|Phối hợp"], Rows.Where(l => l.StartsWith("TT", StringComparison.Ordinal)));

    /// <summary>Of a merged cell that goes on over the page with one row alone nothing tells that it is not empty.</summary>
    [Fact]
    public void EveryRowIsALineOnWhateverPageItStands()
    {
        var rows = Lines.Where(l => l.TrimStart('\f') is [>= '0' and <= '9', ..] && l.Contains('\t', StringComparison.Ordinal)).Take(40).Select(l => l.Replace('\t', '|')).ToList();
        Assert.Contains(rows, l => l[0] == '\f');
        for (var i = 1; i <= rows.Count; i++)
        {
            var lead = i % 2 == 0 && rows[i - 1][0] == '\f' ? "" : i % 4 is 1 or 2 ? "Sở Ngoại vụ" : "Sở Công Thương";
            Assert.Equal($"{i}|Tổ chức hoạt động đối ngoại số {i} tại các xã, phường trên địa bàn tỉnh trong năm kế hoạch|{lead}|{(i % 3 == 0 ? "" : "Công an tỉnh")}", rows[i - 1].TrimStart('\f'));
        }
    }

    [Fact]
    public void AGroupRowIsOneCell() => Assert.Contains("I. HOẠT ĐỘNG TRONG NƯỚC|||", Rows);

    [Fact]
    public void ItemsInACellStandOnLinesOfTheirOwn() => Assert.Contains("41|- Bản tin\u2028- Phóng sự dài hơn một dòng của ô này|Sở Ngoại vụ|", Rows);

    [Fact]
    public void ATableOfTwoColumnsIsATable() => Assert.Contains("Chỉ tiêu|Số lượng", Rows);

    [Fact]
    public void RunningHeadsAndPageNumbersAreNoText()
    {
        Assert.DoesNotContain(Lines, l => l.Contains("Dự thảo lần", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines, l => l.TrimStart('\f').Length is > 0 and < 3);
    }

    [Fact]
    public void AFootnoteIsMarkedAndFollowsItsParagraph()
    {
        var at = Array.FindIndex(Lines, l => l.Contains("14 đoàn[^1]", StringComparison.Ordinal));
        Assert.True(at >= 0, string.Join('\n', Lines.Take(20)));
        Assert.Equal(["[^1]: Không kể đoàn quá cảnh.", "[^2]: Theo số liệu của Sở Ngoại vụ."], Lines.Skip(at).SkipWhile(l => !l.StartsWith("[^", StringComparison.Ordinal)).Take(2));
        Assert.DoesNotContain(Lines[at..Array.IndexOf(Lines, "[^1]: Không kể đoàn quá cảnh.")], l => l.Contains("Đoạn sau", StringComparison.Ordinal));
    }

    [Fact]
    public void ARaisedNumberWithoutANoteIsNoFootnote() => Assert.Contains(Lines, l => l.Contains("1.200 m2 tại", StringComparison.Ordinal));

    private static WordFile Plan() => new()
    {
        Body = P("Trong năm đã đón tiếp tổng số")
            + """<w:p><w:r><w:t>Tỉnh đã tiếp 14 đoàn</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> với tổng số 96 lượt khách đến thăm và làm việc tại các sở, ban, ngành, địa phương trong cả năm; cử 05 đoàn ra</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="3"/></w:r><w:r><w:t>.</w:t></w:r></w:p>"""
            + P("Đoạn sau nói việc khác.", """<w:spacing w:before="240"/>""")
            + """<w:p><w:r><w:t>Khuôn viên rộng 1.200 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t xml:space="preserve"> tại trung tâm.</w:t></w:r></w:p>"""
            + Table(4, [
                Head(Cell(0, "TT", Down), Cell(1, "Nội dung", Down), Cell(2, "Cơ quan thực hiện", """<w:gridSpan w:val="2"/>""")),
                Head(Cell(0, "", Below), Cell(1, "", Below), Cell(2, "Chủ trì"), Cell(3, "Phối hợp")),
                Row(Cell(0, "I. HOẠT ĐỘNG TRONG NƯỚC", """<w:gridSpan w:val="4"/>""")),
                .. Enumerable.Range(1, 40).Select(i => Row(
                    Cell(0, $"{i}"), Cell(1, $"Tổ chức hoạt động đối ngoại số {i} tại các xã, phường trên địa bàn tỉnh trong năm kế hoạch"),
                    Cell(2, i % 2 == 1 ? i % 4 == 1 ? "Sở Ngoại vụ" : "Sở Công Thương" : "", i % 2 == 1 ? Down : Below), Cell(3, i % 3 == 0 ? "" : "Công an tỉnh"))),
                Row(Cell(0, "41"), $"""<w:tc><w:tcPr><w:tcW w:w="{Widths[1]}" w:type="dxa"/></w:tcPr>{P("- Bản tin")}{P("- Phóng sự dài hơn một dòng của ô này")}</w:tc>""", Cell(2, "Sở Ngoại vụ"), Cell(3, "")),
            ])
            + P("Các chỉ tiêu:") + Table(2, [Row(Cell(1, "Chỉ tiêu"), Cell(2, "Số lượng")), Row(Cell(1, "Đoàn ra"), Cell(2, "05"))])
            + """<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/></w:sectPr>""",
        Header = """<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Dự thảo lần 2, trang </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>""",
        Footnotes = $"""<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>{Note(2, "Không kể đoàn quá cảnh.")}{Note(3, "Theo số liệu của Sở Ngoại vụ.")}""",
        Styles = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>""",
    };

    private static string Note(int id, string text) =>
        $"""<w:footnote w:id="{id}"><w:p><w:r><w:rPr><w:sz w:val="20"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>""";

    private static string Table(int columns, IEnumerable<string> rows) =>
        $"""<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/>{Borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{string.Concat((columns == 4 ? Widths : Widths[1..3]).Select(w => $"<w:gridCol w:w=\"{w}\"/>"))}</w:tblGrid>{string.Concat(rows)}</w:tbl>""";

    private static string Head(params string[] cells) => $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{string.Concat(cells)}</w:tr>";

    private static string Row(params string[] cells) => $"<w:tr><w:trPr><w:cantSplit/></w:trPr>{string.Concat(cells)}</w:tr>";

    private static string Cell(int column, string text, string properties = "") =>
        $"""<w:tc><w:tcPr><w:tcW w:w="{Widths[column]}" w:type="dxa"/>{properties}<w:vAlign w:val="center"/></w:tcPr>{P(text)}</w:tc>""";
}
