using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The way of a visit: đề xuất → xác minh → chấp thuận → chuẩn bị → đón → hoàn thành → báo cáo. Each step says why not, or is done.</summary>
public sealed partial class Visit
{
    private static readonly Refusal NotKeeper = new("Chỉ cơ quan lập hồ sơ, cơ quan chủ trì đón hoặc cơ quan đầu mối về đối ngoại ghi việc này.");
    private static readonly Refusal NotOffice = new("Chỉ cơ quan đầu mối về đối ngoại hoặc Văn phòng UBND làm việc này.");
    private static readonly Refusal NotDecider = new("Chỉ lãnh đạo cơ quan đầu mối, Văn phòng UBND hoặc lãnh đạo UBND ghi việc chấp thuận.");
    private static readonly Refusal NoReason = new("Ghi lý do.");

    /// <summary>The agency that proposes and the one told to receive.</summary>
    public bool MayKeep(Viewer viewer) => viewer.May(Right.KeepRegisters, OwnerId) || HostId is { } host && viewer.May(Right.KeepRegisters, host);

    public bool MaySend(Viewer viewer) => viewer.May(Right.ApproveRegisters, OwnerId);

    public static bool MayVerify(Viewer viewer) => viewer.SeesAll(Right.KeepRegisters);

    public static bool MayApprove(Viewer viewer) => viewer.SeesAll(Right.ApproveRegisters);

    /// <summary>What is wrong with it as it stands: the same for the form, the import and a request made by hand.</summary>
    public IEnumerable<Refusal> Faults(Viewer viewer, VisitFacts facts)
    {
        if (!MayKeep(viewer)) yield return new Refusal("Cơ quan lập hồ sơ phải là cơ quan của người nhập. Chọn lại cơ quan.");
        if (string.IsNullOrWhiteSpace(Name)) yield return new Refusal("Nhập tên đoàn.");
        if (Name is { Length: > 500 } || Body is { Length: > 500 }) yield return new Refusal("Tên đoàn dài quá 500 chữ. Rút gọn.");
        if (BodyKey.Length == 0) yield return new Refusal("Ghi cơ quan, tổ chức của khách.");
        if (Countries.Length == 0) yield return new Refusal("Ghi nước của đoàn khách.");
        if (From > To) yield return new Refusal("Ngày đi trước ngày đến. Kiểm tra lại.");
        else if (To.DayNumber - From.DayNumber > Span.Longest) yield return new Refusal("Đoàn ở dài hơn một năm. Kiểm tra lại ngày.");
        if (From.Year is < 1990 or > 2100) yield return new Refusal("Năm đoàn đến không đúng. Kiểm tra lại ngày.");
        if (Basis == VisitBasis.Planned && LineId is null && Line is null) yield return new Refusal("Chọn dòng trong kế hoạch đoàn, hoặc chọn “Phát sinh”.");
        if (Basis == VisitBasis.Planned && Line is { Direction: YearPlans.Direction.Out }) yield return new Refusal("Dòng kế hoạch này là đoàn ra. Chọn dòng đoàn vào.");
        if (People is < 0 or > 5000) yield return new Refusal("Số khách phải từ 1 đến 5.000. Kiểm tra lại.");
        if (People < Guests.Count && People > 0) yield return new Refusal("Danh sách có {0} người, nhiều hơn số khách. Sửa số khách, hoặc sửa danh sách trước.", Guests.Count);
        if (Classified.Refuse([Name, Body, PurposeText, Note, RankReason, Venues, Interpreter, .. Days.Select(d => d.Work)]) is { } secret) yield return secret;
        foreach (var check in VisitChecks.Of(this, facts).Where(c => c.Stops(TripStep.Save, false))) yield return check.AsRefusal;
    }

    /// <summary>Remembers the visit this one may be; the answer goes with the question.</summary>
    public void SeeTwin(IEnumerable<VisitTwin> twins)
    {
        var twin = twins.FirstOrDefault(AsTwin.MayBe);
        if (twin is null) { (TwinId, TwinName, TwinAnswer) = (null, null, null); return; }
        if (TwinName is not null && TwinId == twin.Id) return;
        (TwinId, TwinName, TwinAnswer) = (twin.Id > 0 ? twin.Id : null, twin.Name.Length > 500 ? twin.Name[..500] : twin.Name, null);
    }

    /// <summary>Khác chuyến: the same body came twice.</summary>
    public Refusal? AnswerTwin(Viewer viewer, VisitFacts facts, string? why)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (!facts.Twins.Any(AsTwin.MayBe)) return new Refusal("Đoàn này không còn trùng đoàn nào trong sổ.");
        if (Trimmed(why) is not { } answer) return new Refusal("Ghi vì sao là chuyến khác: ngày nào, ai dẫn đầu, việc gì.");
        if (Classified.Refuse(answer) is { } secret) return secret;
        var twin = facts.Twins.First(AsTwin.MayBe);
        (TwinId, TwinName, TwinAnswer) = (twin.Id > 0 ? twin.Id : null, twin.Name.Length > 500 ? twin.Name[..500] : twin.Name, answer);
        return null;
    }

    /// <summary>The head of the unit puts the visit to the focal agency: with it the focal agency has been told.</summary>
    public Refusal? Send(Viewer viewer, VisitFacts facts, string? document, string? reason, DateOnly on)
    {
        if (!MaySend(viewer)) return new Refusal("Lãnh đạo cơ quan lập hồ sơ trình đề nghị. Đề nghị lãnh đạo đăng nhập và trình.");
        if (State != VisitState.Proposed || SentOn is not null) return Not("trình đề nghị");
        if (!DaysKnown) return new Refusal("Ghi ngày đến và ngày đi trước khi trình.");
        if (Trimmed(document) is not { } number) return new Refusal("Ghi số, ký hiệu và ngày của công văn đề nghị hoặc công hàm.");
        if (Classified.Refuse(number, reason) is { } secret) return secret;
        if (Wrong(on, facts.Today, null) is { } wrong) return wrong;
        if (VisitChecks.Stop(this, facts, TripStep.Send, reason) is { } stop) return stop;
        (SentOn, SentById, Reason) = (on, viewer.AccountId, Trimmed(reason));
        Notices.Add(new VisitNotice { Kind = VisitNoticeKind.Told, Document = number, On = on });
        return null;
    }

    public Refusal? GiveBack(Viewer viewer, string? reason)
    {
        if (!MayVerify(viewer)) return NotOffice;
        if (State != VisitState.Proposed || SentOn is null) return Not("trả đề nghị");
        if (Trimmed(reason) is not { } why) return new Refusal("Ghi đề nghị còn thiếu gì, phải sửa gì.");
        (Reason, SentOn, SentById, VerifiedOn, Opinion, AskedOf, AskedOn) = (why, null, null, null, null, null, null);
        return null;
    }

    /// <summary>Guests of high rank: the ministry's opinion. The clock of the verification stands still meanwhile.</summary>
    public Refusal? Ask(Viewer viewer, string? whom, DateOnly on, DateOnly today)
    {
        if (!MayVerify(viewer)) return NotOffice;
        if (State != VisitState.Proposed || SentOn is null || VerifiedOn is not null) return Not("xin ý kiến");
        if (AskedOf is not null) return new Refusal("Đang chờ {0}. Ghi ngày có ý kiến trước khi hỏi tiếp.", AskedOf);
        if (Trimmed(whom) is not { Length: <= 300 } body) return new Refusal("Ghi hỏi cơ quan nào, về việc gì, trong 300 chữ.");
        if (Classified.Refuse(body) is { } secret) return secret;
        if (Wrong(on, today, SentOn) is { } wrong) return wrong;
        (AskedOf, AskedOn) = (body, on);
        return null;
    }

    public Refusal? Answered(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayVerify(viewer)) return NotOffice;
        if (AskedOf is null) return new Refusal("Không chờ ý kiến của ai.");
        if (Wrong(on, today, AskedOn) is { } wrong) return wrong;
        (AskedOf, AskedOn) = (null, null);
        return null;
    }

    /// <summary>The focal agency has verified who they are and says what it thinks; put to whoever approves.</summary>
    public Refusal? Verify(Viewer viewer, VisitFacts facts, string? opinion, DateOnly on)
    {
        if (!MayVerify(viewer)) return NotOffice;
        if (State != VisitState.Proposed || SentOn is null || VerifiedOn is not null) return Not("ghi kết quả xác minh");
        if (SentById == viewer.AccountId) return new Refusal("Người trình không xác minh đề nghị của mình. Giao người khác xác minh.");
        if (AskedOf is not null) return new Refusal("Còn chờ {0}. Ghi ngày có ý kiến rồi mới kết luận.", AskedOf);
        if (Trimmed(opinion) is not { } text) return new Refusal("Ghi kết quả xác minh đối tác và ý kiến đề xuất.");
        if (Classified.Refuse(text) is { } secret) return secret;
        if (Wrong(on, facts.Today, SentOn) is { } wrong) return wrong;
        if (VisitChecks.Stop(this, facts, TripStep.Send, Reason ?? text) is { } stop) return stop;
        (Opinion, VerifiedOn) = (text, on);
        return null;
    }

    /// <summary>The chairman agrees and says who receives.</summary>
    public Refusal? Approve(Viewer viewer, VisitFacts facts, string? document, DateOnly on, string? by, int? hostId)
    {
        if (!MayApprove(viewer)) return NotDecider;
        if (State != VisitState.Proposed || VerifiedOn is null) return Not("ghi văn bản chấp thuận");
        if (SentById == viewer.AccountId) return new Refusal("Người trình không ghi chấp thuận cho đề nghị của mình. Giao người khác ghi.");
        if (hostId is null) return new Refusal("Chọn cơ quan chủ trì đón đoàn.");
        if (Wrong(on, facts.Today, VerifiedOn) is { } wrong) return wrong;
        if (Consent(document, on, by) is { } no) return no;
        if (VisitChecks.Stop(this, facts, TripStep.Decide, Reason ?? Opinion) is { } stop) { (ApprovalDocument, ApprovedOn, ApprovedBy) = (null, null, null); return stop; }
        (State, HostId) = (VisitState.Approved, hostId);
        return null;
    }

    /// <summary>Something told or made: the preparation has begun.</summary>
    public Refusal? Record(Viewer viewer, VisitNoticeKind kind, string? document, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (kind == VisitNoticeKind.Told ? State == VisitState.Reported || State.IsOff() : State is not (VisitState.Approved or VisitState.Preparing or VisitState.Receiving)) return Not("ghi việc chuẩn bị");
        if (Trimmed(document) is not { } number) return new Refusal("Ghi số, ký hiệu và ngày của văn bản.");
        if (number.Length > 300) return new Refusal("Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.");
        if (Classified.Refuse(number) is { } secret) return secret;
        if (Wrong(on, today, null) is { } wrong) return wrong;
        if (Notices.Any(n => n.Kind == kind && n.Document == number)) return new Refusal("Văn bản này đã ghi rồi.");
        Notices.Add(new VisitNotice { Kind = kind, Document = number, On = on });
        if (State == VisitState.Approved) State = VisitState.Preparing;
        return null;
    }

    public Refusal? Start(Viewer viewer, VisitFacts facts, DateOnly on, string? reason)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State is not (VisitState.Approved or VisitState.Preparing)) return Not("bắt đầu đón");
        if (Wrong(on, facts.Today, ApprovedOn) is { } wrong) return wrong;
        if (Classified.Refuse(reason) is { } secret) return secret;
        if (VisitChecks.Stop(this, facts, TripStep.Depart, reason) is { } stop) return stop;
        (State, StartedOn, From, DaysKnown) = (VisitState.Receiving, on, on, true);
        if (To < on) To = on;
        if (Trimmed(reason) is { } why) Reason = why;
        return null;
    }

    public Refusal? Finish(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State != VisitState.Receiving) return Not("ghi kết thúc");
        if (Wrong(on, today, StartedOn) is { } wrong) return wrong;
        (State, EndedOn, To) = (VisitState.Done, on, on);
        return null;
    }

    /// <summary>Thông báo, báo cáo kết quả.</summary>
    public Refusal? Report(Viewer viewer, string? results, string? signedPapers, string? contacts, string? proposals, string? document, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State is not (VisitState.Done or VisitState.Reported)) return Not("báo cáo kết quả");
        if (Trimmed(results) is not { } text) return new Refusal("Ghi kết quả chính của việc đón đoàn.");
        if (Trimmed(document) is not { } number) return new Refusal("Ghi số, ký hiệu và ngày của báo cáo.");
        if (Classified.Refuse(results, signedPapers, contacts, proposals, document) is { } secret) return secret;
        if (Wrong(on, today, EndedOn) is { } wrong) return wrong;
        (State, Results, SignedPapers, Contacts, Proposals, ReportDocument, ReportedOn) = (VisitState.Reported, text, Trimmed(signedPapers), Trimmed(contacts), Trimmed(proposals), number, on);
        return null;
    }

    private Refusal? Consent(string? document, DateOnly? on, string? by)
    {
        if (Trimmed(document) is not { } number || on is null) return new Refusal("Ghi số, ký hiệu và ngày của văn bản chấp thuận.");
        if (Trimmed(by) is not { } who) return new Refusal("Ghi người chấp thuận.");
        if (Classified.Refuse(number, who) is { } secret) return secret;
        (ApprovalDocument, ApprovedOn, ApprovedBy) = (number, on, who);
        return null;
    }

    private Refusal Not(string what) => new("Đoàn đang ở bước “{0}”, chưa hoặc không còn {1} được. Tải lại trang để xem bước hiện nay.", State.Name(), what);

    private static Refusal? Wrong(DateOnly on, DateOnly today, DateOnly? since) => Steps.Wrong(on, today, since);

    private static string? Trimmed(string? text) => Steps.Trimmed(text);
}
