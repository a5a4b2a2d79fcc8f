using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Notices;

/// <summary>Something that happened and concerns one agency: one row an agency, however many people it has.</summary>
public sealed class Notice : IVisible<Notice>
{
    public int Id { get; init; }
    public int AgencyId { get; init; }
    public DateTime At { get; init; }

    /// <summary>A sentence with places {0}, {1}; the key of its English.</summary>
    public required string Text { get; init; }

    /// <summary>JSON array of what stands in the places.</summary>
    public required string Arguments { get; init; }
    public required string Link { get; init; }

    public static Expression<Func<Notice, bool>> VisibleTo(Viewer viewer)
    {
        var agency = viewer.AgencyId;
        return notice => notice.AgencyId == agency;
    }

    internal sealed class Table : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.ToTable("notices");
            builder.Property(n => n.Text).HasMaxLength(300);
            builder.Property(n => n.Arguments).HasMaxLength(2000);
            builder.Property(n => n.Link).HasMaxLength(300);
            builder.HasIndex(n => new { n.AgencyId, n.Id });
        }
    }
}
