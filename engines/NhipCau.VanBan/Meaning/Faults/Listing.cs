using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>How many things a stretch of text lists, as far as its marks tell: a least and a most.</summary>
/// <param name="Items">The things, as printed.</param>
/// <param name="Sure">The marks leave no doubt: semicolons, numbers in brackets, names alone.</param>
internal sealed partial record Listing(int Least, int Most, List<string> Items, bool Sure)
{
    [GeneratedRegex(@"(?<=^|[\s:;,.])\(?(?:(?<r>ix|iv|v?i{1,3}|v|x)|(?<d>\d{1,2})|(?<l>[a-hk]))\)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>"(1) …; (2) …", "(i) … (v) …": the last number, where they run from one without a gap.</summary>
    public static int ByNumbers(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).Contains(')'))
            return 0;
        var (last, roman) = (0, false);
        foreach (var match in Numbered().In(text[start..end]))
        {
            var value = match.Groups["r"] is { Success: true } numeral && (last == 0 || roman) ? Structure.Roman.Value(numeral.Value.ToUpperInvariant())
                : match.Groups["d"].Success ? int.Parse(match.Groups["d"].Value, System.Globalization.CultureInfo.InvariantCulture)
                : match.Value.Trim(' ', '(', ')')[0] - 'a' + 1;
            if (value != last + 1)
                continue;
            roman |= match.Groups["r"].Success && last == 0;
            last = value;
        }
        return last;
    }

    /// <summary>Things parted by semicolons; the last "và" parts two where what follows begins as the others do.</summary>
    public static Listing? BySemicolons(string text, int start, int end)
    {
        var items = Split(text, start, end, ';');
        if (items.Count < 2)
            return null;
        var heads = items.Select(Head).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var more = items.Sum(item => AndHead(item, heads));
        return new(items.Count, items.Count + more, items, items.TrueForAll(item => item.Length > 2));
    }

    /// <summary>Things that all begin with the noun that is counted: "Tổ chức A (Úc), Tổ chức B, Tổ chức C và Tổ chức D".</summary>
    public static Listing? ByNoun(string text, int start, int end, string noun)
    {
        var head = noun[..Words.End(noun, 0)];
        var items = Split(text, start, end, ',').SelectMany(item => Parts(item, head)).ToList();
        var named = items.Where(item => Head(item).Equals(head, StringComparison.OrdinalIgnoreCase) && char.IsUpper(item[0])).ToList();
        return named.Count > 1 && items.Count > 0 && named[0] == items[0] ? new(named.Count, named.Count, named, true) : null;
    }

    /// <summary>Names alone, parted by commas and "và": "Lào, Campuchia và Thái Lan"; the list is over where a word in small letters goes on.</summary>
    public static Listing? ByNames(string text, int start, int end)
    {
        var items = Split(text, start, end, ',').SelectMany(item => item.Split(" và ")).Select(item => item.Trim()).ToList();
        var names = items.TakeWhile(item => item.Length > 1 && char.IsUpper(item[0])).ToList();
        if (names.Count == 0)
            return null;
        // The last name may run on into the sentence: "Thái Lan trong tháng 5".
        var plain = names.TrueForAll(name => !name.Any(char.IsAsciiDigit) && name.Split(' ') is { Length: <= 5 } words && words.Count(word => word.Length > 0 && char.IsLower(word[0])) <= 1);
        return new(names.Count, names.Count, names, plain && names.Count > 1);
    }

    private static IEnumerable<string> Parts(string item, string head)
    {
        var from = 0;
        for (var at = item.IndexOf(" và ", StringComparison.Ordinal); at >= 0; at = item.IndexOf(" và ", at + 1, StringComparison.Ordinal))
            if (Words.StandsAt(item, at + 4, head) && char.IsUpper(item[at + 4]))
            {
                yield return item[from..at];
                from = at + 4;
            }
        yield return item[from..];
    }

    private static int AndHead(string item, HashSet<string> heads)
    {
        var more = 0;
        for (var at = item.IndexOf(" và ", StringComparison.Ordinal); at >= 0; at = item.IndexOf(" và ", at + 1, StringComparison.Ordinal))
            if (at + 4 < item.Length && char.IsUpper(item[at + 4]) && heads.Contains(Words.After(item, at + 4).ToString()))
                more++;
        return more;
    }

    public static string Head(string item) => Words.After(item, 0).ToString();

    /// <summary>Cut at a mark outside of brackets and quotes.</summary>
    private static List<string> Split(string text, int start, int end, char mark)
    {
        var items = new List<string>();
        var (from, depth) = (start, 0);
        for (var i = start; i < end; i++)
        {
            depth += text[i] switch { '(' or '“' => 1, ')' or '”' => -1, _ => 0 };
            if (text[i] != mark || depth > 0 || mark == ',' && i + 1 < end && text[i + 1] != ' ')
                continue;
            items.Add(text[from..i].Trim());
            from = i + 1;
        }
        items.Add(text[from..end].Trim(' ', '.', '/'));
        items.RemoveAll(item => item.Length == 0);
        return items;
    }
}
