using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Shell.Registers;

/// <summary>
/// Which words are common in which table, remembered for a while: people look for the same ones, and page on. It only chooses the way to look;
/// what is found is the same on either.
/// </summary>
internal static class Commonness
{
    private const int Most = 5000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly ConcurrentDictionary<(string Database, Type Table, string Words), (bool Common, long Until)> Answers = new();

    /// <summary>They were found to be common a while ago.</summary>
    public static bool Stands(AppDbContext db, Type table, IEnumerable<string> words) => Answers.TryGetValue(Key(db, table, words), out var answer) && answer.Common && answer.Until > Environment.TickCount64;

    public static async Task<bool> Known(AppDbContext db, Type table, IEnumerable<string> words, Func<Task<bool>> ask)
    {
        var (key, now) = (Key(db, table, words), Environment.TickCount64);
        if (Answers.TryGetValue(key, out var answer) && answer.Until > now) return answer.Common;
        if (Answers.Count >= Most) Answers.Clear();
        var common = await ask();
        Answers[key] = (common, now + (long)Kept.TotalMilliseconds);
        return common;
    }

    private static (string Database, Type Table, string Words) Key(AppDbContext db, Type table, IEnumerable<string> words) => (db.Database.GetConnectionString() ?? "", table, string.Join(' ', words));
}
