using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports;

/// <summary>A section of the outline and its text; a blank line parts paragraphs.</summary>
public sealed class ConsolidationSection : IPart
{
    public int Id { get; init; }
    public int ConsolidationId { get; init; }
    public int Position { get; set; }

    /// <summary>Place in the outline: I, I.3.1, III.</summary>
    public required string Code { get; init; }
    public required string Title { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Edited by hand since it was built: building again leaves it alone.</summary>
    public bool Edited { get; set; }

    public string Label => OutlineSection.LabelOf(Code);

    public int Level => OutlineSection.LevelOf(Code);

    public IEnumerable<string> Paragraphs => ReportWording.Paragraphs(Text);

    /// <summary>Words of the office's own; a browser's line ends are no change.</summary>
    public void Write(string? text)
    {
        var clean = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (clean == Text) return;
        (Text, Edited) = (clean, true);
    }

    /// <summary>Đưa vào: what an agency wrote, at the end of what stands here.</summary>
    public void Append(string paragraph) => Write(ReportWording.Join([Text, paragraph]));
    public (Type Record, int Id) Whole => (typeof(Consolidation), ConsolidationId);

    internal sealed class Table : IEntityTypeConfiguration<ConsolidationSection>
    {
        public void Configure(EntityTypeBuilder<ConsolidationSection> builder)
        {
            builder.ToTable("consolidation_sections");
            builder.Property(s => s.Code).HasMaxLength(20);
            builder.Property(s => s.Title).HasMaxLength(300);
            builder.Property(s => s.Text).HasMaxLength(40000);
        }
    }
}
