using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Indicators;

/// <summary>
/// How the figures of several agencies, or of several periods, make one. Latest is for what is counted up to a day (lũy kế, hiện có): of periods the
/// last one stands, of agencies the figures are added up.
/// </summary>
public enum Aggregation { Sum, Max, Average, Latest }

/// <summary>A figure that no register gives: an agency enters it, report by report; or the sum of such figures.</summary>
public sealed partial class EnteredIndicator : IRecord
{
    public const int LongestCode = 60;

    public int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Definition { get; set; }
    public required string Unit { get; set; }

    /// <summary>The agency that alone knows it; null: every agency that reports gives its own.</summary>
    public int? OwnerId { get; set; }
    public Agency? Owner { get; set; }
    public Aggregation Aggregation { get; set; }
    public FigureSign Sign { get; set; }

    /// <summary>Digits after the comma.</summary>
    public int Decimals { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public int Position { get; set; }

    /// <summary>Codes of the figures it is the sum of, parted by blanks: it is then worked out, and nobody is asked. Null: it is entered.</summary>
    public string? Parts { get; set; }
    public int Version { get; set; }

    public IReadOnlyList<string> PartCodes => (Parts ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with it, and in which field.</summary>
    /// <param name="entered">All there are, by their codes.</param>
    /// <param name="isCounted">Whether a register gives the figure of a code.</param>
    public (string Field, Refusal Why)? Check(IReadOnlyDictionary<string, EnteredIndicator> entered, Func<string, bool> isCounted)
    {
        if (!CodeForm().IsMatch(Code) || Code.Length > LongestCode) return (nameof(Code), new Refusal("Mã gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, nhiều nhất 60 ký tự, ví dụ “vien-tro.gia-tri”."));
        if (isCounted(Code)) return (nameof(Code), new Refusal("Mã “{0}” là của một chỉ tiêu đếm từ sổ. Chọn mã khác.", Code));
        if (entered.GetValueOrDefault(Code) is { } same && same.Id != Id) return (nameof(Code), new Refusal("Mã “{0}” đã có: {1}. Chọn mã khác.", Code, same.Name));
        if (Decimals is < 0 or > 4) return (nameof(Decimals), new Refusal("Số chữ số sau dấu phẩy từ 0 đến 4."));
        if (ValidFrom > ValidTo) return (nameof(ValidTo), new Refusal("Ngày thôi dùng không thể trước ngày bắt đầu dùng. Sửa lại một trong hai ngày."));
        return CheckParts(entered, isCounted) is { } refusal ? (nameof(Parts), refusal) : null;
    }

    private Refusal? CheckParts(IReadOnlyDictionary<string, EnteredIndicator> entered, Func<string, bool> isCounted)
    {
        foreach (var part in PartCodes)
        {
            if (part == Code) return new Refusal("Chỉ tiêu không thể là một phần của chính nó. Bỏ mã “{0}” khỏi các phần.", part);
            if (!isCounted(part) && !entered.ContainsKey(part)) return new Refusal("Không có chỉ tiêu “{0}”. Mở trang Chỉ tiêu để xem mã đúng, hoặc thêm chỉ tiêu này.", part);
            if (entered.GetValueOrDefault(part)?.Parts is not null) return new Refusal("“{0}” đã là tổng của các chỉ tiêu khác. Ghi thẳng mã của từng phần.", part);
        }
        return Parts is not null && entered.Values.FirstOrDefault(i => i.Id != Id && i.PartCodes.Contains(Code)) is { } whole
            ? new Refusal("Chỉ tiêu này là một phần của “{0}” nên không thể là tổng. Xóa ô các phần.", whole.Name) : null;
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$")]
    private static partial Regex CodeForm();

    public bool Covers(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    internal sealed class Table : IEntityTypeConfiguration<EnteredIndicator>
    {
        public void Configure(EntityTypeBuilder<EnteredIndicator> builder)
        {
            builder.ToTable("entered_indicators");
            builder.Property(i => i.Code).HasMaxLength(60);
            builder.Property(i => i.Name).HasMaxLength(300);
            builder.Property(i => i.Definition).HasMaxLength(1000);
            builder.Property(i => i.Unit).HasMaxLength(60);
            builder.Property(i => i.Parts).HasMaxLength(1000);
            builder.HasOne(i => i.Owner).WithMany().HasForeignKey(i => i.OwnerId);
            builder.HasIndex(i => i.Code).IsUnique();
        }
    }
}
