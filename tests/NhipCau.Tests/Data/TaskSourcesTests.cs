using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Tests.Data;

/// <summary>What was there before tasks could come from records is there after, with all that hangs on it.</summary>
public sealed class TaskSourcesTests
{
    [Fact]
    public Task OldTasksSurviveOnSqlite() => Survive($"Data Source={Path.Combine(Path.GetTempPath(), $"nc-sources-{Guid.NewGuid():N}.db")};Pooling=False");

    [Fact]
    public Task OldTasksSurviveOnPostgres()
    {
        Assert.SkipWhen(PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        return Survive(PostgresCluster.Instance.Connection($"sources_{Guid.NewGuid():N}"));
    }

    private static async Task Survive(string connection)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, connection, "");
        await using var db = new AppDbContext(options.Options);
        var stop = TestContext.Current.CancellationToken;
        var steps = db.Database.GetMigrations().Order(StringComparer.Ordinal).ToList();
        var before = steps[steps.FindIndex(s => s.EndsWith("_TaskSources", StringComparison.Ordinal)) - 1];
        await db.GetService<IMigrator>().MigrateAsync(before, stop);
        var no = db.Database.IsSqlite() ? "0" : "false";
        var rows = $"""
            insert into agencies ("Id","Code","Kind","IsCommune","Ordered","Doubtful","Name","SortKey","Version","SearchText") values (1,'a','State',{no},{no},{no},'A','a',0,'a');
            insert into documents ("Id","Title","IsParty","CitedOnly","Text","HeaderEnd","TextHash","OwnerAgencyId","ImportedAt","Version","SearchText") values (1,'T',{no},{no},'x',0,'h',1,'2026-01-01',0,'t');
            insert into plans ("Id","DocumentId","Status","Version","Year") values (1,1,'Issued',0,2026);
            insert into tasks ("Id","PlanId","DueOn","NextDueOn","DueRule","ReportedPercent","VerifiedPercent","State","TimeKind","Title","Version","SearchText") values (7,1,'2026-05-05','2026-05-05','r',1,2,'Assigned','Date','Việc cũ',3,'viec cu');
            insert into task_parties ("Id","TaskId","AgencyId","Asked","ReportedPercent","VerifiedPercent","Role","Rounds","Since") values (9,7,1,{no},0,0,'Lead',0,'2026-01-01');
            """;
        await db.Database.ExecuteSqlRawAsync(rows, stop);
        await db.GetService<IMigrator>().MigrateAsync(null, stop);
        Assert.Equal(["7 1 Việc cũ 9"], await db.Database.SqlQueryRaw<string>("""select t."Id" || ' ' || t."PlanId" || ' ' || t."Title" || ' ' || p."Id" as "Value" from tasks t join task_parties p on p."TaskId" = t."Id" """).ToListAsync(stop));
        await db.Database.ExecuteSqlRawAsync("""insert into tasks ("Id","SourceRecord","SourceId","DueOn","NextDueOn","DueRule","ReportedPercent","VerifiedPercent","State","TimeKind","Title","Version","SearchText") values (8,'Delegation',5,'2026-05-05','2026-05-05','r',0,0,'Assigned','Date','Việc mới',0,'viec moi')""", stop);
        if (!db.Database.IsSqlite()) return;
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("""select integrity_check as "Value" from pragma_integrity_check""").ToListAsync(stop));
        Assert.Empty(await db.Database.SqlQueryRaw<string>("""select "table" as "Value" from pragma_foreign_key_check""").ToListAsync(stop));
    }
}
