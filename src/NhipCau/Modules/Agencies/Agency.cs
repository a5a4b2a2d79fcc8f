using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agencies;

/// <summary>A body, or a named group of bodies. Names change by law and are dated; the body goes on, or has successors.</summary>
public sealed partial class Agency : IRecord, ISearchable
{
    public int Id { get; init; }

    /// <summary>Stable key in reference data and imports.</summary>
    public required string Code { get; init; }
    public AgencyKind Kind { get; set; }

    /// <summary>Commune-level people's committee.</summary>
    public bool IsCommune { get; set; }

    /// <summary>Can be ordered by the people's committee. Party and Front bodies are asked, not ordered.</summary>
    public bool Ordered { get; set; } = true;
    public DateOnly? StartedOn { get; set; }
    public DateOnly? EndedOn { get; set; }

    /// <summary>What an administrator should check before relying on this row.</summary>
    public bool Doubtful { get; set; }
    public string? Note { get; set; }

    /// <summary>The name of today, kept beside the dated names for lists.</summary>
    public string Name { get; set; } = "";
    public string? ShortName { get; set; }
    public string SortKey { get; set; } = "";
    public List<AgencyName> Names { get; } = [];
    public List<AgencyAlias> Aliases { get; } = [];
    public List<AgencyMember> Members { get; } = [];
    public List<AgencySuccession> Successors { get; } = [];
    public int Version { get; set; }
    public string SearchText { get; set; } = "";
    public string SearchSource => string.Join(' ', [Name, ShortName, .. Names.Select(n => n.Name), .. Aliases.Select(a => a.Text)]);

    public bool IsGroup => Kind == AgencyKind.Group;

    public bool ExistsOn(DateOnly day) => (StartedOn is not { } from || from <= day) && (EndedOn is not { } to || day <= to);

    public AgencyName? NameOn(DateOnly day) =>
        Names.FirstOrDefault(n => n.Covers(day)) ?? Names.OrderBy(n => n.ValidFrom ?? DateOnly.MinValue).LastOrDefault();

    public void ShowNameOf(DateOnly today)
    {
        if (NameOn(today) is not { } shown) return;
        (Name, ShortName, SortKey) = (shown.Name, shown.ShortName, VietnameseText.SortKey(shown.Name));
    }

    internal sealed class Table : IEntityTypeConfiguration<Agency>
    {
        public void Configure(EntityTypeBuilder<Agency> builder)
        {
            builder.ToTable("agencies");
            builder.Property(a => a.Code).HasMaxLength(60);
            builder.Property(a => a.Name).HasMaxLength(300);
            builder.Property(a => a.ShortName).HasMaxLength(100);
            builder.Property(a => a.SortKey).HasMaxLength(600);
            builder.HasIndex(a => a.Code).IsUnique();
            builder.HasIndex(a => a.SortKey);
            builder.HasMany(a => a.Names).WithOne().HasForeignKey(n => n.AgencyId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(a => a.Aliases).WithOne().HasForeignKey(n => n.AgencyId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(a => a.Members).WithOne().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(a => a.Successors).WithOne().HasForeignKey(s => s.PredecessorId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
