using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Official;

public class OfficialWordsTests
{
    [Theory]
    [InlineData(5, "Số: 05/KH-UBND")]
    [InlineData(10, "Số: 10/KH-UBND")]
    [InlineData(412, "Số: 412/KH-UBND")]
    public void ANumberUnderTenTakesAZero(int number, string line) => Assert.Equal(line, OfficialWords.NumberLine(number, "KH-UBND"));

    [Theory]
    [InlineData("2026-02-05", "ngày 05 tháng 02 năm 2026")]
    [InlineData("2026-03-10", "ngày 10 tháng 3 năm 2026")]
    [InlineData("2026-12-31", "ngày 31 tháng 12 năm 2026")]
    public void ADayUnderTenAndTheFirstTwoMonthsTakeAZero(string date, string line) =>
        Assert.Equal(line, OfficialWords.DateLine(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), null));

    [Fact]
    public void CapitalsAreVietnamese() => Assert.Equal("ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI", OfficialWords.Upper("Ủy ban nhân dân thành phố Đồng Nai"));
}
