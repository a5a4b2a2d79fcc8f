using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

/// <summary>What can be done to a visit of the press, and what stands against it: the rules of the form, of an import and of a request by hand.</summary>
public sealed partial class PressVisit
{
    public bool MayKeep(Viewer viewer) => viewer.May(Right.KeepRegisters, OwnerId);

    /// <summary>The people's committee consents, on the advice of the office; no agency to its own guests.</summary>
    public static bool MayDecide(Viewer viewer) => viewer.SeesAll(Right.ApproveRegisters);

    /// <summary>What was approved is carried out as approved: a change is asked for anew (Điều 6 khoản 2).</summary>
    public bool MayEdit(Viewer viewer) => MayKeep(viewer) && State is PressState.Proposed or PressState.Waiting;

    /// <summary>What is wrong with what was entered, each at its field.</summary>
    public IEnumerable<(string Field, Refusal Why)> Faults()
    {
        if (string.IsNullOrWhiteSpace(Outlet)) yield return (nameof(Outlet), new Refusal("Nhập tên hãng tin, báo, đài."));
        if (CountryId is null) yield return (nameof(CountryId), new Refusal("Chọn nước của hãng tin."));
        if (string.IsNullOrWhiteSpace(Subject)) yield return (nameof(Subject), new Refusal("Nhập nội dung hoạt động."));
        if (Journalists is < 1 or > 500) yield return (nameof(Journalists), new Refusal("Số phóng viên từ 1 đến 500."));
        if (From == default) yield return (nameof(From), new Refusal("Nhập ngày bắt đầu, ví dụ 05/03/2026."));
        else if (To < From) yield return (nameof(To), new Refusal("Ngày kết thúc không trước ngày bắt đầu {0:dd/MM/yyyy}.", From));
    }

    /// <summary>The request has come to the committee on this day; the days of its answer begin.</summary>
    public Refusal? Receive(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return Stranger();
        if (State != PressState.Proposed) return Out("trình");
        if (Faults().Select(f => f.Why).FirstOrDefault() is { } fault) return fault;
        if (on > today) return Future();
        (State, ReceivedOn) = (PressState.Waiting, on);
        return null;
    }

    public Refusal? Approve(Viewer viewer, DateOnly on, string? document, DateOnly today)
    {
        if (Decides(viewer, on, today) is { } no) return no;
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("Ghi số, ký hiệu của văn bản chấp thuận.");
        if (Rule.NeedsLicence && string.IsNullOrWhiteSpace(Licence)) return new Refusal("Chưa có giấy phép của Bộ Ngoại giao ({0}). Ghi số giấy phép vào hồ sơ trước.", Rule.Clause);
        (State, Decision, DecidedOn, Reason) = (PressState.Approved, document.Trim(), on, null);
        ApprovedOn ??= on;
        Decisions.Add(new PressDecision { VisitId = Id, On = on, Consents = true, Document = Decision, Programme = Programme });
        return null;
    }

    public Refusal? Refuse(Viewer viewer, DateOnly on, string? reason, DateOnly today)
    {
        if (Decides(viewer, on, today) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do từ chối.");
        (State, DecidedOn, Reason) = (PressState.Refused, on, reason.Trim());
        Decisions.Add(new PressDecision { VisitId = Id, On = on, Reason = Reason });
        return null;
    }

    /// <summary>Another programme than the approved one: no work before the new consent. What was decided stays in <see cref="Decisions"/>, and counted.</summary>
    public Refusal? Change(Viewer viewer, string? reason, DateOnly today)
    {
        if (!MayKeep(viewer)) return Stranger();
        if (State is not (PressState.Approved or PressState.Working)) return Out("xin đổi chương trình");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi nội dung và lý do đổi chương trình.");
        (State, ReceivedOn, Decision, DecidedOn, Reason) = (PressState.Waiting, today, null, null, reason.Trim());
        return null;
    }

    public Refusal? Begin(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return Stranger();
        if (State != PressState.Approved) return State is PressState.Proposed or PressState.Waiting ? new Refusal("Chưa được hoạt động khi chưa có chấp thuận ({0}).", Rule.Clause) : Out("bắt đầu");
        if (on > today) return Future();
        if (on < DecidedOn || on < From || on > To) return new Refusal("Chỉ hoạt động trong thời gian được chấp thuận, từ {0:dd/MM/yyyy} đến {1:dd/MM/yyyy}, sau ngày chấp thuận.", From, To);
        // They may have begun once before their programme was changed.
        (State, BegunOn, BegunWith) = (PressState.Working, BegunOn ?? on, BegunWith ?? Journalists);
        return null;
    }

    public Refusal? End(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return Stranger();
        if (State != PressState.Working) return Out("kết thúc");
        if (on > today) return Future();
        if (on < BegunOn) return new Refusal("Ngày kết thúc không trước ngày bắt đầu {0:dd/MM/yyyy}.", BegunOn);
        (State, EndedOn) = (PressState.Ended, on);
        return null;
    }

    public Refusal? Tell(Viewer viewer, DateOnly on, string? document, DateOnly today)
    {
        if (!MayKeep(viewer)) return Stranger();
        if (State != PressState.Ended) return Out("báo cáo");
        if (on > today) return Future();
        if (on < EndedOn) return new Refusal("Ngày báo cáo không trước ngày kết thúc {0:dd/MM/yyyy}.", EndedOn);
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("Ghi số, ký hiệu của báo cáo.");
        (State, ReportedOn, Report) = (PressState.Reported, on, document.Trim());
        return null;
    }

    /// <summary>Recorded, suspended, told to the Ministry with the evidence (Điều 7).</summary>
    public Refusal? Violate(Viewer viewer, string? what)
    {
        if (!MayKeep(viewer)) return Stranger();
        if (State is PressState.Proposed or PressState.Waiting or PressState.Refused) return Out("ghi vi phạm");
        if (string.IsNullOrWhiteSpace(what)) return new Refusal("Ghi vi phạm gì, ngày nào, đã xử lý ra sao.");
        Violation = string.IsNullOrEmpty(Violation) ? what.Trim() : $"{Violation}\n{what.Trim()}";
        return null;
    }

    private Refusal? Decides(Viewer viewer, DateOnly on, DateOnly today)
    {
        if (!MayDecide(viewer)) return new Refusal("Việc này của lãnh đạo cơ quan ngoại vụ, Văn phòng hoặc lãnh đạo Ủy ban nhân dân.");
        if (State != PressState.Waiting) return Out("quyết định");
        if (on > today) return Future();
        return on < ReceivedOn ? new Refusal("Ngày trả lời không trước ngày nhận đề nghị {0:dd/MM/yyyy}.", ReceivedOn) : null;
    }

    private Refusal Out(string what) => new("Hồ sơ đang “{0}”, không {1} được.", State.Name(), what);

    private static Refusal Stranger() => new("Chỉ cơ quan đón hoặc cơ quan ngoại vụ được ghi hồ sơ này.");

    private static Refusal Future() => new("Chỉ ghi việc đã xảy ra: chọn ngày từ hôm nay trở về trước.");
}
