using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.Shell.Imports.Cells;

/// <summary>One day: "12/5/2026", "12-5-2026", "12.5.26", "ngày 12 tháng 5 năm 2026", "12/5" in a known year.</summary>
public static partial class DayCell
{
    /// <param name="year">The year of a day that names none; null: the year must be written.</param>
    public static Refusal? Read(string text, int? year, out DateOnly day)
    {
        day = default;
        var match = Shape().Match(CellText.Bare(text));
        if (!match.Success) return new Refusal("“{0}” không đọc được thành ngày. Ghi ngày/tháng/năm, ví dụ 05/03/2026.", text);
        var of = match.Groups["y"].Success ? YearOf(match.Groups["y"].Value) : year;
        if (of is null) return new Refusal("“{0}” chưa ghi năm. Ghi ngày/tháng/năm, ví dụ 05/03/2026.", text);
        return Try(of.Value, Number(match, "m"), Number(match, "d"), out day) ? null : new Refusal("“{0}” không phải ngày có trong lịch. Kiểm tra ngày và tháng.", text);
    }

    internal static bool Try(int year, int month, int day, out DateOnly made)
    {
        var real = year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        made = real ? new DateOnly(year, month, day) : default;
        return real;
    }

    internal static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>"26" is 2026.</summary>
    internal static int YearOf(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);

    // A time of day, as a cell of Excel may show it, says nothing here.
    [GeneratedRegex(@"^(?:ngay )?(?<d>\d{1,2})(?: ?[/.-] ?| thang )(?<m>\d{1,2})(?:(?: ?[/.-] ?| ?,? ?nam )(?<y>\d{4}|\d{2}))?(?: \d{1,2}:\d{2}(?::\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
