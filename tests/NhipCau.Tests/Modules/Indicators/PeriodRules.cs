using NhipCau.Modules.Indicators;
using NhipCau.Shell.Indicators;

namespace NhipCau.Tests.Modules.Indicators;

/// <summary>NĐ 09/2019/NĐ-CP Điều 12: the days that count for a period.</summary>
public sealed class PeriodRules
{
    [Theory]
    [InlineData("nam-1-2024", "2023-12-15", "2024-12-14"), InlineData("6-thang-1-2024", "2023-12-15", "2024-06-14"), InlineData("9-thang-1-2026", "2025-12-15", "2026-09-14")]
    [InlineData("quy-1-2026", "2025-12-15", "2026-03-14"), InlineData("quy-4-2026", "2026-09-15", "2026-12-14")]
    [InlineData("thang-1-2026", "2025-12-15", "2026-01-14"), InlineData("thang-3-2024", "2024-02-15", "2024-03-14"), InlineData("thang-12-2026", "2026-11-15", "2026-12-14")]
    public void Days_FollowTheDecree(string code, string from, string to) => Assert.Equal(new Period(DateOnly.Parse(from, null), DateOnly.Parse(to, null)), NamedPeriod.Find(code)!.Days);

    [Theory]
    [InlineData(null), InlineData(""), InlineData("quy-5-2026"), InlineData("nam-1-99999"), InlineData("nam--2026"), InlineData("nam-1-2010")]
    public void Find_WhatIsNoPeriod_IsNone(string? code) => Assert.Null(NamedPeriod.Find(code));

    [Theory]
    [InlineData("2026-12-14", 2026), InlineData("2026-12-15", 2027), InlineData("2026-01-01", 2026)]
    public void YearOf_TurnsInTheMiddleOfDecember(string day, int year) => Assert.Equal(year, NamedPeriod.YearOf(DateOnly.Parse(day, null)).Year);

    /// <summary>Months follow one another without a gap, and quarters are their sums.</summary>
    [Fact]
    public void Months_CoverTheYearOnce()
    {
        var months = NamedPeriod.OfYear(2026).Where(p => p.Kind.Months == 1).Select(p => p.Days).ToList();
        Assert.Equal(12, months.Count);
        Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
        Assert.Equal((NamedPeriod.Find("nam-1-2026")!.Days.From, NamedPeriod.Find("nam-1-2026")!.Days.To), (months[0].From, months[^1].To));
    }
}
