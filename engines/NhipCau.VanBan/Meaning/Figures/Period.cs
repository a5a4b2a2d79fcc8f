using System.Globalization;

namespace NhipCau.VanBan.Meaning;

/// <summary>What time a number speaks of, from the words before it: 2024-H1, 2024-Q1, 2024-9M, 2024-06, 2024, 2024-03-31; null for "hiện nay", "lũy kế".</summary>
internal sealed class Period(int? year)
{
    private int? _year = year;

    public string? Now { get; private set; }

    /// <summary>The year that the document is about.</summary>
    public int? Current { get; } = year;

    public bool Given { get; private set; }

    /// <summary>The first time named since the last reset: that of a heading.</summary>
    public string? First { get; private set; }

    public void Reset(string? now)
    {
        Now = now;
        First = null;
        Given = false;
    }

    public void Stand()
    {
        Now = null;
        Given = true;
    }

    public void Year(int named)
    {
        _year = named;
        Set(named.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>"6 tháng đầu năm 2024", "9 tháng năm 2024", "6 tháng cuối năm".</summary>
    public void Months(int count, bool end, int? named)
    {
        _year = named ?? _year;
        if (_year is { } of)
            Set(count switch { 6 => end ? $"{of}-H2" : $"{of}-H1", 3 => end ? $"{of}-Q4" : $"{of}-Q1", 12 => $"{of}", _ => $"{of}-{count}M" });
    }

    public void Month(int month, int? named)
    {
        _year = named ?? _year;
        if (_year is { } of && month is >= 1 and <= 12)
            Set(string.Create(CultureInfo.InvariantCulture, $"{of}-{month:00}"));
    }

    public void Quarter(int quarter, int? named, bool until)
    {
        _year = named ?? _year;
        if (_year is { } of && quarter is >= 1 and <= 4)
            Set(until ? string.Create(CultureInfo.InvariantCulture, $"{of}-{quarter * 3:00}") : $"{of}-Q{quarter}");
    }

    public void Day(DateOnly day) => Set(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The same time a year before: 2026-H1 → 2025-H1.</summary>
    public static string? YearBefore(string? now) =>
        now is { Length: >= 4 } && int.TryParse(now.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? string.Create(CultureInfo.InvariantCulture, $"{year - 1}{now[4..]}") : null;

    private void Set(string now)
    {
        Now = now;
        First ??= now;
        Given = true;
    }
}
