using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>One line of the custody log: handed out or handed back, by whom to whom, both having signed (Luật 49/2019/QH14 Điều 24).</summary>
public sealed class PassportMove : IPart
{
    public int Id { get; init; }
    public int PassportId { get; init; }
    public MoveKind Kind { get; init; }
    public DateOnly On { get; init; }
    public required string GivenBy { get; init; }
    public required string TakenBy { get; init; }

    /// <summary>Why it went out, or why it came back late.</summary>
    public string? Reason { get; init; }

    /// <summary>The trip it went out for.</summary>
    public int? DelegationId { get; init; }
    public (Type Record, int Id) Whole => (typeof(Passport), PassportId);

    internal sealed class Table : IEntityTypeConfiguration<PassportMove>
    {
        public void Configure(EntityTypeBuilder<PassportMove> builder)
        {
            builder.ToTable("passport_moves");
            builder.Property(m => m.GivenBy).HasMaxLength(200);
            builder.Property(m => m.TakenBy).HasMaxLength(200);
            builder.Property(m => m.Reason).HasMaxLength(2000);
            builder.HasIndex(m => m.DelegationId);
        }
    }
}
