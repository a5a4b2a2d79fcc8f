using System.Globalization;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Time;

namespace NhipCau.Tests.Shell.Deadlines;

/// <summary>The days off that the program comes with.</summary>
internal static class Calendar
{
    public static readonly IReadOnlyList<Holiday> Holidays = [.. CsvFile.Read(Path.Combine(ReferenceData.Folder, "holidays.csv"))
        .Select(row => new Holiday { Date = row.Day("date")!.Value, Name = row["name"], Kind = row.Enum<HolidayKind>("kind"), Doubtful = row.Yes("doubtful") })];

    public static readonly WorkingDays Days = new(Holidays);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture);
}
