using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Shell.Time;

/// <summary>A day off, or a Saturday worked for it: dated data, known a year at a time.</summary>
public sealed class Holiday : IRecord
{
    public int Id { get; init; }
    public DateOnly Date { get; init; }
    public required string Name { get; init; }
    public HolidayKind Kind { get; init; }
    public bool Doubtful { get; init; }
    public int Version { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Holiday>
    {
        public void Configure(EntityTypeBuilder<Holiday> builder)
        {
            builder.ToTable("holidays");
            builder.Property(h => h.Name).HasMaxLength(200);
            builder.HasIndex(h => h.Date);
        }
    }
}
