using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;

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

    /// <summary>Personal data: sealed, shown as a mask.</summary>
    public Secret? Phone { get; set; }
    public Secret? Email { get; set; }
    public (Type Record, int Id) Whole => (typeof(Partner), PartnerId);

    internal sealed class Table : IEntityTypeConfiguration<PartnerContact>
    {
        public void Configure(EntityTypeBuilder<PartnerContact> builder)
        {
            builder.ToTable("partner_contacts");
            builder.Property(c => c.Name).HasMaxLength(200);
            builder.Property(c => c.Position).HasMaxLength(200);
            builder.Property(c => c.Languages).HasMaxLength(100);
            builder.HasSecret(c => c.Phone);
            builder.HasSecret(c => c.Email);
        }
    }
}
