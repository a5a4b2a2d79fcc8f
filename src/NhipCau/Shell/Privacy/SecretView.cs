using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Privacy;

/// <summary>One showing of somebody's personal data: who looked, when, at whose, for what. The chained history tells it too.</summary>
public sealed class SecretView : INoted, ISearchable, IVisible<SecretView>
{
    public int Id { get; init; }
    public DateTime At { get; init; }
    public int AccountId { get; init; }
    public required string Who { get; init; }

    /// <summary>The agency of the person who looked: its head reads the log.</summary>
    public int AgencyId { get; init; }

    /// <summary>Whose data it is.</summary>
    public required string Person { get; init; }
    public required string Record { get; init; }
    public int RecordId { get; init; }
    public required string WholeRecord { get; init; }
    public int WholeId { get; init; }

    /// <summary>The names of what was shown, comma between.</summary>
    public required string Fields { get; init; }
    public required string Purpose { get; init; }
    public (string Record, int Id) Noted => (WholeRecord, WholeId);
    public string SearchText { get; set; } = "";
    public string SearchSource => $"{Person} {Who}";

    public static Expression<Func<SecretView, bool>> VisibleTo(Viewer viewer)
    {
        var (all, some, own) = (viewer.SeesAll(Right.SeePersonalDataLog), viewer.May(Right.SeePersonalDataLog), viewer.AgencyId);
        return view => all || some && view.AgencyId == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<SecretView>
    {
        public void Configure(EntityTypeBuilder<SecretView> builder)
        {
            builder.ToTable("secret_views");
            builder.Property(v => v.Who).HasMaxLength(200);
            builder.Property(v => v.Person).HasMaxLength(300);
            builder.Property(v => v.Record).HasMaxLength(60);
            builder.Property(v => v.WholeRecord).HasMaxLength(60);
            builder.Property(v => v.Fields).HasMaxLength(500);
            builder.Property(v => v.Purpose).HasMaxLength(300);
            builder.HasIndex(v => v.At);
            builder.HasIndex(v => new { v.AgencyId, v.Id });
        }
    }
}
