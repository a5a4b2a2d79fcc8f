using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>
/// Five wrong tries lock an account for a quarter of an hour. A try is counted before it is made and given back when it was right: however many come
/// at once, no more than five are looked at.
/// </summary>
public sealed class Tries(AppDbContext db, TimeProvider clock)
{
    public const int Most = 5;
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    /// <returns>Whether the try may be made.</returns>
    public async Task<bool> Take(int accountId)
    {
        var now = clock.GetUtcNow();
        for (var again = 0; again < Most; again++)
        {
            var seen = await db.Users.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.AccessFailedCount, a.LockoutEnd }).SingleAsync(); // unfiltered: the account somebody signs in to
            if (seen.LockoutEnd > now) return false;
            var count = seen.AccessFailedCount + 1;
            DateTimeOffset? until = count >= Most ? now + Locked : null;
            var left = count >= Most ? 0 : count;
            var taken = await db.Users.Where(a => a.Id == accountId && a.AccessFailedCount == seen.AccessFailedCount && a.LockoutEnd == seen.LockoutEnd) // unfiltered: the same account
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, left).SetProperty(a => a.LockoutEnd, until));
            if (taken == 1) return true;
        }
        return false;
    }

    /// <summary>It was right: nothing is counted any more.</summary>
    public Task GiveBack(int accountId) => db.Users.Where(a => a.Id == accountId) // unfiltered: the account that signed in
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null));
}
