using NhipCau.Shell;
using NhipCau.Shell.Limits;

namespace NhipCau.Modules.Delegations;

/// <summary>The moments at which checks can stop a delegation, in order: entered, put forward, decided on, under way.</summary>
public enum TripStep { Save, Send, Decide, Depart }

/// <summary>How a check came out. NotSet: the limit is empty, so nothing was checked.</summary>
public enum Finding { Fine, NotSet, Look, Wrong }

/// <summary>One thing looked at: what, by which rule, how to mend it.</summary>
/// <param name="Text">What was found; a key of its English, with places.</param>
/// <param name="Rule">By which clause or limit.</param>
/// <param name="Mend">What to do, where something is to be done.</param>
/// <param name="From">The step from which on a wrong one stops the delegation.</param>
/// <param name="AsksReason">It may be gone past with a reason that is kept.</param>
public sealed record Check(string Code, Finding Finding, Refusal Text, string Rule, Refusal? Mend = null, TripStep From = TripStep.Send, bool AsksReason = false)
{
    public bool Stops(TripStep step, bool hasReason) => Finding == Finding.Wrong && step >= From && !(AsksReason && hasReason);

    /// <summary>To be looked at, or wrong and in the way of a later step; not what is merely still to be filled in.</summary>
    public bool IsNews => Finding == Finding.Wrong || Finding == Finding.Look && Compares;

    /// <summary>It sets the record against others, its plan or a limit: what it finds is no gap that the next steps fill.</summary>
    public bool Compares { get; init; }

    /// <summary>The refusal it is at a step: what is wrong, by which rule, and what to do.</summary>
    public Refusal AsRefusal => new("{0}. {1} Theo: {2}.", Text.ToString().TrimEnd('.'), Mend?.ToString() ?? "", Rule.TrimEnd('.'));

    /// <summary>The limit is empty: nothing was looked at.</summary>
    public static Check NotSet(string code, LimitKey key) => new(code, Finding.NotSet, new("Chưa đặt giới hạn: {0}", key.Name), key.Source);
}
