using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Provinces;

/// <summary>The province this installation works for, as it was from a day on: a later row takes over from an earlier one.</summary>
public sealed class Province : IRecord
{
    public int Id { get; init; }
    public required string Name { get; set; }

    /// <summary>"tỉnh" or "thành phố".</summary>
    public required string Type { get; set; }

    /// <summary>Địa danh of its documents (NĐ 30/2020, Phụ lục I, ô 4).</summary>
    public required string PlaceName { get; set; }
    public DateOnly ValidFrom { get; set; }

    /// <summary>The people's committee, which issues plans.</summary>
    public int? CommitteeId { get; set; }
    public Agency? Committee { get; set; }

    /// <summary>Cơ quan đầu mối of external affairs.</summary>
    public int? FocalAgencyId { get; set; }
    public Agency? FocalAgency { get; set; }
    public int Version { get; set; }

    /// <summary>The same province as it stands from a later day on, to be changed.</summary>
    public Province From(DateOnly day) => new() { Name = Name, Type = Type, PlaceName = PlaceName, ValidFrom = day, CommitteeId = CommitteeId, FocalAgencyId = FocalAgencyId };

    public string FullName => $"{Type} {Name}";

    /// <summary>Its name within another is not torn over two lines: "ỦY BAN NHÂN DÂN / THÀNH PHỐ …".</summary>
    public string? Untorn(string? name) => name is null ? null : Regex.Replace(name, $"({Regex.Escape(Type)} )?{Regex.Escape(Name)}", found => found.Value.Replace(' ', '\u00a0'), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    internal sealed class Table : IEntityTypeConfiguration<Province>
    {
        public void Configure(EntityTypeBuilder<Province> builder)
        {
            builder.ToTable("provinces");
            builder.Property(p => p.Name).HasMaxLength(100);
            builder.Property(p => p.Type).HasMaxLength(40);
            builder.Property(p => p.PlaceName).HasMaxLength(100);
            builder.HasIndex(p => p.ValidFrom).IsUnique();
        }
    }
}
