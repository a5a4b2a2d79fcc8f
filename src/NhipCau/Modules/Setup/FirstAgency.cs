using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Setup;

/// <summary>The agency of an account made at the command line: the one that administers, made when it is not there yet.</summary>
public sealed class FirstAgency(AppDbContext db, TimeProvider clock)
{
    public const string Code = "co-quan-quan-tri";

    public async Task<Agency> Get()
    {
        if (await db.Set<Agency>().FirstOrDefaultAsync(a => a.Code == Code) is { } there) return there;
        var agency = Agency.Found(Code, "Cơ quan quản trị", null, null, AgencyKind.State, null);
        agency.Ordered = false;
        agency.ShowNameOf(clock.Today());
        return db.Add(agency).Entity;
    }
}
