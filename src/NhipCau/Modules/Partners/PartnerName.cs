using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Partners;

/// <summary>A name and the days it was right, both inclusive; an empty end is open.</summary>
public sealed class PartnerName : IPart
{
    public int Id { get; init; }
    public int PartnerId { get; init; }
    public required string Name { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public (Type Record, int Id) Whole => (typeof(Partner), PartnerId);

    public bool Covers(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    internal sealed class Table : IEntityTypeConfiguration<PartnerName>
    {
        public void Configure(EntityTypeBuilder<PartnerName> builder)
        {
            builder.ToTable("partner_names");
            builder.Property(n => n.Name).HasMaxLength(300);
        }
    }
}
