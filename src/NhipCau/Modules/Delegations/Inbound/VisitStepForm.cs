using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>What a step of a visit is asked for.</summary>
public sealed class VisitStepInput : StepInput
{
    public int? HostId { get; set; }
}

/// <summary>A step as it is about to be done.</summary>
/// <param name="Clock">The clock of the verification, while it runs.</param>
public sealed record VisitStepRun(Visit Visit, Viewer Viewer, VisitStepInput Input, VisitFacts Facts, Clock? Clock)
{
    public DateOnly Day => Input.Day ?? Facts.Today;
}

/// <summary>A step of a visit as a page of its own: who may, and the rule that does it.</summary>
public sealed record VisitStepForm(string Code, string Act, string Consequence, Right Right, Func<Visit, Viewer, bool> May, Func<VisitStepRun, Refusal?> Do) : StepForm(Code, Act, Consequence, Right)
{
    public bool Host { get; init; }

    /// <summary>The moment whose checks are shown before it is tried.</summary>
    public TripStep? Moment { get; init; }

    /// <summary>It lies on the way, so it can be the next step; the others stand apart.</summary>
    public bool OnTheWay { get; init; }

    private const string Cited = "Số, ký hiệu và ngày của văn bản";

    /// <summary>In the order of the way, then the ways off it. The first that a person may do is the next step of the visit.</summary>
    public static IReadOnlyList<VisitStepForm> All { get; } =
    [
        new("khac-chuyen", VisitActs.Twin, "Đoàn được đếm như một chuyến riêng; lý do còn trong diễn biến.", Right.KeepRegisters, (t, v) => t.AwaitsAnswer && !t.State.IsOff() && t.MayKeep(v),
            r => r.Visit.AnswerTwin(r.Viewer, r.Facts, r.Input.Reason)) { Reason = "Vì sao là chuyến khác", ReasonHint = "Ngày nào, ai dẫn đầu, việc gì khác với đoàn kia", OnTheWay = true },
        new("trinh", VisitActs.Send, "Đề nghị chuyển sang cơ quan đầu mối xác minh; từ đó cơ quan lập hồ sơ không sửa được nữa.", Right.ApproveRegisters, (t, v) => t.State == VisitState.Proposed && t.SentOn is null && !t.AwaitsAnswer && t.MaySend(v),
            r => r.Visit.Send(r.Viewer, r.Facts, r.Input.Document, r.Input.Reason, r.Day)) { Document = "Công văn đề nghị hoặc công hàm", Day = "Ngày trình", Reason = "Lý do, khi đề nghị muộn", ReasonOptional = true, Moment = TripStep.Send, OnTheWay = true },
        new("co-y-kien", VisitActs.Answered, "Đồng hồ xác minh chạy lại từ ngày làm việc tiếp theo.", Right.KeepRegisters, (t, v) => t.AskedOf is not null && Visit.MayVerify(v),
            r => r.Visit.Answered(r.Viewer, r.Day, r.Facts.Today) ?? (r.Clock?.Waiting is null ? null : r.Clock.GoOn(r.Day, r.Facts.Days))) { Day = "Ngày có ý kiến", OnTheWay = true },
        new("xac-minh", VisitActs.Verify, "Kết thúc xác minh; đề nghị chờ người có thẩm quyền chấp thuận.", Right.KeepRegisters, (t, v) => t.State == VisitState.Proposed && t.SentOn is not null && t.VerifiedOn is null && t.AskedOf is null && Visit.MayVerify(v) && t.SentById != v.AccountId,
            r => r.Visit.Verify(r.Viewer, r.Facts, r.Input.Reason, r.Day)) { Day = "Ngày kết luận", Reason = "Kết quả xác minh đối tác, ý kiến đề xuất", Moment = TripStep.Send, OnTheWay = true },
        new("chap-thuan", VisitActs.Approve, "Đoàn được đón; cơ quan chủ trì đón chuẩn bị theo kế hoạch đón tiếp.", Right.ApproveRegisters, (t, v) => t.State == VisitState.Proposed && t.VerifiedOn is not null && Visit.MayApprove(v) && t.SentById != v.AccountId,
            r => r.Visit.Approve(r.Viewer, r.Facts, r.Input.Document, r.Day, r.Input.Body, r.Input.HostId)) { Document = "Văn bản chấp thuận", Day = "Ngày văn bản", Body = "Người chấp thuận", Host = true, Moment = TripStep.Decide, OnTheWay = true },
        new("don", VisitActs.Start, "Đoàn đang ở địa phương.", Right.KeepRegisters, (t, v) => t.State is VisitState.Approved or VisitState.Preparing && t.MayKeep(v),
            r => r.Visit.Start(r.Viewer, r.Facts, r.Day, r.Input.Reason)) { Day = "Ngày đoàn đến", Reason = "Lý do, khi chưa thông báo Công an hoặc Bộ Chỉ huy quân sự", ReasonOptional = true, Moment = TripStep.Depart, OnTheWay = true },
        new("xong", VisitActs.Finish, "Từ ngày này tính hạn báo cáo kết quả.", Right.KeepRegisters, (t, v) => t.State == VisitState.Receiving && t.MayKeep(v),
            r => r.Visit.Finish(r.Viewer, r.Day, r.Facts.Today)) { Day = "Ngày đoàn đi", OnTheWay = true },
        new("bao-cao", VisitActs.Report, "Kết quả vào sổ và vào trang đối tác.", Right.KeepRegisters, (t, v) => t.State == VisitState.Done && t.MayKeep(v),
            r => Report(r)) { Results = true, Document = "Số, ký hiệu báo cáo", Day = "Ngày báo cáo", OnTheWay = true },
        new("lam-tiep", VisitActs.Resume, "Đoàn làm lại đề nghị với thời gian mới; văn bản cũ không còn giá trị.", Right.ApproveRegisters, (t, v) => t.State == VisitState.Postponed && t.MaySend(v),
            r => r.Input.From is null || r.Input.To is null ? new Refusal("Nhập ngày đến và ngày đi.") : r.Visit.Resume(r.Viewer, r.Facts, r.Input.From.Value, r.Input.To.Value)) { Days = true, OnTheWay = true },
        Paper("bao-dau-moi", VisitNoticeKind.Told, "Cơ quan đầu mối biết việc tiếp khách.", (t, v) => t.Notice(VisitNoticeKind.Told) is null && t.State is not (VisitState.Proposed or VisitState.Reported) && !t.State.IsOff() && t.MayKeep(v)),
        Paper("thu-moi", VisitNoticeKind.Invitation, "Khách có thư mời để làm thị thực."),
        Paper("cong-an", VisitNoticeKind.Police, "Công an biết lịch, danh sách khách."),
        Paper("quan-su", VisitNoticeKind.Military, "Bộ Chỉ huy quân sự biết lịch, nơi khách đến."),
        Paper("ke-hoach-don", VisitNoticeKind.Plan, "Ai đón, ai tiếp, chiêu đãi, tặng phẩm, phiên dịch, kinh phí theo kế hoạch này."),
        Paper("an-ninh", VisitNoticeKind.Security, "Chỉ ghi số, ngày văn bản; nội dung mật không đưa vào hệ thống."),
        Paper("khu-vuc", VisitNoticeKind.Permission, "Khách được vào khu vực biên giới, khu vực hạn chế ghi trong văn bản."),
        new("xin-y-kien", VisitActs.Ask, "Đồng hồ xác minh dừng từ ngày mai cho đến ngày có ý kiến.", Right.KeepRegisters, (t, v) => t.State == VisitState.Proposed && t.SentOn is not null && t.VerifiedOn is null && t.AskedOf is null && Visit.MayVerify(v),
            r => r.Visit.Ask(r.Viewer, r.Input.Reason, r.Day, r.Facts.Today) ?? r.Clock?.Wait(r.Day, r.Input.Reason!, r.Facts.Days)) { Day = "Ngày hỏi", Reason = "Cơ quan được hỏi, về việc gì", ReasonHint = "Ví dụ: Bộ Ngoại giao cho ý kiến về đoàn cấp cao" },
        new("tra", VisitActs.GiveBack, "Đề nghị về cơ quan lập hồ sơ để sửa; đồng hồ xác minh dừng hẳn.", Right.KeepRegisters, (t, v) => t.State == VisitState.Proposed && t.SentOn is not null && Visit.MayVerify(v),
            r => r.Visit.GiveBack(r.Viewer, r.Input.Reason)) { Reason = "Còn thiếu gì, phải sửa gì" },
        new("vao-so", VisitActs.TakeIn, "Dùng cho đoàn đã đón xong: ghi thẳng vào sổ, không qua các bước. Đoàn tiếp xã giao không cần văn bản chấp thuận riêng.", Right.KeepRegisters, (t, v) => t.State == VisitState.Proposed && t.SentOn is null && Visit.MayVerify(v),
            r => r.Visit.TakeIn(r.Viewer, r.Facts, r.Input.Document, r.Input.Day, r.Input.Body, r.Input.Reason)) { Document = "Văn bản chấp thuận", DocumentOptional = true, Day = "Ngày văn bản", Body = "Người chấp thuận", Reason = "Báo cáo kết quả, nếu đã có", ReasonOptional = true },
        new("sua-bao-cao", VisitActs.Report, "Báo cáo cũ được thay; bản cũ còn trong diễn biến.", Right.KeepRegisters, (t, v) => t.State == VisitState.Reported && t.MayKeep(v),
            r => Report(r)) { Results = true, Document = "Số, ký hiệu báo cáo", Day = "Ngày báo cáo" },
        new("hoan", VisitActs.Postpone, "Đoàn tạm dừng; khi có thời gian mới thì làm tiếp.", Right.ApproveRegisters, (t, v) => !t.State.IsOff() && !t.State.HasCome() && t.MaySend(v),
            r => r.Visit.Postpone(r.Viewer, r.Input.Reason, r.Input.Document)) { Reason = "Lý do", Document = Cited, DocumentOptional = true },
        new("tu-choi", VisitActs.Refuse, "Đoàn không được đón; cơ quan lập hồ sơ được báo lý do.", Right.ApproveRegisters, (t, v) => t.State == VisitState.Proposed && t.SentOn is not null && Visit.MayApprove(v) && t.SentById != v.AccountId,
            r => r.Visit.Refuse(r.Viewer, r.Input.Reason, r.Input.Document)) { Reason = "Lý do", Document = Cited, DocumentOptional = true, Ends = true },
        new("huy", VisitActs.Cancel, "Đoàn kết thúc và không được đếm.", Right.ApproveRegisters, (t, v) => t.State is not (VisitState.Cancelled or VisitState.Refused) && (!t.State.HasCome() || t.AwaitsAnswer) && t.MaySend(v),
            r => r.Visit.Cancel(r.Viewer, r.Input.Reason, r.Input.Document)) { Reason = "Lý do", Document = Cited, DocumentOptional = true, Ends = true },
    ];

    public static VisitStepForm? Of(string code) => All.FirstOrDefault(s => s.Code == code);

    private static VisitStepForm Paper(string code, VisitNoticeKind kind, string consequence, Func<Visit, Viewer, bool>? may = null) =>
        new(code, kind.Name(), consequence, Right.KeepRegisters, may ?? ((t, v) => t.State is VisitState.Approved or VisitState.Preparing or VisitState.Receiving && t.MayKeep(v)),
            r => r.Visit.Record(r.Viewer, kind, r.Input.Document, r.Day, r.Facts.Today))
        { Document = Cited, Day = "Ngày văn bản" };

    private static Refusal? Report(VisitStepRun r) =>
        r.Visit.Report(r.Viewer, r.Input.Results, r.Input.SignedPapers, r.Input.Contacts, r.Input.Proposals, r.Input.Document, r.Day, r.Facts.Today);
}
