using System.Text;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>When two texts say the same. Written apart from the engine, which is what is being judged.</summary>
internal static partial class Likeness
{
    [GeneratedRegex("[‐‑–—−]")] private static partial Regex Dash();
    [GeneratedRegex("([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])")] private static partial Regex ToneOnTheLast();
    [GeneratedRegex(@"\s+")] private static partial Regex Space();
    [GeneratedRegex(" ?- ?")] private static partial Regex SpacedDash();
    [GeneratedRegex("^(về việc|về|v/v) ")] private static partial Regex About();

    /// <summary>Case, spaces, dashes, quotes, closing punctuation and the place of the tone mark do not matter.</summary>
    public static string Plain(string? text)
    {
        var plain = ToneOnTheLast().Replace((text ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant(), "$1$3$2").Normalize(NormalizationForm.FormC);
        plain = Dash().Replace(plain, "-").Replace("\u00ad", "", StringComparison.Ordinal);
        plain = Space().Replace(Regex.Replace(plain, "[“”„]", "\""), " ");
        return SpacedDash().Replace(plain, "-").Replace("ủy ban nhân dân", "ubnd", StringComparison.Ordinal).Trim([.. " .;:,\"…"]);
    }

    /// <summary>The symbol of a document without spaces, in capitals.</summary>
    public static string Symbol(string? text) =>
        Space().Replace(Dash().Replace((text ?? "").Normalize(NormalizationForm.FormC), "-"), "").ToUpperInvariant();

    /// <summary>The beginnings agree for 12 characters at least, or for all of a shorter wanted text; or nearly all of it does.</summary>
    public static bool Same(string? wanted, string? given, int length = 50)
    {
        var (a, b) = (About().Replace(Plain(wanted), ""), About().Replace(Plain(given), ""));
        var common = Math.Min(Math.Min(a.Length, b.Length), length);
        if (common == 0) return a == b;
        return string.CompareOrdinal(a, 0, b, 0, common) == 0 && common >= Math.Min(12, a.Length) || Ratio(a, b, 90) > 0.9;
    }

    /// <summary>Twice the characters in common over all characters of the beginnings: the longest common run, then what stands before and behind it (Ratcliff and Obershelp).</summary>
    public static double Ratio(string a, string b, int length)
    {
        var x = a.AsSpan(0, Math.Min(a.Length, length));
        var y = b.AsSpan(0, Math.Min(b.Length, length));
        return x.Length + y.Length == 0 ? 1 : 2.0 * Common(x, y) / (x.Length + y.Length);
    }

    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (length, atA, atB) = (0, 0, 0);
        var runs = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = b.Length; j > 0; j--)
            {
                runs[j] = a[i] == b[j - 1] ? runs[j - 1] + 1 : 0;
                var (startA, startB) = (i + 1 - runs[j], j - runs[j]);
                if (runs[j] > length || runs[j] == length && length > 0 && startA == atA && startB < atB)
                    (length, atA, atB) = (runs[j], startA, startB);
            }
        }
        return length == 0 ? 0 : length + Common(a[..atA], b[..atB]) + Common(a[(atA + length)..], b[(atB + length)..]);
    }
}
