using NhipCau.Modules.Tasks;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Plans;

/// <summary>One value that the revised plan has otherwise.</summary>
public sealed record ChangedValue(string Label, string? Before, string? After);

/// <summary>A task of the older plan and the item of the revised one that continues it, value by value.</summary>
public static class Difference
{
    public static IReadOnlyList<ChangedValue> Between(WorkTask task, PlanItem item) =>
    [
        .. new ChangedValue[]
        {
            new("Nhiệm vụ", task.Title, item.Title),
            new("Chủ trì", Names(task, PartyRole.Lead), Names(item, PartyRole.Lead)),
            new("Đồng chủ trì", Names(task, PartyRole.CoLead), Names(item, PartyRole.CoLead)),
            new("Phối hợp", Names(task, PartyRole.Coordinating), Names(item, PartyRole.Coordinating)),
            new("Thời gian", task.TimeText, item.TimeText),
            new("Hạn", Words.Day(task.DueOn), Words.Day(item.DueOn)),
            new("Số lượng", task.Quantity, item.Quantity),
            new("Điều kiện", task.Condition, item.Condition),
        }.Where(v => !Same(v.Before, v.After)),
    ];

    /// <summary>Refused: the item says again what the task says, its place in the new text kept.</summary>
    public static void Restore(PlanItem item, WorkTask task)
    {
        (item.Title, item.AreaId, item.TimeText, item.TimeKind, item.From, item.DueOn, item.DueRule) = (task.Title, task.AreaId, task.TimeText, task.TimeKind, task.From, task.DueOn, task.DueRule);
        (item.Every, item.Count, item.Quantity, item.Condition) = (task.Every, task.Count, task.Quantity, task.Condition);
        item.Name(BodiesOf(task));
    }

    /// <summary>The bodies of a task as its plan named them: a group once, not its members.</summary>
    public static IReadOnlyList<PlanItemBody> BodiesOf(WorkTask task) =>
    [
        .. task.Parties.Where(p => p.IsNow).OrderBy(p => p.Role)
            .Select(p => new PlanItemBody { Role = p.Role, Printed = (p.Group ?? p.Agency).Name, AgencyId = p.GroupId ?? p.AgencyId, Asked = p.GroupId is null && p.Asked })
            .DistinctBy(b => (b.Role, b.AgencyId)),
    ];

    private static string Names(WorkTask task, PartyRole role) => Join(BodiesOf(task).Where(b => b.Role == role).Select(b => b.Printed));

    private static string Names(PlanItem item, PartyRole role) => Join(item.In(role).Select(b => b.Agency?.Name ?? b.Printed).Distinct());

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private static bool Same(string? a, string? b) => string.Equals(a ?? "", b ?? "", StringComparison.OrdinalIgnoreCase);
}
