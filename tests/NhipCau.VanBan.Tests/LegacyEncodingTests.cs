using System.Text;

namespace NhipCau.VanBan.Tests;

public class LegacyEncodingTests
{
    private const string Sentence = "Kế hoạch công tác đối ngoại của tỉnh: tổ chức hội nghị, giữ vững hòa bình, hữu nghị với các nước láng giềng.";

    /// <summary>The sentence as the fonts of the nineties stored it.</summary>
    private const string InTcvn3 = "KÕ ho¹ch c«ng t¸c ®èi ngo¹i cña tØnh: tæ chøc héi nghÞ, gi÷ v÷ng hßa b×nh, h÷u nghÞ víi c¸c n\u00adíc l¸ng giÒng.";
    private const string InVni = "Keá hoaïch coâng taùc ñoái ngoaïi cuûa tænh: toå chöùc hoäi nghò, giöõ vöõng hoøa bình, höõu nghò vôùi caùc nöôùc laùng gieàng.";

    static LegacyEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Tcvn3_bytes_are_read() => Assert.Equal((Sentence, "TCVN3"), LegacyEncoding.Decode(Encoding.Latin1.GetBytes(InTcvn3)));

    [Fact]
    public void Vni_bytes_are_read() => Assert.Equal((Sentence, "VNI"), LegacyEncoding.Decode(Encoding.GetEncoding(1252).GetBytes(InVni)));

    [Fact]
    public void Windows_1258_is_read_and_composed()
    {
        // In this code page the tone is a character of its own behind the vowel.
        var loose = string.Concat(Sentence.Select(Loosened));
        Assert.Equal((Sentence, "Windows-1258"), LegacyEncoding.Decode(Encoding.GetEncoding(1258).GetBytes(loose)));
    }

    [Fact]
    public void Utf8_with_and_without_its_mark_and_utf16_are_read()
    {
        Assert.Equal((Sentence, "UTF-8"), LegacyEncoding.Decode(Encoding.UTF8.GetBytes(Sentence)));
        Assert.Equal((Sentence, "UTF-8"), LegacyEncoding.Decode([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Sentence)]));
        Assert.Equal((Sentence, "UTF-16"), LegacyEncoding.Decode([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Sentence)]));
        Assert.Equal((Sentence, "UTF-16"), LegacyEncoding.Decode(Encoding.BigEndianUnicode.GetBytes(Sentence)));
    }

    [Theory]
    [InlineData(InTcvn3, "TCVN3")]
    [InlineData(InVni, "VNI")]
    public void Unicode_that_holds_codes_of_an_old_font_is_repaired(string text, string from) =>
        Assert.Equal((Sentence, from), LegacyEncoding.Repair(text));

    [Theory]
    [InlineData(Sentence)]
    [InlineData("Plain English with no accent at all.")]
    [InlineData("Une école française à Hà Nội, très célèbre.")]
    public void What_is_Unicode_already_stays_as_it_is(string text) => Assert.Equal((text, null), LegacyEncoding.Repair(text));

    [Fact]
    public void Bytes_that_are_no_text_are_not_understood()
    {
        var noise = new byte[2000];
        new Random(7).NextBytes(noise);
        Assert.Null(LegacyEncoding.Decode(noise).From);
        Assert.Null(LegacyEncoding.Decode([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16]).From);
    }

    private static string Loosened(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.FirstOrDefault(part => part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
        return tone == 0 ? c.ToString() : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone;
    }
}
