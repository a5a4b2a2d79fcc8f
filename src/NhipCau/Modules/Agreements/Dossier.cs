using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Agreements;

/// <summary>What a dossier proposes. All but the first concern an agreement that is there.</summary>
public enum DossierKind { Sign, Amend, Extend, Terminate, Withdraw, Suspend }

public static class DossierKindNames
{
    public static string Name(this DossierKind kind) => kind switch
    {
        DossierKind.Sign => "Ký kết",
        DossierKind.Amend => "Sửa đổi, bổ sung",
        DossierKind.Extend => "Gia hạn",
        DossierKind.Terminate => "Chấm dứt hiệu lực",
        DossierKind.Withdraw => "Rút khỏi",
        _ => "Tạm đình chỉ thực hiện",
    };
}

/// <summary>One passage through the procedure (hồ sơ): of the signature, or of a change later on.</summary>
public sealed class Dossier : IPart
{
    public int Id { get; init; }
    public int AgreementId { get; init; }
    public Agreement Agreement { get; init; } = null!;
    public DossierKind Kind { get; init; }
    public Stage Stage { get; set; } = Stage.Drafting;
    public DateOnly OpenedOn { get; init; }

    /// <summary>Of a change: what is to be changed, and why.</summary>
    public string? What { get; set; }

    /// <summary>Of an extension: the new last day.</summary>
    public DateOnly? NewExpiresOn { get; set; }

    /// <summary>Only the name of the Vietnamese party changes (NĐ 177/2025/NĐ-CP).</summary>
    public bool NameOnly { get; set; }
    public ShortReason? Shortened { get; set; }
    public CommuneWay? Way { get; set; }
    public List<Consultation> Consultations { get; } = [];
    public DateOnly? ConsultedOn { get; set; }
    public DateOnly? ExplainedOn { get; set; }
    public DateOnly? SubmittedOn { get; set; }
    public string? SubmitDocument { get; set; }
    public int? SubmittedById { get; set; }

    /// <summary>Why it is submitted although a body has not answered.</summary>
    public string? WithoutAnswer { get; set; }
    public DateOnly? PermittedOn { get; set; }
    public string? PermitDocument { get; set; }
    public string? PermittedBy { get; set; }

    /// <summary>Who may sign, as the decision names them.</summary>
    public string? MaySign { get; set; }
    public string? Responsible { get; set; }

    /// <summary>The day it was signed, or the change took effect.</summary>
    public DateOnly? DoneOn { get; set; }
    public DateOnly? ReportedOn { get; set; }
    public string? ReportDocument { get; set; }
    public string? ReturnReason { get; set; }
    public string? DroppedBecause { get; set; }
    public int? ReviseClockId { get; set; }
    public Clock? ReviseClock { get; set; }
    public int? ForwardClockId { get; set; }
    public Clock? ForwardClock { get; set; }
    public int? DecideClockId { get; set; }
    public Clock? DecideClock { get; set; }
    public int? ReportClockId { get; set; }
    public Clock? ReportClock { get; set; }
    public (Type Record, int Id) Whole => (typeof(Agreement), AgreementId);

    public bool IsOpen => Stage is not (Stage.Reported or Stage.Dropped);

    /// <summary>The clocks of this dossier, those of the bodies asked first.</summary>
    public IEnumerable<Clock> Clocks => [.. Consultations.OrderBy(c => c.Id).Select(c => c.Clock), .. new[] { ForwardClock, ReviseClock, DecideClock, ReportClock }.OfType<Clock>()];

    /// <summary>Bodies that object and that nobody has overruled: of them only the last word counts.</summary>
    public IEnumerable<Consultation> Objections => LastWords.Where(c => c.Opinion == Opinion.Disagree);

    public IEnumerable<Consultation> LastWords => Consultations.GroupBy(c => (c.Body, c.Name)).Select(g => g.MaxBy(c => (c.SentOn, c.Id))!);

    public Consultation? PrimeMinister => LastWords.FirstOrDefault(c => c.Body == Body.PrimeMinister);

    internal sealed class Table : IEntityTypeConfiguration<Dossier>
    {
        public void Configure(EntityTypeBuilder<Dossier> builder)
        {
            builder.ToTable("agreement_dossiers");
            foreach (var name in new[] { nameof(SubmitDocument), nameof(PermitDocument), nameof(PermittedBy), nameof(MaySign), nameof(ReportDocument) }) builder.Property(name).HasMaxLength(300);
            foreach (var name in new[] { nameof(What), nameof(WithoutAnswer), nameof(Responsible), nameof(ReturnReason), nameof(DroppedBecause) }) builder.Property(name).HasMaxLength(4000);
            builder.HasMany(d => d.Consultations).WithOne(c => c.Dossier).HasForeignKey(c => c.DossierId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne(d => d.ReviseClock).WithMany().HasForeignKey(d => d.ReviseClockId);
            builder.HasOne(d => d.ForwardClock).WithMany().HasForeignKey(d => d.ForwardClockId);
            builder.HasOne(d => d.DecideClock).WithMany().HasForeignKey(d => d.DecideClockId);
            builder.HasOne(d => d.ReportClock).WithMany().HasForeignKey(d => d.ReportClockId);
            builder.Ignore(d => d.Clocks);
            builder.Ignore(d => d.Objections);
            builder.Ignore(d => d.LastWords);
            builder.Ignore(d => d.PrimeMinister);
            builder.HasIndex(d => new { d.AgreementId, d.Id });
        }
    }
}
