namespace NhipCau.VanBan.Structure;

/// <summary>A labelled part of the document with what stands under it. The root has no label.</summary>
internal sealed class Node(Node? parent, Label? label, string path, Paragraph? head)
{
    private Span? _span;
    private string? _title;
    private readonly List<Node> _children = [];
    private int[]? _counts;

    public Node? Parent => parent;

    public Label? Label => label;

    public string Path => path;

    /// <summary>The labelled paragraph itself.</summary>
    public Paragraph? Head => head;

    /// <summary>Unlabelled paragraphs and rows directly under it, in order.</summary>
    public List<Paragraph> Plain { get; } = [];

    public IReadOnlyList<Node> Children => _children;

    /// <summary>The title of a part may stand on the line below its number.</summary>
    public Paragraph? TitleBelow { get; set; }

    public bool IsRoot => parent is null;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public Paragraph? Title => TitleBelow ?? head;

    public string TitleText => _title ??= (TitleBelow?.Text ?? head?.Body ?? "").Trim();

    /// <summary>Children of this kind so far, counted as they come: a document may have a hundred thousand.</summary>
    public int Count(LabelKind kind) => _counts?[(int)kind] ?? 0;

    public void Add(Node child)
    {
        _children.Add(child);
        (_counts ??= new int[(int)LabelKind.Plus + 1])[(int)child.Label!.Kind]++;
    }

    public IEnumerable<Node> All()
    {
        foreach (var child in Children)
        {
            yield return child;
            foreach (var below in child.All())
                yield return below;
        }
    }

    public IEnumerable<Node> Ancestors()
    {
        for (var node = parent; node is { IsRoot: false }; node = node.Parent)
            yield return node;
    }

    /// <summary>Everything under it in the order of the text: paragraphs with the node they stand in.</summary>
    public IEnumerable<(Paragraph Paragraph, Node Node)> Paragraphs()
    {
        if (head is not null)
            yield return (head, this);
        var plain = 0;
        foreach (var child in Children)
        {
            for (; plain < Plain.Count && Plain[plain].Span.Start < child.Head!.Span.Start; plain++)
                yield return (Plain[plain], this);
            foreach (var one in child.Paragraphs())
                yield return one;
        }
        for (; plain < Plain.Count; plain++)
            yield return (Plain[plain], this);
    }

    /// <summary>Settled once the tree is whole.</summary>
    public Span Span => _span ??= new(head?.Span.Start ?? 0, Math.Max(
        Math.Max(head?.Span.End ?? 0, Plain.Count > 0 ? Plain[^1].Span.End : 0),
        Children.Count > 0 ? Children[^1].Span.End : 0));

    /// <summary>The part of the document it belongs to: the node directly under the root or under an annex.</summary>
    public Node Part => parent is null || parent.IsRoot || parent.Label?.Kind is LabelKind.Annex or LabelKind.Issued ? this : parent.Part;

    public Node Root => parent is null ? this : parent.Root;

    /// <summary>A heading stands alone; a numbered sentence ends like one.</summary>
    public bool IsHeading
    {
        get
        {
            var text = TitleText.TrimEnd();
            return text.Length is > 0 and <= 400 && !(text[^1] is '.' or ';' or ',' && text.Length > 60) && !(text[^1] is '.' or ';' && !IsCapitals(text) && Children.Count == 0 && Plain.Count == 0);
        }
    }

    private static bool IsCapitals(string text) => !text.Any(char.IsLower);
}
