using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Indicators;

/// <summary>A figure as a document printed it, kept beside what the registers say: a difference is shown, never smoothed over.</summary>
public sealed class PrintedFigure : IRecord
{
    public int Id { get; init; }

    /// <summary>Of the indicator.</summary>
    public required string Code { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public decimal Value { get; init; }

    /// <summary>Number, symbol and day of the document that printed it.</summary>
    public required string Document { get; init; }
    public string? Note { get; init; }
    public int Version { get; set; }

    public static Refusal? Check(string? indicator, Period? period, decimal? value, string? document) => (indicator, period, value) switch
    {
        (null, _, _) => new Refusal("Không có chỉ tiêu này. Mở lại từ trang Chỉ tiêu."),
        (_, null, _) => new Refusal("Chọn kỳ của số đã in: ngày đầu không sau ngày cuối."),
        (_, _, null) => new Refusal("Ghi số đã in, ví dụ 14 hoặc 1.250 hoặc 20,5."),
        _ => string.IsNullOrWhiteSpace(document) ? new Refusal("Ghi số, ký hiệu và ngày của văn bản đã in số này.") : null,
    };

    internal sealed class Table : IEntityTypeConfiguration<PrintedFigure>
    {
        public void Configure(EntityTypeBuilder<PrintedFigure> builder)
        {
            builder.ToTable("printed_figures");
            builder.Property(f => f.Code).HasMaxLength(60);
            builder.Property(f => f.Document).HasMaxLength(500);
            builder.Property(f => f.Note).HasMaxLength(1000);
            builder.HasIndex(f => new { f.Code, f.From, f.To });
        }
    }
}
