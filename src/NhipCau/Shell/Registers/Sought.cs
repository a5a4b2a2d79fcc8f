using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Remembering;

namespace NhipCau.Shell.Registers;

/// <summary>What somebody looks for, in one register or in all: of all of them the rows of its rarest word are asked for in one question, for most hold none.</summary>
/// <param name="tables">Where it is looked for.</param>
public sealed class Sought(AppDbContext db, string text, IReadOnlyList<string> tables)
{
    private (long At, ILookup<string, int> Rows)? hits;

    public string Text => text;
    internal IReadOnlyList<string> Words { get; } = [.. WordIndex.Asked(text)];

    /// <summary>The word that looks rare: long, or with a digit. One letter begins so many words that the index is no help.</summary>
    internal string? Rarest => Words.Where(w => w.Length > 1).MaxBy(w => (w.Length, w.Any(char.IsDigit)));

    /// <summary>The rows of one of the tables that hold the rarest word; no more than asked for.</summary>
    internal async Task<List<int>> Hits(string table, int most)
    {
        if (tables.Count == 1) return await WordTables.Hits(db.Database, table, [Rarest!], most).ToListAsync();
        if (hits is null || db.Writes?.AnySince(hits.Value.At, [table]) is true)
        {
            using var aside = ReadTables.Aside();
            var at = db.Writes?.Now ?? 0;
            hits = (at, (await WordTables.Hits(db.Database, tables, Rarest!, most).ToListAsync()).ToLookup(h => h.Table, h => h.Id));
        }
        ReadTables.Current?.Add([table]);
        return [.. hits.Value.Rows[table]];
    }
}
