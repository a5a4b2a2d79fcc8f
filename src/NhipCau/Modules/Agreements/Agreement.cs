using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agreements;

/// <summary>Whether there is a Vietnamese text. Luật 70/2020/QH14 Đ.7: there is one, or a translation is made.</summary>
public enum TextInVietnamese { Original, Translation, None }

/// <summary>
/// An international agreement (thỏa thuận quốc tế), from the plan to its end. What is proposed about it passes the procedure as a
/// <see cref="Dossier"/>; the steps are in <c>AgreementSteps.cs</c>, changes in <c>AgreementChanges.cs</c>, its days in <c>AgreementTerm.cs</c>,
/// what must be right about it in <see cref="AgreementRules"/>.
/// </summary>
public sealed partial class Agreement : RegisterRecord, IVisible<Agreement>
{
    public Agency Owner { get; set; } = null!;
    public required string Name { get; set { field = value; SortKey = VietnameseText.SortKey(value); } }
    public string SortKey { get; private set; } = "";
    public AgreementKind Kind { get; set; }

    /// <summary>What it calls itself, where that is none of the usual names.</summary>
    public string? OtherKind { get; set; }
    public SigningLevel Signs { get; set { field = value; Level = value.Level(); } }

    /// <summary>The Vietnamese party: the agency in whose name it is signed.</summary>
    public int PartyId { get; set; }
    public Agency Party { get; set; } = null!;
    public List<AgreementPartner> Partners { get; } = [];

    /// <summary>Codes of <see cref="CooperationField"/>, a comma between.</summary>
    public string Fields { get; set; } = "";
    public string? Content { get; set; }

    /// <summary>Why it is signed: need and purpose, for the letters.</summary>
    public string? Purpose { get; set; }

    /// <summary>In what manner: "ký trực tiếp", "ký luân chuyển", "trao đổi văn kiện".</summary>
    public string? Manner { get; set; }
    public string? Languages { get; set; }
    public TextInVietnamese? Vietnamese { get; set; }

    /// <summary>Says that it binds nobody under international law; null: not looked at yet.</summary>
    public bool? NonBinding { get; set; }
    public bool Sensitive { get; set; }

    /// <summary>Of a border commune: the other side is an authority of the same level.</summary>
    public bool PeerCounterpart { get; set; }

    /// <summary>The whole text is published; null: not decided yet.</summary>
    public bool? Publish { get; set; }
    public string? UnpublishedBecause { get; set; }

    /// <summary>The year whose plan of signing it stands in.</summary>
    public int? PlannedYear { get; set; }
    public string? OriginalAt { get; set; }
    public string? ImplementationPlan { get; set; }

    /// <summary>The unit that signed it, where that is no more: it passed to the present party (NĐ 177/2025/NĐ-CP).</summary>
    public string? InheritedFrom { get; set; }
    public Stage Stage { get; private set; }
    public List<Dossier> Dossiers { get; } = [];
    public List<Commitment> Commitments { get; } = [];
    public List<AgreementActivity> Activities { get; } = [];

    public override string SearchSource => string.Join(' ', [Name, OtherKind, Kind == AgreementKind.Other ? null : Kind.Name(), Content, Signatory, InheritedFrom, .. Partners.Select(p => p.Partner?.Title), .. CooperationFields.Select(f => f.Name)]);

    public IReadOnlyList<CooperationField> CooperationFields => CooperationField.Of(Fields);

    public string KindName => Kind == AgreementKind.Other && OtherKind is { Length: > 0 } other ? other : Kind.Name();

    /// <summary>The passage that is under way; null where nothing is proposed.</summary>
    public Dossier? Open => Dossiers.Where(d => d.IsOpen).MaxBy(d => (d.OpenedOn, d.Id));

    public Procedure Procedure => Procedure.Of(Signs);

    public bool MayKeep(Viewer viewer) => viewer.May(Right.KeepRegisters, OwnerId);

    // Whoever is asked for an opinion sees it so long as the answer is owed.
    public static Expression<Func<Agreement, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeRegisters), viewer.May(Right.SeeRegisters) ? viewer.AgencyId : -1);
        return a => all || a.OwnerId == own || a.PartyId == own || a.Dossiers.Any(d => d.Consultations.Any(c => c.AgencyId == own && c.AnsweredOn == null));
    }

    /// <summary>Who does not see all has a part in few: these are looked up, where the condition would ask every agreement whom it was sent to.</summary>
    public static IQueryable<Agreement>? SeenBy(AppDbContext db, Viewer viewer)
    {
        if (viewer.SeesAll(Right.SeeRegisters) || !viewer.May(Right.SeeRegisters)) return null;
        var own = viewer.AgencyId;
        var agreements = db.Set<Agreement>(); // unfiltered: this is the filter
        var ids = agreements.Where(a => a.OwnerId == own || a.PartyId == own).Select(a => a.Id)
            .Union(db.Set<Consultation>().Where(c => c.AgencyId == own && c.AnsweredOn == null).Select(c => c.Dossier.AgreementId));
        return agreements.Where(a => ids.Contains(a.Id));
    }

    internal sealed class Table : IEntityTypeConfiguration<Agreement>
    {
        public void Configure(EntityTypeBuilder<Agreement> builder)
        {
            builder.ToTable("agreements");
            foreach (var name in new[] { nameof(Open), nameof(Procedure), nameof(CooperationFields), nameof(AfterItsEnd), nameof(KindName), nameof(MetOn), nameof(LastSeenOn) }) builder.Ignore(name);
            builder.Property(a => a.Name).HasMaxLength(500);
            builder.Property(a => a.SortKey).HasMaxLength(1000);
            foreach (var name in new[] { nameof(OtherKind), nameof(Manner), nameof(Languages), nameof(OriginalAt), nameof(InheritedFrom), nameof(SignedAt), nameof(Signatory), nameof(ForeignSignatory), nameof(PermitDocument), nameof(EndDocument) }) builder.Property(name).HasMaxLength(300);
            builder.Property(a => a.Fields).HasMaxLength(200);
            foreach (var name in new[] { nameof(Content), nameof(Purpose), nameof(Note), nameof(ImplementationPlan), nameof(UnpublishedBecause), nameof(Mandate), nameof(EndReason), nameof(StalledBecause) }) builder.Property(name).HasMaxLength(4000);
            builder.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId);
            builder.HasOne(a => a.Party).WithMany().HasForeignKey(a => a.PartyId);
            builder.HasOne(a => a.ReplacedBy).WithMany(a => a.Replaces).HasForeignKey(a => a.ReplacedById);
            builder.HasOne(a => a.ReviewClock).WithMany().HasForeignKey(a => a.ReviewClockId);
            builder.HasMany(a => a.Partners).WithOne(p => p.Agreement).HasForeignKey(p => p.AgreementId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(a => a.Dossiers).WithOne(d => d.Agreement).HasForeignKey(d => d.AgreementId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(a => a.Commitments).WithOne(c => c.Agreement).HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(a => a.Activities).WithOne(c => c.Agreement).HasForeignKey(c => c.AgreementId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(a => new { a.SortKey, a.Id });
            builder.HasIndex(a => new { a.SignedSort, a.Id });
            builder.HasIndex(a => new { a.EndSort, a.Id });
            builder.HasIndex(a => a.LastsUntil);
            builder.HasIndex(a => a.SignedOn);
            builder.HasIndex(a => new { a.LastDoneOn, a.Id });
            builder.HasIndex(a => a.Stage);
            builder.HasIndex(a => a.ImportId);
        }
    }
}
