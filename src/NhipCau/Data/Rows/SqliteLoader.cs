using System.Data.Common;
using Microsoft.Data.Sqlite;
using NhipCau.Shell;

namespace NhipCau.Data.Rows;

internal sealed class SqliteLoader(DbConnection connection) : RowLoader(connection)
{
    protected override Task Before(CancellationToken stop) => Do("PRAGMA foreign_keys=OFF", stop);

    protected override async Task<IReadOnlyList<(string TakeOff, string PutBack)>> Hindrances(CancellationToken stop) =>
    [
        .. await Pairs("""SELECT 'DROP ' || upper(type) || ' "' || name || '"', sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type, name""", stop),
        // The tables of words are made again from the rows.
        .. (await Pairs("SELECT name, name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5(%'", stop)).Select(w => ("SELECT 1", $"INSERT INTO \"{w.Item1}\"(\"{w.Item1}\") VALUES ('rebuild')")),
    ];

    protected override async Task<TableProof> Fill(TableShape shape, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        using var taking = new TableProof.Taking(shape);
        await using var command = (SqliteCommand)Command($"INSERT INTO \"{shape.Name}\" ({shape.ColumnList}) VALUES ({string.Join(", ", shape.Columns.Select((_, i) => $"$p{i}"))})");
        var cells = shape.Columns.Select((_, i) => command.Parameters.Add(new SqliteParameter($"$p{i}", null))).ToList();
        await foreach (var row in rows.WithCancellation(stop))
        {
            taking.Take(row);
            for (var i = 0; i < cells.Count; i++) cells[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
        return taking.Proof();
    }

    protected override Task NumberFrom(TableShape shape, long last, CancellationToken stop) =>
        Do(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            DELETE FROM sqlite_sequence WHERE name = '{shape.Name}';
            INSERT INTO sqlite_sequence(name, seq) SELECT '{shape.Name}', max({last}, coalesce((SELECT max("{shape.Numbered}") FROM "{shape.Name}"), 0));
            """), stop);

    protected override async Task After(CancellationToken stop)
    {
        await using var command = Command("""SELECT "table", coalesce(rowid, 0), parent FROM pragma_foreign_key_check LIMIT 1""");
        await using var reader = await command.ExecuteReaderAsync(stop);
        if (!await reader.ReadAsync(stop)) return;
        throw new CannotGoOnException(new Refusal("Dòng {0} (rowid {1}) trỏ tới dòng không có của {2}. Sửa dòng này rồi chạy lại.", reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
    }
}
