using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Delegations;

/// <summary>Something on a day of a programme.</summary>
public abstract class ProgrammeRow : IPart
{
    public int Id { get; init; }
    public DateOnly On { get; set; }
    public string? Place { get; set; }
    public required string Work { get; set; }
    public abstract (Type Record, int Id) Whole { get; }

    protected static void Shape<T>(EntityTypeBuilder<T> builder, string table) where T : ProgrammeRow
    {
        builder.ToTable(table);
        builder.Property(d => d.Place).HasMaxLength(200);
        builder.Property(d => d.Work).HasMaxLength(1000);
    }
}
