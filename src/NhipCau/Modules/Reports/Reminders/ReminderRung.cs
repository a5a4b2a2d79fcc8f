using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Bậc nhắc: so many days before or after the due day those who have not sent are reminded. Dated: the ladder of a day is that day's.</summary>
public sealed class ReminderRung : IRecord
{
    public int Id { get; init; }

    /// <summary>Null: for every regime that has no rungs of its own.</summary>
    public int? RegimeId { get; init; }
    public ReportRegime? Regime { get; init; }

    /// <summary>From the due day: -21, 1.</summary>
    public int Days { get; init; }

    /// <summary>By e-mail as well.</summary>
    public bool Mail { get; set; }

    /// <summary>Also invites those who are asked and not ordered; never after the due day.</summary>
    public bool Invites { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public int Version { get; set; }

    /// <summary>"T-21", "T+1".</summary>
    public string Code => Days.ToString("'T'+0;'T'-0;'T'", CultureInfo.InvariantCulture);

    public bool Covers(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    public Refusal? Check() => this switch
    {
        { Days: < -120 or > 120 } => new("Bậc nhắc cách hạn nhiều nhất 120 ngày. Sửa lại số ngày."),
        { Invites: true, Days: >= 0 } => new("Cơ quan được mời chỉ nhắc trước hạn. Bỏ chọn mời, hoặc chọn số ngày trước hạn."),
        _ when ValidFrom > ValidTo => new("Ngày thôi dùng không thể trước ngày bắt đầu dùng. Sửa lại một trong hai ngày."),
        _ => null,
    };

    internal sealed class Table : IEntityTypeConfiguration<ReminderRung>
    {
        public void Configure(EntityTypeBuilder<ReminderRung> builder)
        {
            builder.ToTable("reminder_rungs");
            builder.HasOne(r => r.Regime).WithMany().HasForeignKey(r => r.RegimeId);
        }
    }
}
