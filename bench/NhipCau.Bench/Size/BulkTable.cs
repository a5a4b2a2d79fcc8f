using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Registers;
using Npgsql;

namespace NhipCau.Bench.Size;

/// <summary>A table of the model, written many rows at a time: a prepared statement on SQLite, COPY on PostgreSQL.</summary>
internal sealed class BulkTable
{
    private readonly DbConnection connection;

    /// <summary>Of the table of history: every line tells of the one before.</summary>
    private Chain? chain;

    public BulkTable(AppDbContext db, IEntityType entity)
    {
        (Entity, connection) = (entity, db.Database.GetDbConnection());
        Name = entity.GetTableName()!;
        var store = StoreObjectIdentifier.Table(Name);
        Columns = [.. entity.GetFlattenedProperties().Where(p => p.GetColumnName(store) is not null)];
        Titles = [.. Columns.Select(c => c.GetColumnName(store)!)];
    }

    public IEntityType Entity { get; }
    public string Name { get; }
    public IReadOnlyList<IProperty> Columns { get; }
    public IReadOnlyList<string> Titles { get; }

    public int IndexOf(string property) => Columns.Select((c, i) => (c, i)).Where(c => c.c.DeclaringType == Entity && c.c.Name == property).Select(c => c.i).DefaultIfEmpty(-1).First();

    /// <summary>Entities with their numbers; what a save would reckon for them (their words) is reckoned here.</summary>
    public Task Write(IEnumerable<object> entities) => Write(entities.Select(Values));

    public async Task Write(IEnumerable<object?[]> rows)
    {
        if (Entity.ClrType == typeof(Change)) rows = rows.Select((chain ??= await Chain.After(this)).Next);
        if (connection is NpgsqlConnection npgsql) await Copy(npgsql, rows);
        else await Insert(rows);
    }

    public async Task<int> Last()
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT COALESCE(MAX("Id"), 0) FROM "{Name}" """;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The rows that are there, days and times as such, all else as the database gives it.</summary>
    public async Task<List<object?[]>> Read(string where = "TRUE")
    {
        var rows = new List<object?[]>();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT {string.Join(", ", Titles.Select(t => $"\"{t}\""))} FROM "{Name}" WHERE {where} """;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows.Add([.. Columns.Select((c, i) => reader.IsDBNull(i) ? null : KindOf(c) == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(i) : KindOf(c) == typeof(DateTime) ? DateTime.SpecifyKind(reader.GetFieldValue<DateTime>(i), DateTimeKind.Utc) : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>Numbers given by the database go on after those given here. SQLite sees to it by itself.</summary>
    public async Task Renumber()
    {
        if (connection is not NpgsqlConnection || IndexOf("Id") < 0) return;
        await using var command = connection.CreateCommand();
        command.CommandText = $"""SELECT setval(pg_get_serial_sequence('"{Name}"', 'Id'), GREATEST((SELECT COALESCE(MAX("Id"), 1) FROM "{Name}"), 1))""";
        await command.ExecuteScalarAsync();
    }

    public static Type KindOf(IProperty column) => Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;

    private object?[] Values(object entity)
    {
        if (entity is ISearchable searched) searched.SearchText = WordIndex.TextOf(searched.SearchSource);
        return [.. Columns.Select(c => c.DeclaringType != Entity || c.IsShadowProperty() ? null : Stored(c, c.GetGetter().GetClrValue(entity)))];
    }

    private static object? Stored(IProperty column, object? value) =>
        value is null || column.FindTypeMapping()?.Converter is not { } converter ? value : converter.ConvertToProvider(value);

    private async Task Insert(IEnumerable<object?[]> rows)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""INSERT INTO "{Name}" ({string.Join(", ", Titles.Select(t => $"\"{t}\""))}) VALUES ({string.Join(", ", Titles.Select((_, i) => $"@p{i}"))})""";
        for (var i = 0; i < Titles.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private async Task Copy(NpgsqlConnection npgsql, IEnumerable<object?[]> rows)
    {
        await using var writer = await npgsql.BeginBinaryImportAsync($"""COPY "{Name}" ({string.Join(", ", Titles.Select(t => $"\"{t}\""))}) FROM STDIN (FORMAT BINARY)""");
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var value in row)
            {
                if (value is null) await writer.WriteNullAsync();
                else await writer.WriteAsync(value);
            }
        }
        await writer.CompleteAsync();
    }
}
