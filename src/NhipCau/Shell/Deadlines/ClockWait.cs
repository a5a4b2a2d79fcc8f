using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Shell.Deadlines;

/// <summary>A time in which a clock stands still because another body owes its opinion.</summary>
public sealed class ClockWait : IPart
{
    public int Id { get; init; }
    public int ClockId { get; init; }
    public Clock Clock { get; init; } = null!;

    /// <summary>The day it was asked; still counted.</summary>
    public DateOnly From { get; init; }

    /// <summary>The day the answer came, not counted any more; null while it is waited for.</summary>
    public DateOnly? To { get; set; }

    /// <summary>For whom and what: "Sở Tài chính cho ý kiến về dự toán".</summary>
    public required string For { get; init; }
    public (Type Record, int Id) Whole => Clock.Whole;

    /// <summary>The clock stands still on this day; an open wait reaches to the day one looks from.</summary>
    public bool Holds(DateOnly day, DateOnly today) => From < day && day <= (To ?? today);

    internal sealed class Table : IEntityTypeConfiguration<ClockWait>
    {
        public void Configure(EntityTypeBuilder<ClockWait> builder)
        {
            builder.ToTable("clock_waits");
            builder.Property(w => w.For).HasMaxLength(300);
            builder.HasOne(w => w.Clock).WithMany(c => c.Waits).HasForeignKey(w => w.ClockId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(w => w.ClockId);
            // The desk asks for those that are open, which are few.
            builder.HasIndex(w => w.ClockId, "IX_clock_waits_open").HasFilter("\"To\" IS NULL");
        }
    }
}
