using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations;

/// <summary>Something promised on a trip or a visit, by us or by them; what is ours becomes a task.</summary>
public abstract class PromiseRow : IPart
{
    public int Id { get; init; }
    public required string Text { get; set; }
    public bool IsOurs { get; set; } = true;
    public int? AgencyId { get; set; }
    public Agency? Agency { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>The task it was given as.</summary>
    public int? TaskId { get; set; }
    public abstract (Type Record, int Id) Whole { get; }

    /// <summary>Why the task is due when it is.</summary>
    protected abstract string DueRule { get; }

    protected abstract bool MayGive(Viewer viewer);

    /// <summary>Ours, by an agency, with a day, and not given yet.</summary>
    public Refusal? MayAssign(Viewer viewer) =>
        !MayGive(viewer) ? new Refusal("Chỉ cơ quan đầu mối hoặc lãnh đạo cơ quan lập đoàn giao nhiệm vụ.")
        : !IsOurs ? new Refusal("Chỉ giao phần phía ta.")
        : TaskId is not null ? new Refusal("Cam kết này đã được giao thành nhiệm vụ.")
        : AgencyId is null || DueOn is null ? new Refusal("Cam kết thiếu cơ quan thực hiện hoặc hạn. Ghi lại cam kết đủ hai nội dung này rồi giao.") : null;

    /// <summary>What is wrong with it as it is written down.</summary>
    public Refusal? Fault() =>
        string.IsNullOrWhiteSpace(Text) ? new Refusal("Ghi hai bên đã hứa gì.")
        : Text.Length > 1000 ? new Refusal("Nội dung dài quá 1.000 chữ. Rút gọn.")
        : IsOurs && AgencyId is null ? new Refusal("Chọn cơ quan thực hiện phần phía ta.")
        : Classified.Refuse(Text);

    /// <summary>Makes it a task of the agency named, due on the day named. Saves.</summary>
    public async Task<Refusal?> Assign(AppDbContext db, TaskDoor tasks, Viewer viewer)
    {
        if (MayAssign(viewer) is { } no) return no;
        // The task and the promise that says it was given: both or neither.
        await using var whole = await db.Database.BeginTransactionAsync();
        var task = await tasks.Make(Whole.Record.Name, Whole.Id, Text, AgencyId!.Value, [], DueOn!.Value, DueRule, viewer);
        TaskId = task.Id;
        await db.Because("Giao thành nhiệm vụ").SaveChangesAsync();
        await whole.CommitAsync();
        return null;
    }

    protected static void Shape<T>(EntityTypeBuilder<T> builder, string table) where T : PromiseRow
    {
        builder.ToTable(table);
        builder.Property(p => p.Text).HasMaxLength(1000);
        builder.HasOne(p => p.Agency).WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Promises as a page shows them.</summary>
public sealed record PromiseList(IReadOnlyList<PromiseRow> Promises, DateOnly Today, bool MayKeep);
