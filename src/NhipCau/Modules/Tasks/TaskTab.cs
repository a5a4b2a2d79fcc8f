using System.Linq.Expressions;
using NhipCau.Data;

namespace NhipCau.Modules.Tasks;

/// <summary>The tabs of the list: a word of the address, its name, and which tasks it holds.</summary>
public sealed record TaskTab(string Code, string Name, Func<DateOnly, Expression<Func<WorkTask, bool>>> Which)
{
    public IQueryable<WorkTask> Of(IQueryable<WorkTask> tasks, DateOnly today) => Settled.Where(tasks, Which(today));

    /// <summary>Shown only where it holds something.</summary>
    public bool Rare { get; private init; }

    public static readonly IReadOnlyList<TaskTab> All =
    [
        new("open", "Đang mở", _ => t => t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.InProgress || t.State == TaskState.AwaitingConfirmation || t.State == TaskState.Waiting),
        new("late", "Quá hạn", WorkTask.LateOn),
        new("near", "Sắp đến hạn", WorkTask.NearOn),
        new("new", "Chờ tiếp nhận", _ => t => t.State == TaskState.Assigned),
        new("running", "Đang thực hiện", _ => t => t.State == TaskState.Accepted || t.State == TaskState.InProgress),
        new("awaiting", "Chờ xác nhận", _ => t => t.State == TaskState.AwaitingConfirmation),
        new("held", "Chờ điều kiện", _ => t => t.State == TaskState.Waiting) { Rare = true },
        new("done", "Hoàn thành", _ => t => t.State == TaskState.Done),
        new("dropped", "Không thực hiện, chuyển kỳ", _ => t => t.State == TaskState.NotCarriedOut || t.State == TaskState.CarriedOver || t.State == TaskState.Withdrawn) { Rare = true },
        new("all", "Tất cả", _ => _ => true),
    ];
}
