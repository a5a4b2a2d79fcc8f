using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports;

/// <summary>What one agency answers for one period: the shell holds its tasks and progress from the start.</summary>
public sealed class AgencyReport : IRecord, IVisible<AgencyReport>
{
    public int Id { get; init; }
    public int PeriodId { get; init; }
    public ReportPeriod Period { get; init; } = null!;
    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public ReportState State { get; set; }

    /// <summary>Được mời: cannot be ordered, so it is never late.</summary>
    public bool Asked { get; set; }

    /// <summary>Không phát sinh for the whole period.</summary>
    public bool NothingToReport { get; set; }
    public string? WrittenBy { get; set; }

    /// <summary>When it first came in: a report sent back for mending does not become late by it.</summary>
    public DateTime? FirstSentAt { get; set; }
    public DateTime? SentAt { get; set; }
    public int? SentById { get; set; }
    public string? SentBy { get; set; }

    /// <summary>Entered and sent by the office in the agency's place, after a paper or a call; shown as such.</summary>
    public bool OnBehalf { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public DateTime? ReturnedAt { get; set; }
    public string? ReturnReason { get; set; }
    public DateTime? RemindedAt { get; set; }
    public int Reminders { get; set; }

    /// <summary>Mở lại cho riêng cơ quan này: until this day it may write although the period is locked.</summary>
    public DateOnly? ReopenedUntil { get; set; }
    public string? ReopenReason { get; set; }

    /// <summary>Who signed for opening it again.</summary>
    public string? ReopenedBy { get; set; }
    public List<ReportEntry> Entries { get; } = [];
    public List<SectionAnswer> Answers { get; } = [];
    public List<FigureAnswer> Figures { get; } = [];
    public int Version { get; set; }

    /// <summary>Its words have left the agency.</summary>
    public bool IsIn => State is ReportState.Sent or ReportState.Accepted;

    /// <summary>A draft is its agency's alone; everybody else sees that it is being written.</summary>
    public bool ShowsWordsTo(Viewer viewer) => IsIn || viewer.AgencyId == AgencyId;

    public bool WasLate => !Asked && FirstSentAt is { } sent && VietnamTime.DayOf(sent) > Period.DueOn;

    public bool IsLateOn(DateOnly today) => !Asked && !IsIn && FirstSentAt is null && today > Period.DueOn;

    /// <summary>Days beyond the due day: until it came in, or until today.</summary>
    public int DaysLate(DateOnly today) => Math.Max(0, (FirstSentAt is { } sent ? VietnamTime.DayOf(sent) : today).DayNumber - Period.DueOn.DayNumber);

    public Refusal? Write(Viewer writer)
    {
        if (CannotBeWritten is { } refusal) return refusal;
        if (State == ReportState.Owing) State = ReportState.Draft;
        WrittenBy = writer.Name;
        return null;
    }

    /// <summary>The leader of the agency sends. A blank is no answer: "Không phát sinh" is.</summary>
    public Refusal? Send(Viewer leader, DateTime now)
    {
        if (CannotBeWritten is { } refusal) return refusal;
        if (NothingToReport && Entries.FirstOrDefault(e => e.HasWords) is { } said)
            return new Refusal("Báo cáo ghi không phát sinh cho cả kỳ nhưng nhiệm vụ “{0}” có nội dung. Bỏ chọn không phát sinh, hoặc xóa nội dung đó.", said.Task.Title);
        if (!NothingToReport && Entries.FirstOrDefault(e => e.IsBlank) is { } blank)
            return new Refusal("Nhiệm vụ “{0}” chưa có nội dung. Ghi kết quả, hoặc chọn Không phát sinh rồi gửi lại.", blank.Task.Title);
        if (!NothingToReport && Answers.FirstOrDefault(a => a.IsBlank) is { } unanswered)
            return new Refusal("Mục {0} của đề cương chưa có nội dung. Ghi kết quả, hoặc chọn Không phát sinh rồi gửi lại.", OutlineSection.LabelOf(unanswered.Code));
        (State, SentAt, SentById, SentBy, ReturnReason, ReturnedAt) = (ReportState.Sent, now, leader.AccountId, leader.Name, null, null);
        FirstSentAt ??= now;
        return null;
    }

    public Refusal? Accept(Viewer collector, DateTime now)
    {
        if (State != ReportState.Sent) return NotWaiting;
        if (SentById == collector.AccountId) return new Refusal("Người gửi không tự nhận báo cáo của mình. Nhờ người khác của cơ quan tổng hợp nhận.");
        (State, AcceptedAt) = (ReportState.Accepted, now);
        return null;
    }

    /// <summary>Back to the agency with the reason, also after it was accepted, until the period is closed.</summary>
    public Refusal? Return(string? reason, DateTime now)
    {
        if (!Period.IsOpen) return ReportPeriod.Closed;
        if (!IsIn) return NotWaiting;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do trả lại để cơ quan gửi biết cần sửa gì.");
        (State, ReturnReason, ReturnedAt, AcceptedAt) = (ReportState.Returned, reason.Trim(), now, null);
        return null;
    }

    public void Remind(DateTime now) => (RemindedAt, Reminders) = (now, Reminders + 1);

    public Refusal? CannotBeWritten =>
        !Period.IsOpen ? ReportPeriod.Closed
        : IsIn ? new Refusal("Báo cáo đã gửi nên không sửa được. Đề nghị cơ quan tổng hợp trả lại nếu cần sửa.")
        : null;

    private Refusal NotWaiting => new("Báo cáo đang ở trạng thái “{0}” nên không có gì để nhận hoặc trả lại.", State.Name());

    public static Expression<Func<AgencyReport, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        // Others see that a report is owing or being written, never what a draft says: words are asked of VisibleTo<ReportEntry> and ShowsWordsTo.
        return report => all || report.AgencyId == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<AgencyReport>
    {
        public void Configure(EntityTypeBuilder<AgencyReport> builder)
        {
            builder.ToTable("agency_reports");
            builder.Property(r => r.WrittenBy).HasMaxLength(200);
            builder.Property(r => r.SentBy).HasMaxLength(200);
            builder.Property(r => r.ReturnReason).HasMaxLength(2000);
            builder.Property(r => r.ReopenReason).HasMaxLength(2000);
            builder.Property(r => r.ReopenedBy).HasMaxLength(200);
            builder.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
            builder.HasOne<Account>().WithMany().HasForeignKey(r => r.SentById);
            builder.HasMany(r => r.Entries).WithOne(e => e.Report).HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(r => r.Answers).WithOne(a => a.Report).HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(r => r.Figures).WithOne(a => a.Report).HasForeignKey(a => a.ReportId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => new { r.PeriodId, r.AgencyId }).IsUnique();
        }
    }
}
