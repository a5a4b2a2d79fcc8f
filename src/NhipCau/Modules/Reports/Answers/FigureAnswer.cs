using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>One figure an agency gives in its report. A blank, a nought and "không phát sinh" are three things.</summary>
public sealed class FigureAnswer : IPart, IVisible<FigureAnswer>
{
    public int Id { get; init; }
    public int ReportId { get; init; }
    public AgencyReport Report { get; init; } = null!;

    /// <summary>Of the indicator.</summary>
    public required string Figure { get; init; }

    /// <summary>The section that asks for it.</summary>
    public required string Code { get; init; }
    public decimal? Value { get; set; }
    public bool NothingToReport { get; set; }

    /// <summary>Ước thực hiện where the period is not over.</summary>
    public FigureBasis Basis { get; set; }

    /// <summary>The day it was true on where that is not the day of sending: "tính đến quý I".</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>What the registers hold of this agency's, when the shell was filled; null where no register counts it.</summary>
    public decimal? Counted { get; set; }

    /// <summary>Why it differs from what the registers hold, or where it comes from.</summary>
    public string? Note { get; set; }
    public (Type Record, int Id) Whole => (typeof(AgencyReport), ReportId);

    public bool IsBlank => Value is null && !NothingToReport;

    /// <summary>Says other than what the registers hold; a blank says nothing yet.</summary>
    public bool Differs => Counted is { } held && !IsBlank && (Value ?? 0) != held;

    public void Write(decimal? value, bool nothing, bool estimate, DateOnly? asOf, string? note) =>
        (Value, NothingToReport, Basis, AsOf, Note) = (value, nothing, estimate ? FigureBasis.Estimate : FigureBasis.Actual, asOf, string.IsNullOrWhiteSpace(note) ? null : note.ReplaceLineEndings("\n").Trim());

    /// <summary>What the registers hold now; the answer follows where the agency has not put its own in its place.</summary>
    public void Fill(decimal? counted)
    {
        if (!NothingToReport && (IsBlank || Value == Counted)) Value = counted;
        Counted = counted;
    }

    /// <summary>What is wrong with it as an answer; null when it can be sent.</summary>
    public Refusal? Check(string name, ReportPeriod period, DateOnly today) => this switch
    {
        { Value: not null, NothingToReport: true } => new Refusal("Chỉ tiêu “{0}” vừa có số vừa chọn Không phát sinh. Giữ một trong hai.", name),
        { IsBlank: true } => new Refusal("Chỉ tiêu “{0}” chưa có số. Nhập số, kể cả số 0, hoặc chọn Không phát sinh.", name),
        { Value: < 0 } => new Refusal("Chỉ tiêu “{0}” có số âm. Nhập số từ 0 trở lên.", name),
        { Differs: true, Note: null } => new Refusal("Số của chỉ tiêu “{0}” khác số trong sổ ({1}). Sửa lại, bổ sung sổ, hoặc ghi vì sao khác.", name, QuantityText.Write(Counted)!),
        { AsOf: { } day } when day > today => new Refusal("Chỉ tiêu “{0}” ghi tính đến {1}, là ngày chưa đến. Sửa lại ngày.", name, Words.Day(day)),
        { AsOf: { } day } when day < period.From => new Refusal("Chỉ tiêu “{0}” ghi tính đến {1}, trước ngày đầu kỳ {2}. Sửa lại ngày.", name, Words.Day(day), Words.Day(period.From)),
        _ => null,
    };

    /// <summary>As it is stated once the report is accepted: true on the day it says, else on the day it was sent or the last day of the period.</summary>
    public StatedFigure Stated(AgencyReport report, DateTime now)
    {
        var sent = VietnamTime.DayOf(report.SentAt ?? now);
        return new StatedFigure
        {
            Code = Figure,
            From = report.Period.From,
            To = report.Period.To,
            AsOf = AsOf ?? (sent < report.Period.To ? sent : report.Period.To),
            AgencyId = report.AgencyId,
            Value = NothingToReport || report.NothingToReport ? null : Value,
            Basis = Basis,
            Note = Note,
            ReportId = report.Id,
            EnteredBy = report.SentBy ?? "",
            EnteredAt = now,
        };
    }

    public static Expression<Func<FigureAnswer, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return answer => answer.Report.AgencyId == own
            || all && (answer.Report.State == ReportState.Sent || answer.Report.State == ReportState.Accepted || answer.Report.OnBehalf);
    }

    internal sealed class Table : IEntityTypeConfiguration<FigureAnswer>
    {
        public void Configure(EntityTypeBuilder<FigureAnswer> builder)
        {
            builder.ToTable("figure_answers");
            builder.Property(a => a.Figure).HasMaxLength(60);
            builder.Property(a => a.Code).HasMaxLength(20);
            builder.Property(a => a.Note).HasMaxLength(2000);
            builder.HasIndex(a => new { a.ReportId, a.Figure }).IsUnique();
            builder.HasIndex(a => a.Figure);
        }
    }
}
