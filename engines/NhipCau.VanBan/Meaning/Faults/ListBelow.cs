namespace NhipCau.VanBan.Meaning;

/// <summary>The lines that a paragraph ending in a colon is followed by: its own items, up to the next plain paragraph.</summary>
internal static class ListBelow
{
    public static List<FigureText> Of(List<FigureText> texts, int index)
    {
        var items = new List<FigureText>();
        var node = texts[index].Node;
        for (var i = index + 1; i < texts.Count; i++)
        {
            var at = texts[i].Node;
            if (at.Parent == node && texts[i].Paragraph == at.Head)
            {
                if (items.Count > 0 && items[0].Node.Label!.Kind != at.Label!.Kind)
                    break;
                items.Add(texts[i]);
            }
            else if (at == node || !IsUnder(at, node))
                break;
        }
        return items;
    }

    private static bool IsUnder(Structure.Node at, Structure.Node node)
    {
        for (var above = at.Parent; above is not null && above.Depth >= node.Depth; above = above.Parent)
            if (above == node)
                return true;
        return false;
    }
}
