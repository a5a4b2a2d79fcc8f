using System.Linq.Expressions;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.PressVisits;

/// <summary>What reports ask of the foreign press.</summary>
public sealed class PressIndicators : IIndicators
{
    private const string Office = "Cơ quan ngoại vụ";

    public static IEnumerable<Indicator> Indicators =>
    [
        new CountIndicator<PressVisit>("BC01", "Đoàn phóng viên nước ngoài được chấp thuận", "Các đoàn có văn bản chấp thuận đầu tiên ghi ngày trong kỳ, kể cả đoàn chưa hoạt động; đổi chương trình về sau không tính lại.", "đoàn", Office, "/bao-chi", Approved) { Order = visits => visits.OrderBy(v => v.ApprovedOn) },
        new SumIndicator<PressVisit>("BC02", "Lượt phóng viên nước ngoài hoạt động", "Số phóng viên lúc bắt đầu của các đoàn bắt đầu hoạt động trong kỳ.", "lượt", Office, "/bao-chi", Begun, v => v.BegunWith ?? v.Journalists),
        new CountIndicator<PressVisit>("BC03", "Đoàn phóng viên nước ngoài vi phạm", "Các đoàn bắt đầu hoạt động trong kỳ và có ghi vi phạm.", "đoàn", Office, "/bao-chi", period => v => v.BegunOn >= period.From && v.BegunOn <= period.To && v.Violation != null) { Order = visits => visits.OrderBy(v => v.BegunOn), Sign = FigureSign.LessIsBetter },
    ];

    private static Expression<Func<PressVisit, bool>> Approved(Period period) => v => v.ApprovedOn >= period.From && v.ApprovedOn <= period.To;

    private static Expression<Func<PressVisit, bool>> Begun(Period period) => v => v.BegunOn >= period.From && v.BegunOn <= period.To;
}
