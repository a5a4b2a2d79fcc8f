using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>Ways off the way: refused, put off, called off, a violation noted; and a trip of the past taken into the register whole.</summary>
public sealed partial class Delegation
{
    public Refusal? Refuse(Viewer viewer, string? reason, string? document)
    {
        if (!MayDecide(viewer)) return NotDecider;
        if (State is not (TripState.Sent or TripState.Appraising or TripState.Appraised)) return Not("từ chối");
        if (SentById == viewer.AccountId) return new Refusal("Người nộp hồ sơ không quyết định hồ sơ của mình. Giao người khác quyết định.");
        return End(TripState.Refused, reason, document);
    }

    public Refusal? Postpone(Viewer viewer, string? reason, string? document)
    {
        if (!MaySend(viewer)) return NotKeeper;
        if (State.IsOff() || State.HasGone()) return Not("hoãn");
        var before = State;
        if (End(TripState.Postponed, reason, document) is { } no) return no;
        StateBefore = before;
        return null;
    }

    /// <summary>Goes on with new days: after a decision only once a new one has been made, so it is prepared again.</summary>
    public Refusal? Resume(Viewer viewer, TripFacts facts, DateOnly from, DateOnly to)
    {
        if (!MaySend(viewer)) return NotKeeper;
        if (State != TripState.Postponed) return Not("làm tiếp");
        if (from > to) return new Refusal("Ngày về trước ngày đi. Kiểm tra lại.");
        if (from < facts.Today) return new Refusal("Ngày đi mới không thể trước hôm nay.");
        (From, To, DaysKnown) = (from, to, true);
        (State, StateBefore, SentOn, ReceivedOn, AppraisedOn, DecidedOn) = (TripState.Preparing, null, null, null, null, null);
        // The old decision no longer sends anybody.
        foreach (var old in Decisions) old.IsVoid = true;
        return null;
    }

    public Refusal? Cancel(Viewer viewer, string? reason, string? document)
    {
        if (!MaySend(viewer)) return NotKeeper;
        if (State is TripState.Cancelled or TripState.Refused || State.HasGone()) return Not("hủy");
        if (Decisions.Count > 0 && Trimmed(document) is null) return new Refusal("Đoàn đã có quyết định cử. Ghi văn bản hủy quyết định.");
        return End(TripState.Cancelled, reason, document);
    }

    public Refusal? NoteViolation(Viewer viewer, ViolationKind kind, string? text)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (kind != ViolationKind.None && Trimmed(text) is null) return new Refusal("Ghi rõ vi phạm và văn bản xử lý.");
        if (Classified.Refuse(text) is { } secret) return secret;
        (Violation, ViolationText) = (kind, kind == ViolationKind.None ? null : text!.Trim());
        return null;
    }

    /// <summary>
    /// A trip that has been made is taken into the register whole, by its decision: the same checks as on the way, but nothing is due and nobody
    /// appraises any more.
    /// </summary>
    public Refusal? TakeIn(Viewer viewer, TripFacts facts, string? document, DateOnly? on, string? body, string? reportDocument)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (State != TripState.Preparing) return Not("vào sổ đoàn đã đi");
        if (To > facts.Today) return new Refusal("Đoàn chưa về. Đi theo các bước: nộp hồ sơ, thẩm định, quyết định cử.");
        if (on is { } day && (day > facts.Today || day > (DaysKnown ? From : To))) return new Refusal("Quyết định cử phải có trước ngày đi. Kiểm tra lại ngày.");
        if (on is null) return NoDocument;
        if (TripChecks.Stop(this, facts, TripStep.Send, document) is { } unplanned) return unplanned;
        if (Decree(facts, document, on.Value, body, From, To, Countries, null, document) is { } no) return no;
        if (TripChecks.Stop(this, facts, TripStep.Depart, document) is { } barred)
        {
            Decisions.RemoveAt(Decisions.Count - 1);
            (State, DecidedOn) = (TripState.Preparing, null);
            return barred;
        }
        State = TripState.Returned;
        // Of a trip dated by its month or half-year no day is known, and none is made up.
        if (DaysKnown) (DepartedOn, ReturnedOn) = (From, To);
        if (Trimmed(reportDocument) is { } number) (State, ReportDocument, ReportedOn) = (TripState.Reported, number, facts.Today);
        return null;
    }

    private Refusal? End(TripState state, string? reason, string? document)
    {
        if (Trimmed(reason) is not { } why) return NoReason;
        if (Classified.Refuse(reason, document) is { } secret) return secret;
        (State, Reason) = (state, why);
        return null;
    }
}
