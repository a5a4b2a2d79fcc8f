using System.Globalization;
using NhipCau.Shell.History;

namespace NhipCau.Bench.Size;

/// <summary>Gives lines of history their places after those that the program wrote, so that <c>nhipcau verify</c> proves also these.</summary>
internal sealed class Chain
{
    private readonly BulkTable table;
    private (long Number, string Hash) last;

    private Chain(BulkTable table, (long Number, string Hash) last) => (this.table, this.last) = (table, last);

    public static async Task<Chain> After(BulkTable table)
    {
        var end = (await table.Read("\"Number\" = (SELECT MAX(\"Number\") FROM \"changes\")")).SingleOrDefault();
        return new Chain(table, end is null ? (0, AuditChain.Beginning) : (Convert.ToInt64(end[table.IndexOf(nameof(Change.Number))], CultureInfo.InvariantCulture), (string)end[table.IndexOf(nameof(Change.Hash))]!));
    }

    public object?[] Next(object?[] row)
    {
        var line = new Change
        {
            At = (DateTime)Of(row, nameof(Change.At))!,
            AccountId = Number(row, nameof(Change.AccountId)),
            Who = (string)Of(row, nameof(Change.Who))!,
            AgencyId = Number(row, nameof(Change.AgencyId)),
            Record = (string)Of(row, nameof(Change.Record))!,
            RecordId = Number(row, nameof(Change.RecordId))!.Value,
            Act = (string)Of(row, nameof(Change.Act))!,
            Reason = (string?)Of(row, nameof(Change.Reason)),
            Document = (string?)Of(row, nameof(Change.Document)),
            Values = (string)Of(row, nameof(Change.Values))!,
        };
        // Only the chain itself gives a line its number.
        typeof(Change).GetProperty(nameof(Change.Number))!.SetValue(line, last.Number + 1);
        last = (last.Number + 1, AuditChain.HashOf(line, last.Hash));
        row[table.IndexOf(nameof(Change.Number))] = last.Number;
        row[table.IndexOf(nameof(Change.Hash))] = last.Hash;
        return row;
    }

    private object? Of(object?[] row, string name) => row[table.IndexOf(name)];

    private int? Number(object?[] row, string name) => Of(row, name) is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;
}
