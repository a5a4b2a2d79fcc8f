using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Provinces;

/// <summary>The door of this module: the province as it was on a day.</summary>
public static class ProvinceRegister
{
    public static Task<Province?> Today(AppDbContext db, TimeProvider clock) => On(db, clock.Today());

    public static Task<Province?> On(AppDbContext db, DateOnly day) => db.Set<Province>().AsNoTracking()
        .Include(p => p.FocalAgency).Include(p => p.Committee)
        .Where(p => p.ValidFrom <= day).OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync();
}
