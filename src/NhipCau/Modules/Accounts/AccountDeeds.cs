using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>What an administrator can do to an account. Whatever changes who the person is or may do ends the sessions there are.</summary>
public sealed partial class Account
{
    public bool IsLastAdministrator(int others) => Role == Role.Administrator && EndedAt is null && others == 0;

    /// <param name="otherAdministrators">Administrators besides this one who can still sign in.</param>
    public Refusal? Change(string fullName, string? position, Agency agency, Role role, IEnumerable<int> areas, int otherAdministrators)
    {
        if (role != Role.Administrator && IsLastAdministrator(otherAdministrators)) return LastOne();
        if (role != Role || agency.Id != AgencyId) EndSessions();
        var limited = string.Join(',', areas.Distinct().Order());
        (FullName, Position, Agency, AgencyId, Role, Areas) = (fullName.Trim(), string.IsNullOrWhiteSpace(position) ? null : position.Trim(), agency, agency.Id, role, limited.Length == 0 ? null : limited);
        return null;
    }

    public Refusal? End(string reason, int otherAdministrators, DateTime now)
    {
        if (EndedAt is not null) return new Refusal("Tài khoản đã ngừng rồi.");
        if (IsLastAdministrator(otherAdministrators)) return LastOne();
        (EndedAt, EndReason) = (now, reason.Trim());
        EndSessions();
        return null;
    }

    public Refusal? TakeBack(Agency agency)
    {
        if (EndedAt is null) return new Refusal("Tài khoản đang dùng được.");
        if (agency.EndedOn is not null) return new Refusal("“{0}” đã kết thúc. Chuyển tài khoản sang cơ quan khác trước khi mở lại.", agency.Name);
        (EndedAt, EndReason) = (null, null);
        EndSessions();
        return null;
    }

    /// <summary>A password set by another is changed at the next sign-in; a lockout ends with it.</summary>
    public void Reset(string passwordHash)
    {
        (PasswordHash, MustChangePassword, AccessFailedCount, LockoutEnd) = (passwordHash, true, 0, null);
        EndSessions();
    }

    /// <summary>Cookies carry the stamp they were made with; with a new one they are worth nothing.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");

    private static Refusal LastOne() => new("Đây là người quản trị cuối cùng. Giao vai trò quản trị cho người khác trước.");
}
