using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.PressVisits;

/// <summary>
/// Foreign reporters at work in the province (báo chí nước ngoài, Nghị định 262/2026/NĐ-CP). The agency that keeps the record is their host.
/// The steps are in <c>PressSteps.cs</c>.
/// </summary>
public sealed partial class PressVisit : RegisterRecord, IVisible<PressVisit>
{
    public Agency Owner { get; set; } = null!;
    public string Outlet { get; set { field = value; SortKey = VietnameseText.SortKey(value); } } = "";
    public string SortKey { get; private set; } = "";
    public int? CountryId { get; set; }
    public Country? Country { get; set; }
    public PressCase Case { get; set; }
    public int Journalists { get; set; } = 1;

    /// <summary>What they come to report on.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Where they go, a place a line; what is approved and nothing else.</summary>
    public string? Programme { get; set; }

    /// <summary>The programme touches the border or another restricted place.</summary>
    public bool Restricted { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>The Ministry's licence, as cited.</summary>
    public string? Licence { get; set; }
    public PressState State { get; private set; }
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The consent, or the refusal, of the people's committee as cited.</summary>
    public string? Decision { get; private set; }
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>All that was decided, the change of a programme after the first too; the two above are of the last while it stands.</summary>
    public List<PressDecision> Decisions { get; } = [];

    /// <summary>The day of the first consent: in its period the visit counts, whatever is asked for later.</summary>
    public DateOnly? ApprovedOn { get; private set; }
    public string? Reason { get; private set; }
    public DateOnly? BegunOn { get; private set; }

    /// <summary>How many reporters there were when they began: what was counted then stays counted.</summary>
    public int? BegunWith { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public DateOnly? ReportedOn { get; private set; }
    public string? Report { get; private set; }

    /// <summary>What was done against the licence or the law, and what followed; null where nothing was.</summary>
    public string? Violation { get; private set; }

    public PressRule Rule => PressRule.Of(Case);

    public string Title => $"{Outlet}: {Subject}";

    public override string SearchSource => string.Join(' ', Outlet, Subject, Programme, Country?.Name, Licence, Decision);

    public static Expression<Func<PressVisit, bool>> VisibleTo(Viewer viewer)
    {
        var (sees, all, own) = (viewer.May(Right.SeeRegisters), viewer.SeesAll(Right.SeeRegisters), viewer.AgencyId);
        return visit => sees && (all || visit.OwnerId == own);
    }

    internal sealed class Table : IEntityTypeConfiguration<PressVisit>
    {
        public void Configure(EntityTypeBuilder<PressVisit> builder)
        {
            builder.ToTable("press_visits");
            builder.Ignore(v => v.Rule).Ignore(v => v.Title);
            builder.Property(v => v.Outlet).HasMaxLength(200);
            builder.Property(v => v.SortKey).HasMaxLength(800);
            builder.Property(v => v.Subject).HasMaxLength(500);
            builder.Property(v => v.Programme).HasMaxLength(4000);
            builder.Property(v => v.Note).HasMaxLength(2000);
            builder.Property(v => v.Licence).HasMaxLength(200);
            builder.Property(v => v.Decision).HasMaxLength(200);
            builder.Property(v => v.Reason).HasMaxLength(2000);
            builder.Property(v => v.Report).HasMaxLength(200);
            builder.Property(v => v.Violation).HasMaxLength(2000);
            builder.HasOne(v => v.Owner).WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(v => v.Country).WithMany().HasForeignKey(v => v.CountryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(v => new { v.From, v.Id, v.To });
            builder.HasIndex(v => new { v.SortKey, v.Id });
            builder.HasMany(v => v.Decisions).WithOne().HasForeignKey(d => d.VisitId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(v => v.State);
            builder.HasIndex(v => v.ApprovedOn);
            // Of a hundred thousand a few: found without reading the others.
            builder.HasIndex(v => v.From, "IX_press_visits_violations").HasFilter("\"Violation\" IS NOT NULL");
            builder.HasIndex(v => v.ImportId);
        }
    }
}
