namespace NhipCau.VanBan.Files.Check;

/// <summary>What comes after the signature: annexes, each with its number, title and the document it belongs to; or what the document issues.</summary>
internal static class AnnexRoles
{
    private const int TitleLines = 5;

    public static void Read(IEnumerable<SheetLine> lines)
    {
        var body = new List<SheetLine>();
        var title = 0; // how many lines may still be the title
        foreach (var line in lines.Where(l => l.Role == Role.Other))
        {
            if (line.Cell is not { Data: true } && Patterns.AnnexLabel().IsMatch(line.Text))
            {
                line.Role = Role.AnnexLabel;
                title = TitleLines;
            }
            else if (title > 0 && Patterns.AnnexNote().IsMatch(line.Text))
            {
                line.Role = Role.AnnexNote;
                title = 0;
            }
            else if ((title == TitleLines || title > 0 && line.IsCapitals) && line.Cell is not { Data: true } && !Patterns.Label().IsMatch(line.Text) && line.Text.Length <= 200 && line.Text[^1] is not ('.' or ';' or ':'))
            {
                line.Role = Role.AnnexTitle;
                title--;
            }
            else
            {
                title = 0;
                body.Add(line);
            }
        }
        BodyRoles.Read(body, withBases: false);
    }
}
