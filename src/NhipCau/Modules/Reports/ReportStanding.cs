namespace NhipCau.Modules.Reports;

/// <summary>How a report stands with the office that collects: one word a report, the tabs of the collecting table.</summary>
public enum ReportStanding { OnTime, SentLate, Returned, Owing, Overdue, Invited }

public static class StandingOfReport
{
    public static ReportStanding StandingOn(this AgencyReport report, DateOnly today) => report switch
    {
        { State: ReportState.Returned } => ReportStanding.Returned,
        { IsIn: true } => report.WasLate ? ReportStanding.SentLate : ReportStanding.OnTime,
        { Asked: true } => ReportStanding.Invited,
        _ => report.IsLateOn(today) ? ReportStanding.Overdue : ReportStanding.Owing,
    };

    public static bool IsOwing(this ReportStanding standing) => standing is ReportStanding.Owing or ReportStanding.Overdue;

    /// <summary>The shape in the grid for a report that holds the section.</summary>
    public static string Shape(this ReportStanding standing) => standing switch
    {
        ReportStanding.OnTime => "sent",
        ReportStanding.SentLate => "after",
        ReportStanding.Returned => "back",
        ReportStanding.Overdue => "owe late",
        _ => "owe",
    };

    public static string Name(this ReportStanding standing) => standing switch
    {
        ReportStanding.OnTime => "Đã gửi",
        ReportStanding.SentLate => "Gửi muộn",
        ReportStanding.Returned => "Trả lại",
        ReportStanding.Overdue => "Quá hạn, chưa gửi",
        ReportStanding.Invited => "Được mời, chưa gửi",
        _ => "Chưa gửi",
    };
}
