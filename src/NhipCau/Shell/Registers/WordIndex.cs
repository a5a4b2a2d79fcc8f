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

    private const int FewHits = 300;

    private const int Sample = 160;
    private const int CommonFrom = 20;

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

    /// <summary>The words a search looks for.</summary>
    internal static IEnumerable<string> Asked(string? text) => WordsOf(text ?? "").Distinct().Take(MostWords);

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

    /// <summary>The rows that hold the words; nothing typed: all rows.</summary>
    /// <remarks>
    /// Two ways to find them. A rare word is asked of the index, and its rows are named to the list by their numbers. A common one is looked for in the rows
    /// themselves while the list is read in its own order: of every twentieth row a page and a count that stops are soon full, where the index would gather
    /// tens of thousands of numbers first (a hundred thousand rows, a word in every fourth: 1 ms against 25). Which it is, a look at rows from all over the table tells;
    /// where that errs, the index stops at the most that can be named and the rows are looked into after all.
    /// </remarks>
    public static async Task<IQueryable<T>> Matching<T>(AppDbContext db, IQueryable<T> rows, string? text) where T : class, ISearchable =>
        string.IsNullOrWhiteSpace(text) ? rows : await Found(db, rows, new Sought(db, text, [TableOf<T>(db)])) ?? rows.Where(_ => false);

    public static string TableOf<T>(AppDbContext db) where T : class, ISearchable => db.Model.FindEntityType(typeof(T))!.GetTableName()!;

    /// <summary>The same of something typed; null where the index knows of none.</summary>
    internal static async Task<IQueryable<T>?> Found<T>(AppDbContext db, IQueryable<T> rows, Sought sought) where T : class, ISearchable
    {
        var words = sought.Words.ToList();
        if (words.Count == 0) return null;
        var asked = words.Where(w => w.Length > 1).ToList();
        var table = TableOf<T>(db);
        // Most searches are for something rare: the word that looks so is asked for alone, up to a few rows, and the others are looked for in those.
        if (sought.Rarest is { } rare && !Commonness.Stands(db, typeof(T), words) && await sought.Hits(table, FewHits + 1) is { Count: <= FewHits } few)
            return few.Count == 0 ? null : Holding(rows.Where(r => few.Contains(EF.Property<int>(r, "Id"))), words.Where(w => w != rare));
        if (asked.Count > 0 && !await Commonness.Known(db, typeof(T), words, () => AreCommon<T>(db, words)))
        {
            var ids = await WordTables.Hits(db.Database, table, asked, MostNamed + 1).ToListAsync();
            if (ids.Count == 0) return null;
            if (ids.Count <= MostNamed)
            {
                rows = rows.Where(r => ids.Contains(EF.Property<int>(r, "Id")));
                words.RemoveAll(asked.Contains);
            }
        }
        return Holding(rows, words);
    }

    private static IQueryable<T> Holding<T>(IQueryable<T> rows, IEnumerable<string> words) where T : class, ISearchable =>
        words.Select(w => " " + w).Aggregate(rows, (found, begun) => found.Where(r => r.SearchText.Contains(begun)));

    /// <summary>Whether of <see cref="Sample"/> rows, evenly from all over the table, one in twenty holds the words; a small table needs no such question.</summary>
    private static async Task<bool> AreCommon<T>(AppDbContext db, IReadOnlyList<string> words) where T : class, ISearchable
    {
        var table = db.Set<T>().AsNoTracking(); // unfiltered: how common a word is; no row of it is shown
        var last = await table.MaxAsync(r => (int?)EF.Property<int>(r, "Id")) ?? 0;
        if (last <= MostNamed) return false;
        var ids = Enumerable.Range(0, Sample).Select(i => (int)(last - (long)i * last / Sample)).ToList();
        return await Holding(table.Where(r => ids.Contains(EF.Property<int>(r, "Id"))), words).CountAsync() * CommonFrom >= Sample;
    }

    private static bool IsOfAWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
