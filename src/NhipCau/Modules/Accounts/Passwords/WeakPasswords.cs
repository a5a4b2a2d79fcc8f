using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.VanBan;

namespace NhipCau.Modules.Accounts.Passwords;

/// <summary>
/// Passwords that are tried first (NIST SP 800-63B: common, expected or context-specific). What habit puts together is taken apart again: words used too
/// often, names, years, neighbouring keys, the same over and over. A password that is nothing else is weak, however long.
/// </summary>
public sealed class WeakPasswords
{
    /// <summary>Letters and digits of one's own that a password has at least, beside what is guessed.</summary>
    public const int OwnLetters = 4;

    private const int ShortestRun = 3;

    private readonly HashSet<string> words = [];
    private readonly List<string> runs = [];

    public static WeakPasswords Listed { get; } = new();

    private WeakPasswords()
    {
        foreach (var row in CsvFile.Read(Path.Combine(ReferenceData.Folder, "weak-passwords.csv")))
        {
            if (row["kind"] == "run") runs.AddRange([row["text"], new string([.. row["text"].Reverse()])]);
            else words.Add(row["text"]);
        }
    }

    /// <param name="around">Names of the person, the agency and the place: known to whoever guesses.</param>
    public bool Holds(string password, params IEnumerable<string?> around)
    {
        var known = around.OfType<string>().SelectMany(Pieces).Where(w => w.Length >= 2).ToHashSet();
        known.UnionWith(words);
        var longest = known.Max(w => w.Length);
        return new[] { Plain(password), Plain(Unmasked(password, "@a$s!i")) }.SelectMany(reading => new[] { reading, Single(reading) }).Any(reading => Own(Once(reading), known, longest) < OwnLetters);
    }

    /// <summary>The words of a name, the whole of it, and its initials: "nguyen", "thi", "lan", "nguyenthilan", "ntl".</summary>
    private static IEnumerable<string> Pieces(string name)
    {
        var parts = name.Split([' ', '.', '-', '_', '@'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(p => p.Length > 0).ToList();
        return [.. parts, string.Concat(parts), .. parts.Count >= ShortestRun ? [string.Concat(parts.Select(p => p[0]))] : Array.Empty<string>()];
    }

    /// <summary>"112233" and "mmaattkkhhaauu" are typed twice a key.</summary>
    private static string Single(string text) => string.Concat(text.Where((c, i) => i == 0 || c != text[i - 1]));

    /// <summary>"M@tkh4u" is "Matkhau". Signs are read as letters all over, digits piece by piece: in "Ma7kh4u2026" the year is a year.</summary>
    private static string Unmasked(string text, string pairs) => string.Concat(text.Select(c => pairs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at && at % 2 == 0 ? pairs[at + 1] : c));

    private static string Plain(string text) => string.Concat(VietnameseText.Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>"abcdabcdabcd" is "abcd".</summary>
    private static string Once(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
        {
            if (Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period])) return text[..period];
        }
        return text;
    }

    /// <summary>The fewest characters that no guessed piece covers.</summary>
    private int Own(string text, HashSet<string> known, int longest)
    {
        string[] readings = [text, Unmasked(text, "4a0o3e1i5s7t"), Unmasked(text, "4a0o3e1l5s7t")];
        var least = new int[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            least[end] = least[end - 1] + 1;
            for (var start = Math.Max(0, end - Math.Max(longest, 26)); start <= end - 2; start++)
            {
                if (least[start] < least[end] && readings.Any(r => IsGuessed(r[start..end], known))) least[end] = least[start];
            }
        }
        return least[^1];
    }

    private bool IsGuessed(string piece, HashSet<string> known) =>
        known.Contains(piece)
        || piece.Length >= ShortestRun && (runs.Exists(run => run.Contains(piece, StringComparison.Ordinal)) || piece.All(c => c == piece[0]))
        || piece.All(char.IsAsciiDigit) && (IsDay(piece) || IsTelephone(piece));

    /// <summary>A number of a mobile telephone in Việt Nam: ten digits, 03, 05, 07, 08 or 09 first.</summary>
    private static bool IsTelephone(string digits) => digits is ['0', '3' or '5' or '7' or '8' or '9', ..] && digits.Length == 10;

    /// <summary>1980, 2026; 0205, 020580, 052026, 202605, 02051980, 19800502.</summary>
    private static bool IsDay(string digits) => digits.Length switch
    {
        4 => digits[..2] is "19" or "20" || IsDayAndMonth(digits),
        6 => IsDayAndMonth(digits[..4]) || digits[2..4] is "19" or "20" && IsDayAndMonth("01" + digits[..2]) || digits[..2] is "19" or "20" && IsDayAndMonth("01" + digits[4..]),
        8 => digits[4..6] is "19" or "20" && IsDayAndMonth(digits[..4]) || digits[..2] is "19" or "20" && IsDayAndMonth(digits[6..] + digits[4..6]),
        _ => false,
    };

    private static bool IsDayAndMonth(string digits) => (digits[0] - '0') * 10 + digits[1] - '0' is >= 1 and <= 31 && (digits[2] - '0') * 10 + digits[3] - '0' is >= 1 and <= 12;
}
