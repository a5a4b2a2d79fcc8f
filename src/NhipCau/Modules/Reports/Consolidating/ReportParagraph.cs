using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Indicators;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Where the words of a paragraph come from: the outline, a count, an agency, the office itself.</summary>
public enum ParagraphOrigin { Standing, Counted, Contribution, Office }

/// <summary>A paragraph of the consolidated report with its sources. Its key stays as long as it lives, so that preview, .docx and snapshot speak of the same one.</summary>
public sealed class ReportParagraph : IPart
{
    public int Id { get; init; }
    public int SectionId { get; init; }
    public int Position { get; set; }

    /// <summary>"pI_3_2_7": a bookmark in the .docx, an address in the preview.</summary>
    public required string Key { get; init; }

    /// <summary>May have several lines; figures stand as tokens: "[[doan-ra.thuc-hien]]".</summary>
    public string Text { get; private set; } = "";
    public ParagraphOrigin Origin { get; init; }

    /// <summary>What the program made it from, so that building again finds it: "entry:12", "task:5", "counted". Null: the office wrote it.</summary>
    public string? Mark { get; init; }

    /// <summary>Changed by hand since the program made it: building again leaves it alone.</summary>
    public bool Edited { get; set; }
    public List<ParagraphSource> Sources { get; } = [];
    public (Type Record, int Id) Whole => (typeof(ConsolidationSection), SectionId);

    /// <summary>Names the task whose results follow: "a) …:".</summary>
    public bool IsHead => Origin == ParagraphOrigin.Standing && Sources.Exists(s => s.Kind == SourceKind.Task);

    /// <summary>Whether "[[…]]" in it asks for a figure: in the sentences of the outline and in what the office words. What an agency or a plan wrote stands as typed.</summary>
    public bool AsksFigures => Edited || Origin == ParagraphOrigin.Office || Origin == ParagraphOrigin.Standing && !IsHead;

    public IEnumerable<ParagraphSource> Said => Sources.Where(s => s.IsContribution);

    /// <summary>By hand; a browser's line ends are no change.</summary>
    public void Write(string? text)
    {
        var clean = ReportWording.Clean(text);
        if (clean == Text) return;
        Edited = true;
        Say(clean);
    }

    /// <summary>Words of the program; the figures in them become sources.</summary>
    internal void Say(string text)
    {
        Text = text;
        var codes = AsksFigures ? FigureText.Codes(text).ToList() : [];
        Sources.RemoveAll(s => s.Kind == SourceKind.Figure && !codes.Contains(s.Code!));
        Sources.AddRange(codes.Where(c => !Sources.Exists(s => s.Code == c)).Select(c => new ParagraphSource { Kind = SourceKind.Figure, Code = c }));
    }

    internal sealed class Table : IEntityTypeConfiguration<ReportParagraph>
    {
        public void Configure(EntityTypeBuilder<ReportParagraph> builder)
        {
            builder.ToTable("report_paragraphs");
            builder.Property(p => p.Key).HasMaxLength(40);
            builder.Property(p => p.Text).HasMaxLength(40000);
            builder.Property(p => p.Mark).HasMaxLength(60);
            builder.Ignore(p => p.Said);
            builder.HasMany(p => p.Sources).WithOne().HasForeignKey(s => s.ParagraphId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(p => new { p.SectionId, p.Key }).IsUnique();
        }
    }
}
