namespace NhipCau.Modules.Reports;

/// <summary>How a report stands with the office that collects: one word a report, the tabs of the collecting table.</summary>
public enum Standing { OnTime, SentLate, Returned, Owing, Overdue, Invited }

public static class StandingOfReport
{
    public static Standing StandingOn(this AgencyReport report, DateOnly today) => report switch
    {
        { State: ReportState.Returned } => Standing.Returned,
        { IsIn: true } => report.WasLate ? Standing.SentLate : Standing.OnTime,
        { Asked: true } => Standing.Invited,
        _ => report.IsLateOn(today) ? Standing.Overdue : Standing.Owing,
    };

    public static bool IsOwing(this Standing standing) => standing is Standing.Owing or Standing.Overdue;

    /// <summary>The shape in the grid for a report that holds the section.</summary>
    public static string Shape(this Standing standing) => standing switch
    {
        Standing.OnTime => "sent",
        Standing.SentLate => "after",
        Standing.Returned => "back",
        Standing.Overdue => "owe late",
        _ => "owe",
    };

    public static string Name(this Standing standing) => standing switch
    {
        Standing.OnTime => "Đã gửi",
        Standing.SentLate => "Gửi muộn",
        Standing.Returned => "Trả lại",
        Standing.Overdue => "Quá hạn, chưa gửi",
        Standing.Invited => "Được mời, chưa gửi",
        _ => "Chưa gửi",
    };
}
