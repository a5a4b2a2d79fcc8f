using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Language;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rounds;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts.Loans;

/// <summary>Tells the agency on its desks when a loan begins and when it is over: nobody does anything on those days.</summary>
internal sealed class LoanRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LoanRounds> log) : Rounds(scopes, clock, log)
{
    private readonly TimeProvider clock = clock;

    protected override Task Round(IServiceProvider services, CancellationToken stop) =>
        Tell(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<NoticeBoard>(), clock.Today(), stop);

    internal static async Task Tell(AppDbContext db, NoticeBoard board, DateOnly today, CancellationToken stop = default)
    {
        var loans = await db.Set<RoleLoan>().Include(l => l.Giver).Include(l => l.Taker) // unfiltered: all whose day has come
            .Where(l => !l.BeginTold && l.EndedAt == null && l.From <= today && l.Until >= today || !l.EndTold && (l.EndedAt != null || l.Until < today)).ToListAsync(stop);
        foreach (var loan in loans)
        {
            if (loan.StateOn(today) == LoanState.InForce)
            {
                board.Tell([loan.AgencyId], "/uy-quyen", "{0} được ủy quyền làm việc thay {1} đến {2}", loan.Taker.FullName, loan.Giver.FullName, Words.Day(loan.Until));
                loan.BeginTold = true;
            }
            else
            {
                // Never begun and ended: nobody was told of it, and nobody need be told that it is off.
                if (loan.BeginTold) board.Tell([loan.AgencyId], "/uy-quyen", "{0} thôi làm việc thay {1}", loan.Taker.FullName, loan.Giver.FullName);
                loan.EndTold = true;
            }
        }
        if (loans.Count > 0) await db.Because("Báo tin ủy quyền").SaveChangesAsync(stop);
    }
}
