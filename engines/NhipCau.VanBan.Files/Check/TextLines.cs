namespace NhipCau.VanBan.Files.Check;

/// <summary>The lines of the page and the lines of the text that was read are the same words in nearly the same order: this finds each in the other.</summary>
internal static class TextLines
{
    /// <summary>Columns may come in another order, a table's cells stand on one line: so far around is looked.</summary>
    private const int Around = 60;

    /// <summary>Characters looked through for all lines together; a usual document needs a hundredth. What comes after has no place in the text.</summary>
    private const long MostLooked = 300_000_000;

    public static void Match(IReadOnlyList<SheetLine> lines, string text)
    {
        var read = text.Split('\n').Select(l => string.Join(' ', VietnameseText.Normalize(l).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        var (at, left) = (0, MostLooked);
        foreach (var line in lines.Where(l => l.Text.Length > 0))
        {
            if (Find(read, line.Text, at, ref left) is not { } found) continue;
            line.TextLine = found + 1;
            at = line.Cell is null ? found + 1 : Math.Max(at, found); // a row of cells is one line
        }
    }

    private static int? Find(string[] read, string words, int at, ref long left)
    {
        for (var i = at; i < Math.Min(read.Length, at + Around); i++)
            if (Has(read[i], words, ref left)) return i;
        for (var i = Math.Min(read.Length, at) - 1; i >= Math.Max(0, at - Around); i--)
            if (Has(read[i], words, ref left)) return i;
        return null;
    }

    private static bool Has(string line, string words, ref long left)
    {
        if (words.Length < 4) return line == words;
        left -= line.Length;
        return left > 0 && line.Contains(words, StringComparison.Ordinal);
    }
}
