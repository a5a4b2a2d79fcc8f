using System.Data.Common;
using Npgsql;
using NhipCau.Shell;
using NpgsqlTypes;

namespace NhipCau.Data.Rows;

internal sealed class PostgresLoader(DbConnection connection) : RowLoader(connection)
{
    protected override async Task<IReadOnlyList<(string TakeOff, string PutBack)>> Hindrances(CancellationToken stop) =>
    [
        .. await Pairs("""
            SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', t.oid::regclass), format('ALTER TABLE %s ENABLE TRIGGER USER', t.oid::regclass)
            FROM pg_class t WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind = 'r'
            """, stop),
        .. (await Pairs("""
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """, stop)),
        .. await Pairs("""
            SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND NOT i.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('u', 'x', 'p'))
            """, stop),
    ];

    protected override async Task<TableProof> Fill(TableShape shape, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        using var taking = new TableProof.Taking(shape);
        var types = await Types(shape, stop);
        try
        {
            await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync($"COPY \"{shape.Name}\" ({shape.ColumnList}) FROM STDIN (FORMAT BINARY)", stop);
            copy.Timeout = Timeout.InfiniteTimeSpan;
            await foreach (var row in rows.WithCancellation(stop))
            {
                taking.Take(row);
                await copy.StartRowAsync(stop);
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] is null) { await copy.WriteNullAsync(stop); continue; }
                    if (row[i] is string text) Fits(shape, row, i, text);
                    if (types[i] == NpgsqlDbType.Integer) await copy.WriteAsync(checked((int)(long)row[i]!), types[i], stop);
                    else await copy.WriteAsync(row[i]!, types[i], stop);
                }
            }
            await copy.CompleteAsync(stop);
        }
        catch (PostgresException wrong)
        {
            throw new CannotGoOnException(new Refusal("PostgreSQL không nhận một dòng của bảng {0} ({1}). Sửa dòng này rồi chạy lại.", shape.Name, wrong.MessageText));
        }
        return taking.Proof();
    }

    /// <summary>What SQLite takes and PostgreSQL does not, told with the row.</summary>
    private static void Fits(TableShape shape, object?[] row, int i, string text)
    {
        var column = shape.Columns[i];
        if (text.Contains('\0', StringComparison.Ordinal))
            throw new CannotGoOnException(new Refusal("Dòng {0}: cột {1} có ký tự rỗng (NUL) mà PostgreSQL không nhận. Sửa dòng này rồi chạy lại.", shape.NameOf(row), column.Name));
        if (text.Length > column.Longest && text.EnumerateRunes().Count() > column.Longest)
            throw new CannotGoOnException(new Refusal("Dòng {0}: cột {1} dài quá {2} chữ. Sửa dòng này rồi chạy lại.", shape.NameOf(row), column.Name, column.Longest));
    }

    private async Task<NpgsqlDbType[]> Types(TableShape shape, CancellationToken stop)
    {
        var physical = (await Pairs($"SELECT column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{shape.Name}'", stop))
            .ToDictionary(c => c.Item1, c => c.Item2);
        return
        [
            .. shape.Columns.Select(c => physical[c.Name] switch
            {
                "integer" => NpgsqlDbType.Integer,
                "bigint" => NpgsqlDbType.Bigint,
                "boolean" => NpgsqlDbType.Boolean,
                "date" => NpgsqlDbType.Date,
                "numeric" => NpgsqlDbType.Numeric,
                "timestamp with time zone" => NpgsqlDbType.TimestampTz,
                "double precision" => NpgsqlDbType.Double,
                "bytea" => NpgsqlDbType.Bytea,
                "character varying" => NpgsqlDbType.Varchar,
                "text" => NpgsqlDbType.Text,
                var other => throw new NotSupportedException($"{shape.Name}.{c.Name}: {other}"),
            }),
        ];
    }

    protected override Task NumberFrom(TableShape shape, long last, CancellationToken stop) =>
        Do(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            SELECT setval(pg_get_serial_sequence('"{shape.Name}"', '{shape.Numbered}'), greatest(1, {last}, coalesce(max("{shape.Numbered}"), 0)), {last} > 0 OR count(*) > 0) FROM "{shape.Name}"
            """), stop);

    protected override Task After(CancellationToken stop) => Task.CompletedTask;
}
