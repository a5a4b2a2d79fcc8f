using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Partners;

/// <summary>A country or territory of ISO 3166-1, by the name usual in Vietnamese documents. One row a code, for ever.</summary>
public sealed class Country : IRecord
{
    public int Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2: "KR".</summary>
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-3: "KOR".</summary>
    public required string Code3 { get; init; }
    public required string Name { get; set; }

    /// <summary>The full name of the state, where documents print it: "Đại Hàn Dân Quốc".</summary>
    public string? OfficialName { get; set; }
    public required string EnglishName { get; set; }

    /// <summary>Other spellings and former names, "|" between.</summary>
    public string Aliases { get; set; } = "";
    public required string SortKey { get; set; }

    /// <summary>The days of the code: empty where it has always been there, or still is.</summary>
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>The Vietnamese name should be checked before it is relied on.</summary>
    public bool Doubtful { get; set; }
    public int Version { get; set; }

    public bool ExistsOn(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    public IEnumerable<string> Spellings => [Name, EnglishName, .. OfficialName is null ? [] : new[] { OfficialName }, .. Aliases.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    internal sealed class Table : IEntityTypeConfiguration<Country>
    {
        public void Configure(EntityTypeBuilder<Country> builder)
        {
            builder.ToTable("countries");
            builder.Property(c => c.Code).HasMaxLength(2);
            builder.Property(c => c.Code3).HasMaxLength(3);
            builder.Property(c => c.Name).HasMaxLength(100);
            builder.Property(c => c.OfficialName).HasMaxLength(200);
            builder.Property(c => c.EnglishName).HasMaxLength(100);
            builder.Property(c => c.Aliases).HasMaxLength(1000);
            builder.Property(c => c.SortKey).HasMaxLength(200);
            builder.HasIndex(c => c.Code).IsUnique();
        }
    }
}
