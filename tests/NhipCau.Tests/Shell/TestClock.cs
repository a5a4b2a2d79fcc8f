namespace NhipCau.Tests.Shell;

/// <summary>A clock that stands still until it is set: 10:00 in Việt Nam on Tuesday 10 November 2026.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 10, 3, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Is(int year, int month, int day, int hour = 10) => Now = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime();
}
