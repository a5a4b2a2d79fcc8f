using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>Ways off the way: refused, put off, called off; and a visit of the past taken into the register whole.</summary>
public sealed partial class Visit
{
    public Refusal? Refuse(Viewer viewer, string? reason, string? document)
    {
        if (!MayApprove(viewer)) return NotDecider;
        if (State != VisitState.Proposed || SentOn is null) return Not("từ chối");
        if (SentById == viewer.AccountId) return new Refusal("Người trình không ghi chấp thuận cho đề nghị của mình. Giao người khác ghi.");
        return End(VisitState.Refused, reason, document);
    }

    public Refusal? Postpone(Viewer viewer, string? reason, string? document)
    {
        if (!MaySend(viewer)) return NotKeeper;
        if (State.IsOff() || State.HasCome()) return Not("hoãn");
        return End(VisitState.Postponed, reason, document);
    }

    /// <summary>New days: what was agreed was agreed for the old ones, so it is put forward again.</summary>
    public Refusal? Resume(Viewer viewer, VisitFacts facts, DateOnly from, DateOnly to)
    {
        if (!MaySend(viewer)) return NotKeeper;
        if (State != VisitState.Postponed) return Not("làm tiếp");
        if (from > to) return new Refusal("Ngày đi trước ngày đến. Kiểm tra lại.");
        if (from < facts.Today) return new Refusal("Ngày đến mới không thể trước hôm nay.");
        (From, To, DaysKnown, State) = (from, to, true, VisitState.Proposed);
        (SentOn, SentById, VerifiedOn, Opinion, ApprovedOn, ApprovedBy, ApprovalDocument) = (null, null, null, null, null, null, null);
        (AskedOf, AskedOn) = (null, null);
        Notices.Clear();
        Days.RemoveAll(d => d.On < from || d.On > to);
        return null;
    }

    public Refusal? Cancel(Viewer viewer, string? reason, string? document)
    {
        // One entered twice is taken out whenever it is seen.
        if (!MaySend(viewer)) return NotKeeper;
        if (State is VisitState.Cancelled or VisitState.Refused || State.HasCome() && !AwaitsAnswer) return Not("hủy");
        if (ApprovedOn is not null && !AwaitsAnswer && Trimmed(document) is null) return new Refusal("Việc đón đoàn đã được chấp thuận. Ghi văn bản hủy.");
        return End(VisitState.Cancelled, reason, document);
    }

    /// <summary>
    /// A visit that has taken place is taken into the register whole: the same checks as on the way, but nothing is due any more. Courtesy guests
    /// need no approval of their own; whatever else came was approved by somebody.
    /// </summary>
    public Refusal? TakeIn(Viewer viewer, VisitFacts facts, string? document, DateOnly? on, string? by, string? reportDocument)
    {
        if (!MayVerify(viewer)) return NotOffice;
        if (State != VisitState.Proposed || SentOn is not null) return Not("vào sổ đoàn đã đón");
        if (To > facts.Today) return new Refusal("Đoàn chưa kết thúc. Đi theo các bước: trình đề nghị, xác minh, chấp thuận.");
        if (on is { } day && (day > facts.Today || day > To)) return new Refusal("Văn bản chấp thuận phải có trước khi đón. Kiểm tra lại ngày.");
        if (Classified.Refuse(reportDocument) is { } secret) return secret;
        if (VisitChecks.Of(this, facts).FirstOrDefault(c => c.Code is not ("trung-doan" or "de-nghi-truoc") && c.Stops(TripStep.Send, false)) is { } stop) return stop.AsRefusal;
        if ((Basis != VisitBasis.Courtesy || Trimmed(document) is not null) && Consent(document, on, by) is { } no) return no;
        State = VisitState.Done;
        // Of a visit dated by its month or half-year no day is known, and none is made up.
        if (DaysKnown) (StartedOn, EndedOn) = (From, To);
        HostId ??= OwnerId;
        if (Trimmed(reportDocument) is { } number) (State, ReportDocument, ReportedOn) = (VisitState.Reported, number, facts.Today);
        return null;
    }

    private Refusal? End(VisitState state, string? reason, string? document)
    {
        if (Trimmed(reason) is not { } why) return NoReason;
        if (Classified.Refuse(reason, document) is { } secret) return secret;
        (State, Reason) = (state, why);
        return null;
    }
}
