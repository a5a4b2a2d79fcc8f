using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

/// <summary>What a step is asked for.</summary>
public sealed class PressInput
{
    public DateOnly? Day { get; set; }
    public string? Document { get; set; }
    public string? Reason { get; set; }
    public int Version { get; set; }
}

/// <param name="Today">The day of Viet Nam at which the step is taken.</param>
public sealed record PressRun(PressVisit Visit, Viewer Viewer, PressInput Input, DateOnly Today)
{
    public DateOnly Day => Input.Day ?? Today;
}

/// <summary>A step as a page of its own: what it asks, what follows from it.</summary>
/// <param name="Code">In its address.</param>
public sealed record PressStep(string Code, string Act, string Consequence, Func<PressVisit, Viewer, bool> Offered, Func<PressRun, Refusal?> Do)
{
    public string? Day { get; init; }
    public string? Document { get; init; }
    public string? Reason { get; init; }
    public bool Main { get; init; }
    public bool Ends { get; init; }

    public static IReadOnlyList<PressStep> All { get; } =
    [
        new("trinh", "Trình chấp thuận", "Ủy ban nhân dân trả lời trong thời hạn của nghị định; đồng hồ bắt đầu tính từ ngày nhận.", (v, w) => v.State == PressState.Proposed && v.MayKeep(w),
            r => r.Visit.Receive(r.Viewer, r.Day, r.Today)) { Day = "Ngày nhận đề nghị", Main = true },
        new("chap-thuan", "Chấp thuận", "Được hoạt động đúng chương trình, trong thời gian đã ghi.", (v, w) => v.State == PressState.Waiting && PressVisit.MayDecide(w),
            r => r.Visit.Approve(r.Viewer, r.Day, r.Input.Document, r.Today)) { Day = "Ngày chấp thuận", Document = "Văn bản chấp thuận", Main = true },
        new("tu-choi", "Từ chối", "Không được hoạt động tại địa phương; báo Bộ Ngoại giao.", (v, w) => v.State == PressState.Waiting && PressVisit.MayDecide(w),
            r => r.Visit.Refuse(r.Viewer, r.Day, r.Input.Reason, r.Today)) { Day = "Ngày trả lời", Reason = "Lý do từ chối", Ends = true },
        new("bat-dau", "Bắt đầu hoạt động", "Cơ quan đón cử người hướng dẫn, quản lý hoạt động.", (v, w) => v.State == PressState.Approved && v.MayKeep(w),
            r => r.Visit.Begin(r.Viewer, r.Day, r.Today)) { Day = "Ngày bắt đầu", Main = true },
        new("doi-chuong-trinh", "Xin đổi chương trình", "Hồ sơ trở lại chờ chấp thuận; không hoạt động ngoài chương trình cũ trước khi có trả lời.", (v, w) => v.State is PressState.Approved or PressState.Working && v.MayKeep(w),
            r => r.Visit.Change(r.Viewer, r.Input.Reason, r.Today)) { Reason = "Đổi gì, vì sao" },
        new("ket-thuc", "Kết thúc", "Báo cáo Bộ Ngoại giao trong 03 ngày làm việc.", (v, w) => v.State == PressState.Working && v.MayKeep(w),
            r => r.Visit.End(r.Viewer, r.Day, r.Today)) { Day = "Ngày kết thúc", Main = true },
        new("bao-cao", "Ghi báo cáo", "Hồ sơ hoàn thành.", (v, w) => v.State == PressState.Ended && v.MayKeep(w),
            r => r.Visit.Tell(r.Viewer, r.Day, r.Input.Document, r.Today)) { Day = "Ngày báo cáo", Document = "Số, ký hiệu báo cáo", Main = true },
        new("vi-pham", "Ghi vi phạm", "Lập biên bản, đình chỉ và gửi bằng chứng cho Bộ Ngoại giao (Nghị định 262/2026/NĐ-CP Điều 7).", (v, w) => v.State is PressState.Approved or PressState.Working or PressState.Ended or PressState.Reported && v.MayKeep(w),
            r => r.Visit.Violate(r.Viewer, r.Input.Reason)) { Reason = "Vi phạm và xử lý" },
    ];
}
