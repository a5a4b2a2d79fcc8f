using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>
/// An official or diplomatic passport (hộ chiếu công vụ, hộ chiếu ngoại giao) in the keeping of an agency: Luật 49/2019/QH14. The agency that keeps the
/// record is the custodian. What is done with it is in <c>PassportDeeds.cs</c>.
/// </summary>
public sealed partial class Passport : RegisterRecord, IVisible<Passport>
{
    public Agency Owner { get; set; } = null!;
    public required string Holder { get; set { field = value; SortKey = VietnameseText.SortKey(value); } }
    public string SortKey { get; private set; } = "";
    public string? Position { get; set; }

    /// <summary>Where the holder works, if not at the custodian.</summary>
    public string? Workplace { get; set; }
    public PassportKind Kind { get; set; }

    /// <summary>null until it is issued.</summary>
    public Secret? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }

    /// <summary>Its last day, extension counted in; while only applied for, far ahead so that lists by day keep it last.</summary>
    public DateOnly ExpiresOn { get; set; } = NotYet;

    /// <summary>The day it would have ended; null while not extended.</summary>
    public DateOnly? ExtendedFrom { get; private set; }
    public PassportState State { get; private set; }

    /// <summary>While it is out: the last day to hand it back.</summary>
    public DateOnly? DueBackOn { get; private set; }
    public string? EndReason { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public List<PassportMove> Moves { get; } = [];

    public static readonly DateOnly NotYet = new(9999, 12, 31);

    public override string SearchSource => string.Join(' ', Holder, Position, Workplace);

    public bool IsUsable => State is PassportState.Held or PassportState.Lent;

    public PassportMove? Out => State == PassportState.Lent ? Moves.Where(m => m.Kind == MoveKind.Lend).MaxBy(m => m.On.DayNumber * 100_000L + m.Id) : null;

    public static Expression<Func<Passport, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own, may) = (viewer.SeesAll(Right.SeeRegisters), viewer.AgencyId, viewer.May(Right.SeeRegisters));
        return passport => all || may && passport.OwnerId == own;
    }

    /// <summary>Out beyond its day.</summary>
    public static Expression<Func<Passport, bool>> OverdueOn(DateOnly today) => p => p.State == PassportState.Lent && p.DueBackOn != null && p.DueBackOn < today;

    /// <summary>Out now, and last handed out for this trip; of those once handed out for it, not of all that are out.</summary>
    public static IQueryable<Passport> OutFor(AppDbContext db, int delegationId)
    {
        var once = db.Set<PassportMove>().Where(m => m.DelegationId == delegationId && m.Kind == MoveKind.Lend).Select(m => m.PassportId);
        return db.Set<Passport>().Where(p => once.Contains(p.Id) && p.State == PassportState.Lent // unfiltered: of a trip the asker may see
            && p.Moves.Where(m => m.Kind == MoveKind.Lend).OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(m => m.DelegationId).FirstOrDefault() == delegationId);
    }

    public bool IsOverdueOn(DateOnly today) => State == PassportState.Lent && DueBackOn < today;

    /// <summary>Good for so many months from a day on.</summary>
    public bool Holds(DateOnly from, int months) => IsUsableOn(from) && ExpiresOn >= from.AddMonths(months);

    /// <summary>Lost or cancelled later it was good on the day.</summary>
    public bool IsUsableOn(DateOnly day) => IsUsable || EndedOn > day;

    internal sealed class Table : IEntityTypeConfiguration<Passport>
    {
        public void Configure(EntityTypeBuilder<Passport> builder)
        {
            builder.ToTable("passports");
            builder.Ignore(p => p.Out);
            builder.Property(p => p.Holder).HasMaxLength(200);
            builder.Property(p => p.SortKey).HasMaxLength(400);
            builder.Property(p => p.Position).HasMaxLength(300);
            builder.Property(p => p.Workplace).HasMaxLength(300);
            builder.Property(p => p.EndReason).HasMaxLength(2000);
            builder.Property(p => p.Note).HasMaxLength(2000);
            builder.HasSecret(p => p.Number);
            builder.HasOne(p => p.Owner).WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Moves).WithOne().HasForeignKey(m => m.PassportId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(p => new { p.SortKey, p.Id });
            builder.HasIndex(p => new { p.ExpiresOn, p.Id, p.State });
            builder.HasIndex(p => new { p.State, p.DueBackOn });
        }
    }
}
