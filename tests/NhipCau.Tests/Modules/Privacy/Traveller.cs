using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Privacy;

/// <summary>A register of nothing but a person with a passport and a day of birth, to see personal data with.</summary>
internal sealed class Traveller : IRecord, ISearchable, IVisible<Traveller>
{
    public int Id { get; init; }
    public required string Name { get; set; }
    public int OwnerId { get; init; }

    /// <summary>Another agency that may see the record without keeping it.</summary>
    public int? GuestId { get; init; }

    /// <summary>The one he travels with, whose record is the whole.</summary>
    public int? LeaderId { get; init; }
    public Secret? PassportNumber { get; set; }
    public Secret? BornOn { get; set; }
    public int Version { get; set; }
    public string SearchText { get; set; } = "";

    /// <summary>Written by one who forgot what may not be searched.</summary>
    public string SearchSource => $"{Name} {PassportNumber}";

    public static Expression<Func<Traveller, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeRegisters), viewer.AgencyId);
        return t => all || t.OwnerId == own || t.GuestId == own;
    }

    public static void Configure(EntityTypeBuilder<Traveller> builder)
    {
        builder.ToTable("travellers");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasSecret(t => t.PassportNumber);
        builder.HasSecret(t => t.BornOn);
    }
}

internal sealed class TravellerDoor(AppDbContext db) : RecordDoor<Traveller>(db)
{
    public override string Noun => "Người đi";

    protected override Expression<Func<Traveller, RecordRow>> Row => t => new RecordRow(t.Id, "Chuyến đi của " + t.Name, null, t.OwnerId);

    protected override string LinkOf(int id) => $"/nguoi-di/{id}";
}

internal sealed class TravellerSecrets(AppDbContext db) : ISecretDoor
{
    public string Record => nameof(Traveller);

    public async Task<SecretHolder?> Find(Viewer viewer, int id) =>
        await db.VisibleTo<Traveller>(viewer).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { } traveller
            ? new SecretHolder(traveller.Name, nameof(Traveller), traveller.LeaderId ?? id, [.. Fields(traveller)]) : null;

    public async Task<IReadOnlyList<int>> Together(Viewer viewer, int wholeId) =>
        await db.VisibleTo<Traveller>(viewer).Where(t => t.Id == wholeId || t.LeaderId == wholeId).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync();

    private static IEnumerable<SecretField> Fields(Traveller traveller)
    {
        if (traveller.PassportNumber is { } number) yield return new("PassportNumber", "Số hộ chiếu", number);
        if (traveller.BornOn is { } day) yield return new("BornOn", "Ngày sinh", day);
    }
}

/// <summary>The model of the program and one table more.</summary>
internal sealed class WithTravellers(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder builder, DbContext context)
    {
        base.Customize(builder, context);
        Traveller.Configure(builder.Entity<Traveller>());
        builder.Entity<Traveller>().Property(t => t.Version).IsConcurrencyToken();
    }

    public static void Use(IServiceCollection services)
    {
        services.ConfigureDbContext<AppDbContext>(options => options.ReplaceService<IModelCustomizer, WithTravellers>());
        services.AddScoped<IRecordDoor, TravellerDoor>();
        services.AddScoped<ISecretDoor, TravellerSecrets>();
    }

    public static Task MakeTable(Site site) => site.InDatabase(db => db.Database.ExecuteSqlRawAsync("""
        create table travellers ("Id" integer primary key, "Name" text not null, "OwnerId" integer not null, "GuestId" integer null, "LeaderId" integer null, "Version" integer not null, "SearchText" text not null,
            "PassportNumber_Sealed" text null, "PassportNumber_Hash" text null, "PassportNumber_Mask" text null, "BornOn_Sealed" text null, "BornOn_Hash" text null, "BornOn_Mask" text null)
        """));
}

public sealed class TravellerSiteOnSqlite : SqliteSite
{
    protected override void Change(IServiceCollection services) => WithTravellers.Use(services);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await WithTravellers.MakeTable(this);
    }
}

public sealed class TravellerSiteOnPostgres : PostgresSite
{
    protected override void Change(IServiceCollection services) => WithTravellers.Use(services);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Missing is null) await WithTravellers.MakeTable(this);
    }
}
