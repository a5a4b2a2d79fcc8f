using System.Text.RegularExpressions;

namespace NhipCau.Shell.Imports.Cells;

/// <summary>
/// When something takes place, as offices write it: "12/5/2026", "12-16/5/2026", "28/4-02/5/2026", "từ 28/4 đến 02/5/2026", "28/12/2026 – 03/01/2027",
/// "tháng 5/2026", "5/2026", "tháng 5-6/2026", "cuối tháng 5", "Quý II/2026", "quý 2-3 năm 2026", "6 tháng đầu năm 2026", "năm 2026".
/// </summary>
public static partial class DayRangeCell
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    /// <param name="year">The year of a time that names none (that of the plan); null: the year must be written.</param>
    public static Refusal? Read(string text, int? year, out DayRange range)
    {
        range = default;
        var bare = CellText.Bare(text);
        foreach (var shape in Shapes)
        {
            if (shape.Pattern().Match(bare) is not { Success: true } match) continue;
            var last = match.Groups["y"].Success ? DayCell.YearOf(match.Groups["y"].Value) : year;
            if (last is not { } of) return new Refusal("“{0}” chưa ghi năm. Ghi thêm năm, ví dụ 12-16/5/2026 hoặc tháng 5/2026.", text);
            if (of is < 1900 or > 2200 || shape.Make(match, of) is not { } made) return new Refusal("“{0}” không phải thời gian có trong lịch. Kiểm tra ngày, tháng, quý.", text);
            if (made.To < made.From) return new Refusal("“{0}” có ngày kết thúc trước ngày bắt đầu. Ghi lại cho đúng thứ tự.", text);
            range = made;
            return null;
        }
        return new Refusal("“{0}” không đọc được thành thời gian. Ghi như 12-16/5/2026, từ 28/4 đến 02/5/2026, tháng 5/2026 hoặc Quý II/2026.", text);
    }

    private static readonly (Func<Regex> Pattern, Func<Match, int, DayRange?> Make)[] Shapes =
    [
        (DayToDay, (m, y) =>
        {
            var month = DayCell.Number(m, "m");
            var first = m.Groups["m1"].Success ? DayCell.Number(m, "m1") : month;
            // 28/12-03/01/2027: the first day names no year and would come after the last one.
            var from = m.Groups["y1"].Success ? DayCell.YearOf(m.Groups["y1"].Value) : first > month ? y - 1 : y;
            return DayCell.Try(from, first, DayCell.Number(m, "d1"), out var a) && DayCell.Try(y, month, DayCell.Number(m, "d"), out var b) ? new DayRange(a, b) : null;
        }),
        (OneDay, (m, y) => DayCell.Try(y, DayCell.Number(m, "m"), DayCell.Number(m, "d"), out var day) ? new DayRange(day, day) : null),
        (Months, (m, y) => Parts(m, y, 1, 12, DayPrecision.Month)),
        (Quarters, (m, y) => Parts(m, y, 3, 4, DayPrecision.Quarter)),
        (Half, (m, y) => m.Groups["end"].Success ? DayRange.Months(y, 7, 12, DayPrecision.HalfYear) : DayRange.Months(y, 1, 6, DayPrecision.HalfYear)),
        (Year, (_, y) => DayRange.Months(y, 1, 12, DayPrecision.Year)),
    ];

    /// <summary>One month or quarter of a year, or several that follow each other.</summary>
    private static DayRange? Parts(Match match, int year, int months, int most, DayPrecision precision)
    {
        var to = Number(match.Groups["b"].Value);
        var from = match.Groups["a"].Success ? Number(match.Groups["a"].Value) : to;
        return from >= 1 && to <= most && from <= to ? DayRange.Months(year, (from - 1) * months + 1, to * months, precision) : null;
    }

    private static int Number(string text) => text switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => int.TryParse(text, out var number) ? number : 0 };

    [GeneratedRegex(@"^(?:tu )?(?:ngay )?(?<d1>\d{1,2})(?:(?: ?[/.] ?| thang )(?<m1>\d{1,2})(?:(?: ?[/.] ?| nam )(?<y1>\d{4}))?)?(?: ?- ?| den (?:het )?)(?:ngay )?(?<d>\d{1,2})(?: ?[/.] ?| thang )(?<m>\d{1,2})(?:(?: ?[/.] ?| nam )(?<y>\d{4}|\d{2}))?$", Plain)]
    private static partial Regex DayToDay();

    // "5.2026" is a month, "12.5" a day.
    [GeneratedRegex(@"^(?:ngay )?(?<d>\d{1,2})(?: ?[/.-] ?| thang )(?<m>\d{1,2})(?:(?: ?[/.-] ?| ?,? ?nam )(?<y>\d{4}|\d{2}))?$", Plain)]
    private static partial Regex OneDay();

    [GeneratedRegex(@"^(?:(?:tu )?(?:(?:dau|giua|cuoi|trong) )?thang (?:(?<a>\d{1,2})(?: ?- ?| den (?:thang )?|, ?| va ))?(?<b>\d{1,2})(?:(?: ?[/.-] ?| ?,? ?nam )(?<y>\d{4}))?|(?<b>\d{1,2}) ?[/.-] ?(?<y>\d{4}))$", Plain)]
    private static partial Regex Months();

    [GeneratedRegex(@"^(?:tu )?(?:(?:dau|giua|cuoi|trong) )?quy (?:(?<a>iv|i{1,3}|[1-4])(?: ?- ?| den (?:quy )?|, ?| va (?:quy )?))?(?<b>iv|i{1,3}|[1-4])(?:(?: ?[/.-] ?| ?,? ?nam )(?<y>\d{4}))?$", Plain)]
    private static partial Regex Quarters();

    [GeneratedRegex(@"^(?:0?6|sau) thang (?:dau|(?<end>cuoi))(?: nam)?(?: (?<y>\d{4}))?$", Plain)]
    private static partial Regex Half();

    [GeneratedRegex(@"^(?:trong |ca )?nam(?: (?<y>\d{4}))?$|^(?<y>\d{4})$", Plain)]
    private static partial Regex Year();
}
