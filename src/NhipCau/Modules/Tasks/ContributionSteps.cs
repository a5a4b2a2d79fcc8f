using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>What an agency writes of a task.</summary>
public sealed record ProgressWords(string? Text, string? Figures = null, int? Percent = null, decimal? QuantityDone = null, bool DeclaresDone = false, bool NothingToReport = false);

/// <summary>
/// From the desk of an officer to a confirmed number: written, submitted to the head, approved and sent by the head, confirmed by the monitor.
/// Two pairs of eyes at least: nobody approves what he wrote, nobody confirms what he wrote or sent.
/// </summary>
public sealed partial class Contribution
{
    /// <summary>Still in the agency's own hands.</summary>
    public bool IsInside => State is ContributionState.Draft or ContributionState.Submitted;

    public Refusal? Write(Viewer viewer, ProgressWords words, DateTime now)
    {
        if (Own(viewer, Right.ReportProgress, out var part) is { } no) return no;
        if (State == ContributionState.Submitted) return new Refusal("Bản này đang chờ lãnh đạo duyệt. Đề nghị lãnh đạo trả lại nếu cần sửa.");
        if (State != ContributionState.Draft) return new Refusal("Bản này đã gửi đi, không sửa được nữa. Ghi tiến độ mới.");
        if (!part.IsLead && (words.Percent is not null || words.DeclaresDone)) return new Refusal("Chỉ cơ quan chủ trì ghi tỷ lệ và báo hoàn thành. Cơ quan phối hợp ghi phần việc của mình bằng lời và số liệu.");
        if (words.Percent is < 0 or > 100) return new Refusal("Tỷ lệ là một số từ 0 đến 100.");
        if (words.QuantityDone < 0) return new Refusal("Số lượng đã làm không thể nhỏ hơn 0.");
        if (words.NothingToReport && (words.Percent is not null || words.QuantityDone is not null || words.DeclaresDone)) return new Refusal("Đã chọn “Không phát sinh” thì để trống tỷ lệ, số lượng và báo hoàn thành.");

        (Text, Figures, QuantityDone) = (words.Text?.Trim() ?? "", words.Figures?.Trim() is { Length: > 0 } figures ? figures : null, words.QuantityDone);
        (Percent, DeclaresDone, NothingToReport) = (words.DeclaresDone ? 100 : words.Percent, words.DeclaresDone, words.NothingToReport);
        (WrittenById, WrittenAt) = (viewer.AccountId, now);
        return null;
    }

    /// <summary>Laid before the head of the agency: from here it must say something.</summary>
    public Refusal? Submit(Viewer viewer)
    {
        if (Own(viewer, Right.ReportProgress, out var part) is { } no) return no;
        if (State != ContributionState.Draft) return new Refusal("Bản này đã trình rồi.");
        if (Text.Length == 0 && !NothingToReport) return new Refusal("Ghi việc đã làm, hoặc chọn “Không phát sinh”.");
        if (part.IsLead && Percent is null && !NothingToReport) return new Refusal("Ghi tỷ lệ đã hoàn thành, từ 0 đến 100.");
        (State, ReturnReason) = (ContributionState.Submitted, null);
        return null;
    }

    public Refusal? GiveBack(Viewer viewer, string? reason)
    {
        if (Own(viewer, Right.ApproveProgress, out _) is { } no) return no;
        if (State != ContributionState.Submitted) return new Refusal("Bản này không còn chờ duyệt. Tải lại trang để xem tình trạng mới.");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do trả lại để người soạn biết phải sửa gì.");
        (State, ReturnReason) = (ContributionState.Draft, reason.Trim());
        return null;
    }

    public Refusal? ApproveAndSend(Viewer viewer, DateTime now)
    {
        if (Own(viewer, Right.ApproveProgress, out var part) is { } no) return no;
        if (State != ContributionState.Submitted) return new Refusal("Bản này không còn chờ duyệt. Tải lại trang để xem tình trạng mới.");
        if (WrittenById == viewer.AccountId) return new Refusal("Người soạn không tự duyệt. Nhờ một lãnh đạo khác của cơ quan duyệt và gửi.");
        (State, SentById, SentAt) = (ContributionState.Sent, viewer.AccountId, now);
        Task.TakeIn(this, part);
        return null;
    }

    public Refusal? Confirm(Viewer viewer, DateTime now)
    {
        if (Foreign(viewer) is { } no) return no;
        (State, VerifiedById, VerifiedAt) = (ContributionState.Confirmed, viewer.AccountId, now);
        if (Task.PartOf(AgencyId) is { } part) Task.TakeAsConfirmed(this, part);
        return null;
    }

    public Refusal? Return(Viewer viewer, string? reason, DateTime now)
    {
        if (Foreign(viewer) is { } no) return no;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do trả lại để cơ quan biết phải bổ sung gì.");
        (State, VerifiedById, VerifiedAt, ReturnReason) = (ContributionState.Returned, viewer.AccountId, now, reason.Trim());
        if (Task.PartOf(AgencyId) is { } part) Task.TakeAsReturned(this, part);
        return null;
    }

    /// <summary>May this person be the other pair of eyes at the monitor's side?</summary>
    public bool MayBeVerifiedBy(Viewer viewer) => Foreign(viewer) is null;

    public bool MayBeApprovedBy(Viewer viewer) => State == ContributionState.Submitted && viewer.May(Right.ApproveProgress, AgencyId) && WrittenById != viewer.AccountId;

    private Refusal? Own(Viewer viewer, Right right, out TaskParty part)
    {
        part = Task.PartOf(AgencyId)!;
        if (!viewer.May(right, AgencyId)) return new Refusal("Chỉ người của cơ quan được giao mới làm được việc này.");
        if (part is null) return new Refusal("Cơ quan không còn tham gia nhiệm vụ này.");
        if (!Task.State.IsOpen()) return new Refusal("Nhiệm vụ đã kết thúc. Nếu còn việc phải làm, đề nghị cơ quan theo dõi mở lại.");
        return part.AcceptedAt is null ? new Refusal("Tiếp nhận nhiệm vụ trước khi ghi tiến độ.") : null;
    }

    private Refusal? Foreign(Viewer viewer)
    {
        if (!Task.MayVerify(viewer)) return new Refusal("Chỉ cơ quan theo dõi nhiệm vụ mới xác nhận hoặc trả lại.");
        if (State != ContributionState.Sent) return new Refusal("Bản này không còn chờ xác nhận. Tải lại trang để xem tình trạng mới.");
        return viewer.AccountId == WrittenById || viewer.AccountId == SentById ? new Refusal("Người soạn hoặc người gửi không tự xác nhận. Người khác của cơ quan theo dõi, hoặc Văn phòng UBND, xác nhận phần này.") : null;
    }
}
