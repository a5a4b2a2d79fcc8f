using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Provinces;

/// <summary>The door of this module: the province as it was on a day.</summary>
public static class ProvinceRegister
{
    public static Task<Province?> Today(AppDbContext db, TimeProvider clock) => On(db, clock.Today());

    /// <summary>Of a day before the first that was recorded: as it was recorded first.</summary>
    public static Task<Province?> On(AppDbContext db, DateOnly day) => db.Remember($"province {day:yyyyMMdd}", () => Read(db, day));

    private static async Task<Province?> Read(AppDbContext db, DateOnly day)
    {
        var provinces = db.Set<Province>().AsNoTracking().Include(p => p.FocalAgency).Include(p => p.Committee);
        return await provinces.Where(p => p.ValidFrom <= day).OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync() ?? await provinces.OrderBy(p => p.ValidFrom).FirstOrDefaultAsync();
    }
}
