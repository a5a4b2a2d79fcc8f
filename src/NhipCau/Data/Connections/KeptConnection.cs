using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NhipCau.Data.Connections;

/// <summary>A connection that goes back to the others when its context has done with it.</summary>
internal sealed class KeptConnection : SqliteConnection
{
    private readonly KeptConnections home;
    private bool isLeaving;

    public KeptConnection(KeptConnections home, string connectionString) : base(connectionString)
    {
        this.home = home;
        Statements = new KeptStatements(this);
    }

    public KeptStatements Statements { get; }

    /// <summary>Nothing is being read or written on it and nothing has failed: the next may have it as it is.</summary>
    private bool IsIdle => Statements.AreIdle && State == ConnectionState.Open && raw.sqlite3_get_autocommit(Handle) != 0;

    /// <summary>A context closes its connection before it disposes of it.</summary>
    public override void Close()
    {
        if (isLeaving || !IsIdle) base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && IsIdle && home.TakeBack(this)) return;
        isLeaving = true;
        base.Dispose(disposing);
    }
}
