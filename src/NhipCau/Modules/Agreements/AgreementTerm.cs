using System.Linq.Expressions;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>The days of an agreement that is signed: from when and how long it holds, and how it ended.</summary>
public sealed partial class Agreement
{
    /// <summary>Days before the end at which somebody should have thought of what follows.</summary>
    public static readonly int[] WarnDays = [180, 90, 30];

    private static readonly DateOnly Never = new(9999, 1, 1);

    public DateOnly? SignedOn { get; private set; }

    /// <summary>The place of the signature.</summary>
    public string? SignedAt { get; private set; }
    public string? Signatory { get; private set; }
    public string? ForeignSignatory { get; private set; }

    /// <summary>The written mandate of a signatory whom the decision does not name.</summary>
    public string? Mandate { get; private set; }

    /// <summary>The decision that permitted it, where it is older than the record.</summary>
    public string? PermitDocument { get; private set; }
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Null: without a term.</summary>
    public int? TermMonths { get; private set; }
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Goes on by itself for as long again, unless a side gives notice.</summary>
    public bool AutoRenew { get; private set; }

    /// <summary>How many times it does so; null: without limit.</summary>
    public int? RenewTimes { get; private set; }

    /// <summary>The last day it holds if nobody ends it before; null: no end. Follows from the term.</summary>
    public DateOnly? LastsUntil { get; private set; }

    /// <summary>Signature and end for the order of lists, far off where there is none.</summary>
    public DateOnly SignedSort { get; private set; } = Never;
    public DateOnly EndSort { get; private set; } = Never;
    public DateOnly? SuspendedOn { get; private set; }
    public AgreementEnd? End { get; private set; }

    /// <summary>The first day it holds no more, where it ended before its term.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string? EndDocument { get; private set; }
    public string? EndReason { get; private set; }
    public int? ReplacedById { get; private set; }
    public Agreement? ReplacedBy { get; private set; }
    public List<Agreement> Replaces { get; } = [];
    public DateOnly? StalledOn { get; private set; }
    public string? StalledBecause { get; private set; }

    /// <summary>The last thing known to have been done under it, at least the signature.</summary>
    public DateOnly? LastDoneOn { get; private set; }

    /// <summary>When we last met a partner of it, as other registers know; asked by whoever loads the record, kept nowhere.</summary>
    public DateOnly? MetOn { get; set; }

    /// <summary>The last sign of life, here or in another register.</summary>
    public DateOnly? LastSeenOn => MetOn > LastDoneOn ? MetOn : LastDoneOn;

    /// <summary>Stands on the desk of whoever keeps the record: think of the end.</summary>
    public int? ReviewClockId { get; private set; }
    public Clock? ReviewClock { get; private set; }

    /// <summary>In force at some time of this day: from the day of effect to the last day of the term or to the day before it ended.</summary>
    public static Expression<Func<Agreement, bool>> InForceOn(DateOnly day) => a =>
        a.SignedOn != null && a.EffectiveOn <= day && (a.LastsUntil == null || a.LastsUntil >= day) && (a.EndedOn == null || a.EndedOn > day);

    public bool IsInForceOn(DateOnly day) => SignedOn is not null && EffectiveOn <= day && !(LastsUntil < day) && !(EndedOn <= day);

    public AgreementState StateOn(DateOnly today)
    {
        if (Stage == Stage.Dropped) return AgreementState.Dropped;
        if (End is { } end && EndedOn <= today) return Enum.Parse<AgreementState>($"{end}");
        if (SignedOn is null) return StalledOn is null ? Enum.Parse<AgreementState>($"{Stage}") : AgreementState.Stalled;
        if (LastsUntil < today) return AgreementState.Expired;
        if (SuspendedOn <= today) return AgreementState.Suspended;
        if (StalledOn is not null) return AgreementState.Stalled;
        return EffectiveOn <= today ? AgreementState.InForce : Enum.Parse<AgreementState>($"{Stage}");
    }

    /// <summary>The rows that <see cref="StateOn"/> puts in a state; the database says it.</summary>
    public static Expression<Func<Agreement, bool>> InState(AgreementState state, DateOnly today)
    {
        switch (state)
        {
            case AgreementState.Dropped: return a => a.Stage == Stage.Dropped;
            case AgreementState.Terminated: return a => a.End == AgreementEnd.Terminated && a.EndedOn <= today;
            case AgreementState.Withdrawn: return a => a.End == AgreementEnd.Withdrawn && a.EndedOn <= today;
            case AgreementState.Replaced: return a => a.End == AgreementEnd.Replaced && a.EndedOn <= today;
            case AgreementState.Expired: return a => a.SignedOn != null && a.LastsUntil < today && (a.EndedOn == null || a.EndedOn > today);
            case AgreementState.Suspended: return a => a.SignedOn != null && a.SuspendedOn <= today && (a.LastsUntil == null || a.LastsUntil >= today) && (a.EndedOn == null || a.EndedOn > today);
            case AgreementState.Stalled: return a => a.StalledOn != null && a.Stage != Stage.Dropped && !(a.SuspendedOn <= today) && (a.LastsUntil == null || a.LastsUntil >= today) && (a.EndedOn == null || a.EndedOn > today);
            case AgreementState.InForce: return a => a.SignedOn != null && a.EffectiveOn <= today && a.StalledOn == null && (a.SuspendedOn == null || a.SuspendedOn > today) && (a.LastsUntil == null || a.LastsUntil >= today) && (a.EndedOn == null || a.EndedOn > today);
            case AgreementState.Concluded or AgreementState.Reported:
                var signed = state == AgreementState.Concluded ? Stage.Concluded : Stage.Reported;
                return a => a.Stage == signed && a.StalledOn == null && (a.EffectiveOn == null || a.EffectiveOn > today) && (a.SuspendedOn == null || a.SuspendedOn > today) && (a.EndedOn == null || a.EndedOn > today);
            default:
                var stage = Enum.Parse<Stage>($"{state}");
                return a => a.Stage == stage && a.StalledOn == null && a.SignedOn == null;
        }
    }

    /// <summary>In force, and its end is near enough to think of what follows.</summary>
    public static Expression<Func<Agreement, bool>> EndsWithin(int days, DateOnly today)
    {
        var last = today.AddDays(days);
        return a => a.SignedOn != null && a.LastsUntil >= today && a.LastsUntil <= last && (a.EndedOn == null || a.EndedOn > today);
    }

    /// <summary>In force, and nothing has been done under it for a year, nor has anybody met a partner of it.</summary>
    /// <param name="met">Whom we met in that year: asked for the partners of the few agreements that are otherwise idle, not gathered for all.</param>
    public static Expression<Func<Agreement, bool>> IdleOn(DateOnly today, IQueryable<PartnerMeeting> met)
    {
        var since = IdleSince(today);
        return a => a.SignedOn != null && a.EffectiveOn <= today && a.LastDoneOn < since && (a.LastsUntil == null || a.LastsUntil >= today) && (a.EndedOn == null || a.EndedOn > today) && !a.Partners.Any(p => met.Any(m => m.PartnerId == p.PartnerId));
    }

    /// <summary>What was done before this day is no sign of life any more.</summary>
    public static DateOnly IdleSince(DateOnly today) => today.AddYears(-1);

    public bool IsIdleOn(DateOnly today) => IsInForceOn(today) && LastSeenOn < IdleSince(today);

    /// <summary>The end of the term running on a day, where it renews itself.</summary>
    public DateOnly? TermEnd(DateOnly today)
    {
        if (ExpiresOn is not { } end) return null;
        for (var times = 0; AutoRenew && TermMonths is { } months && end < today && (RenewTimes is not { } most || times < most); times++) end = end.AddMonths(months);
        return end;
    }

    private void Reckon()
    {
        LastsUntil = ExpiresOn is not { } end ? null
            : !AutoRenew || TermMonths is not { } months ? end
            : RenewTimes is { } times ? end.AddMonths(months * times) : null;
        SignedSort = SignedOn ?? Never;
        EndSort = EndedOn ?? LastsUntil ?? Never;
    }

    /// <summary>The next of the days before the end on which somebody should think of it; once the record has its number.</summary>
    public void Remind(DateOnly today)
    {
        Forget(today);
        if (SignedOn is null || End is not null || LastsUntil is not { } last || last < today) return;
        // Of days that are past the nearest still counts: what is entered late is not forgotten.
        var due = WarnDays.Select(d => last.AddDays(-d)).Where(d => d > today).Append(last).First();
        ReviewClock = Clock.Until("ttqt-xem-lai", "Xem xét gia hạn, thay thế hoặc để hết hiệu lực", due, "Nhắc trước khi thỏa thuận hết hạn 180, 90, 30 ngày", typeof(Agreement), Id, today, OwnerId, Owner?.Name ?? "");
    }

    /// <summary>Somebody has thought of it, and what was decided is in the history; the next reminder follows.</summary>
    public Refusal? Review(Viewer viewer, string? outcome, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (ReviewClock is not { DoneOn: null }) return WrongStage;
        if (string.IsNullOrWhiteSpace(outcome)) return new Refusal("Ghi đã quyết định thế nào: gia hạn, ký thay thế, hay để hết hạn.");
        Remind(today);
        return null;
    }

    private void Forget(DateOnly today)
    {
        if (ReviewClock is { DoneOn: null } old) old.Stop(today < old.StartedOn ? old.StartedOn : today);
        ReviewClock = null;
    }

    private void HasBeenDone(DateOnly on)
    {
        if (LastDoneOn is null || on > LastDoneOn) LastDoneOn = on;
    }
}
