using NhipCau.Modules.Agreements;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>What a simple step is given: at most a day, a document, a reason.</summary>
public sealed record SimpleCall(Agreement Work, Dossier? Dossier, Viewer Viewer, DateOnly? Day, string? Document, string? Reason, WorkingDays Days, DateOnly Today, decimal? Silence, (int? Id, string Name) Decides);

/// <summary>A step that asks for no more than a day, a document and a reason. All of them share one page.</summary>
/// <param name="Code">Its address: /thoa-thuan/7/trinh.</param>
/// <param name="Day">The label of the day; null: none is asked.</param>
/// <param name="NeedsReason">Otherwise the reason may be left empty.</param>
public sealed record SimpleStep(string Code, string Act, string Consequence, Func<SimpleCall, Refusal?> Do, Func<Agreement, Dossier?, bool> IsNow, Func<Agreement, Viewer, bool> May, string? Day = null, string? Document = null, bool NeedsDocument = false, string? Reason = null, bool NeedsReason = false)
{
    private static bool Keeper(Agreement a, Viewer v) => a.MayKeep(v);

    public static readonly IReadOnlyList<SimpleStep> All =
    [
        new("trinh", "Trình", "Hồ sơ được trình người có thẩm quyền. Từ lúc này không sửa được nữa, trừ khi bị trả lại.",
            c => c.Work.Submit(c.Viewer, c.Dossier!, c.Day, c.Document, c.Reason, c.Silence, c.Decides, c.Days, c.Today),
            (_, d) => d is { Stage: Stage.Consulting or Stage.Explaining } or { Stage: Stage.Drafting, NameOnly: true }, (a, v) => v.May(Right.ApproveRegisters, a.OwnerId),
            Day: "Ngày trình", Document: "Tờ trình", Reason: "Lý do trình khi còn cơ quan chưa trả lời"),
        new("tra-lai", "Trả hồ sơ", "Cơ quan trình sửa, giải trình thêm rồi trình lại.", c => c.Work.GiveBack(c.Viewer, c.Dossier!, c.Reason, c.Today),
            (_, d) => d?.Stage == Stage.Submitted, (a, v) => a.MayDecide(v), Reason: "Lý do trả hồ sơ", NeedsReason: true),
        new("thuc-hien", "Ghi ngày có hiệu lực", "Thay đổi được ghi vào thỏa thuận. Sau đó thông báo trong 15 ngày.", c => c.Work.CarryOut(c.Viewer, c.Dossier!, c.Day, c.Document, c.Days, c.Today),
            (_, d) => d is { Stage: Stage.Permitted } && d.Kind != DossierKind.Sign, Keeper, Day: "Ngày có hiệu lực", Document: "Văn bản thống nhất với đối tác"),
        new("bao-cao", "Ghi đã báo cáo", "Đồng hồ báo cáo dừng vào ngày này.", c => c.Work.Report(c.Viewer, c.Dossier!, c.Day, c.Document, c.Today),
            (_, d) => d?.Stage == Stage.Concluded, Keeper, Day: "Ngày báo cáo", Document: "Báo cáo", NeedsDocument: true),
        new("xem-lai", "Ghi đã xem xét việc hết hạn", "Lời nhắc này dừng; lời nhắc sau đến khi còn 90 ngày, 30 ngày.", c => c.Work.Review(c.Viewer, c.Reason, c.Today),
            (a, _) => a.ReviewClock is { DoneOn: null }, Keeper, Reason: "Đã quyết định thế nào", NeedsReason: true),
        new("dinh-tre", "Đánh dấu đình trệ", "Chỉ để theo dõi: thỏa thuận vẫn có hiệu lực như trước.", c => c.Work.Stall(c.Viewer, c.Reason, c.Today),
            (a, _) => a.StalledOn is null && a.End is null && a.Stage != Stage.Dropped, Keeper, Reason: "Vì sao đình trệ", NeedsReason: true),
        new("di-tiep", "Bỏ dấu đình trệ", "Thỏa thuận trở lại tình trạng trước đó.", c => c.Work.GoOn(c.Viewer), (a, _) => a.StalledOn is not null, Keeper),
        new("thuc-hien-lai", "Thực hiện trở lại", "Việc tạm đình chỉ kết thúc.", c => c.Work.Resume(c.Viewer, c.Reason), (a, _) => a.SuspendedOn is not null, Keeper, Document: "Văn bản", Reason: "Vì sao thực hiện trở lại", NeedsReason: true),
        new("thoi", "Thôi, không làm tiếp", "Hồ sơ đang làm thủ tục được đóng lại, các đồng hồ dừng.", c => c.Work.Drop(c.Viewer, c.Reason),
            (a, d) => a.Stage == Stage.Planned || d is not null && d.Stage != Stage.Concluded, Keeper, Reason: "Vì sao thôi", NeedsReason: true),
    ];
}
