using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;

namespace NhipCau.Modules.Accounts;

/// <summary>People of a body that ends go on working for its successor.</summary>
internal sealed class AccountHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "tài khoản";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) => await db.Users.AsNoTracking() // unfiltered: a merger moves whatever is there
        .Where(a => a.AgencyId == body.Id && a.EndedAt == null).OrderBy(a => a.FullName)
        .Select(a => new HeldItem(a.Id, a.FullName + " (" + a.UserName + ")")).ToListAsync();

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) => (await db.Users.SingleAsync(a => a.Id == id)).Agency = successor; // unfiltered: a merger moves whatever is there
}
