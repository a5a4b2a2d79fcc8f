using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts.Loans;

/// <summary>What may be handed over, by whom, to whom.</summary>
public sealed partial class RoleLoan
{
    public const int LongestDays = 366;

    /// <param name="viewer">Who enters it: the giver, or the administrator on a document's word.</param>
    /// <param name="others">Loans of this giver to this taker that have not ended.</param>
    public static (RoleLoan? Loan, Refusal? Refusal) Make(Viewer viewer, Account giver, Account taker, DateOnly from, DateOnly until, string? reason, string? document, IEnumerable<RoleLoan> others, DateOnly today)
    {
        if (Refuse(viewer, giver, taker) is { } refusal) return (null, refusal);
        if (from < today) return (null, new Refusal("Ngày bắt đầu đã qua. Chọn từ hôm nay trở đi."));
        if (until < from) return (null, new Refusal("Ngày kết thúc trước ngày bắt đầu. Chọn lại."));
        if (until.DayNumber - from.DayNumber >= LongestDays) return (null, new Refusal("Ủy quyền không quá một năm. Chọn ngày kết thúc gần hơn."));
        if (string.IsNullOrWhiteSpace(reason)) return (null, new Refusal("Ghi lý do ủy quyền."));
        if (string.IsNullOrWhiteSpace(document)) return (null, new Refusal("Ghi văn bản ủy quyền, ví dụ số, ký hiệu, ngày và cơ quan ban hành."));
        if (others.Any(l => l.EndedAt is null && l.From <= until && l.Until >= from)) return (null, new Refusal("Hai người này đã có ủy quyền trong thời gian đó. Kết thúc ủy quyền cũ trước."));
        return (new RoleLoan
        {
            Giver = giver,
            GiverId = giver.Id,
            Taker = taker,
            TakerId = taker.Id,
            AgencyId = giver.AgencyId,
            Role = giver.Role,
            From = from,
            Until = until,
            Reason = reason.Trim(),
            Document = document.Trim(),
        }, null);
    }

    private static Refusal? Refuse(Viewer viewer, Account giver, Account taker)
    {
        // What was handed over is not handed on: who wears another's hat gives nothing away.
        if (viewer.Hat is not null) return new Refusal("Vai trò được ủy quyền không ủy quyền tiếp được. Trở lại vai trò của mình trước.");
        if (!viewer.SeesAll(Right.HandOverRole) && giver.Id != viewer.AccountId) return new Refusal("Chỉ ủy quyền vai trò của chính mình.");
        if (giver.EndedAt is not null || RightsTable.Of(giver.Role, Right.HandOverRole) == Reach.None) return new Refusal("Chỉ người có vai trò lãnh đạo hoặc quản trị mới ủy quyền được.");
        // The administrator decides over administrators only where it is his own role.
        if (giver.Role == Role.Administrator && giver.Id != viewer.AccountId) return new Refusal("Vai trò quản trị chỉ do chính người quản trị đó ủy quyền.");
        if (taker.EndedAt is not null || taker.AgencyId != giver.AgencyId) return new Refusal("Chọn người cùng cơ quan với người ủy quyền.");
        if (taker.Id == giver.Id || taker.Role == giver.Role) return new Refusal("Chọn người khác, chưa có vai trò đó.");
        // Who keeps the system or inspects the work does not do it.
        if (taker.Role is Role.Administrator or Role.Inspector) return new Refusal("Người quản trị và người kiểm tra không nhận ủy quyền.");
        return null;
    }

    /// <summary>Ends it before its day: the giver, the taker himself, or the administrator.</summary>
    public Refusal? End(Viewer viewer, string? reason, DateOnly today, DateTime now)
    {
        if (EndedAt is not null || Until < today) return new Refusal("Ủy quyền này đã kết thúc.");
        if (!viewer.SeesAll(Right.HandOverRole) && viewer.AccountId != GiverId && viewer.AccountId != TakerId) return new Refusal("Chỉ người ủy quyền, người được ủy quyền hoặc người quản trị kết thúc được.");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do kết thúc ủy quyền.");
        (EndedAt, EndReason) = (now, reason.Trim());
        return null;
    }

    /// <summary>How it stands on a day.</summary>
    public LoanState StateOn(DateOnly day) => EndedAt is not null ? LoanState.EndedEarly : Until < day ? LoanState.Over : From > day ? LoanState.Coming : LoanState.InForce;
}

public enum LoanState { Coming, InForce, Over, EndedEarly }

public static class LoanStateNames
{
    public static string Name(this LoanState state) => state switch
    {
        LoanState.Coming => "Chưa đến ngày",
        LoanState.InForce => "Đang ủy quyền",
        LoanState.Over => "Hết thời hạn",
        _ => "Kết thúc sớm",
    };
}
