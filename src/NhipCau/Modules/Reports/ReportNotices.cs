using NhipCau.Shell.Language;
using NhipCau.Shell.Notices;

namespace NhipCau.Modules.Reports;

/// <summary>What agencies are told of their reports: those who are asked are asked, not ordered.</summary>
internal static class ReportNotices
{
    public const string Urge = "Báo cáo {0} chưa gửi, hạn {1}. Đề nghị gửi ngay hoặc nêu khó khăn.";
    public const string Invite = "Kính mời gửi báo cáo {0}, nếu được trước hết ngày {1}.";

    public static void TellOfOpening(this NoticeBoard board, IEnumerable<AgencyReport> reports)
    {
        foreach (var report in reports)
            board.Tell(report, report.Asked ? Invite : "Đã mở kỳ báo cáo {0}, gửi trước hết ngày {1}.", report.Period.Name, Words.Day(report.Period.DueOn));
    }

    public static void Tell(this NoticeBoard board, AgencyReport report, string text, params string[] arguments) =>
        board.Tell([report.AgencyId], $"/bao-cao/{report.Id}", text, arguments);
}
