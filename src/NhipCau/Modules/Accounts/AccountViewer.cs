using Microsoft.EntityFrameworkCore;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>An account as it stands now, as the person all questions are asked for: an ended account, a changed role or agency counts at once.</summary>
public static class AccountViewer
{
    /// <returns>Null where none of these accounts is in force.</returns>
    public static async Task<Viewer?> Of(IQueryable<Account> accounts)
    {
        var row = await accounts.AsNoTracking().Where(a => a.EndedAt == null)
            .Select(a => new { a.Id, a.FullName, a.AgencyId, Agency = a.Agency.Name, a.Role, a.Areas, a.MustChangePassword, a.Shortcuts })
            .FirstOrDefaultAsync();
        if (row is null) return null;
        var areas = row.Areas?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList() ?? [];
        return new Viewer(row.Id, row.FullName, row.AgencyId, row.Agency, row.Role, areas) { MustChangePassword = row.MustChangePassword, Shortcuts = row.Shortcuts };
    }
}
