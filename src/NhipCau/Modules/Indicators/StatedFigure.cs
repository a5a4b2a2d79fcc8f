using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Indicators;

/// <summary>Thực hiện, or ước thực hiện: at 15/11 the year is not over.</summary>
public enum FigureBasis { Actual, Estimate }

/// <summary>What a value is of: what was done, or what was planned.</summary>
public enum FigureOf { Result, Plan }

/// <summary>
/// A value as it was given on a day, with its period, its source and whether it is an estimate. It is never changed: a later one supersedes it, and both
/// stay readable.
/// </summary>
public sealed class StatedFigure : IRecord
{
    public int Id { get; init; }

    /// <summary>Of the indicator, entered or counted (a plan, or the same period of a year before the registers).</summary>
    public required string Code { get; init; }
    public FigureOf Of { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }

    /// <summary>The day the value was true on; never after the day of the report that shows it.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Whose figure it is; null: the province's.</summary>
    public int? AgencyId { get; init; }
    public Agency? Agency { get; init; }

    /// <summary>Null: "không phát sinh".</summary>
    public decimal? Value { get; init; }
    public FigureBasis Basis { get; init; }

    /// <summary>Number, symbol and day of the document it is from.</summary>
    public string? Document { get; init; }
    public string? Note { get; init; }

    /// <summary>The report of an agency it came with.</summary>
    public int? ReportId { get; init; }
    public required string EnteredBy { get; init; }
    public DateTime EnteredAt { get; init; }

    /// <summary>The value that counted before it.</summary>
    public int? SupersedesId { get; init; }
    public StatedFigure? Supersedes { get; set; }

    /// <summary>A later value counts in its place.</summary>
    public bool Superseded { get; set; }
    public int Version { get; set; }

    /// <summary>Says the same, from the same source.</summary>
    public bool Says(StatedFigure other) =>
        (Value, Basis, AsOf, Document, Note, ReportId) == (other.Value, other.Basis, other.AsOf, other.Document, other.Note, other.ReportId);

    internal sealed class Table : IEntityTypeConfiguration<StatedFigure>
    {
        public void Configure(EntityTypeBuilder<StatedFigure> builder)
        {
            builder.ToTable("stated_figures");
            builder.Property(f => f.Code).HasMaxLength(60);
            builder.Property(f => f.Document).HasMaxLength(500);
            builder.Property(f => f.Note).HasMaxLength(2000);
            builder.Property(f => f.EnteredBy).HasMaxLength(200);
            builder.HasOne(f => f.Agency).WithMany().HasForeignKey(f => f.AgencyId);
            builder.HasOne(f => f.Supersedes).WithMany().HasForeignKey(f => f.SupersedesId);
            builder.HasIndex(f => new { f.Code, f.To, f.AgencyId });
            // One value stands for the same figure, period and agency; to a database two blanks differ, so the province's has an index of its own.
            builder.HasIndex(f => new { f.Code, f.Of, f.From, f.To, f.AgencyId }, "IX_stated_figures_standing").IsUnique().HasFilter("NOT \"Superseded\" AND \"AgencyId\" IS NOT NULL");
            builder.HasIndex(f => new { f.Code, f.Of, f.From, f.To }, "IX_stated_figures_standing_province").IsUnique().HasFilter("NOT \"Superseded\" AND \"AgencyId\" IS NULL");
            builder.HasIndex(f => f.ReportId);
        }
    }
}
