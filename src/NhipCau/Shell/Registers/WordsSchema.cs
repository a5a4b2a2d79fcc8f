using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Registers;

/// <summary>The index of words of the tables that were there before it; a new register indexes its own in its schema step.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002420_Words")]
internal sealed class WordsSchema : Migration
{
    private const string Marks = "/-,.;:()[]{}<>\"“”'‘’«»…–—%&+*?!#@_=|\\\t\r\n";

    protected override void Up(MigrationBuilder migration)
    {
        foreach (var table in (string[])["accounts", "agencies", "documents", "tasks"])
        {
            migration.Sql($"""UPDATE "{table}" SET "SearchText" = ' ' || trim({(migration.IsSqlite() ? Parted : """left(regexp_replace("SearchText", '[^[:alnum:]]+', ' ', 'g'), 200000)""")});""");
            migration.IndexWords(table);
        }
    }

    /// <summary>The folded text as it was kept, with spaces for marks; what this leaves is mended by the next save of the row.</summary>
    private static string Parted
    {
        get
        {
            var parted = Marks.Aggregate("\"SearchText\"", (text, mark) => $"replace({text}, char({(int)mark}), ' ')");
            return Enumerable.Range(0, 4).Aggregate(parted, (text, _) => $"replace({text}, '  ', ' ')");
        }
    }
}
