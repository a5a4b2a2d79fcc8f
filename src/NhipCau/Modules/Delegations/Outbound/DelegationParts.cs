using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

public enum MemberRole { Head, Deputy, Member, Interpreter }

/// <summary>One who travels.</summary>
public sealed class DelegationMember : IPart
{
    public int Id { get; init; }
    public int DelegationId { get; init; }
    public Delegation Delegation { get; init; } = null!;
    public int Order { get; set; }
    public MemberRole Role { get; set; } = MemberRole.Member;
    public required string Name { get; set { field = value; NameKey = Likeness.PersonKey(value); } }

    /// <summary>By it the other trips of a person are found.</summary>
    public string NameKey { get; private set; } = "";
    public Secret? BirthDate { get; set; }
    public string? Position { get; set; }
    public int? AgencyId { get; set; }
    public Agency? Agency { get; set; }

    /// <summary>Where the person works, where that is none of our agencies.</summary>
    public string? Workplace { get; set; }
    public bool PartyMember { get; set; }

    /// <summary>Whose cadre: a code of the rules, by which it follows who may send him or her.</summary>
    public string? Cadre { get; set; }
    public int? PassportId { get; set; }
    public Passport? Passport { get; set; }
    public (Type Record, int Id) Whole => (typeof(Delegation), DelegationId);

    /// <summary>The same name, and nothing known that tells the two apart.</summary>
    public bool IsAlso(DelegationMember other) => NameKey == other.NameKey
        && (BirthDate is null || other.BirthDate is null ? AgencyId is null || other.AgencyId is null || AgencyId == other.AgencyId : BirthDate.Hash == other.BirthDate.Hash);

    internal sealed class Table : IEntityTypeConfiguration<DelegationMember>
    {
        public void Configure(EntityTypeBuilder<DelegationMember> builder)
        {
            builder.ToTable("delegation_members");
            builder.Property(m => m.Name).HasMaxLength(200);
            builder.Property(m => m.NameKey).HasMaxLength(200);
            builder.Property(m => m.Position).HasMaxLength(300);
            builder.Property(m => m.Workplace).HasMaxLength(300);
            builder.Property(m => m.Cadre).HasMaxLength(40);
            builder.HasSecret(m => m.BirthDate);
            builder.HasOne(m => m.Agency).WithMany().HasForeignKey(m => m.AgencyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(m => m.Passport).WithMany().HasForeignKey(m => m.PassportId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(m => m.NameKey);
        }
    }
}

/// <summary>A day of the programme.</summary>
public sealed class DelegationDay : ProgrammeRow
{
    public int DelegationId { get; init; }
    public override (Type Record, int Id) Whole => (typeof(Delegation), DelegationId);

    internal sealed class Table : IEntityTypeConfiguration<DelegationDay>
    {
        public void Configure(EntityTypeBuilder<DelegationDay> builder) => Shape(builder, "delegation_days");
    }
}

/// <summary>A line of the costs, in đồng.</summary>
public sealed class DelegationCost : IPart
{
    public int Id { get; init; }
    public int DelegationId { get; init; }
    public TripCostKind Kind { get; set; }
    public required string Item { get; set; }
    public decimal Estimate { get; set; }
    public decimal? Settlement { get; set; }
    public (Type Record, int Id) Whole => (typeof(Delegation), DelegationId);

    internal sealed class Table : IEntityTypeConfiguration<DelegationCost>
    {
        public void Configure(EntityTypeBuilder<DelegationCost> builder)
        {
            builder.ToTable("delegation_costs");
            builder.Property(c => c.Item).HasMaxLength(300);
        }
    }
}

/// <summary>A decision to send (quyết định cử), or one that changes it: the days and countries it allows.</summary>
public sealed class DelegationDecision : IPart
{
    public int Id { get; init; }
    public int DelegationId { get; init; }
    public required string Document { get; init; }
    public DateOnly On { get; init; }

    /// <summary>Who decided, in words.</summary>
    public required string Body { get; init; }
    public DateOnly From { get; init; }
    public DateOnly To { get; init; }
    public required string Countries { get; init; }

    /// <summary>The trip was put off: it sends nobody any more.</summary>
    public bool IsVoid { get; set; }

    /// <summary>Why it was changed; null of the first one.</summary>
    public string? Reason { get; init; }
    public (Type Record, int Id) Whole => (typeof(Delegation), DelegationId);

    internal sealed class Table : IEntityTypeConfiguration<DelegationDecision>
    {
        public void Configure(EntityTypeBuilder<DelegationDecision> builder)
        {
            builder.ToTable("delegation_decisions");
            builder.Property(d => d.Document).HasMaxLength(300);
            builder.Property(d => d.Body).HasMaxLength(300);
            builder.Property(d => d.Countries).HasMaxLength(CountryList.MostLetters);
            builder.Property(d => d.Reason).HasMaxLength(2000);
        }
    }
}

/// <summary>Something promised on the trip.</summary>
public sealed class DelegationPromise : PromiseRow
{
    public int DelegationId { get; init; }
    public Delegation Delegation { get; init; } = null!;
    public override (Type Record, int Id) Whole => (typeof(Delegation), DelegationId);
    protected override string DueRule => "Hạn ghi trong cam kết của chuyến đi";

    protected override bool MayGive(Viewer viewer) => Delegation.MayAppraise(viewer) || Delegation.MaySend(viewer);

    internal sealed class Table : IEntityTypeConfiguration<DelegationPromise>
    {
        public void Configure(EntityTypeBuilder<DelegationPromise> builder) => Shape(builder, "delegation_promises");
    }
}
