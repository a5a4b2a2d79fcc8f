using Microsoft.Data.Sqlite;
using NhipCau.Data.Writing;
using Npgsql;

namespace NhipCau.Data;

/// <summary>What keeps data from being read or written though nothing was wrong with what was asked: it passes when its cause does.</summary>
public enum StorageFault
{
    None,

    /// <summary>Another writer was not done in time.</summary>
    Busy,

    /// <summary>No room left on the disk, of the program or of the database.</summary>
    Full,

    /// <summary>The disk or the database takes no writing.</summary>
    ReadOnly,

    /// <summary>The database does not answer, or broke off.</summary>
    Away,
}

public static class StorageFaults
{
    // The numbers of errno on Linux, and of the same errors on Windows.
    private const int NoSpace = 28, OverQuota = 122, ReadOnlyDisk = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070), WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Looks for it behind what EF and ASP.NET wrap around it.</summary>
    public static StorageFault Of(Exception? wrong)
    {
        for (; wrong is not null; wrong = wrong.InnerException)
        {
            if (OfOne(wrong) is not StorageFault.None and var fault) return fault;
        }
        return StorageFault.None;
    }

    private static StorageFault OfOne(Exception wrong) => wrong switch
    {
        DatabaseBusyException => StorageFault.Busy,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode),
        PostgresException server => OfPostgres(server.SqlState),
        NpgsqlException { IsTransient: true } => StorageFault.Away,
        UnauthorizedAccessException => StorageFault.ReadOnly,
        IOException { HResult: NoSpace or OverQuota or WindowsDiskFull or WindowsHandleDiskFull } => StorageFault.Full,
        IOException { HResult: ReadOnlyDisk } => StorageFault.ReadOnly,
        _ => StorageFault.None,
    };

    /// <summary>https://www.sqlite.org/rescode.html</summary>
    private static StorageFault OfSqlite(int code, int extended) => code switch
    {
        5 or 6 => StorageFault.Busy, // SQLITE_BUSY, SQLITE_LOCKED
        8 => StorageFault.ReadOnly, // SQLITE_READONLY
        13 => StorageFault.Full, // SQLITE_FULL
        10 when extended is 778 or 4874 => StorageFault.Full, // SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE: the disk took no more
        10 or 14 => StorageFault.Away, // SQLITE_IOERR, SQLITE_CANTOPEN
        _ => StorageFault.None,
    };

    /// <summary>https://www.postgresql.org/docs/current/errcodes-appendix.html</summary>
    private static StorageFault OfPostgres(string state) => state switch
    {
        "53100" => StorageFault.Full, // disk_full
        "25006" => StorageFault.ReadOnly, // read_only_sql_transaction
        "53300" or "55P03" or "40001" or "40P01" => StorageFault.Busy, // too_many_connections, lock_not_available, serialization_failure, deadlock_detected
        "57P01" or "57P02" or "57P03" => StorageFault.Away, // admin_shutdown, crash_shutdown, cannot_connect_now
        _ => state.StartsWith("08", StringComparison.Ordinal) ? StorageFault.Away : StorageFault.None, // connection_exception
    };
}
