using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>The places an account is signed in at, for its owner and for the administrator.</summary>
public sealed class SignInList(AppDbContext db, TimeProvider clock)
{
    /// <summary>Those in force, the latest used first.</summary>
    public async Task<IReadOnlyList<SignIn>> Of(Viewer viewer, int accountId) =>
        await db.VisibleTo<SignIn>(viewer).AsNoTracking().Where(s => s.AccountId == accountId).Where(SignIn.InForce(await SignInRules.Load(db), clock.UtcNow()))
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id).Take(50).ToListAsync();

    /// <returns>Whether there was such a one.</returns>
    public async Task<bool> End(Viewer viewer, int accountId, int signInId)
    {
        if (await db.VisibleTo<SignIn>(viewer).FirstOrDefaultAsync(s => s.AccountId == accountId && s.Id == signInId && s.EndedAt == null) is not { } signIn) return false;
        signIn.EndedAt = clock.UtcNow();
        await db.Note(LineOf(viewer, accountId, "Kết thúc một nơi đăng nhập", signIn)).SaveChangesAsync();
        return true;
    }

    public async Task EndAll(Viewer viewer, int accountId, int? but = null)
    {
        var signIns = await db.VisibleTo<SignIn>(viewer).Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != but).ToListAsync();
        foreach (var signIn in signIns) signIn.EndedAt = clock.UtcNow();
        await db.Note(LineOf(viewer, accountId, but is null ? "Kết thúc mọi nơi đăng nhập" : "Kết thúc mọi nơi đăng nhập khác")).SaveChangesAsync();
    }

    /// <summary>The person says that the new sign-ins were his own.</summary>
    public Task SayMine(int accountId) => db.Set<SignIn>().Where(s => s.AccountId == accountId && s.IsNew) // unfiltered: one's own
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.IsNew, false));

    private Change LineOf(Viewer viewer, int accountId, string act, SignIn? signIn = null) => new()
    {
        At = clock.UtcNow(),
        AccountId = viewer.AccountId,
        Who = viewer.Name,
        AgencyId = viewer.AgencyId,
        Record = nameof(Account),
        RecordId = accountId,
        Act = act,
        Values = signIn is null ? "{}" : JsonSerializer.Serialize(new Dictionary<string, string?[]> { ["Browser"] = [signIn.Browser, null], ["Machine"] = [signIn.Machine, null] }),
    };
}
