using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Agreements;

/// <summary>A foreign party; there may be several.</summary>
public sealed class AgreementPartner : IPart
{
    public int Id { get; init; }
    public int AgreementId { get; init; }
    public Agreement Agreement { get; init; } = null!;
    public int PartnerId { get; set; }
    public Partner Partner { get; set; } = null!;
    public (Type Record, int Id) Whole => (typeof(Agreement), AgreementId);

    internal sealed class Table : IEntityTypeConfiguration<AgreementPartner>
    {
        public void Configure(EntityTypeBuilder<AgreementPartner> builder)
        {
            builder.ToTable("agreement_partners");
            builder.HasOne(p => p.Partner).WithMany().HasForeignKey(p => p.PartnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.PartnerId, p.AgreementId });
            builder.HasIndex(p => new { p.AgreementId, p.PartnerId });
        }
    }
}

/// <summary>What an article promises, by us or by them.</summary>
public sealed class Commitment : IPart
{
    public int Id { get; init; }
    public int AgreementId { get; init; }
    public Agreement Agreement { get; init; } = null!;

    /// <summary>"Điều 3 khoản 2".</summary>
    public string? Article { get; set; }
    public required string Text { get; set; }
    public bool Ours { get; set; } = true;

    /// <summary>Who does it on our side.</summary>
    public int? OwnerId { get; set; }
    public Agency? Owner { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>The task it became.</summary>
    public int? TaskId { get; set; }
    public (Type Record, int Id) Whole => (typeof(Agreement), AgreementId);

    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;

    internal sealed class Table : IEntityTypeConfiguration<Commitment>
    {
        public void Configure(EntityTypeBuilder<Commitment> builder)
        {
            builder.ToTable("agreement_commitments");
            builder.Property(c => c.Article).HasMaxLength(60);
            builder.Property(c => c.Text).HasMaxLength(2000);
            builder.HasOne(c => c.Owner).WithMany().HasForeignKey(c => c.OwnerId);
        }
    }
}

/// <summary>Something done under an agreement.</summary>
public sealed class AgreementActivity : IPart
{
    public int Id { get; init; }
    public int AgreementId { get; init; }
    public Agreement Agreement { get; init; } = null!;
    public DateOnly On { get; set; }
    public required string What { get; set; }

    /// <summary>The paper it is told in, as cited.</summary>
    public string? Document { get; set; }
    public (Type Record, int Id) Whole => (typeof(Agreement), AgreementId);

    internal sealed class Table : IEntityTypeConfiguration<AgreementActivity>
    {
        public void Configure(EntityTypeBuilder<AgreementActivity> builder)
        {
            builder.ToTable("agreement_activities");
            builder.Property(a => a.What).HasMaxLength(2000);
            builder.Property(a => a.Document).HasMaxLength(300);
            builder.HasIndex(a => new { a.AgreementId, a.On });
        }
    }
}
