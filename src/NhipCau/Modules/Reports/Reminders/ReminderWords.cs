using NhipCau.Shell;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>What a reminder says: those who are asked are invited, those who are late urged.</summary>
internal static class ReminderWords
{
    public static Refusal Of(AgencyReport report, DateOnly today)
    {
        var (name, due, left) = (report.Period.Name, Words.Day(report.DueOn), report.DueOn.DayNumber - today.DayNumber);
        return report switch
        {
            { Asked: true } => new(ReportNotices.Invite, name, due),
            { State: ReportState.Returned } => new("Báo cáo {0} bị trả lại và chưa gửi lại, hạn {1}. Đề nghị sửa theo góp ý rồi gửi lại.", name, due),
            _ when left > 0 => new("Báo cáo {0} đến hạn ngày {1}, còn {2} ngày. Đề nghị gửi đúng hạn.", name, due, Number(left)),
            _ when left == 0 => new("Báo cáo {0} đến hạn hôm nay, {1}. Đề nghị gửi trong ngày.", name, due),
            _ => new("Báo cáo {0} đã quá hạn {1} ngày (hạn {2}). Đề nghị gửi ngay hoặc nêu khó khăn.", name, Number(-left), due),
        };
    }

    public static string Subject(AgencyReport report) => (report.Asked ? "Kính mời gửi báo cáo " : "Nhắc gửi báo cáo ") + report.Period.Name; // official Vietnamese text

    public static string Letter(AgencyReport report, string office, string sentence, string? site) => // official Vietnamese text
        $"Kính gửi: {report.Agency.Name}\n\n{sentence}\n\n" + // official Vietnamese text
        $"Số liệu tính từ ngày {Words.Day(report.Period.From)} đến ngày {Words.Day(report.Period.To)}. Nếu không có nội dung, chọn “Không phát sinh” rồi gửi: để trống không phải là câu trả lời.\n" + // official Vietnamese text
        (site is null ? "Mở Nhịp Cầu, mục Báo cáo, để viết và gửi.\n" : $"Viết và gửi tại: {site}/bao-cao/{Number(report.Id)}\n") + // official Vietnamese text
        $"\n{office}\n(Thư nhắc tự động, không trả lời thư này.)\n"; // official Vietnamese text

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
