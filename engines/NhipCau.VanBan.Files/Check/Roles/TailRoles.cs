namespace NhipCau.VanBan.Files.Check;

/// <summary>Ô số 7 and 9b: signature and recipients, beside each other or one after the other.</summary>
internal static class TailRoles
{
    public static void Read(IEnumerable<SheetLine> lines)
    {
        SheetLine? listing = null; // the head of the list, while it goes on
        foreach (var line in lines.Where(l => l.Role == Role.Other))
        {
            if (listing is not null && listing.Cell?.Number != line.Cell?.Number) listing = null;
            if (line.Cell is { Data: true }) line.Role = Role.Cell;
            else if (Patterns.RecipientsHead().IsMatch(line.Text))
            {
                line.Role = Role.RecipientsHead;
                listing = line;
            }
            else if (listing is not null && line.Text[0] is '-' or '–' or '+' or '•') line.Role = Role.Recipient;
            else if (Patterns.Authority().IsMatch(line.Text)) line.Role = Role.Authority;
            else if (Patterns.Position().IsMatch(line.Text) || line.IsCapitals && line.Text.Count(char.IsLetter) > 4 && !Patterns.Stamp().IsMatch(line.Text)) line.Role = Role.Position;
            else if (IsName(line.Text)) line.Role = Role.SignerName;
            // An item may go over several lines.
            else if (listing is not null && !line.First) line.Role = Role.Recipient;
        }
    }

    private static bool IsName(string text) => Patterns.PersonName().IsMatch(Patterns.AcademicTitle().Replace(text, ""));
}
