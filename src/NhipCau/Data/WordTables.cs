using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NhipCau.Data;

/// <summary>A row that holds a word.</summary>
internal sealed record WordHit(string Table, int Id);

/// <summary>
/// The index of the words of a table, over its column SearchText (words with a space before each): on SQLite an FTS5 table that triggers keep in step,
/// on PostgreSQL a GIN index. It stands beside the model; a test says which table that is searched has none.
/// </summary>
public static class WordTables
{
    internal const string Prefix = "words_";

    private const string Vector = """array_to_tsvector(string_to_array(ltrim("SearchText"), ' '))""";

    public static string NameOf(string table) => Prefix + table;

    /// <summary>Makes the index, also of the rows that are there.</summary>
    public static void IndexWords(this MigrationBuilder migration, string table)
    {
        var words = NameOf(table);
        if (!migration.IsSqlite())
        {
            // Without the pending list: a search right after an import is as quick as any.
            migration.Sql($"""CREATE INDEX "{words}" ON "{table}" USING gin ({Vector}) WITH (fastupdate = off);""");
            return;
        }
        // ascii: only the spaces part words, what is no ASCII belongs to them. No places of words: phrases are not asked for.
        migration.Sql($"""
            CREATE VIRTUAL TABLE "{words}" USING fts5("SearchText", content='{table}', content_rowid='Id', tokenize='ascii', prefix='2 3', detail='none');
            INSERT INTO "{words}"("{words}") VALUES ('rebuild');
            CREATE TRIGGER "{words}_added" AFTER INSERT ON "{table}" BEGIN
                INSERT INTO "{words}"(rowid, "SearchText") VALUES (new."Id", new."SearchText");
            END;
            CREATE TRIGGER "{words}_removed" AFTER DELETE ON "{table}" BEGIN
                INSERT INTO "{words}"("{words}", rowid, "SearchText") VALUES ('delete', old."Id", old."SearchText");
            END;
            CREATE TRIGGER "{words}_changed" AFTER UPDATE OF "SearchText" ON "{table}" WHEN old."SearchText" <> new."SearchText" BEGIN
                INSERT INTO "{words}"("{words}", rowid, "SearchText") VALUES ('delete', old."Id", old."SearchText");
                INSERT INTO "{words}"(rowid, "SearchText") VALUES (new."Id", new."SearchText");
            END;
            """);
    }

    /// <summary>The numbers of the rows in which every one of these words begins a word; at most so many.</summary>
    internal static IQueryable<int> Hits(DatabaseFacade database, string table, IEnumerable<string> words, int most)
    {
        var query = Query(database, table) + string.Create(CultureInfo.InvariantCulture, $" LIMIT {most}");
        return database.SqlQueryRaw<int>(query, Match(database, words));
    }

    /// <summary>The same of several tables in one question, of each at most so many.</summary>
    internal static IQueryable<WordHit> Hits(DatabaseFacade database, IReadOnlyList<string> tables, string word, int most)
    {
        var each = tables.Select((table, i) => string.Create(CultureInfo.InvariantCulture, $"""SELECT '{table}' AS "Table", "Value" AS "Id" FROM ({Query(database, table)} LIMIT {most}) AS hits{i}"""));
        return database.SqlQueryRaw<WordHit>(string.Join(" UNION ALL ", each), Match(database, [word]));
    }

    private static string Query(DatabaseFacade database, string table) => database.IsSqlite()
        ? $$"""SELECT rowid AS "Value" FROM "{{NameOf(table)}}" WHERE "{{NameOf(table)}}" MATCH {0}"""
        // Materialized: a limit must not talk the planner out of the index.
        : $$"""WITH hits AS MATERIALIZED (SELECT "Id" FROM "{{table}}" WHERE {{Vector}} @@ {0}::tsquery) SELECT "Id" AS "Value" FROM hits""";

    private static string Match(DatabaseFacade database, IEnumerable<string> words) => database.IsSqlite()
        ? string.Join(' ', words.Select(w => $"\"{w}\"*"))
        : string.Join(" & ", words.Select(w => $"'{w}':*"));
}
