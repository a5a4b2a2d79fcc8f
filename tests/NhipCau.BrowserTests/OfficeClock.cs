namespace NhipCau.BrowserTests;

/// <summary>The clock of an office whose year passes in a test: ten in the morning in Việt Nam of the day it is set to.</summary>
public sealed class OfficeClock(int year, int month, int day) : TimeProvider
{
    private DateTimeOffset now = Ten(year, month, day);

    public void Is(int year, int month, int day) => now = Ten(year, month, day);

    public override DateTimeOffset GetUtcNow() => now;

    private static DateTimeOffset Ten(int year, int month, int day) => new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime();
}
