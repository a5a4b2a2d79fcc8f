using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Shell.Deadlines;

internal sealed class ClockTable : IEntityTypeConfiguration<Clock>
{
    public void Configure(EntityTypeBuilder<Clock> builder)
    {
        builder.ToTable("clocks");
        builder.Property(c => c.Record).HasMaxLength(60);
        builder.Property(c => c.Code).HasMaxLength(40);
        builder.Property(c => c.What).HasMaxLength(200);
        builder.Property(c => c.Clause).HasMaxLength(300);
        builder.Property(c => c.OwesName).HasMaxLength(300);
        builder.Navigation(c => c.Waits).AutoInclude();
        builder.HasIndex(c => new { c.Record, c.RecordId });
        builder.HasIndex(c => new { c.OwesId, c.DoneOn, c.DueOn });
        builder.HasIndex(c => new { c.OwedToId, c.DoneOn, c.DueOn });
        builder.HasIndex(c => new { c.DoneOn, c.DueOn });
    }
}
