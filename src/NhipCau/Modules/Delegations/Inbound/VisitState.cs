namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>Where a visit stands (domain order), and the ways it can leave the way.</summary>
public enum VisitState { Proposed, Approved, Preparing, Receiving, Done, Reported, Postponed, Refused, Cancelled }

/// <summary>Whether a plan holds the visit; courtesy guests are counted apart from both.</summary>
public enum VisitBasis { Planned, Unplanned, Courtesy }

/// <summary>What must be told or made before guests come, each with its paper and day.</summary>
public enum VisitNoticeKind { Told, Invitation, Police, Military, Plan, Security, Permission }

public static class VisitNames
{
    public static string Name(this VisitState state) => state switch
    {
        VisitState.Proposed => "Đề xuất",
        VisitState.Approved => "Đã chấp thuận",
        VisitState.Preparing => "Chuẩn bị đón",
        VisitState.Receiving => "Đang diễn ra",
        VisitState.Done => "Hoàn thành, chờ báo cáo",
        VisitState.Reported => "Đã báo cáo",
        VisitState.Postponed => "Hoãn",
        VisitState.Refused => "Từ chối",
        _ => "Hủy",
    };

    public static string Kind(this VisitState state) => state switch
    {
        VisitState.Proposed => "wait",
        VisitState.Approved or VisitState.Preparing or VisitState.Receiving => "run",
        VisitState.Done => "soon",
        VisitState.Reported => "ok",
        _ => "none",
    };

    public static string Name(this VisitBasis basis) => basis switch
    {
        VisitBasis.Planned => "Trong kế hoạch",
        VisitBasis.Unplanned => "Phát sinh",
        _ => "Tiếp xã giao (đoàn khách khác)",
    };

    public static string Name(this VisitNoticeKind kind) => kind switch
    {
        VisitNoticeKind.Told => "Báo cơ quan đầu mối",
        VisitNoticeKind.Invitation => "Thư mời, thủ tục thị thực",
        VisitNoticeKind.Police => "Thông báo Công an",
        VisitNoticeKind.Military => "Thông báo Bộ Chỉ huy quân sự",
        VisitNoticeKind.Plan => "Kế hoạch đón tiếp",
        VisitNoticeKind.Security => "Phương án an ninh",
        _ => "Văn bản cho vào khu vực hạn chế",
    };

    /// <summary>Put off or ended without having taken place.</summary>
    public static bool IsOff(this VisitState state) => state is VisitState.Postponed or VisitState.Refused or VisitState.Cancelled;

    public static bool HasCome(this VisitState state) => state is VisitState.Receiving or VisitState.Done or VisitState.Reported;
}
