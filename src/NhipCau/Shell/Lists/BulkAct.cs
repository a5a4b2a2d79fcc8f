using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Lists;

/// <summary>Something done to several rows at once, by the very rule that does it to one.</summary>
/// <param name="Code">In the form: "xac-nhan".</param>
/// <param name="Title">What the button says; also the act in the history.</param>
/// <param name="Do">Does it to a row, or says why not.</param>
public sealed record BulkAct<T>(string Code, string Title, Right Right, Func<T, BulkContext, Task<Refusal?>> Do)
{
    /// <summary>It is not done without a reason.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>It is not done before something is chosen.</summary>
    public BulkChoice? Choice { get; init; }

    /// <summary>What will happen, asked before something leaves the desk.</summary>
    public string? Confirm { get; init; }
}

/// <summary>What an act on several rows asks for: the agency that takes them over.</summary>
/// <param name="Options">What this person may choose; an act with nothing to choose between is not offered.</param>
public sealed record BulkChoice(string Label, Func<ListContext, Task<IReadOnlyList<SelectListItem>>> Options);
