using System.Globalization;

namespace NhipCau.Data.Rows;

/// <summary>A cell as either database gives it, made the same.</summary>
internal static class Cells
{
    /// <exception cref="FormatException">The cell holds something else than its column says.</exception>
    public static object? Same(CellKind kind, object raw) => raw is DBNull ? null : (kind, raw) switch
    {
        (CellKind.Text, string text) => text,
        (CellKind.Whole, long whole) => whole,
        (CellKind.Whole, int whole) => (long)whole,
        (CellKind.Whole, short whole) => (long)whole,
        (CellKind.Flag, bool flag) => flag,
        (CellKind.Flag, long and (0 or 1) and var flag) => flag == 1,
        (CellKind.Day, DateOnly day) => day,
        (CellKind.Day, DateTime day) => DateOnly.FromDateTime(day),
        (CellKind.Day, string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        (CellKind.Moment, DateTime at) => Conventions.Kept(DateTime.SpecifyKind(at, DateTimeKind.Utc)),
        (CellKind.Moment, string at) => Conventions.Kept(DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)),
        (CellKind.MomentWithOffset, DateTime at) => new DateTimeOffset(Conventions.Kept(DateTime.SpecifyKind(at, DateTimeKind.Utc))),
        (CellKind.MomentWithOffset, string at) => new DateTimeOffset(Conventions.Kept(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime)),
        (CellKind.Amount, decimal amount) => Short(amount),
        (CellKind.Amount, string amount) => Short(decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture)),
        (CellKind.Amount, long amount) => (decimal)amount,
        (CellKind.Real, double real) => real,
        (CellKind.Real, float real) => (double)real,
        (CellKind.Real, long real) => (double)real,
        (CellKind.Bytes, byte[] bytes) => bytes,
        _ => throw new FormatException($"{raw.GetType().Name} in a cell of kind {kind}."),
    };

    /// <summary>12.5000 is 12.5.</summary>
    private static decimal Short(decimal amount) => amount / 1.0000000000000000000000000000m;
}
