using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Calendar;

/// <summary>A sort of entry one can filter by: "doan-ra", "Đoàn ra".</summary>
public sealed record CalendarKind(string Code, string Name);

/// <summary>Something that stands in the calendar on one day or several.</summary>
/// <param name="Version">Rises with the record, so that a subscribed calendar takes the change over (SEQUENCE of RFC 5545).</param>
public sealed record CalendarEntry(
    string Record, int Id, string Kind, string Title, DateOnly From, DateOnly To, string Link,
    string? Place = null, int? AgencyId = null, int? PartnerId = null, int Version = 1, bool Cancelled = false);

/// <summary>A register gives its days to the calendar; found by scanning.</summary>
public interface ICalendarSource
{
    /// <summary>What began longer before the days asked for is not looked for: without an end to looking back, each year would make every month slower.</summary>
    const int LongestDays = 366;

    IReadOnlyList<CalendarKind> Kinds { get; }

    /// <summary>What of it touches these days, as far as the person may see it.</summary>
    Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last);
}
