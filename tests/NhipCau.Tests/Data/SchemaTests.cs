using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Tests.Data;

/// <summary>The schema that the steps make is the schema the model means, on both databases. The indexes of words stand beside the model: <see cref="WordTablesTests"/>.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task TheStepsMakeTheModelOnSqlite()
    {
        await using var steps = Sqlite("steps");
        await using var model = Sqlite("model");
        await steps.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await model.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        // Column by column: their order says nothing.
        const string sql = """
            select t.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk as "Value" from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' and t.name not like '\_\_EF%' escape '\' and t.name not like 'words\_%' escape '\'
            union all select t.name || ' ' || f."from" || ' -> ' || f."table" || ' ' || f.on_delete from sqlite_master t, pragma_foreign_key_list(t.name) f where t.type = 'table' and t.name not like 'words\_%' escape '\'
            union all select tbl_name || ' ' || sql from sqlite_master where type = 'index' and sql is not null and name not like 'SX\_%' escape '\'
            union all select name || ' autoincrement' from sqlite_master where sql like '%autoincrement%'
            """;
        await Compare(steps, model, sql);
    }

    [Fact]
    public async Task TheStepsMakeTheModelOnPostgres()
    {
        Assert.SkipWhen(PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        await using var steps = Postgres("steps");
        await using var model = Postgres("model");
        await steps.Database.MigrateAsync(TestContext.Current.CancellationToken);
        await model.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        const string sql = """
            select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length::text, '') || ' ' || is_identity as "Value"
            from information_schema.columns where table_schema = 'public' and table_name not like '\_\_EF%'
            union all select indexdef from pg_indexes where schemaname = 'public' and tablename not like '\_\_EF%' and indexname not like 'words\_%' and indexname not like 'SX\_%'
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text not like '%__EF%'
            """;
        await Compare(steps, model, sql);
    }

    private static async Task Compare(AppDbContext steps, AppDbContext model, string sql)
    {
        var made = (await steps.Database.SqlQueryRaw<string>(sql).ToListAsync()).Select(Plain).Order(StringComparer.Ordinal).ToList();
        var meant = (await model.Database.SqlQueryRaw<string>(sql).ToListAsync()).Select(Plain).Order(StringComparer.Ordinal).ToList();
        var missing = model.Model.GetEntityTypes().Where(e => !made.Any(m => m.Contains($" {e.GetTableName()} ", StringComparison.Ordinal) || m.StartsWith($"{e.GetTableName()} ", StringComparison.Ordinal)))
            .Select(SchemaScribe.CreateTable);
        Assert.True(made.SequenceEqual(meant), $"""
            Only in the model:
            {string.Join('\n', meant.Except(made))}
            Only in the steps:
            {string.Join('\n', made.Except(meant))}
            {string.Join('\n', missing)}
            """);
    }

    private static string Plain(string row) => string.Join(' ', row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static AppDbContext Sqlite(string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"nc-schema-{name}-{Guid.NewGuid():N}.db");
        return new AppDbContext(Options($"Data Source={path};Pooling=False"));
    }

    private static AppDbContext Postgres(string name) => new(Options(PostgresCluster.Instance.Connection($"schema_{name}_{Guid.NewGuid():N}")));

    private static DbContextOptions<AppDbContext> Options(string connection)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, connection, "");
        return options.Options;
    }
}
