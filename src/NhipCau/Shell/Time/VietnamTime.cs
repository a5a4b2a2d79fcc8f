namespace NhipCau.Shell.Time;

/// <summary>Every deadline, reminder and age of a figure is counted in the days of Asia/Ho_Chi_Minh.</summary>
public static class VietnamTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.UtcNow());

    public static DateTime UtcNow(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime;

    public static DateTime ToVietnam(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.ToVietnam());
}
