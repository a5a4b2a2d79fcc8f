using System.Globalization;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>The day a task is due, and the words by which it came.</summary>
public sealed record DueDay(DateOnly? From, DateOnly On, string Rule)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public static DueDay Of(NormalTime time, string? printed, int year)
    {
        var yearEnd = new DateOnly(year, 12, 31);
        var on = time.To ?? yearEnd;
        return new DueDay(time.From, on, Shortened(printed, time.Kind switch
        {
            TimeKind.None => "Không ghi thời gian: hạn là ngày cuối năm của kế hoạch",
            TimeKind.Year => "ngày cuối năm",
            TimeKind.Quarters => $"ngày cuối quý {Roman[(on.Month - 1) / 3]}",
            TimeKind.Recurring => $"ngày cuối {Period(time.Every)}, kỳ cuối {on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}",
            TimeKind.Ongoing => "làm thường xuyên, hạn là ngày cuối năm của kế hoạch",
            _ => time.From is null || time.From == on ? "đúng ngày ghi trong văn bản" : "ngày cuối của thời gian ghi trong văn bản",
        }, time.Kind == TimeKind.None));
    }

    /// <summary>The day an officer wrote over the one that was read.</summary>
    public static DueDay ByHand(DateOnly? from, DateOnly on) => new(from, on, "Hạn do người đọc văn bản ghi");

    private static string Shortened(string? printed, string rule, bool alone)
    {
        if (alone || string.IsNullOrWhiteSpace(printed)) return alone ? rule : char.ToUpperInvariant(rule[0]) + rule[1..];
        return $"{PlanItem.Shortened(printed.Trim(), 200)}: {rule}";
    }

    private static string Period(string? every) => every switch
    {
        "P1W" => "mỗi tuần",
        "P1M" => "mỗi tháng",
        "P3M" => "mỗi quý",
        "P6M" => "mỗi 6 tháng",
        _ => "mỗi năm",
    };
}
