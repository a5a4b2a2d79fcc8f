using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Partners;

public enum DealingKind { Letter, Event }

/// <summary>A letter, a meeting, an exchange: what passes between us and belongs to no other register.</summary>
public sealed class PartnerDealing : IPart
{
    public int Id { get; init; }
    public int PartnerId { get; init; }
    public DealingKind Kind { get; set; }
    public required string Title { get; set; }
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }

    /// <summary>What came of it.</summary>
    public string? Text { get; set; }
    public (Type Record, int Id) Whole => (typeof(Partner), PartnerId);

    internal sealed class Table : IEntityTypeConfiguration<PartnerDealing>
    {
        public void Configure(EntityTypeBuilder<PartnerDealing> builder)
        {
            builder.ToTable("partner_dealings");
            builder.Property(d => d.Title).HasMaxLength(300);
            builder.Property(d => d.Text).HasMaxLength(2000);
            builder.HasIndex(d => new { d.PartnerId, d.From });
        }
    }
}
