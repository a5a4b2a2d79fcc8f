using System.Globalization;
using NhipCau.Shell.Imports.Cells;

namespace NhipCau.Tests.Shell.Imports;

public sealed class CellTests
{
    [Theory]
    [InlineData("12/5/2026", "12/05/2026", "12/05/2026", DayPrecision.Day)]
    [InlineData("ngày 12 tháng 5 năm 2026", "12/05/2026", "12/05/2026", DayPrecision.Day)]
    [InlineData("12.5.2026", "12/05/2026", "12/05/2026", DayPrecision.Day)]
    [InlineData("12-16/5/2026", "12/05/2026", "16/05/2026", DayPrecision.Day)]
    [InlineData("12 – 16/5/2026 (dự kiến)", "12/05/2026", "16/05/2026", DayPrecision.Day)]
    [InlineData("Từ 28/4 đến 02/5/2026", "28/04/2026", "02/05/2026", DayPrecision.Day)]
    [InlineData("từ ngày 12 đến ngày 16 tháng 5 năm 2026", "12/05/2026", "16/05/2026", DayPrecision.Day)]
    [InlineData("28/12/2026 - 03/01/2027", "28/12/2026", "03/01/2027", DayPrecision.Day)]
    [InlineData("28/12-03/01/2027", "28/12/2026", "03/01/2027", DayPrecision.Day)]
    [InlineData("12-16/5", "12/05/2026", "16/05/2026", DayPrecision.Day)]
    [InlineData("tháng 5/2026", "01/05/2026", "31/05/2026", DayPrecision.Month)]
    [InlineData("Dự kiến tháng 2 năm 2028", "01/02/2028", "29/02/2028", DayPrecision.Month)]
    [InlineData("05/2026", "01/05/2026", "31/05/2026", DayPrecision.Month)]
    [InlineData("tháng 5", "01/05/2026", "31/05/2026", DayPrecision.Month)]
    [InlineData("cuối tháng 5", "01/05/2026", "31/05/2026", DayPrecision.Month)]
    [InlineData("Tháng 5 - 6/2026", "01/05/2026", "30/06/2026", DayPrecision.Month)]
    [InlineData("từ tháng 5 đến tháng 7/2026", "01/05/2026", "31/07/2026", DayPrecision.Month)]
    [InlineData("Quý II/2026", "01/04/2026", "30/06/2026", DayPrecision.Quarter)]
    [InlineData("quý 2-3 năm 2026", "01/04/2026", "30/09/2026", DayPrecision.Quarter)]
    [InlineData("QUÝ IV", "01/10/2026", "31/12/2026", DayPrecision.Quarter)]
    [InlineData("6 tháng đầu năm 2027", "01/01/2027", "30/06/2027", DayPrecision.HalfYear)]
    [InlineData("06 tháng cuối năm", "01/07/2026", "31/12/2026", DayPrecision.HalfYear)]
    [InlineData("cả năm 2026", "01/01/2026", "31/12/2026", DayPrecision.Year)]
    public void DayRange_AsPeopleWriteIt(string text, string from, string to, DayPrecision precision)
    {
        Assert.Null(DayRangeCell.Read(text, 2026, out var range));
        Assert.Equal((from, to, precision), (Day(range.From), Day(range.To), range.Precision));
    }

    [Theory]
    [InlineData("31/2/2026", "lịch")]
    [InlineData("tháng 13/2026", "lịch")]
    [InlineData("Quý V/2026", "không đọc được")]
    [InlineData("16-12/5/2026", "trước ngày bắt đầu")]
    [InlineData("sau Tết", "không đọc được")]
    [InlineData("2026-05-12T00:00", "không đọc được")]
    [InlineData("12/5/0026", "lịch")]
    [InlineData("", "không đọc được")]
    public void DayRange_WhatIsNone_IsRefusedInOneSentence(string text, string says) => Refused(DayRangeCell.Read(text, 2026, out _), says);

    [Fact]
    public void DayRange_WithoutYear_AsksForIt() => Refused(DayRangeCell.Read("12-16/5", null, out _), "chưa ghi năm");

    [Theory]
    [InlineData("05/03/2026", "05/03/2026")]
    [InlineData("5-3-26", "05/03/2026")]
    [InlineData("5/3", "05/03/2026")]
    [InlineData("12/05/2026 12:00", "12/05/2026")]
    [InlineData("ngày 5 tháng 3 năm 2026", "05/03/2026")]
    public void Day_AsPeopleWriteIt(string text, string day)
    {
        Assert.Null(DayCell.Read(text, 2026, out var read));
        Assert.Equal(day, Day(read));
    }

    [Theory]
    [InlineData("30/2/2026", "lịch")]
    [InlineData("12-16/5/2026", "không đọc được")]
    [InlineData("tháng 5", "không đọc được")]
    public void Day_WhatIsNone_IsRefused(string text, string says) => Refused(DayCell.Read(text, 2026, out _), says);

    [Theory]
    [InlineData("1.250.000.000", 1_250_000_000, "VND")]
    [InlineData("1 250 000 000 đồng", 1_250_000_000, "VND")]
    [InlineData("1,25 tỷ đồng", 1_250_000_000, "VND")]
    [InlineData("1.25 tỷ", 1_250_000_000, "VND")]
    [InlineData("1 tỷ 250 triệu", 1_250_000_000, "VND")]
    [InlineData("1.250 triệu đồng", 1_250_000_000, "VND")]
    [InlineData("850 triệu", 850_000_000, "VND")]
    [InlineData("850tr", 850_000_000, "VND")]
    [InlineData("Khoảng 500 nghìn đồng", 500_000, "VND")]
    [InlineData("500.000 USD", 500_000, "USD")]
    [InlineData("USD 500.000", 500_000, "USD")]
    [InlineData("$5.000", 5000, "USD")]
    [InlineData("5.000 đô la Mỹ (tạm tính)", 5000, "USD")]
    [InlineData("1,250,000", 1_250_000, "VND")]
    [InlineData("12.000 EUR", 12_000, "EUR")]
    [InlineData("0", 0, "VND")]
    public void Money_AsPeopleWriteIt(string text, long amount, string currency)
    {
        Assert.Null(MoneyCell.Read(text, out var money));
        Assert.Equal(new Money(amount, currency), money);
    }

    [Theory]
    [InlineData("5,000", "nghìn hoặc số lẻ")]
    [InlineData("năm trăm triệu", "không đọc được")]
    [InlineData("-5", "không đọc được")]
    [InlineData("1.2.3", "không đọc được")]
    [InlineData("250 triệu 1 tỷ", "không đọc được")]
    [InlineData("500 cua", "đơn vị tiền chưa biết")]
    [InlineData("$500 EUR", "không đọc được")]
    [InlineData("999999999999 tỷ", "không đọc được")]
    [InlineData("9.999.999.999.999.999", "quá mức")]
    public void Money_WhatIsNone_IsRefused(string text, string says) => Refused(MoneyCell.Read(text, out _), says);

    [Theory]
    [InlineData("06", 6)]
    [InlineData("6 người", 6)]
    [InlineData("06 (sáu) người", 6)]
    [InlineData("khoảng 10 người", 10)]
    [InlineData("1.200", 1200)]
    public void Whole_AsPeopleWriteIt(string text, int number)
    {
        Assert.Null(NumberCell.ReadWhole(text, 1, 5000, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("6-8", "số nguyên")]
    [InlineData("6,5", "số nguyên")]
    [InlineData("0", "từ 1 đến 5000")]
    [InlineData("99999999999", "từ 1 đến 5000")]
    [InlineData("nhiều", "số nguyên")]
    public void Whole_WhatIsNone_IsRefused(string text, string says) => Refused(NumberCell.ReadWhole(text, 1, 5000, out _), says);

    [Fact]
    public void Choice_WithoutAccents_IsFoundAndOtherwiseNamesTheChoices()
    {
        (string, int)[] choices = [("Đảng", 1), ("Nhà nước", 2)];
        Assert.Null(ChoiceCell.Read("nha  nuoc", choices, out var value));
        Assert.Equal(2, value);
        Refused(ChoiceCell.Read("khác", choices, out _), "Đảng, Nhà nước");
    }

    /// <summary>Cells made to be slow: each reader answers within the blink of an eye.</summary>
    [Fact]
    public void HostileCells_CostLittle()
    {
        string[] hostile = [new('1', 32_000), string.Concat(Enumerable.Repeat("1.", 150)), new string('(', 32_000), string.Concat(Enumerable.Repeat("1 ", 150)) + "!", "tu " + new string(' ', 290) + "x", new string('1', 290) + "!"];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var text in hostile)
        {
            Assert.NotNull(MoneyCell.Read(text, out _));
            Assert.NotNull(DayRangeCell.Read(text, 2026, out _));
            Assert.NotNull(DayCell.Read(text, 2026, out _));
            Assert.NotNull(NumberCell.ReadWhole(text, 0, 10, out _));
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    private static void Refused(NhipCau.Shell.Refusal? refusal, string says) => Assert.Contains(says, refusal?.ToString() ?? "", StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
