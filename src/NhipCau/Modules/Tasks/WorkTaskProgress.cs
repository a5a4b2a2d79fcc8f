using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Tasks;

/// <summary>How a task moves: taken on by its agencies, reported by its leads, confirmed by its monitor.</summary>
public sealed partial class WorkTask
{
    public IEnumerable<TaskParty> Leads => Parties.Where(p => p is { IsNow: true, IsLead: true });

    /// <summary>The leads whose word makes the numbers: those ordered; where every lead was only asked, all of them.</summary>
    private List<TaskParty> Counted => Leads.Where(p => !p.Asked).ToList() is { Count: > 0 } ordered ? ordered : [.. Leads];

    /// <summary>The part an agency has today, the weightier one where it has two.</summary>
    public TaskParty? PartOf(int agencyId) => Parties.Where(p => p.IsNow && p.AgencyId == agencyId).MinBy(p => p.Role);

    /// <summary>The monitor confirms (theo dõi, đôn đốc); the committee's office stands in for it.</summary>
    public bool MayVerify(Viewer viewer) => viewer.May(Right.VerifyProgress, MonitorId);

    public Refusal? Accept(Viewer viewer, DateTime now)
    {
        if (!viewer.May(Right.AcceptTasks, viewer.AgencyId) || PartOf(viewer.AgencyId) is not { } part) return new Refusal("Cơ quan này không được giao nhiệm vụ. Kiểm tra lại danh sách cơ quan.");
        if (!State.IsOpen()) return Ended;
        if (part.AcceptedAt is not null) return new Refusal("Cơ quan đã tiếp nhận nhiệm vụ này rồi. Mở nhiệm vụ để ghi tiến độ.");
        foreach (var mine in Parties.Where(p => p.IsNow && p.AgencyId == viewer.AgencyId)) (mine.AcceptedAt, mine.AcceptedBy) = (now, viewer.Name);
        if (State == TaskState.Assigned && part.IsLead) State = TaskState.Accepted;
        return null;
    }

    /// <summary>What the head of an agency has just sent counts as reported, and as nothing more.</summary>
    internal void TakeIn(Contribution sent, TaskParty part)
    {
        var today = VietnamTime.DayOf(sent.SentAt!.Value);
        part.ReportedAt = sent.SentAt;
        if (part.IsLead)
        {
            part.ReportedPercent = sent.Percent ?? part.ReportedPercent;
            if (sent.DeclaresDone) part.DeclaredOn = today;
            var days = DueDays;
            // A round opens when the one before it ends: two letters in one quarter answer one quarter.
            if (part.Rounds == 0 || part.Rounds < days.Count && today > days[part.Rounds - 1]) part.Rounds++;
        }
        Recount();
    }

    internal void TakeAsConfirmed(Contribution sent, TaskParty part)
    {
        if (!part.IsLead || part.VerifiedAsOf > sent.SentAt) return;
        part.VerifiedAsOf = sent.SentAt;
        part.VerifiedPercent = sent.Percent ?? part.VerifiedPercent;
        if (sent.DeclaresDone) part.DoneOn = VietnamTime.DayOf(sent.SentAt!.Value);
        Recount();
    }

    internal void TakeAsReturned(Contribution sent, TaskParty part)
    {
        if (sent.DeclaresDone && part.DoneOn is null) part.DeclaredOn = null;
        Recount();
    }

    /// <summary>docs/decisions/0002-several-leads.md.</summary>
    private void Recount()
    {
        if (Counted is not { Count: > 0 } leads) return;
        ReportedPercent = leads.Sum(p => p.ReportedPercent) / leads.Count;
        VerifiedPercent = leads.Sum(p => p.VerifiedPercent) / leads.Count;
        if (Every is not null) Reckon();
        if (!State.IsOpen()) return;
        if (leads.All(p => p.DoneOn is not null)) (State, DoneOn) = (TaskState.Done, leads.Max(p => p.DoneOn));
        else if (leads.All(p => p.DeclaredOn is not null)) State = TaskState.AwaitingConfirmation;
        else if (State == TaskState.AwaitingConfirmation || State != TaskState.Waiting && leads.Any(p => p.ReportedAt is not null)) State = TaskState.InProgress;
    }

    private static readonly Refusal Ended = new("Nhiệm vụ đã kết thúc. Nếu còn việc phải làm, đề nghị cơ quan theo dõi mở lại.");
}
