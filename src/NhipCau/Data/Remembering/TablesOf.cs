using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace NhipCau.Data.Remembering;

/// <summary>The tables a statement reads or writes, by its text.</summary>
internal static partial class TablesOf
{
    /// <summary>More different questions than the program has; beyond them the oldest knowledge is thrown away whole.</summary>
    private const int MostTexts = 5000;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Known = new(StringComparer.Ordinal);

    /// <summary>A table of words is written by triggers of the table whose words it holds.</summary>
    public static IReadOnlyList<string> Reading(string sql)
    {
        if (Known.Count > MostTexts) Known.Clear();
        return Known.GetOrAdd(sql, text => [.. Sources().Matches(text).Select(m => m.Groups[1].Value).Select(t => t.StartsWith(WordTables.Prefix, StringComparison.Ordinal) ? t[WordTables.Prefix.Length..] : t).Distinct()]);
    }

    /// <summary>What is written, and whether rows are deleted: others may go with them.</summary>
    public static IEnumerable<(string Table, bool Deleted)> Writing(string sql) =>
        sql.StartsWith("SELECT", StringComparison.Ordinal) ? [] : Targets().Matches(sql).Select(m => (m.Groups[2].Value, m.Groups[1].ValueSpan.StartsWith("DELETE", StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+"?([a-z_][a-z_0-9]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Sources();

    [GeneratedRegex("""\b(INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?([a-z_][a-z_0-9]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Targets();
}
