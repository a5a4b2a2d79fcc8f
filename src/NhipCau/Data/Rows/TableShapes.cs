using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NhipCau.Data.Rows;

/// <summary>The tables as they are in a database, of this age of the program or an earlier one: what the cells hold, the model says where it knows them.</summary>
internal static class TableShapes
{
    private const string SqliteColumns = """
        SELECT t.name AS "Table", c.name AS "Column", lower(c.type) AS "Type", c.pk AS "Key", t.sql LIKE '%autoincrement%' AS "Numbers"
        FROM sqlite_master t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'words\_%' ESCAPE '\' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    private const string PostgresColumns = """
        SELECT c.table_name::text AS "Table", c.column_name::text AS "Column", c.data_type::text AS "Type", c.is_identity = 'YES' AS "Numbers",
          coalesce((SELECT array_position(i.indkey::int2[], a.attnum) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = c.column_name
            WHERE i.indisprimary AND i.indrelid = format('%I', c.table_name)::regclass) + 1, 0) AS "Key"
        FROM information_schema.columns c JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
        WHERE c.table_schema = current_schema() AND c.table_name NOT LIKE '\_\_EF%'
        """;

    private sealed record Physical(string Table, string Column, string Type, int Key, bool Numbers);

    public static async Task<IReadOnlyList<TableShape>> Of(AppDbContext db, CancellationToken stop)
    {
        var physical = await db.Database.SqlQueryRaw<Physical>(db.Database.IsSqlite() ? SqliteColumns : PostgresColumns).ToListAsync(stop);
        var known = db.Model.GetRelationalModel().Tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        return
        [
            .. physical.GroupBy(p => p.Table).OrderBy(t => t.Key, StringComparer.Ordinal).Select(table => new TableShape(
                table.Key,
                // In an order of their own: that of the database is the order in which they once came.
                [.. table.OrderBy(c => c.Column, StringComparer.Ordinal).Select(c => Shape(c, known.GetValueOrDefault(table.Key)?.FindColumn(c.Column)))],
                [.. table.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Column)],
                table.FirstOrDefault(c => c.Numbers && c.Key == 1)?.Column)),
        ];
    }

    private static ColumnShape Shape(Physical column, IColumn? known)
    {
        if (known?.PropertyMappings is not [var mapping, ..]) return new ColumnShape(column.Column, KindOf(column.Type));
        var type = mapping.TypeMapping.Converter?.ProviderClrType ?? mapping.TypeMapping.ClrType;
        return new ColumnShape(column.Column, KindOf(Nullable.GetUnderlyingType(type) ?? type), mapping.Property.GetMaxLength());
    }

    private static CellKind KindOf(Type type) =>
        type == typeof(string) ? CellKind.Text
        : type == typeof(int) || type == typeof(long) || type == typeof(short) ? CellKind.Whole
        : type == typeof(bool) ? CellKind.Flag
        : type == typeof(DateTime) ? CellKind.Moment
        : type == typeof(DateTimeOffset) ? CellKind.MomentWithOffset
        : type == typeof(DateOnly) ? CellKind.Day
        : type == typeof(decimal) ? CellKind.Amount
        : type == typeof(double) ? CellKind.Real
        : type == typeof(byte[]) ? CellKind.Bytes
        : throw new NotSupportedException($"No kind of cell for {type}: say here how it is written.");

    /// <summary>A column the model of today does not know any more.</summary>
    private static CellKind KindOf(string type) => type switch
    {
        "integer" or "bigint" or "smallint" => CellKind.Whole,
        "boolean" => CellKind.Flag,
        "date" => CellKind.Day,
        "numeric" => CellKind.Amount,
        "timestamp with time zone" => CellKind.Moment,
        "real" or "double precision" => CellKind.Real,
        "blob" or "bytea" => CellKind.Bytes,
        _ => CellKind.Text,
    };
}
