using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Shell;

namespace NhipCau.Tests.Data;

/// <summary>Every step of the schema leaves the rows it finds: after each, rows are put into the tables that are there, and at the end all are as they were put.</summary>
public sealed class OlderDatabaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    private static AppDbContext Open(string database)
    {
        Assert.SkipWhen(database == "postgres" && PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        var options = new DbContextOptionsBuilder<AppDbContext>();
        // Keys are off: the rows are made up, and what they point at is not looked for.
        DatabaseChoice.Use(options, database == "postgres" ? PostgresCluster.Instance.Connection($"older_{Guid.NewGuid():N}") + ";Options=-c session_replication_role=replica"
            : $"Data Source={Path.Combine(Path.GetTempPath(), $"nc-older-{Guid.NewGuid():N}.db")};Pooling=False", "");
        return new AppDbContext(options.Options);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task RowsOfEveryAgeSurviveTheStepsAfterThem(string database)
    {
        await using var db = Open(database);
        var steps = db.Database.GetMigrations().Order(StringComparer.Ordinal).ToList();
        var put = new List<(string Table, int Row, Dictionary<string, string> Cells)>();
        for (var at = 0; at < steps.Count; at++)
        {
            await db.GetService<IMigrator>().MigrateAsync(steps[at], Stop);
            foreach (var table in await Tables(db)) put.Add((table, at, await Put(db, table, at + 1)));
        }
        Assert.True(put.Count > 500, $"{put.Count} rows");
        foreach (var (table, row, cells) in put)
        {
            var now = await Row(db, table, row + 1);
            // The words a row is found by were folded anew by one step: that is its purpose.
            Assert.Equal(cells.Where(c => c.Key != "SearchText"), cells.Where(c => c.Key != "SearchText").ToDictionary(c => c.Key, c => now.GetValueOrDefault(c.Key, "gone")));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task ANewerDatabaseIsLeftAlone(string database)
    {
        await using var db = Open(database);
        await db.Database.MigrateAsync(Stop);
        await db.Database.ExecuteSqlRawAsync("""insert into "__EFMigrationsHistory" values ('20991231000000_Later', '99')""", Stop);
        var folder = Path.Combine(Path.GetTempPath(), $"nc-newer-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = folder, Database = db.Database.GetConnectionString() });
        var refused = await Assert.ThrowsAsync<CannotGoOnException>(() => Start.Prepare(app, TextWriter.Null, Stop));
        Assert.Equal("Dữ liệu do bản Nhịp Cầu mới hơn ghi (bước 20991231000000_Later). Cài bản mới hơn rồi chạy lại; bản này không động đến dữ liệu.", refused.Message);
        Assert.Equal(0, await db.Users.CountAsync(Stop)); // unfiltered: a test
        Directory.Delete(folder, recursive: true);
    }

    private static Task<List<string>> Tables(AppDbContext db) => db.Database.SqlQueryRaw<string>(db.Database.IsSqlite()
        ? """select name as "Value" from sqlite_master where type = 'table' and name not like 'words\_%' escape '\' and name not like 'sqlite%' and name not like '\_\_%' escape '\'"""
        : """select table_name::text as "Value" from information_schema.tables where table_schema = 'public' and table_name not like '\_\_%'""").ToListAsync(Stop);

    private static Task<List<string>> Columns(AppDbContext db, string table) => db.Database.SqlQueryRaw<string>(db.Database.IsSqlite()
        ? $"""select name || ' ' || lower(type) as "Value" from pragma_table_info('{table}')"""
        : $"""select column_name || ' ' || data_type as "Value" from information_schema.columns where table_schema = 'public' and table_name = '{table}'""").ToListAsync(Stop);

    /// <summary>A row whose every cell is filled, with what tells it from the others. Numbers begin far up, for the rows the steps themselves make.</summary>
    private static async Task<Dictionary<string, string>> Put(AppDbContext db, string table, int row)
    {
        var columns = (await Columns(db, table)).Select(c => c.Split(' ', 2)).ToDictionary(c => c[0], c => Cell(db, table, c[0], c[1], Number(row)));
        var sql = $"insert into \"{table}\" ({string.Join(", ", columns.Keys.Select(c => $"\"{c}\""))}) values ({string.Join(", ", columns.Values)})";
        await db.Database.OpenConnectionAsync(Stop);
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = (db.Database.IsSqlite() ? "PRAGMA foreign_keys=OFF; " : "") + sql;
            await command.ExecuteNonQueryAsync(Stop);
        }
        await db.Database.CloseConnectionAsync();
        return await Row(db, table, row);
    }

    private static int Number(int row) => 900_000 + row;

    private static string Cell(AppDbContext db, string table, string column, string type, int number)
    {
        var property = db.Model.GetEntityTypes().Where(e => e.GetTableName() == table).SelectMany(e => e.GetFlattenedProperties()).FirstOrDefault(p => p.GetColumnName() == column);
        var kind = Nullable.GetUnderlyingType(property?.ClrType ?? typeof(string)) ?? property?.ClrType ?? typeof(string);
        if (kind == typeof(DateTime) || kind == typeof(DateTimeOffset)) return $"'2026-01-02 03:04:{number % 60:00}'";
        if (kind == typeof(DateOnly)) return $"'{new DateOnly(2026, 1, 2).AddDays(number - 900_000):yyyy-MM-dd}'";
        if (kind == typeof(bool)) return db.Database.IsSqlite() ? "1" : "true";
        if (type is "integer" or "bigint") return $"{number}";
        if (kind == typeof(decimal)) return $"'{number}.5'";
        var text = $"{number}ă";
        return $"'{(property?.GetMaxLength() is { } most && most < text.Length ? text[(text.Length - most)..] : text)}'";
    }

    private static async Task<Dictionary<string, string>> Row(AppDbContext db, string table, int row)
    {
        var columns = (await Columns(db, table)).Select(c => c.Split(' ')[0]).ToList();
        var key = columns.Contains("Id") ? "\"Id\"" : $"\"{db.Model.GetEntityTypes().First(e => e.GetTableName() == table).FindPrimaryKey()!.Properties[0].GetColumnName()}\"";
        var value = columns.Contains("Id") && table != "files" ? $"{Number(row)}" : null;
        await db.Database.OpenConnectionAsync(Stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"select * from \"{table}\" where cast({key} as text) like '{value ?? $"{Number(row)}%"}'";
        var cells = new Dictionary<string, string>();
        await using (DbDataReader reader = await command.ExecuteReaderAsync(Stop))
        {
            Assert.True(await reader.ReadAsync(Stop), $"{table}: the row put at step {row} is gone");
            for (var i = 0; i < reader.FieldCount; i++) cells[reader.GetName(i)] = Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture)!;
        }
        await db.Database.CloseConnectionAsync();
        return cells;
    }
}
