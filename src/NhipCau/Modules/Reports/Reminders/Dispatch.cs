using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Mail;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Reminders;

public enum DispatchChannel { InApp, Mail }

/// <summary>What became of a reminder. Missed: the program stood still on its day and a later one went out instead. NotNeeded: the report came in before the letter left.</summary>
public enum DispatchOutcome { Waiting, Sent, Spooled, Failed, NoAddress, NotNeeded, Missed }

/// <summary>
/// One reminder of one report on one way: the proof that it went out. One row a rung, due day and way, whatever stops in between; it is never
/// deleted, and each attempt stays in its history.
/// </summary>
public sealed class Dispatch : IRecord, IVisible<Dispatch>
{
    /// <summary>Rungs of reminders by hand begin so, with the minute after it.</summary>
    public const string ByHand = "nhac-tay";

    private const int MostAttempts = 6;

    /// <summary>A letter that could not leave for so long would say something that is no longer true.</summary>
    internal static readonly TimeSpan Stale = TimeSpan.FromDays(3);

    public int Id { get; init; }
    public int ReportId { get; init; }
    public AgencyReport Report { get; init; } = null!;
    public required string Rung { get; init; }

    /// <summary>The due day it reminds of: one that is put off has a ladder of its own.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>The day of the rung.</summary>
    public DateOnly Day { get; init; }
    public DispatchChannel Channel { get; init; }

    /// <summary>The agency by its name of the day; of a letter its address.</summary>
    public required string To { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public DateTime MadeAt { get; init; }

    /// <summary>When the outcome was known; of a letter that waits, when somebody last took it in hand.</summary>
    public DateTime? At { get; set; }
    public DispatchOutcome Outcome { get; set; }
    public string? Error { get; set; }
    public int Attempts { get; set; }
    public int Version { get; set; }

    public bool WentOut => Outcome is DispatchOutcome.Sent or DispatchOutcome.Spooled;

    /// <summary>To be tried at this moment: new ones at once unless another has them in hand, failed ones after 10 minutes, 20, 40 …</summary>
    public bool IsToBeTried(DateTime now) => Channel == DispatchChannel.Mail && now - MadeAt < Stale && (Outcome == DispatchOutcome.Waiting && !(now < At?.AddMinutes(10))
        || Outcome == DispatchOutcome.Failed && Attempts < MostAttempts && now >= At!.Value.AddMinutes(5 << Attempts));

    public void Tried(MailOutcome outcome, DateTime now) => (Outcome, Error, At, Attempts) =
        (outcome.State switch { MailState.Sent => DispatchOutcome.Sent, MailState.Spooled => DispatchOutcome.Spooled, _ => DispatchOutcome.Failed }, outcome.Error, now, Attempts + 1);

    public void Drop(DateTime now) => (Outcome, At) = (DispatchOutcome.NotNeeded, now);

    public static Expression<Func<Dispatch, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return dispatch => all || dispatch.Report.AgencyId == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<Dispatch>
    {
        public void Configure(EntityTypeBuilder<Dispatch> builder)
        {
            builder.ToTable("report_dispatches");
            builder.Property(d => d.Rung).HasMaxLength(40);
            builder.Property(d => d.To).HasMaxLength(320);
            builder.Property(d => d.Subject).HasMaxLength(300);
            builder.Property(d => d.Text).HasMaxLength(2000);
            builder.Property(d => d.Error).HasMaxLength(500);
            builder.HasOne(d => d.Report).WithMany().HasForeignKey(d => d.ReportId);
            builder.HasIndex(d => new { d.ReportId, d.DueOn, d.Rung, d.Channel }).IsUnique();
            builder.HasIndex(d => d.Outcome);
        }
    }
}

public static class DispatchNames
{
    public static string Name(this DispatchOutcome outcome) => outcome switch
    {
        DispatchOutcome.Waiting => "Chờ gửi",
        DispatchOutcome.Sent => "Đã gửi đi",
        DispatchOutcome.Spooled => "Đã lưu tệp thư",
        DispatchOutcome.Failed => "Gửi không được",
        DispatchOutcome.NoAddress => "Không có địa chỉ",
        DispatchOutcome.NotNeeded => "Không cần nữa",
        _ => "Bỏ lỡ",
    };

    public static string Shape(this DispatchOutcome outcome) => outcome switch
    {
        DispatchOutcome.Sent or DispatchOutcome.Spooled => "ok",
        DispatchOutcome.Waiting => "wait",
        DispatchOutcome.Failed or DispatchOutcome.NoAddress => "late",
        _ => "back",
    };

    public static string Name(this DispatchChannel channel) => channel == DispatchChannel.InApp ? "Bàn làm việc" : "Thư điện tử";
}
