using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Agencies;

/// <summary>A name and the days it was right, both inclusive; an empty end is open.</summary>
public sealed class AgencyName : IPart
{
    public int Id { get; init; }
    public int AgencyId { get; init; }
    public required string Name { get; set; }
    public string? ShortName { get; set; }

    /// <summary>The agency's part of document symbols: SNgV in 837/SNgV-VP.</summary>
    public string? Symbol { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public (Type Record, int Id) Whole => (typeof(Agency), AgencyId);

    public bool Covers(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    internal sealed class Table : IEntityTypeConfiguration<AgencyName>
    {
        public void Configure(EntityTypeBuilder<AgencyName> builder)
        {
            builder.ToTable("agency_names");
            builder.Property(n => n.Name).HasMaxLength(300);
            builder.Property(n => n.ShortName).HasMaxLength(100);
            builder.Property(n => n.Symbol).HasMaxLength(40);
        }
    }
}
