using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

public static class TimeKindNames
{
    public static readonly IReadOnlyList<(TimeKind Kind, string Text)> All =
    [
        (TimeKind.None, "Không ghi"), (TimeKind.Year, "Trong năm"), (TimeKind.Quarters, "Theo quý"), (TimeKind.Recurring, "Định kỳ"), (TimeKind.Ongoing, "Thường xuyên"), (TimeKind.Date, "Ngày cụ thể"),
    ];

    /// <summary>ISO 8601 durations as an office says them.</summary>
    public static readonly IReadOnlyList<(string Every, string Text)> Periods = [("P1W", "Mỗi tuần"), ("P1M", "Mỗi tháng"), ("P3M", "Mỗi quý"), ("P6M", "Mỗi 6 tháng"), ("P1Y", "Mỗi năm")];

    public static string? PeriodName(string? every) => Periods.FirstOrDefault(p => p.Every == every).Text;
}
