using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Tasks;

/// <summary>
/// A task (nhiệm vụ) of an issued plan, or of a record of a register. What the agencies report and what the monitor has verified are two numbers, never one.
/// Its steps are in <c>WorkTaskProgress.cs</c>, the decisions on it in <c>WorkTaskDecisions.cs</c>, lateness in <c>WorkTaskDays.cs</c>.
/// </summary>
public sealed partial class WorkTask : IRecord, ISearchable, IVisible<WorkTask>
{
    public int Id { get; init; }

    /// <summary>The plan that orders it; none where it comes from a record of a register.</summary>
    public int? PlanId { get; init; }
    public Plan? Plan { get; init; }

    /// <summary>The record it comes from, by the name of its class and its number: a promise made on a visit, an obligation of an agreement.</summary>
    public string? SourceRecord { get; init; }
    public int? SourceId { get; init; }

    /// <summary>The clause it comes from, by its printed labels: II.5.b.</summary>
    public string? Path { get; set; }
    public required string Title { get; set; }
    public int? AreaId { get; set; }
    public Area? Area { get; set; }

    /// <summary>Where the clause stands in the document's text.</summary>
    public int? ClauseStart { get; set; }
    public int? ClauseEnd { get; set; }
    public string? TimeText { get; set; }
    public TimeKind TimeKind { get; set; }
    public DateOnly? From { get; set { field = value; Reckon(); } }
    public DateOnly DueOn { get; set { field = value; Reckon(); } }

    /// <summary>The day that counts now: of a recurring task the end of the first round not yet answered, else <see cref="DueOn"/>.</summary>
    public DateOnly NextDueOn { get; private set; }

    /// <summary>By which rule the due day came.</summary>
    public required string DueRule { get; set; }

    /// <summary>ISO 8601 duration of a recurring task: P1M, P3M …</summary>
    public string? Every { get; set { field = value; Reckon(); } }
    public int? Count { get; set; }
    public string? Quantity { get; set; }
    public string? Condition { get; set; }
    public DateOnly? ConditionMetOn { get; set; }
    public TaskState State { get; set; }
    public int? MonitorId { get; set; }
    public Agency? Monitor { get; set; }

    /// <summary>0–100, as the leads last sent it; of several leads, see docs/decisions/0002-several-leads.md.</summary>
    public int ReportedPercent { get; set; }

    /// <summary>0–100, as the monitor last confirmed it; never what was only reported.</summary>
    public int VerifiedPercent { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>When the monitor last reminded the leads.</summary>
    public DateTime? UrgedAt { get; set; }

    /// <summary>The task of the period before that this one carries on.</summary>
    public int? CarriedFromId { get; set; }
    public WorkTask? CarriedFrom { get; set; }
    public List<TaskParty> Parties { get; } = [];
    public List<Contribution> Contributions { get; } = [];
    public List<TaskDecision> Decisions { get; } = [];
    public List<ExtensionRequest> Extensions { get; } = [];
    public int Version { get; set; }
    public string SearchText { get; set; } = "";
    public string SearchSource => string.Join(' ', Title, Path, TimeText, Quantity, Condition);

    public (string Record, int Id)? Source => SourceRecord is { } record && SourceId is { } id ? (record, id) : null;

    /// <summary>The tasks a year answers for: those of its issued plans; of a task without a plan the year of its due day.</summary>
    public static Expression<Func<WorkTask, bool>> OfYear(AppDbContext db, int year)
    {
        var plans = db.Set<Plan>().Where(p => p.Year == year && p.Status == PlanStatus.Issued).Select(p => p.Id); // unfiltered: a condition on tasks, which are filtered themselves
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return task => task.State != TaskState.Withdrawn
            && (task.PlanId == null && task.DueOn >= first && task.DueOn <= last || task.PlanId != null && plans.Contains(task.PlanId.Value));
    }

    public static Expression<Func<WorkTask, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own, areas) = (viewer.SeesAll(Right.SeeTasks), viewer.AgencyId, viewer.Areas);
        var everyArea = areas.Count == 0;
        return task => all && (everyArea || task.AreaId == null || areas.Contains(task.AreaId.Value))
            || task.MonitorId == own || task.Parties.Any(p => p.AgencyId == own);
    }

    /// <summary>Who does not see all has a part in few: these are looked up, where the condition would ask every task for its parties.</summary>
    public static IQueryable<WorkTask>? SeenBy(AppDbContext db, Viewer viewer)
    {
        if (viewer.SeesAll(Right.SeeTasks)) return null;
        var own = viewer.AgencyId;
        var tasks = db.Set<WorkTask>(); // unfiltered: this is the filter
        var ids = db.Set<TaskParty>().Where(p => p.AgencyId == own).Select(p => p.TaskId).Union(tasks.Where(t => t.MonitorId == own).Select(t => t.Id));
        return tasks.Where(t => ids.Contains(t.Id));
    }

    internal sealed class Table : IEntityTypeConfiguration<WorkTask>
    {
        public void Configure(EntityTypeBuilder<WorkTask> builder)
        {
            builder.ToTable("tasks");
            builder.Ignore(t => t.Leads);
            builder.Ignore(t => t.Source);
            builder.Property(t => t.SourceRecord).HasMaxLength(60);
            builder.Property(t => t.Path).HasMaxLength(60);
            builder.Property(t => t.Title).HasMaxLength(2000);
            builder.Property(t => t.TimeText).HasMaxLength(300);
            builder.Property(t => t.DueRule).HasMaxLength(300);
            builder.Property(t => t.Every).HasMaxLength(10);
            builder.Property(t => t.Quantity).HasMaxLength(100);
            builder.Property(t => t.Condition).HasMaxLength(500);
            builder.HasOne(t => t.Area).WithMany().HasForeignKey(t => t.AreaId);
            builder.HasOne(t => t.Monitor).WithMany().HasForeignKey(t => t.MonitorId);
            builder.HasOne(t => t.CarriedFrom).WithMany().HasForeignKey(t => t.CarriedFromId);
            builder.HasMany(t => t.Parties).WithOne(p => p.Task).HasForeignKey(p => p.TaskId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(t => t.Contributions).WithOne(c => c.Task).HasForeignKey(c => c.TaskId);
            builder.HasMany(t => t.Decisions).WithOne().HasForeignKey(d => d.TaskId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(t => t.Extensions).WithOne(e => e.Task).HasForeignKey(e => e.TaskId).OnDelete(DeleteBehavior.Cascade);
            builder.Ignore(t => t.Leads);
            builder.HasIndex(t => new { t.NextDueOn, t.Id });
            builder.HasIndex(t => new { t.State, t.NextDueOn, t.Id });
            // With what is counted of a year's tasks, whose rows are long.
            builder.HasIndex(t => new { t.DueOn, t.State, t.DoneOn, t.AreaId, t.ReportedPercent, t.VerifiedPercent }, "IX_tasks_due");
            builder.HasIndex(t => new { t.State, t.DueOn, t.DoneOn });
            builder.HasIndex(t => new { t.SourceRecord, t.SourceId });
        }
    }
}
