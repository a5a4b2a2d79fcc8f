using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Indicators;
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

    /// <summary>After which paper or call the office entered it.</summary>
    public string? OnBehalfNote { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public DateTime? ReturnedAt { get; set; }
    public string? ReturnReason { get; set; }
    public DateTime? RemindedAt { get; set; }
    public int Reminders { get; set; }

    /// <summary>Mở lại cho riêng cơ quan này: until this day it may write although the period is locked.</summary>
    public DateOnly? ReopenedUntil { get; set; }
    public string? ReopenReason { get; set; }
    public DateTime? ReopenedAt { get; set; }

    /// <summary>Who signed for opening it again.</summary>
    public string? ReopenedBy { get; set; }
    public List<ReportEntry> Entries { get; } = [];
    public List<SectionAnswer> Answers { get; } = [];
    public List<FigureAnswer> Figures { get; } = [];
    public int Version { get; set; }

    /// <summary>Its words have left the agency.</summary>
    public bool IsIn => State is ReportState.Sent or ReportState.Accepted;

    /// <summary>A draft is its agency's alone, or the office's that enters it in its place; everybody else sees that it is being written.</summary>
    public bool ShowsWordsTo(Viewer viewer) => IsIn || OnBehalf || viewer.AgencyId == AgencyId;

    /// <summary>One writes at a time: the agency, or the office in its place.</summary>
    public bool IsWrittenBy(Viewer viewer) => OnBehalf ? viewer.AgencyId != AgencyId && viewer.May(Right.CollectReports, AgencyId) : viewer.May(Right.WriteReports, AgencyId);

    public bool IsSentBy(Viewer viewer) => OnBehalf ? IsWrittenBy(viewer) : viewer.May(Right.SendReports, AgencyId);

    /// <summary>The period is open, or open again for this agency alone.</summary>
    public bool IsOpenOn(DateOnly today) => Period.IsOpen || ReopenedUntil >= today;

    /// <summary>The day it is to come in by: that of the period, or the agency's own where the locked period was opened again for it.</summary>
    public DateOnly DueOn => !Period.IsOpen && ReopenedUntil is { } own ? own : Period.DueOn;

    /// <summary>Came in more than once, on different days: sent back, or opened again, in between.</summary>
    public bool WasSentAgain => FirstSentAt is { } first && SentAt is { } last && VietnamTime.DayOf(first) != VietnamTime.DayOf(last);

    public bool WasLate => !Asked && FirstSentAt is { } sent && VietnamTime.DayOf(sent) > Period.DueOn;

    public bool IsLateOn(DateOnly today) => !Asked && !IsIn && FirstSentAt is null && today > Period.DueOn;

    /// <summary>Days beyond the due day: until it came in, or until today.</summary>
    public int DaysLate(DateOnly today) => Math.Max(0, (FirstSentAt is { } sent ? VietnamTime.DayOf(sent) : today).DayNumber - Period.DueOn.DayNumber);

    public Refusal? Write(Viewer writer, DateTime now)
    {
        if (CannotBeWrittenOn(VietnamTime.DayOf(now)) is { } refusal) return refusal;
        if (!IsWrittenBy(writer)) return OnBehalf ? WrittenInItsPlace : new Refusal("Báo cáo này do cơ quan khác viết. Mở báo cáo của cơ quan mình.");
        if (State == ReportState.Owing) State = ReportState.Draft;
        WrittenBy = writer.Name;
        return null;
    }

    /// <summary>The leader of the agency sends, or the office in its place. A blank is no answer: "Không phát sinh" is.</summary>
    /// <param name="nameOf">What a figure is called, by its code.</param>
    public Refusal? Send(Viewer sender, DateTime now, Func<string, string>? nameOf = null)
    {
        var today = VietnamTime.DayOf(now);
        if (CannotBeWrittenOn(today) is { } refusal) return refusal;
        if (NothingToReport && Entries.FirstOrDefault(e => e.HasWords) is { } said)
            return new Refusal("Báo cáo ghi không phát sinh cho cả kỳ nhưng nhiệm vụ “{0}” có nội dung. Bỏ chọn không phát sinh, hoặc xóa nội dung đó.", said.Task.Title);
        if (NothingToReport && Figures.FirstOrDefault(f => f.Value is not (null or 0)) is { } counted)
            return new Refusal("Báo cáo ghi không phát sinh cho cả kỳ nhưng chỉ tiêu “{0}” có số. Bỏ chọn không phát sinh, hoặc xóa số đó.", nameOf?.Invoke(counted.Figure) ?? counted.Figure);
        if (!NothingToReport && Entries.FirstOrDefault(e => e.IsBlank) is { } blank)
            return new Refusal("Nhiệm vụ “{0}” chưa có nội dung. Ghi kết quả, hoặc chọn Không phát sinh rồi gửi lại.", blank.Task.Title);
        if (!NothingToReport && Answers.FirstOrDefault(a => a.IsBlank) is { } unanswered)
            return new Refusal("Mục {0} của đề cương chưa có nội dung. Ghi kết quả, hoặc chọn Không phát sinh rồi gửi lại.", OutlineSection.LabelOf(unanswered.Code));
        if (!NothingToReport && Figures.Select(f => f.Check(nameOf?.Invoke(f.Figure) ?? f.Figure, Period, today)).FirstOrDefault(r => r is not null) is { } wrong) return wrong;
        (State, SentAt, SentById, SentBy, ReturnReason, ReturnedAt) = (ReportState.Sent, now, sender.AccountId, sender.Name, null, null);
        foreach (var answer in Answers) answer.ReturnNote = null;
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

    /// <summary>Back to the agency with the reason, or with what to mend section by section; also after it was accepted, until the period is closed.</summary>
    /// <param name="notes">What to mend, by the code of the section.</param>
    public Refusal? Return(string? reason, DateTime now, IReadOnlyDictionary<string, string>? notes = null)
    {
        if (!IsOpenOn(VietnamTime.DayOf(now))) return ReportPeriod.Closed;
        if (!IsIn) return NotWaiting;
        var said = (notes ?? new Dictionary<string, string>()).Where(n => !string.IsNullOrWhiteSpace(n.Value)).ToList();
        if (string.IsNullOrWhiteSpace(reason) && said.Count == 0) return new Refusal("Ghi lý do trả lại để cơ quan gửi biết cần sửa gì.");
        foreach (var (code, note) in said)
        {
            // A section answered by tasks alone gets its place for the note here.
            if (Answers.FirstOrDefault(a => a.Code == code) is not { } answer) Answers.Add(answer = new SectionAnswer { Code = code, Report = this });
            answer.ReturnNote = note.Trim();
        }
        ReturnReason = string.IsNullOrWhiteSpace(reason) ? $"Sửa theo đề nghị ở mục {string.Join(", ", said.Select(n => OutlineSection.LabelOf(n.Key).TrimEnd('.')))}." : reason.Trim(); // official Vietnamese text
        SendBack(now);
        return null;
    }

    /// <summary>Nhập thay: the office writes and sends in the agency's place, after a paper or a call. What an agency is drafting stays its own.</summary>
    /// <param name="source">The paper or call it follows.</param>
    public Refusal? TakeOver(Viewer office, string? source, DateTime now)
    {
        if (CannotBeWrittenOn(VietnamTime.DayOf(now)) is { } refusal) return refusal;
        if (OnBehalf) return new Refusal("Báo cáo này đang được nhập thay. Viết tiếp ở trang của báo cáo.");
        if (office.AgencyId == AgencyId) return new Refusal("Đây là báo cáo của cơ quan mình: viết thẳng vào báo cáo, không cần nhập thay.");
        if (State == ReportState.Draft) return new Refusal("Cơ quan này đang soạn, lời đang soạn chỉ cơ quan đó đọc được. Đề nghị cơ quan gửi; chỉ nhập thay khi cơ quan chưa viết hoặc đã bị trả lại.");
        if (string.IsNullOrWhiteSpace(source)) return new Refusal("Ghi số, ngày của văn bản, hoặc ai gọi và lúc nào: báo cáo nhập thay phải có nguồn.");
        (OnBehalf, OnBehalfNote) = (true, source.Trim());
        if (State == ReportState.Owing) State = ReportState.Draft;
        return null;
    }

    /// <summary>The agency writes again itself.</summary>
    public Refusal? GiveBack()
    {
        if (!OnBehalf || IsIn) return new Refusal("Báo cáo này không ở lượt nhập thay nên không có gì để giao lại.");
        (OnBehalf, OnBehalfNote) = (false, null);
        return null;
    }

    /// <summary>Mở lại cho riêng cơ quan này a period that is locked, until a day, with the reason and who signed for it; what was sent comes back to be mended.</summary>
    public Refusal? Reopen(DateOnly until, string? reason, string? signer, DateTime now)
    {
        if (Period.IsOpen) return new Refusal("Kỳ báo cáo chưa khóa nên không cần mở lại. Trả lại báo cáo nếu cần sửa.");
        if (until < VietnamTime.DayOf(now)) return new Refusal("Ngày khóa lại không thể ở trong quá khứ. Chọn hôm nay hoặc một ngày sau.");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do mở lại: cần đính chính gì.");
        if (string.IsNullOrWhiteSpace(signer)) return new Refusal("Ghi họ tên, chức vụ của người ký cho mở lại.");
        (ReopenedUntil, ReopenReason, ReopenedBy, ReopenedAt) = (until, reason.Trim(), signer.Trim(), now);
        if (!IsIn) return null;
        ReturnReason = reason.Trim();
        SendBack(now);
        return null;
    }

    public void Remind(DateTime now) => (RemindedAt, Reminders) = (now, Reminders + 1);

    public Refusal? CannotBeWrittenOn(DateOnly today) =>
        !IsOpenOn(today) ? ReportPeriod.Closed
        : IsIn ? new Refusal("Báo cáo đã gửi nên không sửa được. Đề nghị cơ quan tổng hợp trả lại nếu cần sửa.")
        : null;

    /// <summary>What the accepted report states of every figure.</summary>
    public IEnumerable<StatedFigure> Stated(DateTime now) => Figures.Select(f => f.Stated(this, now));

    /// <summary>The agency mends it itself, whoever entered it before.</summary>
    private void SendBack(DateTime now) => (State, ReturnedAt, AcceptedAt, OnBehalf, OnBehalfNote) = (ReportState.Returned, now, null, false, null);

    private static Refusal WrittenInItsPlace => new("Cơ quan tổng hợp đang nhập thay báo cáo này. Đề nghị cơ quan tổng hợp giao lại nếu muốn tự viết.");

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
            builder.Property(r => r.OnBehalfNote).HasMaxLength(500);
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
