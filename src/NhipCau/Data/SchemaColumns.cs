using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace NhipCau.Data;

internal static class SchemaColumns
{
    /// <summary>A key that either database numbers by itself, never giving a number twice.</summary>
    public static OperationBuilder<AddColumnOperation> Numbered(this OperationBuilder<AddColumnOperation> column) => column
        .Annotation("Sqlite:Autoincrement", true)
        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

    /// <summary>Lets a column of whole numbers be empty.</summary>
    /// <remarks>
    /// SQLite has no statement for it, and a table rebuilt by copying would take its dependent rows with it (dropping deletes, deleting cascades).
    /// Nothing in the rows changes, so the stored definition is edited, as https://www.sqlite.org/lang_altertable.html, section 7, allows for NOT NULL;
    /// the new wording is as long as the old, for ADD COLUMN counts characters.
    /// </remarks>
    public static void AllowNull(this MigrationBuilder migration, string table, string column)
    {
        if (!migration.IsSqlite()) { migration.AlterColumn<int>(column, table, nullable: true, oldClrType: typeof(int)); return; }
        migration.Sql($"""
            PRAGMA writable_schema=ON;
            UPDATE sqlite_schema SET sql = replace(sql, '"{column}" INTEGER NOT NULL', '"{column}" INTEGER     NULL') WHERE type = 'table' AND name = '{table}';
            PRAGMA writable_schema=RESET;
            """);
    }
}
