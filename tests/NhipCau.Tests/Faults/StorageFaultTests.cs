using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Writing;
using NhipCau.Shell.Files;
using Npgsql;

namespace NhipCau.Tests.Faults;

/// <summary>What is told from the errors of disks and databases, and what is left over by a kill.</summary>
public sealed class StorageFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nc-left-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<Exception, StorageFault> Errors => new()
    {
        { new DatabaseBusyException(), StorageFault.Busy },
        { new DbUpdateException("Saving", new SqliteException("database or disk is full", 13)), StorageFault.Full },
        { new SqliteException("database is locked", 5), StorageFault.Busy },
        { new SqliteException("attempt to write a readonly database", 8), StorageFault.ReadOnly },
        { new SqliteException("disk I/O error", 10, 4874), StorageFault.Full },
        { new SqliteException("disk I/O error", 10, 266), StorageFault.Away },
        { new SqliteException("UNIQUE constraint failed", 19, 2067), StorageFault.None },
        { new PostgresException("could not extend file", "ERROR", "ERROR", "53100"), StorageFault.Full },
        { new PostgresException("terminating connection", "FATAL", "FATAL", "57P01"), StorageFault.Away },
        { new PostgresException("the database system is starting up", "FATAL", "FATAL", "57P03"), StorageFault.Away },
        { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), StorageFault.None },
        { new InvalidOperationException("transient", new NpgsqlException("Failed to connect", new SocketException(111))), StorageFault.Away },
        { new IOException("No space left on device", 28), StorageFault.Full },
        { new IOException("Read-only file system", 30), StorageFault.ReadOnly },
        { new IOException("broken pipe", new SocketException(32)), StorageFault.None },
        { new InvalidOperationException("a fault of ours"), StorageFault.None },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void ErrorsAreToldApart(Exception wrong, StorageFault fault) => Assert.Equal(fault, StorageFaults.Of(wrong));

    [Fact]
    public void UploadsCutOffByAKillAreClearedAway()
    {
        FileStore.Sweep(folder);
        var sha = new string('a', 64);
        var kept = Path.Combine(folder, "files", "aa", sha);
        var left = Path.Combine(folder, "files", $"{Guid.NewGuid():N}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.WriteAllText(kept, "x");
        File.WriteAllText(left, "x");
        FileStore.Sweep(folder);
        Assert.True(File.Exists(kept));
        Assert.False(File.Exists(left));
    }
}
