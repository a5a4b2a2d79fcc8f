namespace NhipCau.Modules.Tasks;

/// <summary>The tabs of the list: a word of the address, its name, and which tasks it holds.</summary>
public sealed record TaskTab(string Code, string Name, Func<IQueryable<WorkTask>, DateOnly, IQueryable<WorkTask>> Of)
{
    /// <summary>Shown only where it holds something.</summary>
    public bool Rare { get; private init; }

    public static readonly IReadOnlyList<TaskTab> All =
    [
        new("open", "Đang mở", (tasks, _) => tasks.Where(t => t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.InProgress || t.State == TaskState.AwaitingConfirmation || t.State == TaskState.Waiting)),
        new("late", "Quá hạn", (tasks, today) => tasks.Where(WorkTask.LateOn(today))),
        new("near", "Sắp đến hạn", (tasks, today) => tasks.Where(WorkTask.NearOn(today))),
        new("new", "Chờ tiếp nhận", (tasks, _) => tasks.Where(t => t.State == TaskState.Assigned)),
        new("running", "Đang thực hiện", (tasks, _) => tasks.Where(t => t.State == TaskState.Accepted || t.State == TaskState.InProgress)),
        new("awaiting", "Chờ xác nhận", (tasks, _) => tasks.Where(t => t.State == TaskState.AwaitingConfirmation)),
        new("held", "Chờ điều kiện", (tasks, _) => tasks.Where(t => t.State == TaskState.Waiting)) { Rare = true },
        new("done", "Hoàn thành", (tasks, _) => tasks.Where(t => t.State == TaskState.Done)),
        new("dropped", "Không thực hiện, chuyển kỳ", (tasks, _) => tasks.Where(t => t.State == TaskState.NotCarriedOut || t.State == TaskState.CarriedOver || t.State == TaskState.Withdrawn)) { Rare = true },
        new("all", "Tất cả", (tasks, _) => tasks),
    ];
}
