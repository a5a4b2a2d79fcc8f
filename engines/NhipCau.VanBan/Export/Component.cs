using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Export;

/// <summary>The main document, or one annex of it: its hierarchy and the signature below.</summary>
internal sealed class Component(Node? annex)
{
    /// <summary>null: the main document.</summary>
    public Node? Annex => annex;

    public required Unit Root { get; init; }

    public List<int> Tail { get; } = [];

    /// <summary>The paragraph the body begins with: bullets under "Kính gửi" are those written to, not yet the body.</summary>
    public static int BodyStart(Layout layout)
    {
        var start = layout.BodyStart;
        if (start > Math.Max(layout.HeadEnd, layout.TitleTo) && IsAddress(layout.Paragraphs[start - 1].Text))
            while (start < layout.TailStart && layout.Paragraphs[start].Label is { IsBullet: true })
                start++;
        return start;
    }

    public static bool IsAddress(string text) =>
        text.StartsWith("Kính gửi", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Kính trình", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Paragraphs from the body on, in the order of the text, each under the part the outline gives it. Where the outline moves one up
    /// (the closing paragraph) the parts below are closed; what still follows of them goes into the nearest one that is open.
    /// </summary>
    public static List<Component> Read(Layout layout, List<Paragraph> paragraphs)
    {
        var owners = new Dictionary<Paragraph, Node>(ReferenceEqualityComparer.Instance);
        foreach (var node in layout.Root.All().Prepend(layout.Root))
        {
            foreach (var paragraph in node.Plain)
                owners[paragraph] = node;
            foreach (var paragraph in new[] { node.Head, node.TitleBelow }.OfType<Paragraph>())
                owners[paragraph] = node;
        }
        var made = new List<Component> { new(null) { Root = new(layout.Root, null) } };
        var open = made[0].Root;
        var body = BodyStart(layout) is var start && start < layout.Paragraphs.Count ? layout.Paragraphs[start].Span.Start : int.MaxValue;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var owner = owners.GetValueOrDefault(paragraph);
            if (paragraph.Span.Start < body)
                continue;
            if (owner is { Label.Kind: LabelKind.Annex or LabelKind.Issued } && owner.Head == paragraph)
            {
                open = new(owner, null) { Head = i };
                made.Add(new(owner) { Root = open });
            }
            else if (owner is null || made[^1].Tail.Count > 0)
                made[^1].Tail.Add(i);
            else if (owner.Head == paragraph)
            {
                var parent = Open(owner.Parent);
                open = new(owner, parent) { Head = i };
                parent.Items.Add((i, open));
            }
            else
            {
                open = Open(owner);
                if (owner.TitleBelow == paragraph && open.Node == owner && open.Items.Count == 0)
                    open.TitleBelow = i;
                else
                    open.Items.Add((i, null));
            }
        }
        return made;

        Unit Open(Node? node)
        {
            for (; node is not null; node = node.Parent)
                if (open.Above(node) is { } unit)
                    return unit;
            return made[^1].Root;
        }
    }
}
