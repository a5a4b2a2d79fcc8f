using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Tasks;

public enum DecisionKind { Extend, HandOver, Wait, ConditionMet, NotCarryOut, CarryOver, Reopen }

public static class DecisionKindNames
{
    public static string Name(this DecisionKind kind) => kind switch
    {
        DecisionKind.Extend => "Gia hạn",
        DecisionKind.HandOver => "Chuyển cơ quan chủ trì",
        DecisionKind.Wait => "Chờ điều kiện",
        DecisionKind.ConditionMet => "Điều kiện đã có",
        DecisionKind.NotCarryOut => "Không thực hiện",
        DecisionKind.CarryOver => "Chuyển kỳ sau",
        _ => "Mở lại",
    };
}

/// <summary>A decision on a task, with its reason and the document that says so.</summary>
public sealed class TaskDecision : IPart
{
    public int Id { get; init; }
    public int TaskId { get; init; }
    public DecisionKind Kind { get; init; }
    public required string Reason { get; init; }
    public string? Document { get; init; }

    /// <summary>What it changed, in words: "30/06/2026 → 30/09/2026".</summary>
    public string? Effect { get; init; }
    public required string DecidedBy { get; init; }
    public DateTime DecidedAt { get; init; }
    public (Type Record, int Id) Whole => (typeof(WorkTask), TaskId);

    internal sealed class Table : IEntityTypeConfiguration<TaskDecision>
    {
        public void Configure(EntityTypeBuilder<TaskDecision> builder)
        {
            builder.ToTable("task_decisions");
            builder.Property(d => d.Reason).HasMaxLength(2000);
            builder.Property(d => d.Document).HasMaxLength(500);
            builder.Property(d => d.Effect).HasMaxLength(500);
            builder.Property(d => d.DecidedBy).HasMaxLength(200);
        }
    }
}
