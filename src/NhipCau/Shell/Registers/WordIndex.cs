using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Shell.Registers;

/// <summary>Finds rows by words typed with or without marks: every word typed must begin a word of the row.</summary>
public static class WordIndex
{
    private const int MostWords = 8;

    /// <summary>Letters of a word that count: a database keeps no word of two thousand.</summary>
    private const int LongestWord = 60;

    /// <summary>Letters a row is found by: the different words of some four hundred pages.</summary>
    private const int LongestText = 200_000;

    /// <summary>Up to so many hits are asked for by number.</summary>
    private const int MostNamed = 5000;

    /// <summary>The words of a text, folded: letters and digits of any script with their marks, everything else parts them.</summary>
    public static IEnumerable<string> WordsOf(string text)
    {
        var folded = VietnameseText.Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            var start = at;
            while (at < folded.Length && IsOfAWord(folded[at])) at++;
            if (at > start) yield return folded[start..Math.Min(at, start + LongestWord)];
        }
    }

    /// <summary>What is kept of a row: each of its words once, a space before every one.</summary>
    public static string TextOf(string source)
    {
        var kept = new StringBuilder();
        foreach (var word in WordsOf(source).Distinct())
        {
            if (kept.Length + word.Length >= LongestText) break;
            kept.Append(' ').Append(word);
        }
        return kept.ToString();
    }

    /// <summary>Asks the index which rows hold the words; nothing typed: all rows.</summary>
    public static async Task<IQueryable<T>> Matching<T>(AppDbContext db, IQueryable<T> rows, string? text) where T : class, ISearchable
    {
        if (string.IsNullOrWhiteSpace(text)) return rows;
        var words = WordsOf(text).Distinct().Take(MostWords).ToList();
        if (words.Count == 0) return rows.Where(_ => false);
        // One letter begins so many words that the index is no help.
        if (words.Where(w => w.Length > 1).ToList() is { Count: > 0 } asked)
        {
            var table = db.Model.FindEntityType(typeof(T))!.GetTableName()!;
            var ids = await WordTables.Hits(db.Database, table, asked, MostNamed + 1).ToListAsync();
            if (ids.Count <= MostNamed) rows = rows.Where(r => ids.Contains(EF.Property<int>(r, "Id")));
            else if (db.Database.IsSqlite())
            {
                // The sum keeps SQLite from fetching every hit: it reads the list in its own order and asks of each row whether it is one.
                var hits = WordTables.Hits(db.Database, table, asked, null);
                rows = rows.Where(r => hits.Contains(EF.Property<int>(r, "Id") + 0));
            }
            // PostgreSQL is quicker by looking into the rows: so many hits soon fill a page.
            else asked.Clear();
            words.RemoveAll(asked.Contains);
        }
        foreach (var begun in words.Select(w => " " + w)) rows = rows.Where(r => r.SearchText.Contains(begun));
        return rows;
    }

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
