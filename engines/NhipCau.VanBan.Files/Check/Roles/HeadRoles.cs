using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Ô số 1 to 5 of the diagram; what the Party has in their place.</summary>
internal static class HeadRoles
{
    private const int LongestName = 120;

    /// <returns>Where the body begins.</returns>
    public static int Read(IReadOnlyList<SheetLine> lines, int kind, DocumentHeader header)
    {
        var end = kind >= 0 ? kind : LetterEnd(lines);
        var names = new List<SheetLine>();
        foreach (var line in lines.Take(end))
        {
            line.Role = RoleOf(line);
            if (line.Role == Role.Other && line.IsCapitals && line.Text.Length <= LongestName && line.Text.Count(char.IsLetter) > 3 && !Patterns.Stamp().IsMatch(line.Text)) names.Add(line);
        }
        Names(names, header.Issuer);
        return kind < 0 ? end : AfterTitle(lines, kind, header);
    }

    private static Role RoleOf(SheetLine line)
    {
        var text = line.Text;
        if (line.Role == Role.Blank) return Role.Blank;
        if (text.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", StringComparison.OrdinalIgnoreCase)) return Role.NationalName;
        if (IsMotto(text)) return Role.Motto;
        if (text.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", StringComparison.OrdinalIgnoreCase)) return Role.PartyName;
        if (text.Trim('*', ' ').Length == 0) return Role.Star;
        if (Patterns.Number().IsMatch(text)) return Role.Number;
        if (Patterns.Date().IsMatch(text) && text.Length < LongestName) return Role.PlaceAndDate;
        return Patterns.Subject().IsMatch(text) ? Role.Subject : Role.Other;
    }

    private static bool IsMotto(string text) =>
        text.StartsWith("Độc lập", StringComparison.OrdinalIgnoreCase) && text.Contains("Tự do", StringComparison.OrdinalIgnoreCase) && text.EndsWith("phúc", StringComparison.OrdinalIgnoreCase);

    private static void Names(List<SheetLine> names, string? issuer)
    {
        if (names.Count == 0) return;
        var own = issuer is null ? 0 : IssuerLines.Count([.. names.Select(l => l.Text)], issuer);
        if (own == 0) own = names.Count > 1 && Patterns.PlaceAlone().IsMatch(names[^1].Text) ? 2 : 1;
        foreach (var line in names) line.Role = Role.Parent;
        foreach (var line in names.TakeLast(own)) line.Role = Role.Issuer;
    }

    /// <summary>A công văn has no kind: its head ends before "Kính gửi", or with number and date.</summary>
    private static int LetterEnd(IReadOnlyList<SheetLine> lines)
    {
        var last = -1;
        for (var i = 0; i < Math.Min(lines.Count, 40); i++)
        {
            if (lines[i].Text.StartsWith("Kính", StringComparison.Ordinal)) return i;
            if (RoleOf(lines[i]) is not (Role.Other or Role.Blank)) last = i;
            else if (Patterns.Label().IsMatch(lines[i].Text) || lines[i].Text.Length > LongestName && last < 0) return last + 1;
        }
        return last + 1;
    }

    private static int AfterTitle(IReadOnlyList<SheetLine> lines, int kind, DocumentHeader header)
    {
        lines[kind].Role = Role.Kind;
        var title = VietnameseText.NameKey(header.Title ?? "");
        var (at, left) = (kind + 1, title);
        for (; at < lines.Count && at < kind + 12; at++)
        {
            var line = lines[at];
            var key = VietnameseText.NameKey(line.Text);
            if (line.Role == Role.Blank) continue;
            if (line.Text.All(c => c is '-' or '–' or '_' or '*' or ' ')) line.Role = Role.TitleDashes;
            else if (key.Length > 0 && line.Text[^1] is not ('.' or ';' or ':') && (title.Length == 0 ? line.Form.Align == Align.Centre : left.StartsWith(key, StringComparison.Ordinal)))
            {
                line.Role = Role.Title;
                left = left[Math.Min(left.Length, key.Length)..].TrimStart(' ', '-', ',', ';');
            }
            else if (Patterns.AnnexNote().IsMatch(line.Text)) line.Role = Role.AnnexNote;
            else break;
        }
        return at;
    }
}
