using System.Text;
using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

/// <summary>The packages of other programs, and of those who mean ill.</summary>
public class PackageTests
{
    private static readonly WordFile Plan = new() { Body = P("KẾ HOẠCH"), Styles = "" };

    [Theory]
    [InlineData("vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")]
    [InlineData("vnd.ms-word.template.macroEnabledTemplate.main+xml")]
    [InlineData("vnd.ms-word.document.macroEnabled.main+xml")]
    public void TemplatesAreReadAsDocuments(string type) => Assert.Equal("KẾ HOẠCH\n", Open((Plan with { MainType = type }).Bytes()).Text);

    [Fact]
    public void OfADocumentWithMacrosTheTextIsReadAndItIsSaid()
    {
        var file = Open((Plan with { MainType = "vnd.ms-word.document.macroEnabled.main+xml", More = [("word/vbaProject.bin", "Sub AutoOpen()")] }).Bytes());
        Assert.Equal("KẾ HOẠCH\n", file.Text);
        Assert.Contains("macro", Assert.Single(file.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void TheStrictFormIsReadAlike() => Assert.Equal("a) KẾ HOẠCH\n", Open((Plan with
    {
        Strict = true,
        Body = P("KẾ HOẠCH", """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"""),
        Numbering = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>""",
    }).Bytes()).Text);

    [Fact]
    public void TheTextMayBeUnderAnotherName() => Assert.Equal("KẾ HOẠCH\n", Open((Plan with { MainPart = "word/document2.xml" }).Bytes()).Text);

    [Fact]
    public void ADocumentOfPicturesIsAScan() => Assert.Equal(RefusalCode.Scan, Assert.Throws<FileRefusal>(() => Open(Made.Docx(
        """<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="x"/></wp:inline></w:drawing></w:r></w:p>"""))).Code);

    [Fact]
    public void WhatIsEmbeddedIsSaid() => Assert.Contains("nhúng", Assert.Single(Open(Made.Docx(P("KẾ HOẠCH") + """<w:altChunk r:id="x"/>""")).Notes), StringComparison.Ordinal);

    [Fact]
    public void ADocumentInTcvn3IsReadWithAllItsLetters() =>
        Assert.Equal("Kế hoạch công tác đối ngoại của tỉnh: chương trình, giữ vững hòa bình.\n", Open(Made.Docx(P("KÕ ho¹ch c«ng t¸c ®èi ngo¹i cña tØnh: ch\u00AD¬ng tr×nh, gi÷ v÷ng hßa b×nh."))).Text);

    [Fact]
    public void APartThatIsCutOffIsNotHalfRead() => Refused(RefusalCode.Broken, Zip(("_rels/.rels", "<Relationships/>"),
        ("word/document.xml", """<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p></w:body>""")));

    /// <summary>A part that the text needs (its numbers) and the package promises, but does not hold.</summary>
    [Fact]
    public void APackageThatLacksAPartIsBroken() => Refused(RefusalCode.Broken, Zip(("_rels/.rels", "<Relationships/>"),
        ("word/_rels/document.xml.rels", """<Relationships><Relationship Id="1" Type="x/numbering" Target="numbering.xml"/></Relationships>"""),
        ("word/document.xml", """<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p></w:body></w:document>""")));

    public static TheoryData<string, string> SmallButEndless => new()
    {
        // A long text merged over thousands of rows.
        { "merged", $"<w:tbl><w:tblPr/><w:tr>{Cell("""<w:vMerge w:val="restart"/>""", new string('x', 20_000))}{Cell("", "a")}{Cell("", "b")}</w:tr>{string.Concat(Enumerable.Repeat($"<w:tr>{Cell("<w:vMerge/>", "")}{Cell("", "a")}{Cell("", "b")}</w:tr>", 20_000))}</w:tbl>" },
        // Rows as wide as the widest.
        { "wide", $"<w:tbl><w:tblPr/><w:tr>{string.Concat(Enumerable.Repeat("<w:tc/>", 50_000))}</w:tr>{string.Concat(Enumerable.Repeat($"<w:tr>{Cell("", "a")}</w:tr>", 20_000))}</w:tbl>" },
    };

    [Theory]
    [MemberData(nameof(SmallButEndless))]
    public void ASmallFileThatSaysEndlesslyMuchIsRefused(string name, string body)
    {
        _ = name;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(RefusalCode.ZipBomb, Made.Docx(body), new OpenLimits { MaxRatio = 100_000 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500L * OpenLimits.Megabyte);
    }

    [Fact]
    public void DepthWhereNothingIsReadIsRefusedToo() => Refused(RefusalCode.Unsafe,
        Made.Docx($"<w:p><w:pPr>{string.Concat(Enumerable.Repeat("<w:a>", 10_000))}{string.Concat(Enumerable.Repeat("</w:a>", 10_000))}</w:pPr></w:p>"), new OpenLimits { MaxRatio = 100_000 });

    [Fact]
    public void ATocOfPartsThatLiesAboutTheirSizeIsNotBelieved()
    {
        var zip = Made.Docx(P(new string('a', 2_000_000)));
        // The size of document.xml in the directory at the end: four bytes, twenty-four after the mark of its entry.
        var entries = Encoding.ASCII.GetBytes("PK\u0001\u0002");
        for (var at = zip.AsSpan().IndexOf(entries); at >= 0 && at < zip.Length - 50;)
        {
            if (Encoding.ASCII.GetString(zip, at + 46, 17) == "word/document.xml") BitConverter.TryWriteBytes(zip.AsSpan(at + 24), 1000);
            var next = zip.AsSpan(at + 4).IndexOf(entries);
            at = next < 0 ? -1 : at + 4 + next;
        }
        Refused(RefusalCode.Broken, zip, new OpenLimits { MaxRatio = 100_000 });
    }

    private static string Cell(string properties, string text) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static void Refused(RefusalCode code, byte[] file, OpenLimits? limits = null) =>
        Assert.Equal(code, Assert.Throws<FileRefusal>(() => Open(file, limits: limits)).Code);
}
