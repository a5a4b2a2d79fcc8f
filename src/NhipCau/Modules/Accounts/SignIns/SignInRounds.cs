using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rounds;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>Where people signed in from is kept half a year after it was last used; that they did stays in the history.</summary>
internal sealed class SignInRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignInRounds> log) : Rounds(scopes, clock, log)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly TimeProvider clock = clock;

    protected override Task Round(IServiceProvider services, CancellationToken stop)
    {
        var before = clock.UtcNow() - Kept;
        return services.GetRequiredService<AppDbContext>().Set<SignIn>().Where(s => s.SeenAt < before).ExecuteDeleteAsync(stop); // unfiltered: all that are old
    }
}
