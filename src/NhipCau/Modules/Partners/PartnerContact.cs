using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Partners;

/// <summary>Somebody on their side.</summary>
public sealed class PartnerContact : IPart
{
    public int Id { get; init; }
    public int PartnerId { get; init; }
    public required string Name { get; set; }
    public string? Position { get; set; }

    /// <summary>What one can speak with this person, in words: "Tiếng Hàn, Anh".</summary>
    public string? Languages { get; set; }
    public (Type Record, int Id) Whole => (typeof(Partner), PartnerId);

    internal sealed class Table : IEntityTypeConfiguration<PartnerContact>
    {
        public void Configure(EntityTypeBuilder<PartnerContact> builder)
        {
            builder.ToTable("partner_contacts");
            builder.Property(c => c.Name).HasMaxLength(200);
            builder.Property(c => c.Position).HasMaxLength(200);
            builder.Property(c => c.Languages).HasMaxLength(100);
        }
    }
}
