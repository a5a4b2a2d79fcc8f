using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>
/// A delegation that travels abroad (đoàn ra). Its steps are in <c>DelegationSteps.cs</c>, the ways off them in <c>DelegationTurns.cs</c>, who and what
/// belongs to it in <c>DelegationContent.cs</c>, and what is wrong with it in <see cref="TripChecks"/>.
/// </summary>
public sealed partial class Delegation : RegisterRecord, IVisible<Delegation>
{
    public Agency Owner { get; set; } = null!;
    public required string Name { get; set { field = value; SortKey = VietnameseText.SortKey(value); } }
    public string SortKey { get; private set; } = "";
    public Purpose Purpose { get; set; }
    public string? PurposeText { get; set; }

    /// <summary>By their codes; see <see cref="CountryList"/>.</summary>
    public string Countries { get; set; } = "";

    /// <summary>Localities visited.</summary>
    public string? Place { get; set; }
    public string? Route { get; set; }

    /// <summary>The partner it goes to, and whoever invites where that is another.</summary>
    public int? PartnerId { get; set; }
    public Partner? Partner { get; set; }
    public string? Host { get; set; }
    public TripBasis Basis { get; set; }

    /// <summary>The line of a plan it carries out.</summary>
    public int? LineId { get; set; }
    public YearPlanLine? Line { get; set; }

    /// <summary>The plan of another body that holds it, as cited.</summary>
    public string? OtherPlan { get; set; }

    /// <summary>The document that lets a trip outside the plan be made.</summary>
    public string? Approval { get; set; }

    /// <summary>Planned days until it has gone, then the days it was away.</summary>
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>The days are known, not only the month or quarter.</summary>
    public bool DaysKnown { get; set; } = true;
    public string? InvitationNumber { get; set; }
    public DateOnly? InvitationOn { get; set; }
    public string? InvitationLanguage { get; set; }
    public bool InvitationTranslated { get; set; }
    public Funding Funding { get; set; }

    /// <summary>An enterprise pays, wholly or in part.</summary>
    public bool PaidByEnterprise { get; set; }

    /// <summary>What a higher body said to that.</summary>
    public string? EnterpriseConsent { get; set; }

    /// <summary>Sums of the cost lines; đồng.</summary>
    public decimal Estimate { get; private set; }
    public decimal Settlement { get; private set; }

    /// <summary>How many travel: the members, or what was said while they are not named.</summary>
    public int People { get; set; }

    /// <summary>Name of the head, kept beside the members for lists.</summary>
    public string? Head { get; private set; }
    public TripState State { get; private set; }

    /// <summary>Where it stood before it was put off.</summary>
    public TripState? StateBefore { get; private set; }
    public DateOnly? SentOn { get; private set; }
    public int? SentById { get; private set; }
    public DateOnly? ReceivedOn { get; private set; }
    public DateOnly? AppraisedOn { get; private set; }
    public string? Opinion { get; private set; }

    /// <summary>Whose opinion the appraisal waits for, and on what.</summary>
    public string? AskedOf { get; private set; }
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Why it came back, was refused, put off or cancelled: the last word on it.</summary>
    public string? Reason { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public DateOnly? DepartedOn { get; private set; }
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>The last day to report, once it is back and a rule sets one.</summary>
    public DateOnly? ReportDueOn { get; set; }
    public DateOnly? ReportedOn { get; private set; }
    public string? Results { get; private set; }
    public string? SignedPapers { get; private set; }
    public string? Contacts { get; private set; }
    public string? Proposals { get; private set; }
    public string? ReportDocument { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public ViolationKind Violation { get; private set; }
    public string? ViolationText { get; private set; }
    public List<DelegationMember> Members { get; } = [];
    public List<DelegationDay> Days { get; } = [];
    public List<DelegationCost> Costs { get; } = [];
    public List<DelegationDecision> Decisions { get; } = [];
    public List<DelegationPromise> Promises { get; } = [];

    public override string SearchSource => string.Join(' ', [Name, Place, Host, Head, Approval, .. Members.Select(m => m.Name), .. Decisions.Select(d => d.Document)]);

    /// <summary>The decision that holds now: the last one.</summary>
    public DelegationDecision? Decision => Decisions.Where(d => !d.IsVoid).OrderBy(d => d.Id == 0).ThenBy(d => d.Id).LastOrDefault();

    public Likeness.Trip AsTrip => new(Id, Name, Head, Countries, From, To);

    public static Expression<Func<Delegation, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own, may) = (viewer.SeesAll(Right.SeeRegisters), viewer.AgencyId, viewer.May(Right.SeeRegisters));
        return trip => all || may && (trip.OwnerId == own || trip.Members.Any(m => m.AgencyId == own));
    }

    /// <summary>Who does not see all has a part in few: these are looked up, where the condition would ask every trip for its members.</summary>
    public static IQueryable<Delegation>? SeenBy(AppDbContext db, Viewer viewer)
    {
        if (viewer.SeesAll(Right.SeeRegisters) || !viewer.May(Right.SeeRegisters)) return null;
        var own = viewer.AgencyId;
        var trips = db.Set<Delegation>(); // unfiltered: this is the filter
        var ids = trips.Where(d => d.OwnerId == own).Select(d => d.Id).Union(db.Set<DelegationMember>().Where(m => m.AgencyId == own).Select(m => m.DelegationId));
        return trips.Where(d => ids.Contains(d.Id));
    }

    /// <summary>Back, and the report is owed beyond its day.</summary>
    public static Expression<Func<Delegation, bool>> ReportLateOn(DateOnly today) => d => d.State == TripState.Returned && d.ReportDueOn != null && d.ReportDueOn < today;

    internal sealed class Table : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> builder)
        {
            builder.ToTable("delegations");
            builder.Ignore(d => d.Decision).Ignore(d => d.AsTrip);
            builder.Property(d => d.Name).HasMaxLength(500);
            builder.Property(d => d.SortKey).HasMaxLength(1000);
            builder.Property(d => d.Countries).HasMaxLength(CountryList.MostLetters);
            foreach (var name in (string[])[nameof(Place), nameof(Route), nameof(Host), nameof(OtherPlan), nameof(Approval), nameof(EnterpriseConsent), nameof(ReportDocument), nameof(Head)]) builder.Property(name).HasMaxLength(500);
            foreach (var name in (string[])[nameof(PurposeText), nameof(Note), nameof(Opinion), nameof(AskedOf), nameof(Reason), nameof(ViolationText)]) builder.Property(name).HasMaxLength(2000);
            foreach (var name in (string[])[nameof(Results), nameof(SignedPapers), nameof(Contacts), nameof(Proposals)]) builder.Property(name).HasMaxLength(8000);
            builder.Property(d => d.InvitationNumber).HasMaxLength(100);
            builder.Property(d => d.InvitationLanguage).HasMaxLength(100);
            builder.HasOne(d => d.Owner).WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(d => d.Line).WithMany().HasForeignKey(d => d.LineId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(d => d.Partner).WithMany().HasForeignKey(d => d.PartnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(d => d.Members).WithOne(m => m.Delegation).HasForeignKey(m => m.DelegationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(d => d.Days).WithOne().HasForeignKey(m => m.DelegationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(d => d.Costs).WithOne().HasForeignKey(m => m.DelegationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(d => d.Decisions).WithOne().HasForeignKey(m => m.DelegationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(d => d.Promises).WithOne(p => p.Delegation).HasForeignKey(m => m.DelegationId).OnDelete(DeleteBehavior.Cascade);
            // With all that overlaps are told apart by and figures are counted by: of a year's thousands no row is read.
            builder.HasIndex(d => new { d.From, d.Id, d.To, d.DaysKnown, d.State, d.DepartedOn, d.Level, d.Purpose, d.Basis, d.Violation, d.PaidByEnterprise, d.LineId, d.People, d.Estimate, d.Settlement }, "IX_delegations_days");
            builder.HasIndex(d => new { d.SortKey, d.Id });
            builder.HasIndex(d => new { d.State, d.From });
            builder.HasIndex(d => new { d.OwnerId, d.From });
            builder.HasIndex(d => new { d.LineId, d.State, d.OwnerId }).HasFilter("\"LineId\" IS NOT NULL");
            // When a partner was met: asked of every agreement with it.
            builder.HasIndex(d => new { d.PartnerId, d.From, d.Id, d.DaysKnown, d.State }, "IX_delegations_met").HasFilter("\"PartnerId\" IS NOT NULL");
        }
    }
}
