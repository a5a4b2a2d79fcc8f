using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Desk;

/// <summary>Time limits that run against a body that ends, or in its favour: the successor owes them, and is owed them, from then on.</summary>
internal sealed class ClockHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "thời hạn đang chạy";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) =>
        [.. (await db.Set<Clock>().AsNoTracking().Where(c => c.DoneOn == null && (c.OwesId == body.Id || c.OwedToId == body.Id)).OrderBy(c => c.DueOn).ThenBy(c => c.Id).Select(c => new { c.Id, c.What, c.DueOn }).ToListAsync())
            .Select(c => new HeldItem(c.Id, $"{c.What}, {Words.Day(c.DueOn)}"))];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day)
    {
        var row = db.Entry(await db.Set<Clock>().SingleAsync(c => c.Id == id));
        // A successor founded by this very act has no number yet: the reference carries it.
        var number = db.Entry(successor).Property(a => a.Id).CurrentValue;
        if (row.Entity.OwesId == ended.Id) (row.Entity.OwesName, row.Property(c => c.OwesId).CurrentValue) = (successor.Name, number);
        if (row.Entity.OwedToId == ended.Id) row.Property(c => c.OwedToId).CurrentValue = number;
    }

    /// <summary>Shell knows no agencies: that a clock points to them is said here.</summary>
    internal sealed class References : IEntityTypeConfiguration<Clock>
    {
        public void Configure(EntityTypeBuilder<Clock> builder)
        {
            builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.OwesId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.OwedToId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
