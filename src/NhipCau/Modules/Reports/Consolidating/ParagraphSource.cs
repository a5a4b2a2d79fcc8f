using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>What a paragraph draws on: an agency's words of a task or of a section, a task it names, a figure it shows.</summary>
public enum SourceKind { Entry, Answer, Task, Figure }

/// <summary>One source of a paragraph, with the words as they were when they were taken.</summary>
public sealed class ParagraphSource
{
    public int Id { get; init; }
    public int ParagraphId { get; init; }
    public SourceKind Kind { get; init; }

    /// <summary>Of the entry, the answer or the task; 0 of a figure.</summary>
    public int SourceId { get; init; }

    /// <summary>Of a figure.</summary>
    public string? Code { get; init; }

    /// <summary>The agency's report the words stand in.</summary>
    public int? ReportId { get; init; }

    /// <summary>The agency; of a task its title.</summary>
    public string? Who { get; init; }
    public string? OriginalText { get; init; }

    public bool IsContribution => Kind is SourceKind.Entry or SourceKind.Answer;

    internal sealed class Table : IEntityTypeConfiguration<ParagraphSource>
    {
        public void Configure(EntityTypeBuilder<ParagraphSource> builder)
        {
            builder.ToTable("paragraph_sources");
            builder.Property(s => s.Code).HasMaxLength(60);
            builder.Property(s => s.Who).HasMaxLength(1000);
            builder.Property(s => s.OriginalText).HasMaxLength(20000);
            builder.HasOne<AgencyReport>().WithMany().HasForeignKey(s => s.ReportId);
            builder.HasIndex(s => new { s.Kind, s.SourceId });
            builder.HasIndex(s => s.Code);
        }
    }
}
