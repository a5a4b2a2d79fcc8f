using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>A task as it was read, mended by the officer until the plan is issued; then it becomes a task.</summary>
public sealed class PlanItem : IPart
{
    public int Id { get; init; }
    public int PlanId { get; init; }
    public Plan Plan { get; init; } = null!;

    /// <summary>Order on the screen: the place in the text.</summary>
    public int Position { get; set; }

    /// <summary>As printed: II.5.b.</summary>
    public string? Path { get; set; }
    public required string Title { get; set; }
    public int? AreaId { get; set; }
    public Area? Area { get; set; }
    public string? TimeText { get; set; }
    public TimeKind TimeKind { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>By which rule the due day came: shown beside it.</summary>
    public string? DueRule { get; set; }

    /// <summary>ISO 8601 duration of a recurring task.</summary>
    public string? Every { get; set; }
    public int? Count { get; set; }
    public string? Condition { get; set; }
    public string? Quantity { get; set; }

    /// <summary>Where it stands in the document's text; both null for an added one.</summary>
    public int? Start { get; set; }
    public int? End { get; set; }

    /// <summary>What is doubtful, one code a doubt, "|" between: no-lead, unmatched-body, derived-count …</summary>
    public string? Doubts { get; set; }
    public bool Confirmed { get; set; }
    public bool Dropped { get; set; }

    /// <summary>In a revised plan: the task of the older one that this item continues.</summary>
    public int? ContinuesTaskId { get; set; }
    public List<PlanItemBody> Bodies { get; } = [];
    public (Type Record, int Id) Whole => (typeof(Plan), PlanId);

    internal sealed class Table : IEntityTypeConfiguration<PlanItem>
    {
        public void Configure(EntityTypeBuilder<PlanItem> builder)
        {
            builder.ToTable("plan_items");
            builder.Property(i => i.Path).HasMaxLength(60);
            builder.Property(i => i.Title).HasMaxLength(2000);
            builder.Property(i => i.TimeText).HasMaxLength(300);
            builder.Property(i => i.DueRule).HasMaxLength(300);
            builder.Property(i => i.Every).HasMaxLength(10);
            builder.Property(i => i.Condition).HasMaxLength(500);
            builder.Property(i => i.Quantity).HasMaxLength(100);
            builder.Property(i => i.Doubts).HasMaxLength(300);
            builder.HasOne(i => i.Area).WithMany().HasForeignKey(i => i.AreaId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(i => i.Bodies).WithOne().HasForeignKey(b => b.ItemId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
