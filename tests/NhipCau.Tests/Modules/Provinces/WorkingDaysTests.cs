using NhipCau.Shell.Time;

namespace NhipCau.Tests.Modules.Provinces;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = Shell.Deadlines.Calendar.Days;

    [Theory]
    [InlineData("2024-04-29", false)] // Monday off by exchange
    [InlineData("2024-05-04", true)]  // Saturday worked for it
    [InlineData("2026-11-24", false)] // Ngày Văn hóa Việt Nam
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-23", true)]
    public void IsWorkingDay_FollowsTheExchanges(string day, bool expected) => Assert.Equal(expected, Days.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2024-04-26", 1, "2024-05-02")]
    [InlineData("2024-05-03", 1, "2024-05-04")]
    [InlineData("2024-05-04", -2, "2024-05-02")]
    [InlineData("2026-11-20", 2, "2026-11-25")]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    public void Add_SkipsDaysOff(string from, int count, string expected) => Assert.Equal(Day(expected), Days.Add(Day(from), count));

    [Theory]
    [InlineData("2024-04-26", "2024-05-06", 4)]
    [InlineData("2024-05-06", "2024-04-26", -4)]
    [InlineData("2026-11-10", "2026-11-10", 0)]
    public void Between_CountsWithoutTheFirstDay(string from, string to, int expected) => Assert.Equal(expected, Days.Between(Day(from), Day(to)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
