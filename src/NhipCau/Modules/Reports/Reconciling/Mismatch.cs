using NhipCau.Modules.Indicators;
using Severity = NhipCau.VanBan.Severity;

namespace NhipCau.Modules.Reports.Reconciling;

/// <summary>Where what an agency wrote and what is held elsewhere do not agree.</summary>
/// <param name="Section">The section of the outline, or the task, in which it stands.</param>
/// <param name="What">The figure, or the fault in a sentence.</param>
/// <param name="Written">As written.</param>
/// <param name="Held">What is held in its place; null where the words contradict themselves.</param>
/// <param name="Missing">The records that are held: what is missing among them, or too much, can be seen.</param>
/// <param name="Severity">Info where the agency has said why.</param>
public sealed record Mismatch(string Section, string What, string Written, string? Held, IReadOnlyList<FigureRow> Missing, Severity Severity)
{
    /// <summary>What was compared with: the registers, or the figure the agency gives in the same report.</summary>
    public bool InRegisters { get; init; }

    /// <summary>Why it differs, as the agency says.</summary>
    public string? Note { get; init; }
}
