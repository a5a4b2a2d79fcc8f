using Microsoft.Data.Sqlite;

namespace NhipCau.Data.Connections;

/// <summary>The statements one connection has compiled, by their text; the one not asked for longest goes first.</summary>
internal sealed class KeptStatements(SqliteConnection connection)
{
    /// <summary>Some ten kilobytes each.</summary>
    private const int Most = 100;

    private readonly OrderedDictionary<string, KeptCommand> free = new(StringComparer.Ordinal);
    private int lent;
    private bool failed;

    public int Count => free.Count;

    /// <summary>None is being asked, and none has failed.</summary>
    public bool AreIdle => !failed && lent == 0;

    /// <summary>The same command, compiled before if it was asked before.</summary>
    public SqliteCommand Known(SqliteCommand asked)
    {
        if (!free.Remove(asked.CommandText, out var known)) known = new KeptCommand(this) { Connection = connection, CommandText = asked.CommandText };
        known.Lend(asked);
        asked.Dispose();
        lent++;
        return known;
    }

    /// <returns>False: it is to be thrown away.</returns>
    public bool TakeBack(KeptCommand command, bool isHeavy, bool hasFailed)
    {
        lent--;
        failed |= hasFailed;
        if (isHeavy || hasFailed || !free.TryAdd(command.CommandText, command)) return false;
        if (free.Count > Most)
        {
            var oldest = free.GetAt(0).Value;
            free.RemoveAt(0);
            oldest.Dispose();
        }
        return true;
    }
}
