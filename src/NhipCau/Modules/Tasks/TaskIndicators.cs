using System.Linq.Expressions;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Tasks;

/// <summary>Figures of the tasks themselves.</summary>
internal sealed class TaskIndicators : IIndicators
{
    private const string Owner = "Cơ quan ngoại vụ";

    private static readonly CountIndicator<WorkTask> Due = Count("NV01", "Nhiệm vụ đến hạn trong kỳ", "Nhiệm vụ có hạn cuối trong kỳ; không tính nhiệm vụ đã thu hồi hoặc chuyển kỳ sau.", DueIn);

    private static readonly CountIndicator<WorkTask> InTime = Count("NV02", "Nhiệm vụ đến hạn và hoàn thành đúng hạn", "Trong số nhiệm vụ đến hạn trong kỳ: đã được xác nhận hoàn thành không sau hạn.", DoneInTime);

    public static IEnumerable<Indicator> Indicators =>
    [
        Due,
        InTime,
        new RatioIndicator("NV03", "Tỷ lệ hoàn thành đúng hạn", "Nhiệm vụ đến hạn và hoàn thành đúng hạn trên nhiệm vụ đến hạn trong kỳ.", Owner, InTime, Due) { Sign = FigureSign.MoreIsBetter },
    ];

    private static CountIndicator<WorkTask> Count(string code, string name, string definition, Func<Period, Expression<Func<WorkTask, bool>>> which) => new(code, name, definition, "nhiệm vụ", Owner, "/nhiem-vu", which);

    private static Expression<Func<WorkTask, bool>> DueIn(Period period)
    {
        var (from, to) = (period.From, period.To);
        return t => t.DueOn >= from && t.DueOn <= to && t.State != TaskState.Withdrawn && t.State != TaskState.CarriedOver;
    }

    private static Expression<Func<WorkTask, bool>> DoneInTime(Period period)
    {
        var (from, to) = (period.From, period.To);
        return t => t.DueOn >= from && t.DueOn <= to && t.State == TaskState.Done && t.DoneOn <= t.DueOn;
    }
}
