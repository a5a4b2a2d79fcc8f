namespace NhipCau.Modules.Reports;

public enum ReportState
{
    /// <summary>Chưa gửi: a blank, not an answer.</summary>
    Owing,
    Draft,
    Sent,
    Accepted,
    Returned,
}

public static class ReportStateNames
{
    public static string Name(this ReportState state) => state switch
    {
        ReportState.Owing => "Chưa gửi",
        ReportState.Draft => "Đang soạn",
        ReportState.Sent => "Đã gửi",
        ReportState.Accepted => "Đã nhận",
        _ => "Trả lại",
    };

    /// <summary>The shape that says the same as the word.</summary>
    public static string Shape(this ReportState state) => state switch
    {
        ReportState.Owing => "wait",
        ReportState.Draft or ReportState.Sent => "run",
        ReportState.Accepted => "ok",
        _ => "back",
    };
}
