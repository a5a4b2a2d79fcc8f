using NhipCau.Shell.Limits;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>Days that the province's own rules on receiving guests set. Nobody told us the numbers: each starts empty and is not checked until set.</summary>
public sealed class VisitLimits : ILimits
{
    private const string OwnRules = "Quy định của địa phương về đón tiếp khách nước ngoài";

    public static readonly LimitKey ProposalAhead = new("doan-vao.de-nghi-truoc", "Đề nghị đón đoàn vào trước ngày đến ít nhất", "ngày làm việc", OwnRules);
    public static readonly LimitKey Verification = new("doan-vao.xac-minh", "Xác minh đối tác, thẩm định đề nghị đón đoàn trong", "ngày làm việc", OwnRules);
    public static readonly LimitKey InformAhead = new("doan-vao.thong-bao-truoc", "Thông báo Công an, Bộ Chỉ huy quân sự trước ngày đến ít nhất", "ngày làm việc", OwnRules);
    public static readonly LimitKey Report = new("doan-vao.bao-cao", "Báo cáo kết quả đón đoàn sau khi kết thúc trong", "ngày làm việc", OwnRules);

    public static IEnumerable<LimitKey> Limits => [ProposalAhead, Verification, InformAhead, Report];
}
