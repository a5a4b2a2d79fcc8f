using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>
/// Chế độ báo cáo: a report that is owed again and again, with everything a regime must state (NĐ 09/2019/NĐ-CP): what, to whom, by which act, from
/// and to which day, due when, by which outline, who follows it. Dated data that the office mends on the screen.
/// </summary>
public sealed class ReportRegime : IRecord
{
    public int Id { get; init; }

    /// <summary>Stable key in reference data and addresses: "6-thang", "nam".</summary>
    public required string Code { get; init; }

    /// <summary>Of one period, with {0} for the year, {1} the next year, {2} the number of the period in its year: "6 tháng đầu năm {0}".</summary>
    public required string Name { get; set; }

    /// <summary>The period after it, in the same form.</summary>
    public required string Next { get; set; }

    /// <summary>"Công tác đối ngoại".</summary>
    public string? Subject { get; set; }

    /// <summary>Nơi nhận báo cáo: a line each.</summary>
    public string? Addressee { get; set; }
    public required string Basis { get; set; }

    /// <summary>The first period of a year; further ones follow by <see cref="Months"/>. Null: the days are set when the period is opened (party reports follow their letter of request).</summary>
    public RegimeDay? From { get; set; }
    public RegimeDay? To { get; set; }

    /// <summary>From one period to the next within the year; 0: one a year.</summary>
    public int Months { get; set; }

    /// <summary>A fixed day; null where it is counted from the last day of the figures.</summary>
    public RegimeDay? Due { get; set; }

    /// <summary>Working days after the last day of the figures, where no day is fixed.</summary>
    public int? DueWorkingDays { get; set; }
    public string? DueRule { get; set; }

    /// <summary>Opens by itself so many days before it is due; null: by hand.</summary>
    public int? OpensBefore { get; set; }

    /// <summary>Locks by itself so many days after it was due; null: by hand.</summary>
    public int? LocksAfter { get; set; }

    /// <summary>The agency that follows it; null: the focal agency of the province.</summary>
    public int? MonitorId { get; set; }
    public Agency? Monitor { get; set; }

    /// <summary>The outline of its next period.</summary>
    public int? OutlineId { get; set; }
    public Outline? Outline { get; set; }

    /// <summary>Whose layout the consolidated report has.</summary>
    public Branch Branch { get; set; }

    /// <summary>Of the consolidated report, with {name} and {next}; the opening has {issuer}, {from} and {to} besides.</summary>
    public required string Title { get; set; }
    public required string Opening { get; set; }

    /// <summary>A line each.</summary>
    public string? Recipients { get; set; }

    /// <summary>What an administrator should check before relying on this row.</summary>
    public bool Doubtful { get; set; }

    /// <summary>No period of it begins after this day.</summary>
    public DateOnly? EndedOn { get; set; }
    public int Version { get; set; }

    /// <summary>How many periods of it a year has.</summary>
    public int PerYear => Months == 0 ? 1 : 12 / Months;

    public string NameIn(int year, int number = 1) => Words(Name, year, number);

    public string NextAfter(int year, int number = 1) => Words(Next, year, number);

    public DateOnly? FromIn(int year, int number = 1) => From?.In(year).AddMonths(Months * (number - 1));

    public DateOnly? ToIn(int year, int number = 1) => To?.In(year).AddMonths(Months * (number - 1));

    /// <summary>By which day it is owed; null where neither a day nor a number of days is set.</summary>
    public DateOnly? DueIn(int year, int number, WorkingDays days) =>
        Due is { } due ? due.In(year).AddMonths(Months * (number - 1))
        : DueWorkingDays is { } count && ToIn(year, number) is { } to ? days.Add(to, count) : null;

    private static string Words(string form, int year, int number) => string.Format(CultureInfo.InvariantCulture, form, year, year + 1, number);

    internal sealed class Table : IEntityTypeConfiguration<ReportRegime>
    {
        public void Configure(EntityTypeBuilder<ReportRegime> builder)
        {
            builder.ToTable("report_regimes");
            builder.Property(r => r.Code).HasMaxLength(60);
            builder.Property(r => r.Name).HasMaxLength(200);
            builder.Property(r => r.Next).HasMaxLength(200);
            builder.Property(r => r.Subject).HasMaxLength(200);
            builder.Property(r => r.Addressee).HasMaxLength(1000);
            builder.Property(r => r.Basis).HasMaxLength(500);
            builder.Property(r => r.DueRule).HasMaxLength(300);
            builder.Property(r => r.Title).HasMaxLength(500);
            builder.Property(r => r.Opening).HasMaxLength(4000);
            builder.Property(r => r.Recipients).HasMaxLength(4000);
            builder.Property(r => r.From).HasConversion(d => d!.ToString(), text => RegimeDay.Parse(text)).HasMaxLength(10);
            builder.Property(r => r.To).HasConversion(d => d!.ToString(), text => RegimeDay.Parse(text)).HasMaxLength(10);
            builder.Property(r => r.Due).HasConversion(d => d!.ToString(), text => RegimeDay.Parse(text)).HasMaxLength(10);
            builder.HasOne(r => r.Monitor).WithMany().HasForeignKey(r => r.MonitorId);
            builder.HasOne(r => r.Outline).WithMany().HasForeignKey(r => r.OutlineId);
            builder.HasIndex(r => r.Code).IsUnique();
        }
    }
}
