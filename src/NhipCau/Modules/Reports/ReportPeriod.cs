using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Reports;

/// <summary>A reporting period: figures counted from one day to another (NĐ 09/2019/NĐ-CP), answers due on a third.</summary>
public sealed class ReportPeriod : IRecord
{
    public int Id { get; init; }
    public int RegimeId { get; init; }
    public ReportRegime Regime { get; init; } = null!;

    /// <summary>The edition it was opened with.</summary>
    public int OutlineId { get; init; }
    public Outline Outline { get; init; } = null!;
    public int Year { get; init; }

    /// <summary>Which of its regime in the year, from 1.</summary>
    public int Number { get; init; } = 1;
    public required string Name { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    public DateOnly DueOn { get; set; }

    /// <summary>By which rule or document the due day is set.</summary>
    public string? DueRule { get; set; }
    public DateTime OpenedAt { get; init; }

    /// <summary>Locks by itself after this day; null: by hand.</summary>
    public DateOnly? LocksAfter { get; set; }
    public DateTime? ClosedAt { get; set; }
    public List<AgencyReport> Reports { get; } = [];
    public int Version { get; set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>"năm 2027", after "năm 2026".</summary>
    public string NextName => Regime.NextAfter(Year, Number);

    /// <summary>As part of a file name: "6-thang-2026", "quy-3-2026".</summary>
    public string FileName => Regime.PerYear == 1 ? $"{Regime.Code}-{Year}" : $"{Regime.Code}-{Number}-{Year}";

    public Refusal? CheckDays() => this switch
    {
        _ when From >= To => new Refusal("Ngày bắt đầu số liệu phải trước ngày kết thúc. Sửa lại một trong hai ngày."),
        _ when DueOn <= From => new Refusal("Hạn gửi phải sau ngày bắt đầu số liệu. Sửa lại hạn gửi."),
        _ => null,
    };

    /// <summary>Khóa kỳ: what was sent stays, nothing more is written.</summary>
    public Refusal? Close(DateTime now)
    {
        if (ClosedAt is not null) return new Refusal("Kỳ báo cáo này đã khóa.");
        ClosedAt = now;
        return null;
    }

    /// <summary>Gia hạn chung: a later day for all, and why.</summary>
    public Refusal? Extend(DateOnly due, string rule)
    {
        if (!IsOpen) return Closed;
        if (due <= DueOn) return new Refusal("Hạn mới phải sau hạn đang có ({0}).", Words.Day(DueOn));
        // Who is given more time to answer is not locked out sooner after it.
        if (LocksAfter is { } last) LocksAfter = last.AddDays(due.DayNumber - DueOn.DayNumber);
        (DueOn, DueRule) = (due, rule);
        return null;
    }

    /// <summary>The day is over after which it locks by itself.</summary>
    public bool LocksOn(DateOnly today) => IsOpen && LocksAfter < today;

    internal static Refusal Closed => new("Kỳ báo cáo đã khóa. Số liệu đã khóa chỉ sửa bằng văn bản đính chính gửi cơ quan tổng hợp.");

    internal sealed class Table : IEntityTypeConfiguration<ReportPeriod>
    {
        public void Configure(EntityTypeBuilder<ReportPeriod> builder)
        {
            builder.ToTable("report_periods");
            builder.Property(p => p.Name).HasMaxLength(200);
            builder.Property(p => p.DueRule).HasMaxLength(300);
            builder.HasMany(p => p.Reports).WithOne(r => r.Period).HasForeignKey(r => r.PeriodId);
            builder.HasOne(p => p.Regime).WithMany().HasForeignKey(p => p.RegimeId);
            builder.HasOne(p => p.Outline).WithMany().HasForeignKey(p => p.OutlineId);
            builder.HasIndex(p => new { p.RegimeId, p.Year, p.Number }).IsUnique();
        }
    }
}
