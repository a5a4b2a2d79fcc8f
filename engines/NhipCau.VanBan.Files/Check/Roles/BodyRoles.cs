namespace NhipCau.VanBan.Files.Check;

/// <summary>Ô số 6 and 9a: whom it is written to, its grounds, its text and the headings in it.</summary>
internal static class BodyRoles
{
    private const int LongestHeading = 160;

    public static void Read(IEnumerable<SheetLine> lines, bool withBases)
    {
        var bases = withBases;
        var addressees = false;
        SheetLine? before = null;
        foreach (var line in lines.Where(l => l.Role == Role.Other))
        {
            addressees = line.Text.StartsWith("Kính gửi", StringComparison.OrdinalIgnoreCase) || line.Text.StartsWith("Kính trình", StringComparison.OrdinalIgnoreCase)
                || addressees && line.Text[0] is '-' or '–';
            line.Role = line.Cell is { Data: true } ? Role.Cell : addressees ? Role.Addressee : RoleOf(line, before, bases);
            // Grounds stand before all else; the name of who decides may stand among them.
            if (line.Role is not (Role.Basis or Role.Addressee) && !line.IsCapitals) bases = false;
            before = line;
        }
    }

    private static Role RoleOf(SheetLine line, SheetLine? before, bool bases)
    {
        var text = line.Text;
        if (bases && Patterns.Basis().IsMatch(text) && !Patterns.RunningSentence().IsMatch(text)) return Role.Basis;
        if (Patterns.Article().Match(text) is { Success: true } article && (article.Groups["l"].Value[^1] is '.' or ':' || IsAlone(article.Groups["rest"].Value))) return Role.Article;
        if (Patterns.Part().Match(text) is { Success: true } part && IsAlone(part.Groups["rest"].Value)) return Role.Part;
        if (Patterns.Section().Match(text) is { Success: true } section && IsAlone(section.Groups["rest"].Value)) return Role.Section;
        if (before?.Role == Role.Part && IsTitle(line)) return Role.PartTitle;
        if (before?.Role == Role.Section && before.Text.Length < 12 && IsTitle(line)) return Role.SectionTitle;
        return Patterns.Roman().IsMatch(text) && text.Length <= LongestHeading && !text.EndsWith(';') && !text.EndsWith('.') ? Role.Heading
            : line.IsCapitals ? Role.Other : Role.Text;
    }

    /// <summary>"Chương I" or "Chương I. NHỮNG QUY ĐỊNH CHUNG", not "Chương I của Nghị định này quy định …".</summary>
    private static bool IsAlone(string rest) => rest.Trim(' ', '.', ':') is var words && (words.Length == 0 || words.Length <= LongestHeading && char.IsUpper(words[0]) && !words.EndsWith(';'));

    private static bool IsTitle(SheetLine line) => line.Text.Length <= LongestHeading && !Patterns.Label().IsMatch(line.Text) && line.Text[^1] is not ('.' or ';' or ':');
}
