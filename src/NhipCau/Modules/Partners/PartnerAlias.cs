using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Partners;

/// <summary>Another spelling met in documents, right or wrong; kept as typed, compared by <see cref="PartnerSpelling.Key"/>.</summary>
public sealed class PartnerAlias : IPart
{
    public int Id { get; init; }
    public int PartnerId { get; init; }
    public required string Text { get; init; }
    public (Type Record, int Id) Whole => (typeof(Partner), PartnerId);

    internal sealed class Table : IEntityTypeConfiguration<PartnerAlias>
    {
        public void Configure(EntityTypeBuilder<PartnerAlias> builder)
        {
            builder.ToTable("partner_aliases");
            builder.Property(a => a.Text).HasMaxLength(300);
        }
    }
}
