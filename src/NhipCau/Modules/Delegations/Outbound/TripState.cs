namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>Where a trip stands on its way (domain order), and the ways it can leave it.</summary>
public enum TripState
{
    /// <summary>In a plan, or proposed beside it: the dossier is being made.</summary>
    Preparing,
    /// <summary>The head of the unit has sent the dossier.</summary>
    Sent,
    /// <summary>The dossier is complete; the focal agency appraises it.</summary>
    Appraising,
    /// <summary>Put to whoever decides.</summary>
    Appraised,
    /// <summary>Quyết định cử.</summary>
    Decided,
    Travelling,
    Returned,
    Reported,
    Closed,
    Postponed,
    Refused,
    Cancelled,
}

/// <summary>Whether a plan holds the trip.</summary>
public enum TripBasis
{
    /// <summary>A line of the province's plan, or of another one entered here.</summary>
    Planned,
    /// <summary>Phát sinh: needs the document that approves it.</summary>
    Unplanned,
    /// <summary>By the plan of another body, named in words: outside the province's.</summary>
    OtherPlan,
}

public enum ViolationKind { None, TooManyTrips, PaidByEnterprise, OutsideDecision, PassportKept, Other }

public static class TripNames
{
    public static string Name(this TripState state) => state switch
    {
        TripState.Preparing => "Đang làm hồ sơ",
        TripState.Sent => "Đã nộp hồ sơ",
        TripState.Appraising => "Đang thẩm định",
        TripState.Appraised => "Chờ quyết định cử",
        TripState.Decided => "Đã có quyết định cử",
        TripState.Travelling => "Đang đi",
        TripState.Returned => "Đã về, chờ báo cáo",
        TripState.Reported => "Đã báo cáo",
        TripState.Closed => "Đã đóng hồ sơ",
        TripState.Postponed => "Hoãn",
        TripState.Refused => "Không đồng ý cử",
        _ => "Hủy",
    };

    public static string Kind(this TripState state) => state switch
    {
        TripState.Preparing or TripState.Sent or TripState.Appraised => "wait",
        TripState.Appraising or TripState.Travelling or TripState.Decided => "run",
        TripState.Returned => "soon",
        TripState.Reported or TripState.Closed => "ok",
        _ => "none",
    };

    public static string Name(this TripBasis basis) => basis switch
    {
        TripBasis.Planned => "Trong kế hoạch",
        TripBasis.Unplanned => "Phát sinh",
        _ => "Ngoài kế hoạch cấp tỉnh, theo kế hoạch của cơ quan khác",
    };

    public static string Name(this ViolationKind kind) => kind switch
    {
        ViolationKind.None => "Không",
        ViolationKind.TooManyTrips => "Đi quá số lần quy định",
        ViolationKind.PaidByEnterprise => "Đi do doanh nghiệp đài thọ sai quy định",
        ViolationKind.OutsideDecision => "Đi ngoài thời gian, nước trong quyết định",
        ViolationKind.PassportKept => "Không nộp lại hộ chiếu",
        _ => "Vi phạm khác",
    };

    public static string Name(this MemberRole role) => role switch
    {
        MemberRole.Head => "Trưởng đoàn",
        MemberRole.Deputy => "Phó trưởng đoàn",
        MemberRole.Member => "Thành viên",
        _ => "Phiên dịch",
    };

    /// <summary>Ended without having travelled, or put off: does not count with the trips there are.</summary>
    public static bool IsOff(this TripState state) => state is TripState.Postponed or TripState.Refused or TripState.Cancelled;

    public static bool HasGone(this TripState state) => state is TripState.Travelling or TripState.Returned or TripState.Reported or TripState.Closed;
}
