using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.Loans;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>
/// An account as it stands now, as the person all questions are asked for: an ended account, a changed role or agency, a sign-in that was ended,
/// a role handed over and taken back count at once.
/// </summary>
public static class AccountViewer
{
    /// <returns>Null where none of these accounts is in force.</returns>
    public static async Task<Viewer?> Of(IQueryable<Account> accounts)
    {
        var row = await accounts.AsNoTracking().Where(a => a.EndedAt == null)
            .Select(a => new { a.Id, a.FullName, a.AgencyId, Agency = a.Agency.Name, a.Role, a.Areas, a.MustChangePassword, a.Shortcuts })
            .FirstOrDefaultAsync();
        return row is null ? null : new Viewer(row.Id, row.FullName, row.AgencyId, row.Agency, row.Role, AreasOf(row.Areas)) { MustChangePassword = row.MustChangePassword, Shortcuts = row.Shortcuts };
    }

    /// <summary>The one query of a request: the sign-in, its account, what was handed over to it, and the rules that hold.</summary>
    /// <returns>Null where the sign-in is over; otherwise the person, and when something was last asked for.</returns>
    internal static async Task<(Viewer Viewer, DateTime SeenAt)?> OfSignIn(AppDbContext db, int accountId, string key, DateTime now, DateOnly today)
    {
        var loans = db.Set<RoleLoan>().Where(RoleLoan.InForceOn(today)); // unfiltered: asked below for one's own
        var row = await db.Set<SignIn>().AsNoTracking() // unfiltered: one's own sign-in
            .Where(s => s.Key == key && s.AccountId == accountId && s.EndedAt == null && s.Account.EndedAt == null && s.Account.SecurityStamp == s.Stamp)
            .LeftJoin(db.Set<SignInRules>(), s => SignInRules.Only, r => r.Id, (s, r) => new
            {
                s.Id,
                s.StartedAt,
                s.SeenAt,
                s.LoanId,
                s.Account.FullName,
                s.Account.AgencyId,
                Agency = s.Account.Agency.Name,
                s.Account.Role,
                s.Account.Areas,
                s.Account.MustChangePassword,
                s.Account.TwoFactorEnabled,
                s.Account.Shortcuts,
                HasNew = db.Set<SignIn>().Any(o => o.AccountId == accountId && o.IsNew && o.Id != s.Id), // unfiltered: one's own sign-ins
                Loans = loans.Where(l => l.TakerId == accountId).OrderBy(l => l.Id).Select(l => new { l.Id, l.GiverId, l.Giver.FullName, l.Role, l.Until, l.Giver.Areas }).ToList(),
                IdleHours = (int?)r!.IdleHours,
                LongestDays = (int?)r.LongestDays,
                SecondFactorRoles = (string?)r.SecondFactorRoles,
            })
            .FirstOrDefaultAsync();
        if (row is null
            || row.StartedAt <= now.AddDays(-(row.LongestDays ?? SignInRules.UsualLongestDays))
            || row.SeenAt <= now.AddHours(-(row.IdleHours ?? SignInRules.UsualIdleHours))) return null;

        var loan = row.Loans.Find(l => l.Id == row.LoanId);
        var must = !row.TwoFactorEnabled && SignInRules.RolesOf(row.SecondFactorRoles) is { Count: > 0 } roles && (roles.Contains(row.Role) || loan is not null && roles.Contains(loan.Role));
        var hats = row.Loans.Select(l => new Hat(l.Id, l.GiverId, l.FullName, l.Role, l.Until)).ToList();
        var hat = hats.Find(h => h.LoanId == row.LoanId);
        var viewer = new Viewer(accountId, hat is null ? row.FullName : $"{row.FullName} thay {hat.GiverName}", row.AgencyId, row.Agency, hat?.Role ?? row.Role, AreasOf(loan is null ? row.Areas : loan.Areas))
        {
            MustChangePassword = row.MustChangePassword,
            MustSetUpSecondFactor = must,
            Shortcuts = row.Shortcuts,
            SignInId = row.Id,
            HasNewSignIn = row.HasNew,
            Hat = hat,
            Hats = hats,
        };
        return (viewer, row.SeenAt);
    }

    private static List<int> AreasOf(string? areas) => areas?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList() ?? [];
}
