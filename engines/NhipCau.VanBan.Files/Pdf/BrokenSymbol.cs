using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A symbol broken at its hyphen or slash ("188/TTr-" and "SVHTTDL" on the next line) is closed: it stands whole on the first.</summary>
internal static partial class BrokenSymbol
{
    public static bool IsBroken(string line, string next) => Beginning().IsMatch(line) && Rest().IsMatch(next);

    public static void Close(List<string> lines)
    {
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Contains('\t', StringComparison.Ordinal) || !IsBroken(lines[i], lines[i + 1])) continue;
            var end = lines[i + 1].IndexOf(' ', StringComparison.Ordinal);
            lines[i] += end < 0 ? lines[i + 1] : lines[i + 1][..end];
            if (end < 0) lines.RemoveAt(i + 1);
            else lines[i + 1] = lines[i + 1][(end + 1)..];
        }
    }

    /// <summary>A number or an abbreviation before the slash or hyphen at the end: "188/", "188/TTr-", "59-NQ/", "KH/".</summary>
    [GeneratedRegex(@"(?:^|[\s(])(?:\d+(?:/\d{4})?[/-](?:\p{Lu}\p{L}*[-/])*|\p{Lu}{2,}[/-])$")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:\p{Lu}\p{L}*\p{Lu}|\p{Lu}{2,}|\d{4}/)")]
    private static partial Regex Rest();
}
