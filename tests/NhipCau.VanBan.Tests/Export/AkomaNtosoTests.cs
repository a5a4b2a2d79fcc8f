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
    public void Any_text_is_valid() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(AnyTextTests.Texts, text =>
    {
        var faults = AknSchema.Faults(AkomaNtoso.Write(DocumentReader.Read(text)));
        Assert.Empty(faults);
    }));

    [Fact]
    public void No_character_of_any_text_is_lost() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(AnyTextTests.Texts, text =>
        Assert.Equal(Printed(text), Words(AkomaNtoso.Write(DocumentReader.Read(text))))));

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
