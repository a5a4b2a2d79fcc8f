using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Plans;

/// <summary>A day the plan sets outside its tasks: "trước ngày 15/11 hằng năm".</summary>
public sealed class PlanDeadline : IPart
{
    public int Id { get; init; }
    public int PlanId { get; init; }
    public string? Path { get; set; }
    public required string What { get; set; }

    /// <summary>In the form of the reader: 2026-11-15, "every 11-15", "every P3M" …</summary>
    public required string Due { get; set; }
    public required string Text { get; set; }
    public int Start { get; init; }
    public int End { get; init; }
    public bool Dropped { get; set; }
    public (Type Record, int Id) Whole => (typeof(Plan), PlanId);

    internal sealed class Table : IEntityTypeConfiguration<PlanDeadline>
    {
        public void Configure(EntityTypeBuilder<PlanDeadline> builder)
        {
            builder.ToTable("plan_deadlines");
            builder.Property(d => d.Path).HasMaxLength(60);
            builder.Property(d => d.What).HasMaxLength(1000);
            builder.Property(d => d.Due).HasMaxLength(60);
            builder.Property(d => d.Text).HasMaxLength(1000);
        }
    }
}
