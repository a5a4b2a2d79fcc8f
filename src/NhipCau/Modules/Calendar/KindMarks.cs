using System.Globalization;

namespace NhipCau.Modules.Calendar;

/// <summary>Two letters for each kind of entry, so that kinds are told apart without colour: of "Đoàn ra" ĐR, of "Đoàn vào" ĐV. No two are the same.</summary>
public static class KindMarks
{
    /// <param name="kinds">Code and name, in the language of the screen.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<(string Code, string Name)> kinds)
    {
        var marks = new Dictionary<string, string>();
        // The shortest name has the least to choose from.
        foreach (var (code, name) in kinds.OrderBy(k => k.Name.Length).ThenBy(k => k.Code, StringComparer.Ordinal)) marks[code] = Candidates(name).First(c => !marks.ContainsValue(c));
        return marks;
    }

    /// <summary>First and last word, then first and any other, then first and any letter, then a number.</summary>
    private static IEnumerable<string> Candidates(string name)
    {
        var words = name.Split([' ', ',', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Skip(1).Reverse().Select(w => w[0]).Concat(name.Where(char.IsLetter).Skip(1));
        return letters.Select(l => $"{words[0][0]}{l}".ToUpper(CultureInfo.InvariantCulture)).Concat(Enumerable.Range(1, 99).Select(i => $"{char.ToUpperInvariant(words[0][0])}{i}"));
    }
}
