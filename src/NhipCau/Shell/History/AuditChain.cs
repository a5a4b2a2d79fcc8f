using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Writing;
using Npgsql;

namespace NhipCau.Shell.History;

/// <summary>Every line of history carries the hash of the line before it: none can be altered, left out or put between unseen.</summary>
public static class AuditChain
{
    /// <summary>Before the first line.</summary>
    public const string Beginning = "";

    /// <summary>Beyond the wait itself.</summary>
    private static readonly TimeSpan Answering = TimeSpan.FromSeconds(10);

    private const long LockOfPostgres = 0x4E68_6970_4361_7500;

    /// <summary>
    /// One writer at a time adds to the chain. SQLite has one writer anyway; on PostgreSQL the lock is taken before any row is written, so that
    /// two writers never wait for each other, and falls with the transaction.
    /// </summary>
    /// <exception cref="DatabaseBusyException">The lock did not come in time; nothing is written.</exception>
    internal static async Task Queue(AppDbContext db, TimeSpan patience, CancellationToken stop)
    {
        if (!db.Database.IsNpgsql()) return;
        var usual = db.Database.GetCommandTimeout();
        try
        {
            // The server ends the wait, not the limit of a statement, which is for a server that hangs.
            db.Database.SetCommandTimeout(patience + Answering);
            await db.Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"set local lock_timeout = {(long)patience.TotalMilliseconds}; select pg_advisory_xact_lock({LockOfPostgres})"), stop);
        }
        catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DatabaseBusyException();
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    /// <summary>Gives new lines their places after the last.</summary>
    internal static async Task Append(AppDbContext db, IReadOnlyList<Change> lines, CancellationToken stop)
    {
        var last = await db.Set<Change>().OrderByDescending(c => c.Number).Select(c => new { c.Number, c.Hash }).FirstOrDefaultAsync(stop);
        var (number, hash) = (last?.Number ?? 0, last?.Hash ?? Beginning);
        foreach (var line in lines)
        {
            line.Number = ++number;
            line.Hash = hash = HashOf(line, hash);
        }
        db.AddRange(lines);
    }

    /// <summary>Of all a line says, in one writing for both databases: PostgreSQL keeps microseconds.</summary>
    public static string HashOf(Change line, string before) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        before, line.Number, line.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture), line.AccountId, line.Who, line.AgencyId,
        line.Record, line.RecordId, line.Act, line.Reason, line.Document, line.Values,
    })));
}
