using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace NhipCau.VanBan.Tests;

public class AkomaNtosoTests
{
    private static readonly XNamespace Ns = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    public static TheoryData<string> Seeds => ["000.txt", "001.txt", "003.txt", "004.txt"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_real_document_is_valid_and_whole(string seed)
    {
        var text = File.ReadAllText(Reference.File($"seeds/{seed}"));
        var xml = AkomaNtoso.Write(DocumentReader.Read(text));
        Assert.Empty(AknSchema.Faults(xml));
        Assert.Equal(Printed(text), Words(xml));
    }

    [Fact]
    public void Any_text_is_valid()
    {
        Reference.File(AknSchema.Name); // skipped here, not inside the property
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(OddText.Any, text => Assert.Empty(AknSchema.Faults(AkomaNtoso.Write(DocumentReader.Read(text))))));
    }

    [Fact]
    public void No_character_of_any_text_is_lost() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(OddText.Any, text =>
        Assert.Equal(Printed(text), Words(AkomaNtoso.Write(DocumentReader.Read(text))))));

    [Fact]
    public void The_schema_finds_an_id_twice() =>
        Assert.NotEmpty(AknSchema.Faults(AkomaNtoso.Write(DocumentReader.Read("I. MỘT\nĐoạn.\nII. HAI\nĐoạn.")).Replace("part_II", "part_I", StringComparison.Ordinal)));

    [Fact]
    public void A_label_printed_twice_gets_ids_of_its_own()
    {
        var xml = AkomaNtoso.Write(DocumentReader.Read("I. MỘT\n1. Một\n2. Hai\n2. Ba\nII. HAI\nII. BA\n"));
        Assert.Contains("eId=\"part_I__para_2_2\"", xml, StringComparison.Ordinal);
        Assert.Empty(AknSchema.Faults(xml));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3\n")]
    [InlineData("\ud800")]
    [InlineData("I. A\n\u0001B\ufffe\u000b\n")]
    [InlineData("KẾ HOẠCH\n- 2 -\n\f")]
    [InlineData("Nơi nhận:\n- A;\nPHỤ LỤC I\n1. B\n- 3 -\nNơi nhận:\nC\nPHỤ LỤC I\n1. D")]
    [InlineData("I. MỤC ĐÍCH\n1. Một việc\nĐoạn văn.\nTrên đây là kế hoạch.\nĐoạn nữa.\na) Hai việc\n")]
    [InlineData("1. Việc kéo dài qua trang,\n¹ Chú thích thứ nhất.\n2\n\fcòn tiếp ở trang sau[^1].\n[^1]: Chú thích thứ hai.\n")]
    [InlineData("STT\tNội dung\n\t\t\n1\tLàm\u2028nhiều dòng\nA. Nhóm\t\n")]
    public void Odd_text_is_valid_and_whole(string text)
    {
        var xml = AkomaNtoso.Write(DocumentReader.Read(text));
        Assert.Equal(Printed(text), Words(xml));
        Assert.Empty(AknSchema.Faults(xml));
    }

    [Fact]
    public void A_decision_is_an_act_with_its_regulation_and_annex_as_attachments()
    {
        var reading = DocumentReader.Read(Decision.Printed);
        var xml = AkomaNtoso.Write(reading);
        var act = XDocument.Parse(xml).Root!.Element(Ns + "act")!;
        Assert.Equal("quyet-dinh", act.Attribute("name")!.Value);
        Assert.Equal("/akn/vn/act/quyet-dinh/ubnd-tinh-son-hai/2026-02-09/1204-qd-ubnd", act.Descendants(Ns + "FRBRWork").First().Element(Ns + "FRBRuri")!.Attribute("value")!.Value);
        Assert.Equal(["art_1", "art_2", "art_3"], Ids(act.Element(Ns + "body")!.Elements()));
        Assert.Equal(["/akn/vn/act/nghi-dinh/chinh-phu/2022-02-18/18-2022-nd-cp", "/akn/vn/doc/to-trinh/so-ngoai-vu/2026-01-20/31-ttr-sngv"],
            act.Element(Ns + "preamble")!.Descendants(Ns + "citation").Descendants(Ns + "ref").Select(link => link.Attribute("href")!.Value).Skip(1));
        Assert.Equal("replaced-by", act.Element(Ns + "body")!.Descendants(Ns + "ref").Single().Attribute("class")!.Value);
        Assert.Equal("[^1]: Sau đây gọi là cơ quan đầu mối.", act.Element(Ns + "body")!.Descendants(Ns + "authorialNote").Single().Value);
        Assert.Equal(["CHỦ TỊCH", "Trịnh Công Lâm"], act.Element(Ns + "conclusions")!.Descendants(Ns + "container").Last().Descendants().Where(at => at.Name.LocalName is "role" or "person").Select(at => at.Value).Skip(1));
        var attachments = act.Element(Ns + "attachments")!.Elements().ToList();
        Assert.Equal(["quy-che", "phu-luc"], attachments.Select(attachment => attachment.Elements().Last().Attribute("name")!.Value));
        Assert.Equal(["att_1__chp_I", "att_1__chp_I__art_1", "att_1__chp_I__art_1__para_1", "att_1__chp_I__art_1__para_2", "att_1__chp_I__art_1__para_2__point_a", "att_1__chp_I__art_1__para_2__point_b", "att_1__chp_II"],
            Ids(attachments[0].Descendants().Where(part => part.Name.LocalName is "chapter" or "article" or "paragraph" or "point")).Take(7));
        Assert.Equal(("Chương I", "QUY ĐỊNH CHUNG"), (attachments[0].Descendants(Ns + "num").First().Value, attachments[0].Descendants(Ns + "chapter").First().Element(Ns + "heading")!.Value));
        Assert.Equal("2026-12-20", attachments[0].Descendants(Ns + "date").Single().Attribute("date")!.Value);
        Assert.Equal("8", attachments[1].Descendants(Ns + "td").First().Attribute("colspan")!.Value);
        Assert.Equal(Printed(Decision.Printed), Words(xml));
        Assert.Empty(AknSchema.Faults(xml));
    }

    [Fact]
    public void A_plan_is_a_doc_that_points_from_its_tasks_to_its_parts()
    {
        var doc = XDocument.Parse(AkomaNtoso.Write(DocumentReader.Read("Số:   /KH-SNgV\nKẾ HOẠCH\nĐón đoàn năm 2026\nI. NHIỆM VỤ\n1. Đón đoàn Lào\na) Đơn vị chủ trì: Sở Ngoại vụ.\nb) Thời gian: Tháng 3/2026.\n\u0001"))).Root!.Element(Ns + "doc")!;
        Assert.Equal("/akn/vn/doc/ke-hoach/nn/2026/nn-kh-sngv", doc.Descendants(Ns + "FRBRuri").First().Attribute("value")!.Value);
        Assert.Equal("issued-year", doc.Descendants(Ns + "FRBRdate").First().Attribute("name")!.Value);
        var block = doc.Descendants().Single(at => at.Name.LocalName == "reading");
        Assert.Equal("1", block.Attribute("replaced-characters")!.Value);
        var task = block.Elements().First(at => at.Name.LocalName == "task");
        Assert.Equal("1.Đón đoàn Lào", string.Concat(doc.Descendants().Single(at => "#" + at.Attribute("eId")?.Value == task.Attribute("href")!.Value).Elements().Take(2).Select(at => at.Value)));
        var lead = task.Elements().Single().Attribute("refersTo")!.Value;
        Assert.Equal("Sở Ngoại vụ", doc.Descendants(Ns + "organization").Single(at => at.Attribute("refersTo")!.Value == lead).Value);
        Assert.Equal("Sở Ngoại vụ", doc.Descendants(Ns + "TLCOrganization").Single(at => "#" + at.Attribute("eId")!.Value == lead).Attribute("showAs")!.Value);
    }

    private static IEnumerable<string> Ids(IEnumerable<XElement> parts) => parts.Select(part => part.Attribute("eId")!.Value);

    /// <summary>What is printed: no spaces, and what XML forbids replaced.</summary>
    private static string Printed(string text)
    {
        var made = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune))
                made.Append(rune.Value is < ' ' or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        return made.ToString();
    }

    private static string Words(string xml) => string.Concat(XDocument.Parse(xml).DescendantNodes().OfType<XText>()
        .Where(node => !node.Ancestors(Ns + "meta").Any()).SelectMany(node => node.Value.Where(c => !char.IsWhiteSpace(c))));
}
