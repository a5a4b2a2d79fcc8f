using NhipCau.Modules.Provinces;
using NhipCau.Shell.Deadlines;
using static NhipCau.Tests.Shell.Deadlines.Calendar;

namespace NhipCau.Tests.Shell.Deadlines;

/// <summary>Counted by hand on the calendars of 2025–2027.</summary>
public sealed class ClockTests
{
    private static Clock Start(string on, int count, ClockUnit unit = ClockUnit.WorkingDays) =>
        Clock.Start(new ClockRule("tham-dinh", "Thẩm định hồ sơ", count, unit, "Quyết định 9/2026/QĐ-UBND"), typeof(Area), 1, Day(on), Days, null, "Sở Ngoại vụ");

    [Theory]
    // The exchange of 2/1 with Saturday 10/1: 30, 31/12, then 5, 6, 7/1.
    [InlineData("29/12/2025", 5, "7/1/2026")]
    // 5 to 9/1, the Saturday worked, Monday.
    [InlineData("31/12/2025", 7, "12/1/2026")]
    [InlineData("31/12/2025", 6, "10/1/2026")]
    // Tết: 12, 13/2, then 23 to 27/2.
    [InlineData("11/2/2026", 7, "27/2/2026")]
    // Begun on a day off: the first working day is the first.
    [InlineData("17/2/2026", 1, "23/2/2026")]
    // Giỗ Tổ on a Sunday and the Monday for it, 30/4 and 1/5: 28, 29/4, 4, 5, 6/5.
    [InlineData("24/4/2026", 5, "6/5/2026")]
    // The exchange of 31/8 with Saturday 22/8: 20, 21, 22, 24, 25, 26, 27/8.
    [InlineData("19/8/2026", 7, "27/8/2026")]
    // 28/8, then 3, 4, 7, 8, 9, 10/9.
    [InlineData("27/8/2026", 7, "10/9/2026")]
    // 24/11 is off.
    [InlineData("20/11/2026", 2, "25/11/2026")]
    public void WorkingDays_AreCountedByTheCalendar(string on, int count, string due) => Assert.Equal(Day(due), Start(on, count).DueOn);

    [Theory]
    [InlineData("10/2/2026", 15, "25/2/2026", null)]
    [InlineData("30/1/2026", 15, "14/2/2026", "thứ Bảy")]
    [InlineData("2/2/2026", 15, "17/2/2026", "Tết Nguyên đán Bính Ngọ (mùng 1)")]
    [InlineData("26/12/2025", 15, "10/1/2026", null)] // a Saturday, but worked
    public void CalendarDays_AreAllCounted_AndAnEndOnADayOffIsSaid(string on, int count, string due, string? off)
    {
        var clock = Start(on, count, ClockUnit.CalendarDays);
        Assert.Equal(Day(due), clock.DueOn);
        Assert.Equal(off, clock.On(Day(on), Days).EndsOnDayOff);
    }

    [Fact]
    public void Wait_StopsTheClock_FromTheDayAfterTheQuestionToTheDayOfTheAnswer()
    {
        var clock = Start("29/10/2026", 5);
        Assert.Equal(Day("5/11/2026"), clock.DueOn);
        Assert.Null(clock.Wait(Day("3/11/2026"), "Sở Tài chính cho ý kiến về dự toán", Days));
        var waiting = clock.On(Day("5/11/2026"), Days);
        Assert.Equal((3, 2, true, false), (waiting.Used, waiting.Left, waiting.IsWaiting, waiting.IsLate));
        Assert.Equal(Day("9/11/2026"), waiting.DueOn);

        Assert.Null(clock.GoOn(Day("9/11/2026"), Days));
        Assert.Equal(Day("11/11/2026"), clock.DueOn);
        var now = clock.On(Day("10/11/2026"), Days);
        Assert.Equal((4, 1, false), (now.Used, now.Left, now.IsLate));
        var pause = Assert.Single(new ClockDrawing(clock, now).Pauses);
        Assert.Equal((4, Day("4/11/2026"), Day("9/11/2026"), Day("10/11/2026")), (pause.Days, pause.First, pause.Last, pause.GoesOn!.Value));
        Assert.Equal("1 2 3 . . . . 4 5", string.Join(' ', new ClockDrawing(clock, now).Boxes().Select(b => b.Text.Length == 0 ? "." : b.Text)));
    }

    [Fact]
    public void Wait_OverAHoliday_IsAddedToItOnce()
    {
        // 12, 13/2 counted; asked on 13/2, answered on 24/2: 25, 26, 27/2.
        var clock = Start("11/2/2026", 5);
        clock.Wait(Day("13/2/2026"), "Công an", Days);
        clock.GoOn(Day("24/2/2026"), Days);
        Assert.Equal(Day("27/2/2026"), clock.DueOn);
        var reading = clock.On(Day("27/2/2026"), Days);
        Assert.Equal(2, reading.Days.Count(d => d.Kind == ClockDayKind.Waiting));
        Assert.Equal(5, reading.Days.Count(d => d.Kind == ClockDayKind.Holiday));
    }

    [Fact]
    public void Wait_InCalendarDays_HoldsEveryDay()
    {
        var clock = Start("2/11/2026", 10, ClockUnit.CalendarDays);
        clock.Wait(Day("4/11/2026"), "Bộ Ngoại giao", Days);
        clock.GoOn(Day("9/11/2026"), Days);
        Assert.Equal(Day("17/11/2026"), clock.DueOn);
    }

    [Fact]
    public void AnsweredTheSameDay_NothingIsWon()
    {
        var clock = Start("29/10/2026", 5);
        clock.Wait(Day("3/11/2026"), "Sở Tài chính", Days);
        clock.GoOn(Day("3/11/2026"), Days);
        Assert.Equal(Day("5/11/2026"), clock.DueOn);
        Assert.Empty(new ClockDrawing(clock, clock.On(Day("4/11/2026"), Days)).Pauses);
    }

    [Fact]
    public void Late_CountsInItsOwnUnit_AndSaysHow()
    {
        var clock = Start("29/10/2026", 5);
        Assert.False(clock.On(Day("5/11/2026"), Days).IsLate);
        Assert.Equal((true, 1), Late(clock, "6/11/2026"));
        // On the Saturday it is late, and still by one working day.
        Assert.Equal((true, 1), Late(clock, "7/11/2026"));
        Assert.Equal((true, 3), Late(clock, "10/11/2026"));
        Assert.Equal((true, 1), Late(Start("5/11/2026", 1, ClockUnit.CalendarDays), "7/11/2026"));
        // Done in time, it is never late again.
        Assert.Null(clock.Stop(Day("5/11/2026")));
        Assert.Equal((false, 0), Late(clock, "10/11/2026"));
    }

    [Fact]
    public void LateOnAFridayNight_IsLateByNoWorkingDayYet()
    {
        var clock = Start("30/10/2026", 5);
        Assert.Equal(Day("6/11/2026"), clock.DueOn);
        Assert.Equal((true, 0), Late(clock, "8/11/2026"));
        Assert.Equal((true, 1), Late(clock, "9/11/2026"));
    }

    [Fact]
    public void EveryDay_SaysWhyItIsNotCounted()
    {
        var days = Start("24/4/2026", 5).On(Day("24/4/2026"), Days).Days;
        Assert.Equal(["Weekend", "Holiday Giỗ Tổ Hùng Vương (Chủ nhật)", "Holiday Nghỉ bù Giỗ Tổ Hùng Vương", "1", "2", "Holiday Ngày Chiến thắng", "Holiday Ngày Quốc tế lao động", "Weekend", "Weekend", "3", "4", "5"],
            days.Select(d => d.Number is { } number ? $"{number}" : $"{d.Kind} {d.Why}".Trim()));
        Assert.Contains("Làm bù", Assert.Single(new ClockDrawing(Start("31/12/2025", 7), Start("31/12/2025", 7).On(Day("5/1/2026"), Days)).Worked).Why);
    }

    [Fact]
    public void UnknownOrDoubtfulDaysOff_AreSaid()
    {
        Assert.Equal(2028, Start("28/12/2027", 7).On(Day("28/12/2027"), Days).BeyondCalendar);
        Assert.Null(Start("29/10/2026", 5).On(Day("29/10/2026"), Days).BeyondCalendar);
        Assert.True(Start("1/2/2027", 7).On(Day("1/2/2027"), Days).DoubtfulDays);
        Assert.False(Start("11/2/2026", 7).On(Day("11/2/2026"), Days).DoubtfulDays);
    }

    [Fact]
    public void Until_IsAFixedDay()
    {
        var clock = Clock.Until("ho-so", "Nộp hồ sơ", Day("15/11/2026"), "Quyết định 9/2026/QĐ-UBND", typeof(Area), 1, Day("1/11/2026"), 3, "Sở Y tế");
        Assert.Equal((5, false), (clock.On(Day("10/11/2026"), Days).Left, clock.On(Day("15/11/2026"), Days).IsLate));
        Assert.Equal((true, 2), Late(clock, "17/11/2026"));
        Assert.Equal("Chủ nhật", clock.On(Day("10/11/2026"), Days).EndsOnDayOff);
        Assert.Contains("cố định", clock.Wait(Day("2/11/2026"), "ai đó", Days)?.Text);
    }

    [Fact]
    public void WhatCannotBe_IsRefused_AndNothingChanges()
    {
        var clock = Start("29/10/2026", 5);
        Assert.Contains("29/10/2026", clock.Wait(Day("28/10/2026"), "Sở Tài chính", Days)?.ToString());
        Assert.Contains("05/11/2026 đã dùng hết 5", clock.Wait(Day("5/11/2026"), "Sở Tài chính", Days)?.ToString());
        Assert.Contains("cơ quan nào", clock.Wait(Day("2/11/2026"), " ", Days)?.Text);
        Assert.Contains("300 ký tự", clock.Wait(Day("2/11/2026"), new string('a', 301), Days)?.Text);
        Assert.Contains("không dừng chờ ai", clock.GoOn(Day("2/11/2026"), Days)?.Text);
        Assert.Contains("29/10/2026", clock.Stop(Day("1/1/2026"))?.ToString());
        Assert.Empty(clock.Waits);

        Assert.Null(clock.Wait(Day("3/11/2026"), "Sở Tài chính", Days));
        Assert.Contains("Sở Tài chính", clock.Wait(Day("4/11/2026"), "Công an", Days)?.ToString());
        Assert.Contains("Sở Tài chính", clock.Stop(Day("4/11/2026"))?.ToString());
        Assert.Contains("03/11/2026", clock.GoOn(Day("2/11/2026"), Days)?.ToString());
        Assert.Contains("mười năm", clock.GoOn(DateOnly.MaxValue, Days)?.Text);
        Assert.Null(clock.DoneOn);

        Assert.Null(clock.GoOn(Day("9/11/2026"), Days));
        // Days of two waits do not cross.
        Assert.Contains("09/11/2026", clock.Wait(Day("6/11/2026"), "Công an", Days)?.ToString());
        Assert.Null(clock.Stop(Day("11/11/2026")));
        Assert.Contains("11/11/2026", clock.Stop(Day("12/11/2026"))?.ToString());
        Assert.Contains("11/11/2026", clock.Wait(Day("12/11/2026"), "Công an", Days)?.ToString());
    }

    [Fact]
    public void TheEndOfTheCalendar_IsNoError()
    {
        Assert.Equal(DateOnly.MaxValue, Clock.Start(new ClockRule("a", "A", 5, ClockUnit.WorkingDays, "B"), typeof(Area), 1, DateOnly.MaxValue, Days, null, "").DueOn);
        Assert.Equal(DateOnly.MaxValue, Days.Add(DateOnly.MaxValue, 3));
        Assert.Equal(DateOnly.MinValue, Days.Add(DateOnly.MinValue, -3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Start("1/1/2026", 0));
    }

    [Fact]
    public void LongClocks_AreDrawnInFewBoxes()
    {
        Assert.Equal(40, new ClockDrawing(Start("2/1/2026", 40), Start("2/1/2026", 40).On(Day("2/1/2026"), Days)).Boxes().Count);
        var clock = Start("2/1/2026", 90, ClockUnit.CalendarDays);
        clock.Wait(Day("10/2/2026"), "Bộ Ngoại giao", Days);
        clock.GoOn(Day("10/6/2026"), Days);
        var boxes = new ClockDrawing(clock, clock.On(Day("20/6/2026"), Days)).Boxes();
        Assert.Equal(["1", "…", "39", "", "…", "", "40", "…", "48", "49", "50", "…", "90"], boxes.Select(b => b.Text));
        Assert.Equal("now", boxes.Single(b => b.Date == Day("20/6/2026")).Css);
    }

    private static (bool, int) Late(Clock clock, string today) => (clock.On(Day(today), Days).IsLate, clock.On(Day(today), Days).Over);
}
