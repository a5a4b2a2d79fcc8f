using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>
/// The most that may be spent on one thing for one guest, from a day on until a newer row. Rows are never changed: what was spent is judged by the
/// row of its day.
/// </summary>
public sealed class ProtocolNorm : IRecord
{
    public int Id { get; init; }
    public NormItem Item { get; init; }

    /// <summary>Null: whatever the rank.</summary>
    public GuestRank? Rank { get; init; }
    public NormPerson Person { get; init; }

    /// <summary>Đồng, taxes counted; null: whoever heads the receiving body decides.</summary>
    public decimal? Amount { get; init; }
    public NormUnit Per { get; init; }
    public DateOnly ValidFrom { get; init; }
    public required string Document { get; init; }

    /// <summary>Set by the council of the province, beneath the circular.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Only with a reason: "chỉ trường hợp đặc biệt".</summary>
    public bool NeedsReason { get; init; }
    public string? Note { get; init; }
    public int Version { get; set; }

    /// <summary>A new row, or why there can be none: a local norm may be lower than the circular, never higher.</summary>
    public static (ProtocolNorm? Norm, Refusal? Refusal) New(Viewer viewer, NormBook book, NormItem item, GuestRank rank, NormPerson person, decimal? amount, DateOnly from, string? document, bool isLocal)
    {
        if (!viewer.SeesAll(Right.ManageLimits)) return (null, new("Chỉ lãnh đạo cơ quan đầu mối đặt định mức."));
        if (amount is not (> 0 and <= 1_000_000_000m)) return (null, new("Ghi mức chi bằng đồng, lớn hơn 0."));
        if (from.Year is < 1990 or > 2100) return (null, new("Chọn ngày có hiệu lực từ năm 1990 đến năm 2100."));
        if (string.IsNullOrWhiteSpace(document) || document.Length > 300) return (null, new("Ghi văn bản quy định định mức, dưới 300 chữ."));
        if (Classified.Refuse(document) is { } secret) return (null, secret);
        if (book.Own(item, rank, person, from, local: false) is not { } law) return (null, new("Thông tư không có định mức cho khoản này, hạng khách này vào ngày {0:dd/MM/yyyy}. Chọn lại khoản, hạng hoặc ngày.", from));
        if (isLocal && law.Amount is null) return (null, new("Khoản này do người đứng đầu cơ quan đón quyết định theo {0}; không đặt mức địa phương.", law.Document));
        if (isLocal && amount > law.Amount) return (null, new("Mức địa phương {0:N0} đồng cao hơn mức {1:N0} đồng của {2}. Hội đồng nhân dân chỉ được quy định thấp hơn.", amount, law.Amount!, law.Document));
        if (book.Own(item, rank, person, from, isLocal) is { } same && same.ValidFrom == from) return (null, new("Đã có định mức từ ngày này theo {0}. Chọn ngày hiệu lực khác.", same.Document));
        return (new ProtocolNorm { Item = item, Rank = law.Rank is null ? null : rank, Person = law.Person, Amount = amount, Per = law.Per, ValidFrom = from, Document = document.Trim(), IsLocal = isLocal, NeedsReason = law.NeedsReason, Note = law.Note }, null);
    }

    internal sealed class Table : IEntityTypeConfiguration<ProtocolNorm>
    {
        public void Configure(EntityTypeBuilder<ProtocolNorm> builder)
        {
            builder.ToTable("protocol_norms");
            builder.Property(n => n.Document).HasMaxLength(300);
            builder.Property(n => n.Note).HasMaxLength(500);
            builder.HasIndex(n => new { n.Item, n.Rank, n.Person, n.ValidFrom, n.IsLocal }).IsUnique();
        }
    }
}
