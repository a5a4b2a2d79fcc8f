using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>
/// A foreign partner (đối tác). The agency that keeps the record keeps the tie (đầu mối). Names are dated; every other spelling resolves to it.
/// What can be done with it is in <c>PartnerDeeds.cs</c>.
/// </summary>
public sealed partial class Partner : RegisterRecord, IVisible<Partner>
{
    public Agency Owner { get; set; } = null!;

    /// <summary>Who of that agency, where one is named.</summary>
    public int? PersonId { get; set; }
    public Account? Person { get; set; }
    public PartnerKind Kind { get; set; }

    /// <summary>What stands before the name of a locality: "tỉnh", "bang", "thành phố".</summary>
    public string? Type { get; set; }

    /// <summary>The name of today, kept beside the dated names for lists.</summary>
    public string Name { get; set; } = "";
    public string SortKey { get; set; } = "";

    /// <summary>Country, then name: the order by country.</summary>
    public string PlaceKey { get; set; } = "";

    /// <summary>Null: an international organisation.</summary>
    public int? CountryId { get; set; }
    public Country? Country { get; set; }
    public PartnerState State { get; set; }

    /// <summary>When somebody last said that all this is still true, and who.</summary>
    public DateOnly? ConfirmedOn { get; set; }
    public string? ConfirmedBy { get; set; }

    /// <summary>The partner it turned out to be: the row stays so that old addresses lead on.</summary>
    public int? MergedIntoId { get; set; }
    public Partner? MergedInto { get; set; }
    public List<PartnerName> Names { get; } = [];
    public List<PartnerAlias> Aliases { get; } = [];
    public List<PartnerContact> Contacts { get; } = [];
    public List<PartnerDay> Days { get; } = [];
    public List<PartnerDealing> Dealings { get; } = [];

    /// <summary>Every spelling and the country, kept beside them: a save that has not loaded them loses none.</summary>
    public string Spellings { get; private set; } = "";

    public override string SearchSource => Spellings;

    /// <summary>"Tỉnh Gyeongnam", "METI – Kansai".</summary>
    public string FullName => TitleOf(Type, Name, null);

    /// <summary>"Tỉnh Gyeongnam, Hàn Quốc".</summary>
    public string Title => TitleOf(Type, Name, Country?.Name);

    public static string TitleOf(string? type, string name, string? country)
    {
        var full = type is null ? name : $"{char.ToUpperInvariant(type[0])}{type[1..]} {name}";
        return country is null ? full : $"{full}, {country}";
    }

    // Seen by all who see registers: a department that could not see a partner would enter it a second time. What others did with it is filtered by its own register.
    // One that was merged into another is that other.
    public static Expression<Func<Partner, bool>> VisibleTo(Viewer viewer)
    {
        var sees = viewer.May(Right.SeeRegisters);
        return partner => sees && partner.MergedIntoId == null;
    }

    internal sealed class Table : IEntityTypeConfiguration<Partner>
    {
        public void Configure(EntityTypeBuilder<Partner> builder)
        {
            builder.ToTable("partners");
            builder.Ignore(p => p.FullName).Ignore(p => p.Title);
            builder.Property(p => p.Type).HasMaxLength(40);
            builder.Property(p => p.Name).HasMaxLength(300);
            builder.Property(p => p.SortKey).HasMaxLength(600);
            builder.Property(p => p.PlaceKey).HasMaxLength(900);
            builder.Property(p => p.ConfirmedBy).HasMaxLength(200);
            builder.HasOne(p => p.Owner).WithMany().HasForeignKey(p => p.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(p => p.Person).WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(p => p.Country).WithMany().HasForeignKey(p => p.CountryId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(p => p.MergedInto).WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Names).WithOne().HasForeignKey(n => n.PartnerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Aliases).WithOne().HasForeignKey(a => a.PartnerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Contacts).WithOne().HasForeignKey(c => c.PartnerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Days).WithOne().HasForeignKey(d => d.PartnerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Dealings).WithOne().HasForeignKey(d => d.PartnerId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(p => new { p.SortKey, p.Id });
            builder.HasIndex(p => new { p.PlaceKey, p.Id });
            builder.HasIndex(p => new { p.CountryId, p.SortKey });
            builder.HasIndex(p => new { p.State, p.SortKey });
            builder.HasIndex(p => new { p.Kind, p.SortKey });
            builder.HasIndex(p => new { p.OwnerId, p.SortKey });
            builder.HasIndex(p => p.ConfirmedOn);
        }
    }
}
