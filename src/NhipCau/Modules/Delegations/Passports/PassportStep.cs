using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>What a deed on a passport is asked for.</summary>
public sealed class PassportInput
{
    public DateOnly? Day { get; set; }
    public DateOnly? Until { get; set; }
    public string? GivenBy { get; set; }
    public string? TakenBy { get; set; }
    public string? Reason { get; set; }
    public int? DelegationId { get; set; }
    public int Version { get; set; }
}

/// <param name="TravelEnds">The last day of the trip chosen, or of the travel typed.</param>
public sealed record PassportRun(Passport Passport, Viewer Viewer, PassportInput Input, WorkingDays Days, DateOnly Today, DateOnly? TravelEnds, Delegation? Trip = null)
{
    public DateOnly Day => Input.Day ?? Today;
}

/// <summary>A deed on a passport as a page of its own.</summary>
public sealed record PassportStep(string Code, string Act, string Consequence, Func<Passport, bool> When, Func<PassportRun, Refusal?> Do)
{
    public string Day { get; init; } = "Ngày";
    public string? Until { get; init; }
    public bool TwoHands { get; init; }
    public bool Trip { get; init; }
    public string? Reason { get; init; }
    public bool ReasonOptional { get; init; }
    public bool Ends { get; init; }

    public static IReadOnlyList<PassportStep> All { get; } =
    [
        new("giao", "Giao hộ chiếu", "Hộ chiếu ở ngoài cho đến khi nộp lại; hạn là 05 ngày làm việc sau chuyến đi.", p => p.State == PassportState.Held,
            r => r.TravelEnds is not { } end ? new Refusal("Chọn đoàn, hoặc ghi ngày kết thúc chuyến đi.") : r.Passport.Lend(r.Viewer, r.Day, r.Input.GivenBy, r.Input.TakenBy, r.Input.Reason, r.Input.DelegationId, end, r.Days, r.Today))
            { Day = "Ngày giao", Until = "Ngày kết thúc chuyến đi, nếu không chọn đoàn", TwoHands = true, Trip = true, Reason = "Quyết định cử, nếu không chọn đoàn", ReasonOptional = true },
        new("nop-lai", "Nhận lại hộ chiếu", "Hộ chiếu về cơ quan giữ.", p => p.State == PassportState.Lent,
            r => r.Passport.Return(r.Viewer, r.Day, r.Input.GivenBy, r.Input.TakenBy, r.Input.Reason, r.Today)) { Day = "Ngày nộp lại", TwoHands = true, Reason = "Lý do, khi nộp muộn", ReasonOptional = true },
        new("cong-ham", "Đề nghị công hàm", "Văn bản đề nghị vào sổ giao nhận của hộ chiếu; hộ chiếu phải còn hạn trên 6 tháng từ ngày xuất cảnh.", p => p.IsUsable && p.Kind != PassportKind.Ordinary,
            r => r.Passport.AskNote(r.Viewer, r.Day, r.Input.Reason, r.Trip, r.Today)) { Day = "Ngày đề nghị", Trip = true, Reason = "Số, ký hiệu văn bản đề nghị công hàm" },
        new("gia-han", "Gia hạn", "Chỉ một lần, nhiều nhất 3 năm, khi còn hạn dưới 12 tháng.", p => p.IsUsable,
            r => r.Input.Until is not { } until ? new Refusal("Nhập ngày hết hạn mới.") : r.Passport.Extend(r.Viewer, until, r.Today)) { Day = "Ngày gia hạn", Until = "Ngày hết hạn mới" },
        new("bao-mat", "Báo mất", "Hộ chiếu không dùng được nữa; báo ngay cơ quan cấp để hủy giá trị.", p => p.IsUsable,
            r => r.Passport.Lose(r.Viewer, r.Day, r.Input.Reason, r.Today)) { Day = "Ngày mất", Reason = "Mất khi nào, ở đâu, đã báo cơ quan nào", Ends = true },
        new("huy", "Hủy giá trị", "Hộ chiếu không dùng được nữa.", p => p.State is PassportState.Held or PassportState.Lost,
            r => r.Passport.Cancel(r.Viewer, r.Day, r.Input.Reason, r.Today)) { Day = "Ngày hủy", Reason = "Lý do", Ends = true },
    ];
}
