using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell.Limits;

namespace NhipCau.Modules.Delegations;

/// <summary>What the province's own rules on trips abroad set. Nobody told us the numbers: each starts empty and is not checked until set.</summary>
public sealed class DelegationLimits : ILimits
{
    private const string OwnRules = "Quy định của địa phương về quản lý việc đi nước ngoài của cán bộ, công chức";
    private const string Norms = "Định mức chi công tác nước ngoài do cấp có thẩm quyền quyết định";

    public static readonly LimitKey DossierAhead = new("doan-ra.ho-so-truoc", "Nộp hồ sơ trước ngày đi ít nhất", "ngày làm việc", OwnRules, 20);
    public static readonly LimitKey Appraisal = new("doan-ra.tham-dinh", "Thẩm định hồ sơ đoàn ra trong", "ngày làm việc", OwnRules, 5);
    public static readonly LimitKey Report = new("doan-ra.bao-cao", "Báo cáo kết quả sau khi về trong", "ngày làm việc", OwnRules, 15);
    public static readonly LimitKey Trips = new("doan-ra.so-chuyen", "Số chuyến đi nước ngoài của một người trong năm, nhiều nhất", "chuyến", OwnRules, 2);
    public static readonly LimitKey Principals = new("doan-ra.lanh-dao-cung-doan", "Số người đứng đầu cấp ủy, chính quyền được đi cùng một đoàn, nhiều nhất", "người", "Quy định của cấp ủy về đi nước ngoài của cán bộ lãnh đạo", 1);
    public static readonly LimitKey CostOfPerson = new("doan-ra.chi-phi-nguoi", "Mức trần chi phí một người trong một chuyến", "đồng", Norms);
    public static readonly LimitKey CostOfTrip = new("doan-ra.chi-phi-doan", "Mức trần chi phí một đoàn", "đồng", Norms);

    /// <summary>For each kind of cost; null: none is set for other things.</summary>
    public static LimitKey? CostOf(TripCostKind kind) => Kinds.GetValueOrDefault(kind);

    private static readonly Dictionary<TripCostKind, LimitKey> Kinds = new()
    {
        [TripCostKind.Airfare] = new("doan-ra.ve-may-bay", "Mức trần vé máy bay của một người", "đồng", Norms),
        [TripCostKind.Lodging] = new("doan-ra.tien-o", "Mức trần tiền ở của một người một đêm", "đồng", Norms),
        [TripCostKind.Allowance] = new("doan-ra.tien-an", "Mức trần tiền ăn và tiêu vặt của một người một ngày", "đồng", Norms),
        [TripCostKind.Transport] = new("doan-ra.di-lai", "Mức trần đi lại tại nơi đến của một người một chuyến", "đồng", Norms),
        [TripCostKind.Insurance] = new("doan-ra.bao-hiem", "Mức trần bảo hiểm của một người một chuyến", "đồng", Norms),
        [TripCostKind.Reception] = new("doan-ra.tiep-khach", "Mức trần tiếp khách, tặng phẩm của một đoàn", "đồng", Norms),
    };

    public static IEnumerable<LimitKey> Limits => [DossierAhead, Appraisal, Report, Trips, Principals, CostOfPerson, CostOfTrip, .. Kinds.Values];
}
