using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Setup;

/// <summary>A step of the setup: done when what it makes is there, so that it can be left and taken up again at any time.</summary>
public sealed record SetupStep(string Title, string Href, bool Done, string? Left = null);

public sealed class SetupProgress(AppDbContext db)
{
    public async Task<IReadOnlyList<SetupStep>> Steps()
    {
        var province = await db.Set<Province>().AsNoTracking().OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync();
        var main = new[] { province?.CommitteeId, province?.FocalAgencyId };
        var bodies = await db.Set<Agency>().CountAsync(a => a.Kind != AgencyKind.Group && a.Code != FirstAgency.Code && a.Id != main[0] && a.Id != main[1]);
        var groups = await db.Set<Agency>().CountAsync(a => a.Kind == AgencyKind.Group);
        var people = await db.Set<Account>().CountAsync(a => a.Role != Role.Administrator && a.EndedAt == null); // unfiltered: only how many accounts there are
        return
        [
            new("Tỉnh, thành phố", "/thiet-lap/tinh", province is not null, province?.FullName),
            new("Cơ quan chính", "/thiet-lap/co-quan-chinh", main.All(id => id is not null)),
            new("Các cơ quan", "/thiet-lap/co-quan", bodies > 0, $"{bodies}"),
            new("Các nhóm", "/thiet-lap/nhom", groups > 0, $"{groups}"),
            new("Tài khoản", "/thiet-lap/tai-khoan", people > 0, $"{people}"),
        ];
    }

    /// <summary>Nobody can work before there is a province with the bodies that issue plans and follow them.</summary>
    public async Task<bool> IsEmpty() => !await db.Set<Province>().AnyAsync(p => p.CommitteeId != null && p.FocalAgencyId != null);
}
