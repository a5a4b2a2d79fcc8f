using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports.Outlines;

/// <summary>What fills a section when the report is built.</summary>
public enum FedBy { Nothing, Counts, Areas, OtherAreas, Difficulties, NextPeriod, Proposals }

/// <summary>Who is asked for words: nobody, those with a task in its areas, every agency of the period, those named.</summary>
public enum AskedOf { Nobody, ByTask, Everyone, Named }

/// <summary>A section of the outline: its place by its code, its title, and what fills it.</summary>
public sealed class OutlineSection : IPart
{
    public int Id { get; init; }
    public int OutlineId { get; init; }
    public int Position { get; set; }

    /// <summary>Place: I, I.3, I.3.1. "I" stands at level 1, "I.3.1" at 3.</summary>
    public required string Code { get; set; }

    /// <summary>With {0} for the name of the next period.</summary>
    public required string Title { get; set; }
    public FedBy FedBy { get; set; }
    public AskedOf AskedOf { get; set; }

    /// <summary>Ids of the agencies asked where <see cref="AskedOf.Named"/>, parted by blanks.</summary>
    public string? Agencies { get; set; }

    /// <summary>Sentences that always stand here, a paragraph a line, with tokens for figures: "[[doan-ra.thuc-hien]]".</summary>
    public string? Standing { get; set; }

    /// <summary>Codes of the figures agencies confirm or enter here, parted by blanks.</summary>
    public string? Figures { get; set; }
    public (Type Record, int Id) Whole => (typeof(Outline), OutlineId);

    public IReadOnlyList<int> AgencyIds => [.. Parts(Agencies).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];

    public IReadOnlyList<string> FigureCodes => Parts(Figures);

    public int Level => LevelOf(Code);

    public string Label => LabelOf(Code);

    public static int LevelOf(string code) => code.Count(c => c == '.') + 1;

    /// <summary>As printed: I. – 3. – 3.1.</summary>
    public static string LabelOf(string code) => (code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? code[(dot + 1)..] : code) + ".";

    public string TitleIn(ReportPeriod period) => string.Format(CultureInfo.InvariantCulture, Title, period.NextName);

    private static string[] Parts(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Table : IEntityTypeConfiguration<OutlineSection>
    {
        public void Configure(EntityTypeBuilder<OutlineSection> builder)
        {
            builder.ToTable("outline_sections");
            builder.Property(s => s.Code).HasMaxLength(20);
            builder.Property(s => s.Title).HasMaxLength(300);
            builder.Property(s => s.Agencies).HasMaxLength(2000);
            builder.Property(s => s.Figures).HasMaxLength(2000);
            builder.Property(s => s.Standing).HasMaxLength(8000);
            builder.HasIndex(s => new { s.OutlineId, s.Code }).IsUnique();
        }
    }
}
