using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Tasks;

/// <summary>Decisions on a task, each with its reason, and with the document that says so where one is needed.</summary>
public sealed partial class WorkTask
{
    internal static readonly Refusal NotYours = new("Chỉ cơ quan theo dõi nhiệm vụ hoặc lãnh đạo cơ quan ngoại vụ quyết định việc này.");
    private static readonly Refusal NeedsReason = new("Ghi lý do của quyết định.");
    private static readonly Refusal NeedsDocument = new("Ghi số, ký hiệu và ngày của văn bản quyết định việc này.");

    public bool MayDecide(Viewer viewer) => viewer.May(Right.DecideTasks, MonitorId);

    /// <summary>A lead's head asks the monitor for a later day.</summary>
    public Refusal? AskExtension(Viewer viewer, DateOnly day, string? reason, string? document, DateTime now)
    {
        if (!viewer.May(Right.ApproveProgress, viewer.AgencyId) || PartOf(viewer.AgencyId) is not { IsLead: true }) return new Refusal("Chỉ lãnh đạo cơ quan chủ trì đề nghị gia hạn.");
        if (!State.IsOpen()) return Ended;
        if (WrongDay(day) is { } wrong) return wrong;
        if (string.IsNullOrWhiteSpace(reason)) return NeedsReason;
        if (Extensions.Any(e => e.AgencyId == viewer.AgencyId && e.Answer == ExtensionAnswer.Open)) return new Refusal("Đề nghị trước của cơ quan còn chờ trả lời. Chờ trả lời rồi đề nghị tiếp.");
        Extensions.Add(new ExtensionRequest { Task = this, AgencyId = viewer.AgencyId, NewDueOn = day, Reason = reason.Trim(), Document = Trimmed(document), AskedById = viewer.AccountId, AskedBy = viewer.Name, AskedAt = now });
        return null;
    }

    public Refusal? Extend(Viewer viewer, DateOnly day, string? reason, string? document, DateTime now)
    {
        if (MayNot(viewer, reason) is { } no) return no;
        if (WrongDay(day) is { } wrong) return wrong;
        Keep(DecisionKind.Extend, viewer, reason, document, $"{Words.Day(NextDueOn)} → {Words.Day(day)}", now);
        // Of a recurring task only the round at hand is put off.
        if (Every is null || day > DueOn) DueOn = day;
        NextDueOn = day;
        return null;
    }

    /// <summary>"Change of lead needs a document": the old lead keeps its words and dates, the new one goes on from its numbers.</summary>
    public Refusal? HandOver(Viewer viewer, int fromAgencyId, Agency to, string? reason, string? document, DateTime now)
    {
        if (MayNot(viewer, reason) is { } no) return no;
        if (string.IsNullOrWhiteSpace(document)) return NeedsDocument;
        var today = VietnamTime.DayOf(now);
        if (PartOf(fromAgencyId) is not { IsLead: true } old) return new Refusal("Chọn cơ quan đang chủ trì để chuyển đi.");
        if (to.IsGroup || !to.ExistsOn(today)) return new Refusal("Chọn một cơ quan đang hoạt động, không chọn nhóm cơ quan.");
        if (PartOf(to.Id) is { IsLead: true }) return new Refusal("Cơ quan này đang chủ trì nhiệm vụ rồi. Chọn cơ quan khác.");

        foreach (var part in Parties.Where(p => p.IsNow && (p == old || p.AgencyId == to.Id))) part.Until = today;
        Parties.Add(new TaskParty
        {
            AgencyId = to.Id,
            Role = old.Role,
            Asked = !to.Ordered,
            Since = today,
            ReportedPercent = old.ReportedPercent,
            VerifiedPercent = old.VerifiedPercent,
            Rounds = old.Rounds,
        });
        Keep(DecisionKind.HandOver, viewer, reason, document, $"{old.Agency?.Name} → {to.Name}", now);
        if (State is TaskState.Accepted or TaskState.InProgress or TaskState.AwaitingConfirmation) State = Started();
        return null;
    }

    public Refusal? Wait(Viewer viewer, string? condition, string? reason, string? document, DateTime now)
    {
        if (MayNot(viewer, reason) is { } no) return no;
        if (string.IsNullOrWhiteSpace(condition)) return new Refusal("Ghi điều kiện phải chờ, ví dụ: khi có hướng dẫn của Bộ.");
        (State, Condition, ConditionMetOn) = (TaskState.Waiting, condition.Trim(), null);
        Keep(DecisionKind.Wait, viewer, reason, document, Condition, now);
        return null;
    }

    public Refusal? MeetCondition(Viewer viewer, DateOnly on, string? reason, string? document, DateTime now)
    {
        if (MayNot(viewer, reason) is { } no) return no;
        if (!IsHeld) return new Refusal("Nhiệm vụ không chờ điều kiện nào.");
        if (on > VietnamTime.DayOf(now)) return new Refusal("Ngày có điều kiện không thể sau hôm nay.");
        ConditionMetOn = on;
        if (State == TaskState.Waiting) State = Started();
        Keep(DecisionKind.ConditionMet, viewer, reason, document, Words.Day(on), now);
        return null;
    }

    public Refusal? NotCarryOut(Viewer viewer, string? reason, string? document, DateTime now)
    {
        if (MayNot(viewer, reason) is { } no) return no;
        if (string.IsNullOrWhiteSpace(document)) return NeedsDocument;
        State = TaskState.NotCarriedOut;
        Keep(DecisionKind.NotCarryOut, viewer, reason, document, null, now);
        return null;
    }

    /// <summary>The task ends here and a new one carries on in the next period, with the same agencies.</summary>
    public Refusal? CarryOver(Viewer viewer, DateOnly day, string? reason, string? document, DateTime now, out WorkTask? next)
    {
        next = null;
        if (MayNot(viewer, reason) is { } no) return no;
        if (day.Year > DueOn.Year + 5) return TooFar;
        if (day.Year <= DueOn.Year) return new Refusal("Hạn mới phải thuộc năm sau. Trong cùng năm thì dùng “Gia hạn”.");
        var today = VietnamTime.DayOf(now);
        next = new WorkTask
        {
            PlanId = PlanId,
            SourceRecord = SourceRecord,
            SourceId = SourceId,
            CarriedFrom = this,
            Path = Path,
            Title = Title,
            AreaId = AreaId,
            ClauseStart = ClauseStart,
            ClauseEnd = ClauseEnd,
            TimeKind = VanBan.TimeKind.Date,
            DueOn = day,
            DueRule = "Chuyển từ kỳ trước, hạn theo quyết định",
            Quantity = Quantity,
            MonitorId = MonitorId,
        };
        foreach (var part in Parties.Where(p => p.IsNow)) next.Parties.Add(new TaskParty { AgencyId = part.AgencyId, Role = part.Role, Asked = part.Asked, GroupId = part.GroupId, Since = today });
        State = TaskState.CarriedOver;
        Keep(DecisionKind.CarryOver, viewer, reason, document, Words.Day(day), now);
        return null;
    }

    public Refusal? Reopen(Viewer viewer, DateOnly day, string? reason, string? document, DateTime now)
    {
        if (!MayDecide(viewer)) return NotYours;
        if (string.IsNullOrWhiteSpace(reason)) return NeedsReason;
        if (State is not (TaskState.Done or TaskState.NotCarriedOut)) return new Refusal("Chỉ mở lại nhiệm vụ đã hoàn thành hoặc không thực hiện.");
        if (day.Year > VietnamTime.DayOf(now).Year + 5) return TooFar;
        if (day < VietnamTime.DayOf(now)) return new Refusal("Hạn mới không thể trước hôm nay.");
        foreach (var part in Leads) (part.DeclaredOn, part.DoneOn) = (null, null);
        (DoneOn, DueOn, State) = (null, day, Started());
        NextDueOn = day;
        Keep(DecisionKind.Reopen, viewer, reason, document, Words.Day(day), now);
        return null;
    }

    private static readonly Refusal TooFar = new("Hạn mới quá xa, hơn năm năm sau. Kiểm tra lại năm.");

    private Refusal? WrongDay(DateOnly day) => day <= NextDueOn ? new Refusal("Hạn mới phải sau hạn đang có. Kiểm tra lại ngày.") : day.Year > DueOn.Year + 5 ? TooFar : null;

    private TaskState Started() => Leads.Any(p => p.ReportedAt is not null) ? TaskState.InProgress : Leads.Any(p => p.AcceptedAt is not null) ? TaskState.Accepted : TaskState.Assigned;

    private Refusal? MayNot(Viewer viewer, string? reason)
    {
        if (!MayDecide(viewer)) return NotYours;
        if (!State.IsOpen()) return new Refusal("Nhiệm vụ đã kết thúc. Mở lại trước khi quyết định việc khác.");
        return string.IsNullOrWhiteSpace(reason) ? NeedsReason : null;
    }

    private void Keep(DecisionKind kind, Viewer viewer, string? reason, string? document, string? effect, DateTime now) =>
        Decisions.Add(new TaskDecision { Kind = kind, Reason = reason!.Trim(), Document = Trimmed(document), Effect = effect is { Length: > 500 } ? effect[..500] : effect, DecidedBy = viewer.Name, DecidedAt = now });

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
