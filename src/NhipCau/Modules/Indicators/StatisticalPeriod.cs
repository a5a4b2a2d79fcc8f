using System.Globalization;
using NhipCau.Data;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Indicators;

/// <summary>
/// A sort of period that figures are asked for, and the days that count for it (NĐ 09/2019/NĐ-CP Điều 12): from a day of the month before its first
/// month to a day of its last. Dated data, not code.
/// </summary>
/// <param name="Months">How many months it has.</param>
/// <param name="Count">How many of them a year has that begin with the year or follow one another.</param>
public sealed record StatisticalPeriod(string Code, string Name, int Months, int Count, int FirstDay, int LastDay, DateOnly ValidFrom, DateOnly? ValidTo, string Basis)
{
    private static readonly Lazy<IReadOnlyList<StatisticalPeriod>> Read = new(() =>
        [.. CsvFile.Read(Path.Combine(AppContext.BaseDirectory, "data", "statistical-periods.csv")).Select(row => new StatisticalPeriod(
            row["code"], row["name"], Number(row, "months"), Number(row, "count"), Number(row, "first_day"), Number(row, "last_day"), row.Day("valid_from")!.Value, row.Day("valid_to"), row["basis"]))]);

    public static IReadOnlyList<StatisticalPeriod> All => Read.Value;

    /// <summary>The period of a year by its number, from 1.</summary>
    public Period Of(int year, int number)
    {
        var first = new DateOnly(year, (number - 1) * Months + 1, 1).AddMonths(-1);
        return new Period(first.AddDays(FirstDay - 1), new DateOnly(year, number * Months, LastDay));
    }

    /// <summary>In force for a period that ends on this day.</summary>
    public bool Covers(DateOnly last) => ValidFrom <= last && (ValidTo is not { } to || last <= to);

    private static int Number(CsvRow row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
}

/// <summary>One period by name: "quy-4-2026", "Quý 4 năm 2026".</summary>
public sealed record NamedPeriod(StatisticalPeriod Kind, int Year, int Number)
{
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Kind.Code}-{Number}-{Year}");

    public Period Days => Kind.Of(Year, Number);

    public static IEnumerable<NamedPeriod> OfYear(int year) => StatisticalPeriod.All.SelectMany(kind => Enumerable.Range(1, kind.Count).Select(number => new NamedPeriod(kind, year, number))).Where(p => p.Kind.Covers(p.Days.To));

    public static NamedPeriod? Find(string? code) =>
        code?.LastIndexOf('-') is > 0 and var at && int.TryParse(code[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999
            ? OfYear(year).FirstOrDefault(p => p.Code == code) : null;

    /// <summary>The year that a day counts for: from 15 December on the next one's.</summary>
    public static NamedPeriod YearOf(DateOnly day) => OfYear(day.Year).Concat(OfYear(day.Year + 1)).First(p => p.Kind.Months == 12 && p.Days.From <= day && day <= p.Days.To);
}
