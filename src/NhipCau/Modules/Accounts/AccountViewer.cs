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
    /// <summary>What the columns that keep who did something hold.</summary>
    private const int LongestName = 200;

    /// <returns>Null where none of these accounts is in force.</returns>
    public static async Task<Viewer?> Of(IQueryable<Account> accounts)
    {
        var row = await accounts.AsNoTracking().Where(a => a.EndedAt == null)
            .Select(a => new { a.Id, a.FullName, a.AgencyId, Agency = a.Agency.Name, a.Role, a.Areas, a.MustChangePassword, a.Shortcuts })
            .FirstOrDefaultAsync();
        return row is null ? null : new Viewer(row.Id, row.FullName, row.AgencyId, row.Agency, row.Role, AreasOf(row.Areas)) { MustChangePassword = row.MustChangePassword, Shortcuts = row.Shortcuts };
    }

    /// <summary>The sign-in, its account, what was handed over to it, and the rules that hold: one query, and none while nothing of these was written.</summary>
    /// <returns>Null where the sign-in is over.</returns>
    internal static async Task<KnownSignIn?> OfSignIn(AppDbContext db, int accountId, string key, DateTime now, DateOnly today)
    {
        var known = await db.Remember($"sign-in {accountId} {today:yyyyMMdd} {key}", () => Read(db, accountId, key, today));
        return known?.StandsAt(now) == true ? known : null;
    }

    private static async Task<KnownSignIn?> Read(AppDbContext db, int accountId, string key, DateOnly today)
    {
        var loans = db.Set<RoleLoan>().Where(RoleLoan.InForceOn(today)); // unfiltered: joined below to one's own
        // A row for each loan: a list inside a row would be a second query.
        var rows = await db.Set<SignIn>().AsNoTracking() // unfiltered: one's own sign-in
            .Where(s => s.Key == key && s.AccountId == accountId && s.EndedAt == null && s.Account.EndedAt == null && s.Account.SecurityStamp == s.Stamp)
            .LeftJoin(db.Set<SignInRules>(), s => SignInRules.Only, r => r.Id, (s, r) => new { s, r })
            .LeftJoin(loans, x => x.s.AccountId, l => l.TakerId, (x, l) => new
            {
                x.s.Id,
                x.s.StartedAt,
                x.s.SeenAt,
                x.s.LoanId,
                x.s.Account.FullName,
                x.s.Account.AgencyId,
                Agency = x.s.Account.Agency.Name,
                x.s.Account.Role,
                x.s.Account.Areas,
                x.s.Account.MustChangePassword,
                x.s.Account.TwoFactorEnabled,
                x.s.Account.Shortcuts,
                HasNew = db.Set<SignIn>().Any(o => o.AccountId == accountId && o.IsNew && o.Id != x.s.Id), // unfiltered: one's own sign-ins
                IdleHours = (int?)x.r!.IdleHours,
                LongestDays = (int?)x.r.LongestDays,
                SecondFactorRoles = (string?)x.r.SecondFactorRoles,
                OwnLoanId = (int?)l!.Id,
                GiverId = (int?)l.GiverId,
                GiverName = (string?)l.Giver.FullName,
                LentRole = (Role?)l.Role,
                Until = (DateOnly?)l.Until,
                LentAreas = (string?)l.Giver.Areas,
            })
            .ToListAsync();
        if (rows.Count == 0) return null;
        var row = rows.Find(r => r.OwnLoanId is { } lent && lent == r.LoanId) ?? rows[0];
        var hats = rows.Where(r => r.OwnLoanId is not null).OrderBy(r => r.OwnLoanId).Select(r => new Hat(r.OwnLoanId!.Value, r.GiverId!.Value, r.GiverName!, r.LentRole!.Value, r.Until!.Value)).ToList();
        var hat = hats.Find(h => h.LoanId == row.LoanId);
        var must = !row.TwoFactorEnabled && SignInRules.RolesOf(row.SecondFactorRoles) is { Count: > 0 } roles && (roles.Contains(row.Role) || hat is not null && roles.Contains(hat.Role));
        var name = hat is null ? row.FullName : $"{row.FullName} thay {hat.GiverName}";
        var viewer = new Viewer(accountId, name.Length > LongestName ? name[..LongestName] : name, row.AgencyId, row.Agency, hat?.Role ?? row.Role, AreasOf(hat is null ? row.Areas : row.LentAreas))
        {
            MustChangePassword = row.MustChangePassword,
            MustSetUpSecondFactor = must,
            Shortcuts = row.Shortcuts,
            SignInId = row.Id,
            HasNewSignIn = row.HasNew,
            Hat = hat,
            Hats = hats,
        };
        return new KnownSignIn(viewer, row.StartedAt, row.LongestDays ?? SignInRules.UsualLongestDays, row.IdleHours ?? SignInRules.UsualIdleHours) { SeenAt = row.SeenAt };
    }

    private static List<int> AreasOf(string? areas) => areas?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList() ?? [];
}
