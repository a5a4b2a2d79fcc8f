using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>A passport with its custody log; whether its number is there already.</summary>
public sealed class PassportRecord(AppDbContext db)
{
    public Task<Passport?> Load(Viewer viewer, int id) => db.VisibleTo<Passport>(viewer).Include(p => p.Owner).Include(p => p.Moves).SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>One number is one passport.</summary>
    public async Task<Refusal?> Taken(Secret? number, int id)
    {
        if (number?.Hash is not { } hash) return null;
        var same = await db.Set<Passport>().AsNoTracking().Where(p => p.Id != id && p.Number!.Hash == hash).Select(p => new { p.Holder, Keeper = p.Owner.Name }).FirstOrDefaultAsync(); // unfiltered: one number is one passport, whoever keeps it
        return same is null ? null : new Refusal("Số hộ chiếu này đã có trong sổ: {0}, {1} giữ. Mở hồ sơ đó thay vì thêm mới.", same.Holder, same.Keeper);
    }
}
