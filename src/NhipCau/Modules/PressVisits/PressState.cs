namespace NhipCau.Modules.PressVisits;

public enum PressState { Proposed, Waiting, Approved, Refused, Working, Ended, Reported }

public static class PressStateNames
{
    public static string Name(this PressState state) => state switch
    {
        PressState.Proposed => "Đề nghị",
        PressState.Waiting => "Chờ chấp thuận",
        PressState.Approved => "Đã chấp thuận",
        PressState.Refused => "Bị từ chối",
        PressState.Working => "Đang hoạt động",
        PressState.Ended => "Chờ báo cáo",
        _ => "Đã báo cáo",
    };

    /// <summary>Shape of the state tag.</summary>
    public static string Shape(this PressState state) => state switch
    {
        PressState.Refused => "shut",
        PressState.Reported => "ok",
        PressState.Working => "run",
        PressState.Ended => "soon",
        _ => "wait",
    };
}
