using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>The way of a trip: hồ sơ → thẩm định → quyết định cử → đi → về → báo cáo → đóng. Each step says why not, or is done.</summary>
public sealed partial class Delegation
{
    private static readonly Refusal NotKeeper = new("Chỉ cơ quan lập đoàn hoặc cơ quan đầu mối về đối ngoại ghi việc này.");
    private static readonly Refusal NotOffice = new("Chỉ cơ quan đầu mối về đối ngoại hoặc Văn phòng UBND làm việc này.");
    private static readonly Refusal NotDecider = new("Chỉ lãnh đạo cơ quan đầu mối, Văn phòng UBND hoặc lãnh đạo UBND ghi quyết định.");
    private static readonly Refusal NoDocument = new("Ghi số, ký hiệu và ngày của văn bản.");
    private static readonly Refusal NoReason = new("Ghi lý do.");

    public bool MayKeep(Viewer viewer) => viewer.May(Right.KeepRegisters, OwnerId);

    public bool MaySend(Viewer viewer) => viewer.May(Right.ApproveRegisters, OwnerId);

    public static bool MayAppraise(Viewer viewer) => viewer.SeesAll(Right.KeepRegisters);

    public static bool MayDecide(Viewer viewer) => viewer.SeesAll(Right.ApproveRegisters);

    /// <summary>What is wrong with it as it stands: the same for the form, the import and a request made by hand.</summary>
    public IEnumerable<Refusal> Faults(Viewer viewer, TripFacts facts)
    {
        if (!MayKeep(viewer)) yield return new Refusal("Cơ quan lập đoàn phải là cơ quan của người nhập. Chọn lại cơ quan.");
        if (string.IsNullOrWhiteSpace(Name)) yield return new Refusal("Nhập tên đoàn.");
        if (Name is { Length: > 500 }) yield return new Refusal("Tên đoàn dài quá 500 chữ. Rút gọn.");
        if (Countries.Length == 0) yield return new Refusal("Ghi nước đến của đoàn.");
        if (From > To) yield return new Refusal("Ngày về trước ngày đi. Kiểm tra lại.");
        else if (To.DayNumber - From.DayNumber > Span.Longest) yield return new Refusal("Chuyến đi dài hơn một năm. Kiểm tra lại ngày.");
        if (From.Year is < 1990 or > 2100) yield return new Refusal("Năm của chuyến đi không đúng. Kiểm tra lại ngày.");
        if (Basis == TripBasis.Planned && LineId is null && Line is null) yield return new Refusal("Chọn dòng trong kế hoạch đoàn, hoặc chọn “Phát sinh”.");
        if (Basis == TripBasis.Planned && Line is { Direction: Direction.In }) yield return new Refusal("Dòng kế hoạch này là đoàn vào. Chọn dòng đoàn ra.");
        if (Basis == TripBasis.OtherPlan && string.IsNullOrWhiteSpace(OtherPlan)) yield return new Refusal("Ghi kế hoạch của cơ quan nào, số và ngày, mà đoàn này theo.");
        if (People is < 0 or > 1000) yield return new Refusal("Số người phải từ 1 đến 1.000. Kiểm tra lại.");
        if (Classified.Refuse([Name, PurposeText, Note, Approval, OtherPlan, InvitationNumber, EnterpriseConsent, .. Days.Select(d => d.Work)]) is { } secret) yield return secret;
        foreach (var check in TripChecks.Of(this, facts).Where(c => c.Stops(TripStep.Save, false))) yield return check.AsRefusal;
    }

    /// <summary>The head of the unit sends the dossier.</summary>
    /// <param name="reason">Why in spite of what may be gone past: a late dossier, a report still owed.</param>
    public Refusal? Send(Viewer viewer, TripFacts facts, string? reason, DateOnly on)
    {
        if (!MaySend(viewer)) return new Refusal("Lãnh đạo cơ quan lập đoàn nộp hồ sơ. Đề nghị lãnh đạo đăng nhập và nộp.");
        if (State != TripState.Preparing) return Not("nộp hồ sơ");
        if (!DaysKnown) return new Refusal("Ghi ngày đi và ngày về trước khi nộp hồ sơ.");
        if (Members.Count == 0) return new Refusal("Thêm thành viên đoàn trước khi nộp hồ sơ.");
        if (Members.Count(m => m.Role == MemberRole.Head) != 1) return new Refusal("Đoàn phải có đúng một trưởng đoàn. Sửa vai trò của thành viên.");
        if (on > facts.Today || on > From) return new Refusal("Ngày nộp hồ sơ không thể sau hôm nay hoặc sau ngày đi.");
        if (TripChecks.Stop(this, facts, TripStep.Send, reason) is { } stop) return stop;
        // Until here a number said beforehand: from here on those travel who are in the list.
        (State, SentOn, SentById, Reason, People) = (TripState.Sent, on, viewer.AccountId, Trimmed(reason), Members.Count);
        return null;
    }

    /// <summary>The dossier is complete: the appraisal begins, and its clock.</summary>
    public Refusal? Receive(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (State != TripState.Sent) return Not("nhận hồ sơ");
        if (Wrong(on, today, SentOn) is { } wrong) return wrong;
        (State, ReceivedOn) = (TripState.Appraising, on);
        return null;
    }

    /// <summary>Something is missing: back to the unit.</summary>
    public Refusal? GiveBack(Viewer viewer, string? reason)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (State is not (TripState.Sent or TripState.Appraising or TripState.Appraised)) return Not("trả hồ sơ");
        if (Trimmed(reason) is not { } why) return new Refusal("Ghi hồ sơ còn thiếu gì, phải sửa gì.");
        (State, Reason, SentOn, ReceivedOn, AppraisedOn, AskedOf, AskedOn) = (TripState.Preparing, why, null, null, null, null, null);
        return null;
    }

    /// <summary>Another body is asked (Công an, Nội vụ, Tài chính …); the clock of the appraisal stands still meanwhile.</summary>
    public Refusal? Ask(Viewer viewer, string? whom, DateOnly on, DateOnly today)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (State != TripState.Appraising) return Not("xin ý kiến");
        if (AskedOf is not null) return new Refusal("Đang chờ {0}. Ghi ngày có ý kiến trước khi hỏi tiếp.", AskedOf);
        if (Trimmed(whom) is not { Length: <= 300 } body) return new Refusal("Ghi hỏi cơ quan nào, về việc gì, trong 300 chữ.");
        if (Classified.Refuse(body) is { } secret) return secret;
        if (Wrong(on, today, ReceivedOn) is { } wrong) return wrong;
        (AskedOf, AskedOn) = (body, on);
        return null;
    }

    public Refusal? Answered(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (AskedOf is null) return new Refusal("Không chờ ý kiến của ai.");
        if (Wrong(on, today, AskedOn) is { } wrong) return wrong;
        (AskedOf, AskedOn) = (null, null);
        return null;
    }

    /// <summary>The focal agency's opinion; put to whoever decides.</summary>
    public Refusal? Appraise(Viewer viewer, TripFacts facts, string? opinion, DateOnly on)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (State != TripState.Appraising) return Not("trình quyết định cử");
        if (SentById == viewer.AccountId) return new Refusal("Người nộp hồ sơ không thẩm định hồ sơ của mình. Giao người khác thẩm định.");
        if (AskedOf is not null) return new Refusal("Còn chờ {0}. Ghi ngày có ý kiến rồi trình.", AskedOf);
        if (Trimmed(opinion) is not { } text) return new Refusal("Ghi ý kiến thẩm định.");
        if (Classified.Refuse(text) is { } secret) return secret;
        if (Wrong(on, facts.Today, ReceivedOn) is { } wrong) return wrong;
        if (TripChecks.Stop(this, facts, TripStep.Send, Reason ?? text) is { } stop) return stop;
        (State, Opinion, AppraisedOn) = (TripState.Appraised, text, on);
        return null;
    }

    /// <summary>Quyết định cử: the days and countries it allows must be those of the trip.</summary>
    public Refusal? Decide(Viewer viewer, TripFacts facts, string? document, DateOnly on, string? body, DateOnly from, DateOnly to, string countries)
    {
        if (!MayDecide(viewer)) return NotDecider;
        if (State != TripState.Appraised) return Not("ghi quyết định cử");
        if (SentById == viewer.AccountId) return new Refusal("Người nộp hồ sơ không ghi quyết định cho hồ sơ của mình. Giao người khác ghi.");
        return Decree(facts, document, on, body, from, to, countries, null);
    }

    /// <summary>A new decision changes the days, the countries or who goes.</summary>
    public Refusal? Change(Viewer viewer, TripFacts facts, string? document, DateOnly on, string? body, DateOnly from, DateOnly to, string countries, string? reason)
    {
        if (!MayDecide(viewer)) return NotDecider;
        if (State is not (TripState.Decided or TripState.Travelling)) return Not("đổi quyết định");
        if (Trimmed(reason) is not { } why) return new Refusal("Ghi lý do đổi.");
        if (on < DecidedOn) return new Refusal("Quyết định đổi không thể trước quyết định cử ngày {0:dd/MM/yyyy}.", DecidedOn);
        var (oldFrom, oldTo, oldCountries) = (From, To, Countries);
        (From, To, Countries) = (State == TripState.Travelling ? From : from, to, countries);
        if (Decree(facts, document, on, body, from, to, countries, why) is not { } no) return null;
        (From, To, Countries) = (oldFrom, oldTo, oldCountries);
        return no;
    }

    /// <param name="despite">Why in spite of what may be gone past.</param>
    private Refusal? Decree(TripFacts facts, string? document, DateOnly on, string? body, DateOnly from, DateOnly to, string countries, string? reason, string? despite = null)
    {
        if (Trimmed(document) is not { } number) return NoDocument;
        if (Classified.Refuse(number, reason) is { } secret) return secret;
        if (Trimmed(body) is not { } decider) return new Refusal("Ghi người, cơ quan ký quyết định.");
        if (on > facts.Today) return new Refusal("Ngày quyết định không thể sau hôm nay.");
        if (from > to) return new Refusal("Ngày về trong quyết định trước ngày đi. Kiểm tra lại.");
        if (From < from || To > to) return new Refusal("Đoàn đi {0:dd/MM/yyyy}–{1:dd/MM/yyyy}, ngoài thời gian quyết định cho phép. Sửa ngày của đoàn, hoặc kiểm tra lại quyết định.", From, To);
        if (!CountryList.Same(Countries, countries)) return new Refusal("Nước đến trong quyết định khác nước đến của đoàn. Sửa nước đến của đoàn, hoặc kiểm tra lại quyết định.");
        if (TripChecks.Stop(this, facts, TripStep.Decide, despite ?? Reason ?? Opinion) is { } stop) return stop;
        Decisions.Add(new DelegationDecision { Document = number, On = on, Body = decider, From = from, To = to, Countries = countries, Reason = reason });
        if (State != TripState.Travelling) State = TripState.Decided;
        DecidedOn ??= on;
        return null;
    }

    public Refusal? Depart(Viewer viewer, TripFacts facts, DateOnly on)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State != TripState.Decided) return Not("ghi ngày khởi hành");
        if (on > facts.Today) return new Refusal("Ngày khởi hành không thể sau hôm nay.");
        if (on < Decision!.From || on > Decision.To) return new Refusal("Quyết định cho đi từ {0:dd/MM/yyyy} đến {1:dd/MM/yyyy}. Đi ngày khác thì ra quyết định đổi trước.", Decision.From, Decision.To);
        var (from, to) = (From, To);
        // What is looked at is the trip as it is made, not as it was meant.
        (From, To) = (on, To < on ? on : To);
        if (TripChecks.Stop(this, facts, TripStep.Depart, Reason ?? Opinion) is { } stop)
        {
            (From, To) = (from, to);
            return stop;
        }
        (State, DepartedOn, DaysKnown) = (TripState.Travelling, on, true);
        return null;
    }

    /// <summary>Back. What happened is recorded as it was; beyond the decision only with the reason, and as a violation.</summary>
    public Refusal? Return(Viewer viewer, DateOnly on, string? reason, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State != TripState.Travelling) return Not("ghi ngày về");
        if (Wrong(on, today, DepartedOn) is { } wrong) return wrong;
        var late = Decision is { } decision && on > decision.To;
        if (late && Trimmed(reason) is null) return new Refusal("Về sau ngày {0:dd/MM/yyyy} của quyết định. Ghi lý do về muộn.", Decision!.To);
        if (late) (Violation, ViolationText) = (ViolationKind.OutsideDecision, reason!.Trim());
        (State, ReturnedOn, To) = (TripState.Returned, on, on);
        return null;
    }

    /// <summary>Báo cáo kết quả: what was done, signedPapers, met and proposed.</summary>
    public Refusal? Report(Viewer viewer, string? results, string? signedPapers, string? contacts, string? proposals, string? document, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State is not (TripState.Returned or TripState.Reported)) return Not("báo cáo kết quả");
        if (Trimmed(results) is not { } text) return new Refusal("Ghi kết quả chính của chuyến đi.");
        if (Trimmed(document) is not { } number) return new Refusal("Ghi số, ký hiệu và ngày của báo cáo.");
        if (Classified.Refuse(results, signedPapers, contacts, proposals, document) is { } secret) return secret;
        if (Wrong(on, today, ReturnedOn) is { } wrong) return wrong;
        (State, Results, SignedPapers, Contacts, Proposals, ReportDocument, ReportedOn) = (TripState.Reported, text, Trimmed(signedPapers), Trimmed(contacts), Trimmed(proposals), number, on);
        return null;
    }

    /// <summary>Nothing is owed any more.</summary>
    /// <param name="passportsOut">Passports lent for this trip that have not come back.</param>
    public Refusal? Close(Viewer viewer, int passportsOut, DateOnly today)
    {
        if (!MayAppraise(viewer)) return NotOffice;
        if (State != TripState.Reported) return State == TripState.Returned ? new Refusal("Đoàn chưa báo cáo kết quả. Ghi báo cáo trước khi đóng hồ sơ.") : Not("đóng hồ sơ");
        if (passportsOut > 0) return new Refusal("Còn {0} hộ chiếu giao cho đoàn chưa nộp lại. Ghi việc nộp lại trước khi đóng hồ sơ.", passportsOut);
        (State, ClosedOn) = (TripState.Closed, today);
        return null;
    }

    private Refusal Not(string what) => new("Đoàn đang ở bước “{0}”, chưa hoặc không còn {1} được. Tải lại trang để xem bước hiện nay.", State.Name(), what);

    private static Refusal? Wrong(DateOnly on, DateOnly today, DateOnly? since) => Steps.Wrong(on, today, since);

    private static string? Trimmed(string? text) => Steps.Trimmed(text);
}
