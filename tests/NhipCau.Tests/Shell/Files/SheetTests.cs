using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NhipCau.Shell.Files;

namespace NhipCau.Tests.Shell.Files;

public sealed class SheetTests
{
    private static readonly IReadOnlyList<SheetColumn> Columns = [new("Tên đoàn", 40), new("Ngày đi"), new("Kinh phí"), new("Ghi chú")];

    [Fact]
    public void Write_EveryKindOfCell_IsAValidFileThatReadsTheSame()
    {
        var file = Write("Đoàn ra: [2026]/*?", sheet =>
        {
            sheet.Row(["Đoàn công tác “Tỉnh”, <A & B>", new DateOnly(2026, 5, 12), 1_250_000_000m, "=1+1"]);
            sheet.Row([" hai khoảng ", new DateOnly(1888, 1, 2), 12.5m, "+84 251"]);
            sheet.Row(["dòng một\ndòng hai\u0001", "", "", "_x0041_"]);
            sheet.Row(["thiếu ô"]);
            sheet.Row(["đứt đôi \uD83D", (DateOnly?)null, 0m, new string('x', 40_000)]);
        });
        Valid(file);
        var rows = Read(file);
        Assert.Equal(["Tên đoàn", "Ngày đi", "Kinh phí", "Ghi chú"], rows[0].Cells);
        Assert.Equal(["Đoàn công tác “Tỉnh”, <A & B>", "12/05/2026", "1.250.000.000", "=1+1"], rows[1].Cells);
        Assert.Equal(["hai khoảng", "02/01/1888", "12,5", "+84 251"], rows[2].Cells);
        Assert.Equal(["dòng một\ndòng hai", "", "", "_x0041_"], rows[3].Cells);
        Assert.Equal(["thiếu ô"], rows[4].Cells);
        Assert.Equal((32_767, "đứt đôi"), (rows[5].Cells[3].Length, rows[5].Cells[0]));
        Assert.Equal([1, 2, 3, 4, 5, 6], rows.Select(r => r.Number));
    }

    [Fact]
    public void Write_ADay_IsARealDayOfExcel()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write("x", sheet => sheet.Row(["a", new DateOnly(2026, 11, 22)]))), false);
        var xml = new StreamReader(document.WorkbookPart!.WorksheetParts.Single().GetStream()).ReadToEnd();
        // 22/11/2026 is day 46348 of Excel.
        Assert.Contains("<v>46348</v>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NameWithNothingAllowed_GetsAName() => Valid(Write("[]:*?/\\", sheet => sheet.Row(["a"])));

    [Fact]
    public void Write_MoreCellsThanColumns_IsAMistakeOfTheProgram() => Assert.Throws<ArgumentException>(() => Write("x", sheet => sheet.Row(["1", "2", "3", "4", "5"])));

    [Fact]
    public async Task Download_ThatBreaksHalfWay_GivesNoFile() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SheetDownload.Of("x.xlsx", "x", Columns, sheet => { sheet.Row(["a"]); throw new InvalidOperationException(); }));

    [Theory]
    [InlineData("14", "46154", "12/05/2026")]
    [InlineData("17", "46143", "05/2026")]
    [InlineData("22", "46154.5", "12/05/2026 12:00")]
    [InlineData("20", "0.375", "09:00")]
    [InlineData("0", "2026", "2026")]
    [InlineData("0", "1250.5", "1250,5")]
    [InlineData("0", "0.30000000000000004", "0,3")]
    [InlineData("0", "1.25E9", "1250000000")]
    [InlineData("0", "9E99", "9E99")]
    [InlineData("3", "1250000000", "1.250.000.000")]
    [InlineData("9", "0.2", "20%")]
    [InlineData("dd\\-mm\\-yyyy;@", "46154", "12/05/2026")]
    [InlineData("[$-42A]mmmm yyyy", "46143", "05/2026")]
    [InlineData("#,##0 \"₫\"", "850000000", "850.000.000 VND")]
    [InlineData("[$$-409]#,##0.00", "5000", "5.000 USD")]
    [InlineData("0 \"đợt\"", "3", "3")]
    [InlineData("14", "-5", "-5")]
    [InlineData("14", "99999999", "99999999")]
    public void Read_NumbersAsTheirCellShowsThem(string format, string value, string expected)
    {
        var own = !int.TryParse(format, out var id);
        var styles = $"""<styleSheet xmlns="{Main}">{(own ? $"<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"{System.Security.SecurityElement.Escape(format)}\"/></numFmts>" : "")}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="{(own ? 200 : id)}"/></cellXfs></styleSheet>""";
        Assert.Equal(expected, Read(Made($"""<row r="1"><c r="A1" s="1"><v>{value}</v></c></row>""", styles: styles))[0].Cells[0]);
    }

    [Fact]
    public void Read_TextsOfEveryKind()
    {
        var rows = Read(Made("""
            <row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c><c r="E3" t="s"><v>99</v></c></row>
            <row r="4"><c t="inlineStr"><is><r><t>Hà </t></r><r><t>Nội</t></r></is></c><c t="str"><f>A1</f><v>tính ra</v></c><c t="d"><v>2026-05-12T00:00:00</v></c></row>
            <row r="5"><c r="A5"/></row>
            """, shared: """<si><t>Xin chào</t></si><si><r><t>東</t></r><rPh sb="0" eb="1"><t>ひがし</t></rPh></si>"""));
        Assert.Equal(2, rows.Count);
        Assert.Equal((3, "|Xin chào||東|"), (rows[0].Number, string.Join('|', rows[0].Cells)));
        Assert.Equal("Hà Nội|tính ra|12/05/2026", string.Join('|', rows[1].Cells));
    }

    [Fact]
    public void Read_CellMergedOverRows_StandsInEach()
    {
        var rows = Read(Made("""
            <row r="1"><c r="A1" t="str"><v>Nhật Bản</v></c><c r="B1" t="str"><v>một</v></c></row>
            <row r="2"><c r="B2" t="str"><v>hai</v></c></row><row r="3"><c r="B3" t="str"><v>ba</v></c></row>
            """, after: """<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:XFD1048576"/></mergeCells>"""));
        Assert.Equal(["Nhật Bản", "Nhật Bản", ""], rows.Select(r => r.Cells[0]));
        Assert.Equal([0, 1, 0], rows.Select(r => r.Merged.Count));
    }

    [Fact]
    public void Read_HiddenSheetFirst_TakesTheVisibleOne() =>
        Assert.Equal("thấy", Read(Made("""<row r="1"><c r="A1" t="str"><v>thấy</v></c></row>""", hiddenBefore: true))[0].Cells[0]);

    [Fact]
    public void Read_FromNineteenOhFour_CountsFromThere()
    {
        var styles = $"""<styleSheet xmlns="{Main}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>""";
        Assert.Equal("12/05/2026", Read(Made("""<row r="1"><c r="A1"><v>44692</v></c></row>""", styles: styles, workbook: "<workbookPr date1904=\"1\"/>"))[0].Cells[0]);
    }

    [Fact]
    public void Read_TenThousandRows_GivesThemAll()
    {
        var file = Write("x", sheet => { for (var i = 0; i < 10_000; i++) sheet.Row([$"Đoàn {i}", new DateOnly(2026, 1, 1).AddDays(i % 365), i, ""]); });
        var rows = Read(file);
        Assert.Equal((10_001, 10_001, "9.999"), (rows.Count, rows[^1].Number, rows[^1].Cells[2]));
    }

    [Theory]
    [InlineData("một dòng chữ")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004hỏng")]
    public void Read_WhatIsNoExcel_IsRefusedInOneSentence(string content) =>
        Assert.Contains("không đọc được như một bảng Excel", SheetFile.ReadRows(new MemoryStream(Encoding.UTF8.GetBytes(content))).Refusal!.Text, StringComparison.Ordinal);

    [Fact]
    public void Read_OldExcelOrOneWithPassword_SaysWhatToDo() =>
        Assert.Contains("bỏ mật khẩu", SheetFile.ReadRows(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])).Refusal!.Text, StringComparison.Ordinal);

    /// <summary>Small files that unpack to something immense, each in its own way.</summary>
    [Theory]
    [InlineData("space")]
    [InlineData("rows")]
    [InlineData("shared")]
    [InlineData("entity")]
    public void Read_ABomb_IsRefusedSoon(string kind)
    {
        var file = kind switch
        {
            "space" => Made("<row r=\"1\"/>", after: new string(' ', 105_000_000)),
            "rows" => Made(string.Concat(Enumerable.Range(1, 30_000).Select(i => $"<row r=\"{i}\"><c t=\"str\"><v>a</v></c></row>"))),
            "shared" => Made(string.Concat(Enumerable.Range(1, 15_000).Select(i => $"<row r=\"{i}\"><c t=\"s\"><v>0</v></c></row>")), shared: $"<si><t>{new string('a', 30_000)}</t></si>"),
            _ => Made("<row r=\"1\"><c t=\"str\"><v>&a;</v></c></row>", before: "<!DOCTYPE x [<!ENTITY a \"" + new string('a', 1000) + "\">]>"),
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(SheetFile.ReadRows(new MemoryStream(file)).Refusal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static byte[] Write(string name, Action<SheetWriter> rows)
    {
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file, name, Columns)) rows(sheet);
        return file.ToArray();
    }

    private static IReadOnlyList<SheetRow> Read(byte[] file)
    {
        var (rows, refusal) = SheetFile.ReadRows(new MemoryStream(file));
        Assert.Null(refusal);
        return rows;
    }

    private static void Valid(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var errors = new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    /// <summary>A file as other programs make them, part by part.</summary>
    private static byte[] Made(string rows, string? styles = null, string? shared = null, string after = "", string before = "", bool hiddenBefore = false, string workbook = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            const string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Part("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{type}sheet.main+xml"/><Override PartName="/xl/a.xml" ContentType="{type}worksheet+xml"/><Override PartName="/xl/h.xml" ContentType="{type}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{type}styles+xml"/><Override PartName="/xl/strings.xml" ContentType="{type}sharedStrings+xml"/></Types>""");
            Part("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{relation}/worksheet" Target="a.xml"/><Relationship Id="h" Type="{relation}/worksheet" Target="h.xml"/><Relationship Id="s" Type="{relation}/styles" Target="styles.xml"/><Relationship Id="t" Type="{relation}/sharedStrings" Target="strings.xml"/></Relationships>""");
            Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{relation}">{workbook}<sheets>{(hiddenBefore ? "<sheet name=\"h\" sheetId=\"1\" state=\"hidden\" r:id=\"h\"/>" : "")}<sheet name="a" sheetId="2" r:id="a"/></sheets></workbook>""");
            Part("xl/h.xml", $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="str"><v>ẩn</v></c></row></sheetData></worksheet>""");
            Part("xl/a.xml", $"""{before}<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""");
            Part("xl/styles.xml", styles ?? $"""<styleSheet xmlns="{Main}"/>""");
            Part("xl/strings.xml", $"""<sst xmlns="{Main}">{shared}</sst>""");

            void Part(string path, string content)
            {
                using var part = zip.CreateEntry(path, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }
}
