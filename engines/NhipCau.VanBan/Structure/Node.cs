namespace NhipCau.VanBan.Structure;

/// <summary>A labelled part of the document with what stands under it. The root has no label.</summary>
internal sealed class Node(Node? parent, Label? label, string path, Paragraph? head)
{
    private Span? _span;
    private string? _title;
    private readonly List<Node> _children = [];
    private int[]? _counts;
    private int _place;

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
        child._place = _children.Count;
        _children.Add(child);
        (_counts ??= new int[(int)LabelKind.Plus + 1])[(int)child.Label!.Kind]++;
    }

    /// <summary>Everything below it, in the order of the text.</summary>
    public IEnumerable<Node> All()
    {
        for (var node = After(this); node is not null; node = node.After(this))
            yield return node;
    }

    /// <summary>Down to the first child, else on to the next of a list that is still open under <paramref name="top"/>.</summary>
    private Node? After(Node top)
    {
        if (_children.Count > 0)
            return _children[0];
        for (var node = this; node != top; node = node.Parent!)
            if (node._place + 1 < node.Parent!._children.Count)
                return node.Parent._children[node._place + 1];
        return null;
    }

    public IEnumerable<Node> Ancestors()
    {
        for (var node = parent; node is { IsRoot: false }; node = node.Parent)
            yield return node;
    }

    /// <summary>Everything under it in the order of the text: paragraphs with the node they stand in.</summary>
    public List<(Paragraph Paragraph, Node Node)> Paragraphs()
    {
        var all = new List<(Paragraph, Node)>();
        AddParagraphs(all);
        return all;
    }

    private void AddParagraphs(List<(Paragraph, Node)> all)
    {
        if (head is not null)
            all.Add((head, this));
        var plain = 0;
        foreach (var child in _children)
        {
            for (; plain < Plain.Count && Plain[plain].Span.Start < child.Head!.Span.Start; plain++)
                all.Add((Plain[plain], this));
            child.AddParagraphs(all);
        }
        for (; plain < Plain.Count; plain++)
            all.Add((Plain[plain], this));
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
