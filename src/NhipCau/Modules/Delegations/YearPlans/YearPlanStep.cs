using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A step of the plan's way, with the document that opened it or the reason why there is none.</summary>
public sealed class YearPlanStep : IPart
{
    public int Id { get; init; }
    public int PlanId { get; init; }
    public PlanStage Stage { get; init; }
    public string? Document { get; init; }
    public DateOnly On { get; init; }

    /// <summary>Who signed it, in words.</summary>
    public string? Body { get; init; }
    public string? Reason { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Who { get; init; }
    public (Type Record, int Id) Whole => (typeof(YearPlan), PlanId);

    internal sealed class Table : IEntityTypeConfiguration<YearPlanStep>
    {
        public void Configure(EntityTypeBuilder<YearPlanStep> builder)
        {
            builder.ToTable("year_plan_steps");
            builder.Property(s => s.Document).HasMaxLength(300);
            builder.Property(s => s.Body).HasMaxLength(300);
            builder.Property(s => s.Reason).HasMaxLength(2000);
            builder.Property(s => s.Who).HasMaxLength(200);
        }
    }
}
