using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agencies;

/// <summary>Another spelling met in documents; kept as typed, compared by <see cref="VietnameseText.NameKey"/>.</summary>
public sealed class AgencyAlias : IPart
{
    public int Id { get; init; }
    public int AgencyId { get; init; }
    public required string Text { get; init; }
    public string Key { get; private set; } = "";
    public (Type Record, int Id) Whole => (typeof(Agency), AgencyId);

    public static AgencyAlias Of(string text) => new() { Text = text, Key = VietnameseText.NameKey(text) };

    internal sealed class Table : IEntityTypeConfiguration<AgencyAlias>
    {
        public void Configure(EntityTypeBuilder<AgencyAlias> builder)
        {
            builder.ToTable("agency_aliases");
            builder.Property(a => a.Text).HasMaxLength(300);
            builder.Property(a => a.Key).HasMaxLength(300);
            builder.HasIndex(a => a.Key);
        }
    }
}
