namespace NhipCau.Modules.Tasks;

/// <summary>States of a task. Overdue is no state: it is counted from the due day.</summary>
public enum TaskState
{
    /// <summary>Đã giao, chờ tiếp nhận.</summary>
    Assigned,
    Accepted,
    InProgress,
    /// <summary>The lead's head has declared it done; the monitor has not confirmed yet.</summary>
    AwaitingConfirmation,
    Done,
    /// <summary>Waits on a condition ("khi có hướng dẫn của …"): not overdue before it is met.</summary>
    Waiting,
    NotCarriedOut,
    CarriedOver,
    /// <summary>The plan was withdrawn, or the revised plan dropped the task.</summary>
    Withdrawn,
}

public static class TaskStateNames
{
    public static string Name(this TaskState state) => state switch
    {
        TaskState.Assigned => "Chờ tiếp nhận",
        TaskState.Accepted => "Đã tiếp nhận",
        TaskState.InProgress => "Đang thực hiện",
        TaskState.AwaitingConfirmation => "Chờ xác nhận hoàn thành",
        TaskState.Done => "Hoàn thành",
        TaskState.Waiting => "Chờ điều kiện",
        TaskState.NotCarriedOut => "Không thực hiện",
        TaskState.CarriedOver => "Chuyển kỳ sau",
        _ => "Đã thu hồi",
    };

    /// <summary>Still somebody's work.</summary>
    public static bool IsOpen(this TaskState state) => state is < TaskState.Done or TaskState.Waiting;
}
