using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench.Size;

/// <summary>A thousand accounts of all roles in 120 agencies; all have the password of the demonstration.</summary>
internal static class Accounts
{
    public const int Many = 1000;
    public const int Agencies = 120;

    /// <summary>The agencies that work, those of the demonstration's people first.</summary>
    public static async Task<List<int>> Owners(Shelf shelf)
    {
        var first = await shelf.Db.Users.OrderBy(a => a.Id).Select(a => a.AgencyId).ToListAsync();
        var all = await shelf.Db.Set<Agency>().Where(a => a.Kind != AgencyKind.Group && a.EndedOn == null).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        return [.. first.Concat(all).Distinct().Take(Agencies)];
    }

    public static async Task Fill(Shelf shelf, IReadOnlyList<int> agencies, Invented invented)
    {
        var demo = await shelf.Db.Users.AsNoTracking().OrderBy(a => a.Id).ToListAsync();
        var (hash, office, committee) = (demo[0].PasswordHash, AgencyOf(Role.OfficeOfficer), AgencyOf(Role.CommitteeOffice));
        var many = Many - demo.Count;
        var first = await shelf.Next(typeof(Account), many);
        await shelf.Write(Enumerable.Range(0, many).Select(i =>
        {
            var (person, role) = (invented.Person(), RoleOf(i));
            var name = Invented.SignIn(person, first + i);
            return new Account
            {
                Id = first + i,
                UserName = name,
                NormalizedUserName = name.ToUpperInvariant(),
                FullName = person,
                Position = role.Name(),
                AgencyId = role is Role.OfficeOfficer or Role.OfficeLeader ? office : role is Role.CommitteeOffice or Role.Chair ? committee : agencies[i % agencies.Count],
                Role = role,
                PasswordHash = hash,
                SecurityStamp = $"{first + i:x32}",
                ConcurrencyStamp = $"{first + i:x32}",
                LockoutEnabled = true,
                IsDemo = true,
            };
        }));

        int AgencyOf(Role role) => demo.First(a => a.Role == role).AgencyId;
    }

    /// <summary>Every agency has officers and a head; the offices of the whole province a few people more.</summary>
    private static Role RoleOf(int i) => (i / Agencies) switch
    {
        0 or 4 => Role.Leader,
        1 => Role.Clerk,
        7 => (i % Agencies) switch { < 30 => Role.OfficeOfficer, < 36 => Role.OfficeLeader, < 50 => Role.CommitteeOffice, < 55 => Role.Chair, < 60 => Role.PartyOffice, < 64 => Role.Inspector, < 66 => Role.Administrator, _ => Role.Officer },
        _ => Role.Officer,
    };
}
