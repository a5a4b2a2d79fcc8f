using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>What a step of a trip is asked for.</summary>
public sealed class TripStepInput : StepInput
{
    public string? Countries { get; set; }
    public ViolationKind Kind { get; set; }
}

/// <summary>A step as it is about to be done.</summary>
/// <param name="Countries">Those typed, by their codes.</param>
/// <param name="Clock">The clock of the appraisal, while it runs.</param>
public sealed record TripStepRun(Delegation Trip, Viewer Viewer, TripStepInput Input, TripFacts Facts, string Countries, Clock? Clock, int PassportsOut)
{
    public DateOnly Day => Input.Day ?? Facts.Today;
}

/// <summary>A step of a trip as a page of its own: what follows from it, what it asks, who may, and the rule that does it.</summary>
/// <param name="Code">In the address.</param>
/// <param name="Act">Its name; also the act in the history.</param>
public sealed record TripStepForm(string Code, string Act, string Consequence, Right Right, Func<Delegation, Viewer, bool> May, Func<TripStepRun, Refusal?> Do) : StepForm(Code, Act, Consequence, Right)
{
    public bool Countries { get; init; }
    public bool Violation { get; init; }

    private const string Cited = "Số, ký hiệu và ngày của văn bản";

    /// <summary>In the order of the way, then the ways off it. The first that a person may do is the next step of the trip.</summary>
    public static IReadOnlyList<TripStepForm> All { get; } =
    [
        new("nop-ho-so", TripActs.Send, "Hồ sơ chuyển sang cơ quan đầu mối thẩm định; từ đó không sửa được nữa.", Right.ApproveRegisters, (t, v) => t.State == TripState.Preparing && t.MaySend(v),
            r => r.Trip.Send(r.Viewer, r.Facts, r.Input.Reason, r.Facts.Today)) { Reason = "Lý do, khi nộp muộn hoặc còn nợ báo cáo", ReasonOptional = true },
        new("nhan-ho-so", TripActs.Receive, "Hồ sơ đủ; đồng hồ thẩm định chạy từ ngày làm việc tiếp theo.", Right.KeepRegisters, (t, v) => t.State == TripState.Sent && Delegation.MayAppraise(v),
            r => r.Trip.Receive(r.Viewer, r.Day, r.Facts.Today)) { Day = "Ngày nhận đủ hồ sơ" },
        new("co-y-kien", TripActs.Answered, "Đồng hồ thẩm định chạy lại từ ngày làm việc tiếp theo.", Right.KeepRegisters, (t, v) => t.AskedOf is not null && Delegation.MayAppraise(v),
            r => r.Trip.Answered(r.Viewer, r.Day, r.Facts.Today) ?? (r.Clock?.Waiting is null ? null : r.Clock.GoOn(r.Day, r.Facts.Days))) { Day = "Ngày có ý kiến" },
        new("trinh", TripActs.Appraise, "Kết thúc thẩm định; hồ sơ chờ người có thẩm quyền quyết định cử.", Right.KeepRegisters, (t, v) => t.State == TripState.Appraising && t.AskedOf is null && Delegation.MayAppraise(v) && t.SentById != v.AccountId,
            r => r.Trip.Appraise(r.Viewer, r.Facts, r.Input.Reason, r.Day)) { Day = "Ngày trình", Reason = "Ý kiến thẩm định" },
        new("quyet-dinh", TripActs.Decide, "Đoàn được cử đi trong thời gian và tới các nước ghi trong quyết định.", Right.ApproveRegisters, (t, v) => t.State == TripState.Appraised && Delegation.MayDecide(v) && t.SentById != v.AccountId,
            r => Needs(r) ?? r.Trip.Decide(r.Viewer, r.Facts, r.Input.Document, r.Day, r.Input.Body, r.Input.From!.Value, r.Input.To!.Value, r.Countries)) { Document = "Quyết định cử", Day = "Ngày quyết định", Body = "Người, cơ quan ký", Days = true, Countries = true },
        new("khoi-hanh", TripActs.Depart, "Đoàn đang đi; sau khi về còn báo cáo và nộp lại hộ chiếu.", Right.KeepRegisters, (t, v) => t.State == TripState.Decided && t.MayKeep(v),
            r => r.Trip.Depart(r.Viewer, r.Facts, r.Day)) { Day = "Ngày khởi hành" },
        new("ve", TripActs.Return, "Từ ngày này tính hạn báo cáo và hạn nộp lại hộ chiếu.", Right.KeepRegisters, (t, v) => t.State == TripState.Travelling && t.MayKeep(v),
            r => r.Trip.Return(r.Viewer, r.Day, r.Input.Reason, r.Facts.Today)) { Day = "Ngày về", Reason = "Lý do, khi về sau ngày trong quyết định", ReasonOptional = true },
        new("bao-cao", TripActs.Report, "Kết quả vào sổ; cơ quan đầu mối đóng hồ sơ khi không còn nợ gì.", Right.KeepRegisters, (t, v) => t.State == TripState.Returned && t.MayKeep(v),
            r => r.Trip.Report(r.Viewer, r.Input.Results, r.Input.SignedPapers, r.Input.Contacts, r.Input.Proposals, r.Input.Document, r.Day, r.Facts.Today)) { Results = true, Document = "Số, ký hiệu báo cáo", Day = "Ngày báo cáo" },
        new("dong", TripActs.Close, "Hồ sơ đóng; không ghi thêm bước nào nữa.", Right.KeepRegisters, (t, v) => t.State == TripState.Reported && Delegation.MayAppraise(v),
            r => r.Trip.Close(r.Viewer, r.PassportsOut, r.Facts.Today)),
        new("lam-tiep", TripActs.Resume, "Đoàn làm lại hồ sơ với thời gian mới; quyết định cũ không còn giá trị cử đi.", Right.ApproveRegisters, (t, v) => t.State == TripState.Postponed && t.MaySend(v),
            r => r.Input.From is null || r.Input.To is null ? NoDays : r.Trip.Resume(r.Viewer, r.Facts, r.Input.From.Value, r.Input.To.Value)) { Days = true },
        new("tra-ho-so", TripActs.GiveBack, "Hồ sơ về cơ quan lập đoàn để sửa; đồng hồ thẩm định dừng hẳn.", Right.KeepRegisters, (t, v) => t.State is TripState.Sent or TripState.Appraising or TripState.Appraised && Delegation.MayAppraise(v),
            r => r.Trip.GiveBack(r.Viewer, r.Input.Reason)) { Reason = "Còn thiếu gì, phải sửa gì" },
        new("xin-y-kien", TripActs.Ask, "Đồng hồ thẩm định dừng từ ngày mai cho đến ngày có ý kiến.", Right.KeepRegisters, (t, v) => t.State == TripState.Appraising && t.AskedOf is null && Delegation.MayAppraise(v),
            r => r.Trip.Ask(r.Viewer, r.Input.Reason, r.Day, r.Facts.Today) ?? r.Clock?.Wait(r.Day, r.Input.Reason!, r.Facts.Days)) { Day = "Ngày hỏi", Reason = "Cơ quan được hỏi, về việc gì", ReasonHint = "Ví dụ: Sở Tài chính cho ý kiến về dự toán" },
        new("vao-so", TripActs.TakeIn, "Dùng cho đoàn đã đi về trước khi có sổ này: ghi thẳng quyết định cử, không qua thẩm định ở đây.", Right.KeepRegisters, (t, v) => t.State == TripState.Preparing && Delegation.MayAppraise(v),
            r => r.Trip.TakeIn(r.Viewer, r.Facts, r.Input.Document, r.Input.Day, r.Input.Body, r.Input.Reason)) { Document = "Quyết định cử", Day = "Ngày quyết định", Body = "Người, cơ quan ký", Reason = "Báo cáo kết quả, nếu đã có", ReasonOptional = true },
        new("doi", TripActs.Change, "Quyết định mới thay thời gian, nước đến; quyết định cũ còn trong diễn biến.", Right.ApproveRegisters, (t, v) => t.State is TripState.Decided or TripState.Travelling && Delegation.MayDecide(v),
            r => Needs(r) ?? r.Trip.Change(r.Viewer, r.Facts, r.Input.Document, r.Day, r.Input.Body, r.Input.From!.Value, r.Input.To!.Value, r.Countries, r.Input.Reason)) { Document = "Quyết định đổi", Day = "Ngày quyết định", Body = "Người, cơ quan ký", Days = true, Countries = true, Reason = "Lý do" },
        new("sua-bao-cao", TripActs.Report, "Báo cáo cũ được thay; bản cũ còn trong diễn biến.", Right.KeepRegisters, (t, v) => t.State == TripState.Reported && t.MayKeep(v),
            r => r.Trip.Report(r.Viewer, r.Input.Results, r.Input.SignedPapers, r.Input.Contacts, r.Input.Proposals, r.Input.Document, r.Day, r.Facts.Today)) { Results = true, Document = "Số, ký hiệu báo cáo", Day = "Ngày báo cáo" },
        new("vi-pham", TripActs.Violation, "Vi phạm được đếm vào chỉ tiêu của kỳ báo cáo.", Right.KeepRegisters, (t, v) => t.State.HasGone() && Delegation.MayAppraise(v),
            r => r.Trip.NoteViolation(r.Viewer, r.Input.Kind, r.Input.Reason)) { Violation = true, Reason = "Nội dung vi phạm, văn bản xử lý", ReasonOptional = true },
        new("hoan", TripActs.Postpone, "Đoàn tạm dừng; khi có thời gian mới thì làm tiếp.", Right.ApproveRegisters, (t, v) => !t.State.IsOff() && !t.State.HasGone() && t.MaySend(v),
            r => r.Trip.Postpone(r.Viewer, r.Input.Reason, r.Input.Document)) { Reason = "Lý do", Document = Cited, DocumentOptional = true },
        new("tu-choi", TripActs.Refuse, "Đoàn kết thúc mà không đi; cơ quan lập đoàn được báo lý do.", Right.ApproveRegisters, (t, v) => t.State is TripState.Sent or TripState.Appraising or TripState.Appraised && Delegation.MayDecide(v) && t.SentById != v.AccountId,
            r => r.Trip.Refuse(r.Viewer, r.Input.Reason, r.Input.Document)) { Reason = "Lý do", Document = Cited, DocumentOptional = true, Ends = true },
        new("huy", TripActs.Cancel, "Đoàn kết thúc mà không đi.", Right.ApproveRegisters, (t, v) => t.State is not (TripState.Cancelled or TripState.Refused) && !t.State.HasGone() && t.MaySend(v),
            r => r.Trip.Cancel(r.Viewer, r.Input.Reason, r.Input.Document)) { Reason = "Lý do", Document = Cited, DocumentOptional = true, Ends = true },
    ];

    public static TripStepForm? Of(string code) => All.FirstOrDefault(s => s.Code == code);

    private static readonly Refusal NoDays = new("Nhập ngày đi và ngày về.");

    private static Refusal? Needs(TripStepRun run) => run.Input.From is null || run.Input.To is null ? NoDays : run.Input.Day is null ? new Refusal("Nhập ngày của quyết định.") : null;
}
