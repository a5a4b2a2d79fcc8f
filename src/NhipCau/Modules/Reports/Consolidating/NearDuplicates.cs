using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>
/// Texts that say nearly the same stand together: half or more of the shorter one's triples of syllables, accents aside, are in the other.
/// The same visit told by three agencies is counted once.
/// </summary>
public static class NearDuplicates
{
    /// <summary>Share of the shorter text.</summary>
    private const double Alike = 0.5;

    /// <summary>Fewer triples prove nothing: "Không có vướng mắc." is everybody's sentence only where it is the same word for word.</summary>
    private const int Least = 4;

    /// <summary>A triple that stands in more texts than this is a phrase of the trade.</summary>
    private const int Common = 24;

    /// <summary>Every text in one group, in the order of the first of each.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> all, Func<T, string> textOf)
    {
        var folded = all.Select(item => VietnameseText.Fold(textOf(item))).ToList();
        var shingles = folded.Select(Shingles).ToList();
        var group = Enumerable.Range(0, all.Count).ToArray();
        foreach (var same in Enumerable.Range(0, all.Count).GroupBy(i => folded[i])) foreach (var i in same.Skip(1)) Join(group, same.First(), i);
        foreach (var (a, b) in Pairs(shingles)) Join(group, a, b);
        return [.. Enumerable.Range(0, all.Count).GroupBy(i => Root(group, i)).Select(g => (IReadOnlyList<T>)[.. g.Select(i => all[i])])];
    }

    private static IEnumerable<(int, int)> Pairs(List<HashSet<string>> shingles)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < shingles.Count; i++)
        {
            foreach (var shingle in shingles[i])
            {
                if (!places.TryGetValue(shingle, out var at)) places[shingle] = at = [];
                if (at.Count <= Common) at.Add(i);
            }
        }
        var shared = new Dictionary<(int, int), int>();
        foreach (var at in places.Values.Where(p => p.Count is > 1 and <= Common))
            for (var a = 0; a < at.Count; a++)
                for (var b = a + 1; b < at.Count; b++)
                    shared[(at[a], at[b])] = shared.GetValueOrDefault((at[a], at[b])) + 1;
        return shared.Where(p => Math.Min(shingles[p.Key.Item1].Count, shingles[p.Key.Item2].Count) is var shorter && (shorter >= Least || shingles[p.Key.Item1].SetEquals(shingles[p.Key.Item2])) && p.Value >= Alike * shorter).Select(p => p.Key);
    }

    /// <summary>Of a short text the whole is its only shingle.</summary>
    private static HashSet<string> Shingles(string folded)
    {
        var words = new string([.. folded.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 3 ? [string.Join(' ', words)] : [.. Enumerable.Range(0, words.Length - 2).Select(i => $"{words[i]} {words[i + 1]} {words[i + 2]}")];
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i) i = group[i] = group[group[i]];
        return i;
    }

    private static void Join(int[] group, int a, int b) => group[Math.Max(Root(group, a), Root(group, b))] = Math.Min(Root(group, a), Root(group, b));
}
