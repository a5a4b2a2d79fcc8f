using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>What the checks of a visit look at beside the visit itself; loaded once, so that the rules need no database.</summary>
/// <param name="Twins">Other visits of the same body about the same days.</param>
/// <param name="FocalId">The focal agency of the day.</param>
/// <param name="LineVisit">Another visit that carries out the same line of the plan.</param>
public sealed record VisitFacts(DateOnly Today, WorkingDays Days, LimitBook Limits, NormBook Norms, IReadOnlyList<VisitTwin> Twins, int? FocalId = null, string? LineVisit = null);
