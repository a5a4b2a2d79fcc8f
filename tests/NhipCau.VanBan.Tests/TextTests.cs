using System.Text;

namespace NhipCau.VanBan.Tests;

public class TextTests
{
    [Theory]
    [InlineData("hoà bình, uỷ ban, thuỷ lợi, khoẻ, tuỳ", "hòa bình, ủy ban, thủy lợi, khỏe, tùy")]
    [InlineData("HOÀ, Uỷ Ban, KHOÁ", "HÒA, Ủy Ban, KHÓA")]
    [InlineData("quý, quỳ, quà, toàn, huỳnh, giá", "quý, quỳ, quà, toàn, huỳnh, giá")]
    public void The_tone_mark_goes_to_its_one_place(string text, string expected)
    {
        Assert.Equal(expected, VietnameseText.Normalize(text));
        Assert.Equal(expected, VietnameseText.Normalize(VietnameseText.Normalize(text)));
    }

    [Fact]
    public void Decomposed_text_is_composed() =>
        Assert.Equal("Kế hoạch hòa bình", VietnameseText.Normalize("Kế hoạch hoà bình".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Sở Ngoại vụ  Đồng\tNai ", "so ngoai vu dong nai")]
    [InlineData("ĐƯỜNG", "duong")]
    public void Folding_drops_marks_case_and_runs_of_spaces(string text, string expected)
    {
        Assert.Equal(expected, VietnameseText.Fold(text));
        Assert.Equal(expected, VietnameseText.Fold(text.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Ủy ban nhân dân tỉnh", "UBND  tỉnh")]
    [InlineData("Uỷ ban Nhân dân tỉnh.", "ubnd tỉnh")]
    [InlineData("Sở Ngoại vụ – Thường trực", "sở ngoại vụ - thường trực")]
    [InlineData("Sở Văn hoá", "Sở Văn hóa")]
    public void Two_spellings_of_one_body_are_the_same_name(string a, string b) => Assert.True(VietnameseText.SameName(a, b));

    [Theory]
    [InlineData("Lộc Thành", "Lộc Thạnh")]
    [InlineData("Sở Nội vụ", "Sở Ngoại vụ")]
    public void Accents_make_another_name(string a, string b) => Assert.False(VietnameseText.SameName(a, b));

    [Fact]
    public void Names_sort_as_in_a_dictionary()
    {
        string[] sorted = ["An", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Bà Rịa", "Ca", "Da", "Đa", "Đà Nẵng", "Ê", "Ơ", "Út", "Ưng"];
        Assert.Equal(sorted, sorted.Reverse().OrderBy(VietnameseText.SortKey, StringComparer.Ordinal));
        Assert.True(VietnameseText.Compare("đường", "duy") > 0);
    }
}
