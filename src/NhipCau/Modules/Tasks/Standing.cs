namespace NhipCau.Modules.Tasks;

/// <summary>How a task stands today, as a shape and words: text is a key with places.</summary>
public sealed record Standing(string Kind, string Text, params object[] Arguments)
{
    /// <param name="ordered">At least one lead was ordered, not only asked.</param>
    public static Standing Of(TaskState state, DateOnly due, DateOnly? doneOn, DateOnly lastDue, bool held, bool ordered, DateOnly today)
    {
        var days = due.DayNumber - today.DayNumber;
        return state switch
        {
            TaskState.Done when doneOn > lastDue => new("ok", "Hoàn thành muộn {0} ngày", doneOn.Value.DayNumber - lastDue.DayNumber),
            TaskState.Done => new("ok", "Hoàn thành"),
            TaskState.AwaitingConfirmation => new("wait", "Chờ xác nhận"),
            TaskState.NotCarriedOut or TaskState.CarriedOver or TaskState.Withdrawn => new("none", state.Name()),
            _ when held => new("wait", "Chờ điều kiện"),
            _ when days < 0 && ordered => new("late", "Quá hạn {0} ngày", -days),
            _ when days == 0 => new("soon", "Hết hạn hôm nay"),
            _ when days is > 0 and <= WorkTask.NearDays => new("soon", "Còn {0} ngày", days),
            TaskState.InProgress => new("run", "Đang thực hiện"),
            _ => new("wait", state.Name()),
        };
    }

    public static Standing Of(WorkTask task, DateOnly today) =>
        Of(task.State, task.NextDueOn, task.DoneOn, task.DueOn, task.IsHeld, task.Leads.Any(p => !p.Asked), today);
}
