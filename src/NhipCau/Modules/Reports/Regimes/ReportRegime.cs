using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
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

    /// <summary>The first and the last day on which the period opens by itself; null where it does not.</summary>
    public (DateOnly From, DateOnly To)? OpensIn(int year, int number, WorkingDays days) =>
        OutlineId is not null && OpensBefore is { } before && FromIn(year, number) is { } from && ToIn(year, number) is not null && DueIn(year, number, days) is { } due && (EndedOn is not { } end || from <= end)
            ? (due.AddDays(-before), due.AddDays(LocksAfter ?? 0)) : null;

    /// <summary>The periods that should be open today, or should have been: year and number.</summary>
    public IEnumerable<(int Year, int Number)> OpenOn(DateOnly today, WorkingDays days) =>
        from year in Enumerable.Range(today.Year - 1, 3)
        from number in Enumerable.Range(1, PerYear)
        where OpensIn(year, number, days) is { } span && span.From <= today && today <= span.To
        select (year, number);

    /// <summary>One period of it, with the days it counts itself.</summary>
    public ReportPeriod Period(int year, int number, DateOnly from, DateOnly to, DateOnly due, string? rule, DateTime now) => new()
    {
        Regime = this,
        Outline = Outline!,
        Year = year,
        Number = number,
        Name = NameIn(year, number),
        From = from,
        To = to,
        DueOn = due,
        DueRule = rule,
        LocksAfter = LocksAfter is { } after ? due.AddDays(after) : null,
        OpenedAt = now,
    };

    /// <summary>What does not go together; the field of the form beside the reason.</summary>
    public (string Field, Refusal Refusal)? Check(WorkingDays days)
    {
        if (!IsForm(Name) || !Name.Contains("{0}", StringComparison.Ordinal)) return ("Name", new("Tên kỳ phải có {0} ở chỗ của năm; có thể có {1} cho năm sau và {2} cho số thứ tự của kỳ. Sửa lại các ngoặc nhọn."));
        if (!IsForm(Next)) return ("Next", new("Tên kỳ sau chỉ dùng {0}, {1}, {2} trong ngoặc nhọn. Sửa lại các ngoặc nhọn."));
        if (Months is not (0 or 1 or 2 or 3 or 4 or 6)) return ("Months", new("Một năm chia thành 1, 2, 3, 4, 6 hoặc 12 kỳ. Chọn lại."));
        if (From is null != To is null) return (From is null ? "From.Day" : "To.Day", new("Ghi cả ngày đầu và ngày cuối của số liệu, hoặc bỏ trống cả hai nếu theo văn bản yêu cầu."));
        if (Due is not null && DueWorkingDays is not null) return ("DueWorkingDays", new("Hạn gửi là một ngày cố định, hoặc tính bằng ngày làm việc sau ngày chốt số liệu. Bỏ một trong hai."));
        foreach (var number in Enumerable.Range(1, PerYear))
        {
            // A year with a 29/2 and one without.
            foreach (var year in new[] { 2027, 2028 })
            {
                if (FromIn(year, number) >= ToIn(year, number)) return ("To.Day", new("Ngày bắt đầu số liệu phải trước ngày kết thúc. Sửa lại một trong hai ngày."));
                if (DueIn(year, number, days) is { } due && due <= FromIn(year, number)) return ("Due.Day", new("Hạn gửi phải sau ngày bắt đầu số liệu. Sửa lại hạn gửi."));
            }
        }
        if (OpensBefore is not null && (From is null || DueIn(2027, 1, days) is null || OutlineId is null && Outline is null))
            return ("OpensBefore", new("Chỉ kỳ có sẵn ngày số liệu, hạn gửi và đề cương mới tự mở được. Ghi đủ, hoặc bỏ trống ô này để mở bằng tay."));
        return null;
    }

    private static bool IsForm(string form)
    {
        try { return Words(form, 2026, 1).Length > 0; }
        catch (FormatException) { return false; }
    }

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
