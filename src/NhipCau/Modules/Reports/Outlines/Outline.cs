using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports.Outlines;

/// <summary>
/// Đề cương: the sections of a report, who contributes to each, which figures it shows and which sentences always stand there. An edition that a period
/// was opened with is never changed; who edits it makes the next one.
/// </summary>
public sealed class Outline : IRecord
{
    public int Id { get; init; }

    /// <summary>The same for all editions of one outline.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>From 1.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>In use from then on; null while it is being edited.</summary>
    public DateTime? PublishedAt { get; set; }
    public List<OutlineSection> Sections { get; } = [];
    public int Version { get; set; }

    public IEnumerable<OutlineSection> InOrder() => Sections.OrderBy(s => s.Position);

    public OutlineSection? Find(string? code) => Sections.FirstOrDefault(s => s.Code == code);

    /// <summary>The section where the results of an area stand; one that the outline does not know stands with the others.</summary>
    public OutlineSection? SectionOf(string? area) =>
        Sections.FirstOrDefault(s => s.FedBy == FedBy.Areas && s.Code == area) ?? Sections.FirstOrDefault(s => s.FedBy == FedBy.OtherAreas);

    public Refusal? CannotBeEdited => PublishedAt is null ? null : new Refusal("Đề cương này đã dùng. Tạo bản mới rồi sửa trên bản đó.");

    internal sealed class Table : IEntityTypeConfiguration<Outline>
    {
        public void Configure(EntityTypeBuilder<Outline> builder)
        {
            builder.ToTable("outlines");
            builder.Property(o => o.Code).HasMaxLength(60);
            builder.Property(o => o.Name).HasMaxLength(200);
            builder.HasMany(o => o.Sections).WithOne().HasForeignKey(s => s.OutlineId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(o => new { o.Code, o.Edition }).IsUnique();
        }
    }
}
