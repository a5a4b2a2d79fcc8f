namespace NhipCau.VanBan.Structure;

/// <summary>The whole text as blocks, in its order: every paragraph with its place, and what stands between.</summary>
internal static class Blocks
{
    public static List<TextBlock> Of(Layout layout)
    {
        var lines = new List<(int Start, int End, Paragraph Paragraph)>(layout.Paragraphs.Count);
        foreach (var paragraph in layout.Paragraphs)
            for (var i = 0; i < paragraph.Lines.Count; i++)
                lines.Add((paragraph.Lines[i].Start, paragraph.Lines[i].End, paragraph));
        // A footnote may stand inside a paragraph that goes on behind it.
        lines.Sort((a, b) => a.Start.CompareTo(b.Start));
        var places = Places(layout);
        var blocks = new List<TextBlock>(2 * layout.Paragraphs.Count + 1);
        var at = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end, paragraph) = lines[i];
            while (i + 1 < lines.Count && lines[i + 1].Paragraph == paragraph)
                end = lines[++i].End;
            if (start > at)
                blocks.Add(new(BlockKind.Between, "", new(at, start)));
            var (kind, path) = places[paragraph];
            blocks.Add(new(kind, path, new(start, end)));
            at = end;
        }
        if (at < layout.Source.Length)
            blocks.Add(new(BlockKind.Between, "", new(at, layout.Source.Length)));
        return blocks;
    }

    private static Dictionary<Paragraph, (BlockKind Kind, string Path)> Places(Layout layout)
    {
        var places = new Dictionary<Paragraph, (BlockKind, string)>(layout.Paragraphs.Count);
        for (var i = 0; i < layout.Paragraphs.Count; i++)
            places[layout.Paragraphs[i]] = i < layout.HeadEnd ? (BlockKind.Letterhead, "header") : i < layout.TitleTo ? (BlockKind.Title, "header") : (BlockKind.Signature, "recipients");
        foreach (var (paragraph, path, _) in layout.Running())
            places[paragraph] = (paragraph.IsRow ? BlockKind.Row : path == "preamble" ? BlockKind.Preamble : BlockKind.Body, path);
        return places;
    }
}
