using System.Data;
using Microsoft.Data.Sqlite;

namespace NhipCau.Data.Connections;

/// <summary>A command that goes back to its connection when it is disposed of, with what SQLite compiled for it.</summary>
internal sealed class KeptCommand(KeptStatements home) : SqliteCommand
{
    private bool isLent, hasFailed;

    public KeptCommand Lent()
    {
        isLent = true;
        return this;
    }

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        try
        {
            return base.ExecuteReader(behavior);
        }
        catch
        {
            hasFailed = true;
            throw;
        }
    }

    /// <summary>Of one that is not lent: it is thrown away, as its connection does with all of them when it closes.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && isLent)
        {
            isLent = false;
            Parameters.Clear();
            Transaction = null;
            if (home.TakeBack(this, hasFailed)) return;
        }
        base.Dispose(disposing);
    }
}
