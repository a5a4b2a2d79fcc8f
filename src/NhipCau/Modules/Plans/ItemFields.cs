using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Plans;

/// <summary>The fields of one task's form; no item: those of a new one.</summary>
public sealed record ItemFields(ReviewModel Desk, PlanItem? Item)
{
    public string Id => Item is null ? "add" : $"i{Item.Id}";

    public string? Value(string field, string? stands) => Desk.Typed(Id, field, stands);

    public string Names(PartyRole role) => Item is null ? "" : string.Join('\n', Item.In(role).Select(b => b.Line));
}
