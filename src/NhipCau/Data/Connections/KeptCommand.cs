using System.Data;
using Microsoft.Data.Sqlite;

namespace NhipCau.Data.Connections;

/// <summary>A command that goes back to its connection when it is disposed of, with what SQLite compiled for it.</summary>
internal sealed class KeptCommand(KeptStatements home) : SqliteCommand
{
    /// <summary>SQLite holds what a statement was asked with until it is asked again: the text of a document is not held for that.</summary>
    private const int LargestHeld = 10_000;

    private bool isLent, hasFailed, isHeavy;

    /// <summary>To who asks the same now.</summary>
    public void Lend(SqliteCommand asked)
    {
        (Transaction, CommandTimeout, isLent) = (asked.Transaction, asked.CommandTimeout, true);
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            Parameters.Add(parameter);
            isHeavy |= parameter.Value is string { Length: > LargestHeld } or byte[] { Length: > LargestHeld };
        }
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
            if (home.TakeBack(this, isHeavy, hasFailed)) return;
        }
        base.Dispose(disposing);
    }
}
