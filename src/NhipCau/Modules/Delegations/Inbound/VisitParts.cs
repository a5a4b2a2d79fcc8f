using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A guest as the list names him or her.</summary>
public sealed class VisitGuest : IPart
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public int Order { get; set; }
    public required string Name { get; init; }
    public string? Position { get; set; }

    /// <summary>Code of the country.</summary>
    public string? Nationality { get; set; }
    public Secret? Passport { get; set; }
    public (Type Record, int Id) Whole => (typeof(Visit), VisitId);

    internal sealed class Table : IEntityTypeConfiguration<VisitGuest>
    {
        public void Configure(EntityTypeBuilder<VisitGuest> builder)
        {
            builder.ToTable("visit_guests");
            builder.Property(g => g.Name).HasMaxLength(200);
            builder.Property(g => g.Position).HasMaxLength(300);
            builder.Property(g => g.Nationality).HasMaxLength(2);
            builder.HasSecret(g => g.Passport);
        }
    }
}

/// <summary>A line of the programme.</summary>
public sealed class VisitDay : ProgrammeRow
{
    public int VisitId { get; init; }
    public override (Type Record, int Id) Whole => (typeof(Visit), VisitId);

    internal sealed class Table : IEntityTypeConfiguration<VisitDay>
    {
        public void Configure(EntityTypeBuilder<VisitDay> builder) => Shape(builder, "visit_days");
    }
}

/// <summary>The register of gifts: given by us or by them.</summary>
public sealed class VisitGift : IPart
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public bool IsOurs { get; init; }
    public required string What { get; init; }
    public required string ToWhom { get; init; }

    /// <summary>Đồng, where known.</summary>
    public decimal? Worth { get; init; }
    public (Type Record, int Id) Whole => (typeof(Visit), VisitId);

    internal sealed class Table : IEntityTypeConfiguration<VisitGift>
    {
        public void Configure(EntityTypeBuilder<VisitGift> builder)
        {
            builder.ToTable("visit_gifts");
            builder.Property(g => g.What).HasMaxLength(300);
            builder.Property(g => g.ToWhom).HasMaxLength(300);
        }
    }
}

/// <summary>A line of the costs, in đồng.</summary>
public sealed class VisitCost : IPart
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public NormItem Item { get; init; }

    /// <summary>What it is, where no norm names it; else more words on it.</summary>
    public string? Text { get; init; }
    public NormPerson Person { get; init; }
    public int Count { get; init; } = 1;

    /// <summary>Days, half-days, hours or pages.</summary>
    public decimal Units { get; init; } = 1;

    /// <summary>Paid by an agency that receives along with the lead.</summary>
    public bool ByOther { get; init; }
    public decimal Estimate { get; init; }
    public decimal? Settlement { get; init; }

    /// <summary>Why, where it is for special cases only; who decided, where the norms leave it to the head of the host.</summary>
    public string? Reason { get; init; }
    public (Type Record, int Id) Whole => (typeof(Visit), VisitId);

    public NormLine AsNorm => new(Item, Person, Count, Units, ByOther);

    internal sealed class Table : IEntityTypeConfiguration<VisitCost>
    {
        public void Configure(EntityTypeBuilder<VisitCost> builder)
        {
            builder.ToTable("visit_costs");
            builder.Ignore(c => c.AsNorm);
            builder.Property(c => c.Text).HasMaxLength(300);
            builder.Property(c => c.Reason).HasMaxLength(500);
        }
    }
}

/// <summary>Something told or made for the visit, with its paper and day.</summary>
public sealed class VisitNotice : IPart
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public VisitNoticeKind Kind { get; init; }
    public required string Document { get; init; }
    public DateOnly On { get; init; }
    public (Type Record, int Id) Whole => (typeof(Visit), VisitId);

    internal sealed class Table : IEntityTypeConfiguration<VisitNotice>
    {
        public void Configure(EntityTypeBuilder<VisitNotice> builder)
        {
            builder.ToTable("visit_notices");
            builder.Property(n => n.Document).HasMaxLength(300);
        }
    }
}

/// <summary>Something promised during the visit.</summary>
public sealed class VisitPromise : PromiseRow
{
    public int VisitId { get; init; }
    public Visit Visit { get; init; } = null!;
    public override (Type Record, int Id) Whole => (typeof(Visit), VisitId);
    protected override string DueRule => "Hạn ghi trong cam kết khi đón đoàn";

    protected override bool MayGive(Viewer viewer) => Visit.MayVerify(viewer) || Visit.MaySend(viewer);

    internal sealed class Table : IEntityTypeConfiguration<VisitPromise>
    {
        public void Configure(EntityTypeBuilder<VisitPromise> builder) => Shape(builder, "visit_promises");
    }
}
