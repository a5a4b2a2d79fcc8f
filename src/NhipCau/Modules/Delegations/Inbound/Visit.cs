using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>
/// A foreign delegation received (đoàn vào). Its steps are in <c>VisitSteps.cs</c>, the ways off them in <c>VisitTurns.cs</c>, guests, programme,
/// gifts and costs in <c>VisitContent.cs</c>, and what is wrong with it in <see cref="VisitChecks"/>.
/// </summary>
public sealed partial class Visit : RegisterRecord, IVisible<Visit>
{
    public Agency Owner { get; set; } = null!;
    public required string Name { get; set { field = value; SortKey = VietnameseText.SortKey(value); } }
    public string SortKey { get; private set; } = "";

    /// <summary>Who comes, as written; the partner it is, where the register knows it.</summary>
    public required string Body { get; set { field = value; BodyKey = PartnerSpelling.Key(value); } }
    public string BodyKey { get; private set; } = "";
    public int? PartnerId { get; set; }
    public Partner? Partner { get; set; }

    /// <summary>Of the guest body, by their codes; see <see cref="CountryList"/>.</summary>
    public string Countries { get; set; } = "";

    /// <summary>Of the guests themselves, where they are others.</summary>
    public string Nationalities { get; set; } = "";
    public string? Head { get; set; }
    public string? HeadPosition { get; set; }
    public GuestRank Rank { get; set; } = GuestRank.Other;

    /// <summary>Who ranked a guest the annex does not list, and why.</summary>
    public string? RankReason { get; set; }

    /// <summary>How many foreigners come.</summary>
    public int People { get; set; }

    /// <summary>The list of guests is said not to name all of them.</summary>
    public bool ListIsPartial { get; private set; }
    public string? VisaKind { get; set; }
    public Purpose Purpose { get; set; }
    public string? PurposeText { get; set; }

    /// <summary>The agency told to receive; until then the one that proposes.</summary>
    public int? HostId { get; set; }
    public Agency? Host { get; set; }
    public VisitBasis Basis { get; set; }
    public int? LineId { get; set; }
    public YearPlanLine? Line { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>The days are known, not only the month or quarter.</summary>
    public bool DaysKnown { get; set; } = true;
    public string? Venues { get; set; }

    /// <summary>The guests enter a border zone or another restricted area.</summary>
    public bool Restricted { get; set; }
    public string? Interpreter { get; set; }
    public GuestsPay Pays { get; set; }

    /// <summary>Sums of the cost lines; đồng.</summary>
    public decimal Estimate { get; private set; }
    public decimal Settlement { get; private set; }

    /// <summary>Another visit this one may be, entered before it, and what was answered to that. Unanswered it counts nowhere.</summary>
    public int? TwinId { get; private set; }
    public Visit? Twin { get; private set; }
    public string? TwinName { get; private set; }
    public string? TwinAnswer { get; private set; }
    public VisitState State { get; private set; }
    public DateOnly? SentOn { get; private set; }
    public int? SentById { get; private set; }
    public DateOnly? VerifiedOn { get; private set; }
    public string? Opinion { get; private set; }
    public string? AskedOf { get; private set; }
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Why it came back, was refused, put off or cancelled: the last word on it.</summary>
    public string? Reason { get; private set; }
    public string? ApprovalDocument { get; private set; }
    public DateOnly? ApprovedOn { get; private set; }
    public string? ApprovedBy { get; private set; }
    public DateOnly? StartedOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public DateOnly? ReportDueOn { get; set; }
    public DateOnly? ReportedOn { get; private set; }
    public string? ReportDocument { get; private set; }
    public string? Results { get; private set; }
    public string? SignedPapers { get; private set; }
    public string? Contacts { get; private set; }
    public string? Proposals { get; private set; }
    public List<VisitGuest> Guests { get; } = [];
    public List<VisitDay> Days { get; } = [];
    public List<VisitGift> Gifts { get; } = [];
    public List<VisitCost> Costs { get; } = [];
    public List<VisitNotice> Notices { get; } = [];
    public List<VisitPromise> Promises { get; } = [];

    public override string SearchSource => string.Join(' ', [Name, Body, Head, Venues, ApprovalDocument, .. Guests.Select(g => g.Name)]);

    public VisitTwin AsTwin => new(Id, Name, Body, PartnerId, Countries, From, To);

    public VisitNotice? Notice(VisitNoticeKind kind) => Notices.Where(n => n.Kind == kind).OrderBy(n => n.On).LastOrDefault();

    /// <summary>It may be another one entered before, and nobody has said so or otherwise.</summary>
    public bool AwaitsAnswer => TwinName is not null && TwinAnswer is null && Twin?.State is not (VisitState.Cancelled or VisitState.Refused);

    public static Expression<Func<Visit, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own, may) = (viewer.SeesAll(Right.SeeRegisters), viewer.AgencyId, viewer.May(Right.SeeRegisters));
        return visit => all || may && (visit.OwnerId == own || visit.HostId == own);
    }

    /// <summary>One visit entered twice counts once: what awaits an answer is left out.</summary>
    public static readonly Expression<Func<Visit, bool>> Unanswered =
        v => v.TwinName != null && v.TwinAnswer == null && (v.Twin == null || v.Twin.State != VisitState.Cancelled && v.Twin.State != VisitState.Refused);

    /// <summary>Over, and the report is owed beyond its day.</summary>
    public static Expression<Func<Visit, bool>> ReportLateOn(DateOnly today) => v => v.State == VisitState.Done && v.ReportDueOn != null && v.ReportDueOn < today;

    internal sealed class Table : IEntityTypeConfiguration<Visit>
    {
        public void Configure(EntityTypeBuilder<Visit> builder)
        {
            builder.ToTable("visits");
            builder.Ignore(v => v.AsTwin).Ignore(v => v.AwaitsAnswer);
            builder.Property(v => v.SortKey).HasMaxLength(1000);
            builder.Property(v => v.Countries).HasMaxLength(CountryList.MostLetters);
            builder.Property(v => v.Nationalities).HasMaxLength(CountryList.MostLetters);
            builder.Property(v => v.VisaKind).HasMaxLength(100);
            foreach (var name in (string[])[nameof(Name), nameof(Body), nameof(BodyKey), nameof(Head), nameof(HeadPosition), nameof(Venues), nameof(Interpreter), nameof(TwinName), nameof(ApprovalDocument), nameof(ApprovedBy), nameof(ReportDocument)])
                builder.Property(name).HasMaxLength(500);
            foreach (var name in (string[])[nameof(RankReason), nameof(PurposeText), nameof(Note), nameof(Opinion), nameof(AskedOf), nameof(Reason), nameof(TwinAnswer)]) builder.Property(name).HasMaxLength(2000);
            foreach (var name in (string[])[nameof(Results), nameof(SignedPapers), nameof(Contacts), nameof(Proposals)]) builder.Property(name).HasMaxLength(8000);
            builder.HasOne(v => v.Owner).WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(v => v.Host).WithMany().HasForeignKey(v => v.HostId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(v => v.Partner).WithMany().HasForeignKey(v => v.PartnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(v => v.Line).WithMany().HasForeignKey(v => v.LineId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(v => v.Twin).WithMany().HasForeignKey(v => v.TwinId).OnDelete(DeleteBehavior.SetNull);
            builder.HasMany(v => v.Guests).WithOne().HasForeignKey(g => g.VisitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(v => v.Days).WithOne().HasForeignKey(d => d.VisitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(v => v.Gifts).WithOne().HasForeignKey(g => g.VisitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(v => v.Costs).WithOne().HasForeignKey(c => c.VisitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(v => v.Notices).WithOne().HasForeignKey(n => n.VisitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(v => v.Promises).WithOne(p => p.Visit).HasForeignKey(p => p.VisitId).OnDelete(DeleteBehavior.Cascade);
            // With all that overlaps are told apart by and figures are counted by: of a year's thousands no row is read.
            builder.HasIndex(v => new { v.From, v.Id, v.To, v.DaysKnown, v.State, v.StartedOn, v.TwinId, v.TwinName, v.TwinAnswer, v.Rank, v.Basis, v.LineId, v.People, v.Estimate, v.Settlement }, "IX_visits_days");
            builder.HasIndex(v => new { v.SortKey, v.Id });
            builder.HasIndex(v => new { v.State, v.From });
            builder.HasIndex(v => new { v.LineId, v.State }).HasFilter("\"LineId\" IS NOT NULL");
            builder.HasIndex(v => new { v.OwnerId, v.From });
            builder.HasIndex(v => new { v.HostId, v.From }).HasFilter("\"HostId\" IS NOT NULL");
            builder.HasIndex(v => v.OwnerId, "IX_visits_unhosted").HasFilter("\"HostId\" IS NULL");
            // When a partner was met: asked of every agreement with it.
            builder.HasIndex(v => new { v.PartnerId, v.From, v.Id, v.DaysKnown, v.State }, "IX_visits_met").HasFilter("\"PartnerId\" IS NOT NULL");
            // Of tens of thousands a few.
            builder.HasIndex(v => v.From, "IX_visits_doubtful").HasFilter("\"TwinName\" IS NOT NULL AND \"TwinAnswer\" IS NULL");
        }
    }
}
