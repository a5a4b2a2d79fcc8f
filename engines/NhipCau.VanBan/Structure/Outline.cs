using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Structure;

/// <summary>
/// Labelled paragraphs → a tree with paths. Printed labels make the path; where a label stands under the wrong parent
/// ("8.1." under 9) its real position counts.
/// </summary>
internal static partial class Outline
{
    /// <summary>Deeper than any document goes; labels that only ever open new lists stop here.</summary>
    private const int Deepest = 12;

    public static Node Build(IEnumerable<Paragraph> paragraphs)
    {
        var root = new Node(null, null, "", null);
        var open = root;
        var chain = new List<Node>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Label is not { } label)
            {
                AddPlain(open, paragraph);
                continue;
            }
            chain.Clear();
            for (var node = open; node is not null; node = node.Parent)
                chain.Add(node);
            var parent = ParentFor(chain, label);
            while (parent.Depth >= Deepest)
                parent = parent.Parent!;
            var path = PathFor(parent, label);
            open = new Node(parent, label, path, paragraph);
            parent.Add(open);
        }
        return root;
    }

    private static void AddPlain(Node open, Paragraph paragraph)
    {
        // "Chương I" or "PHỤ LỤC I" alone on its line: the title is below.
        if (open.Head is { IsLabelAlone: true } && open.TitleBelow is null && !paragraph.IsRow)
            open.TitleBelow = paragraph;
        else if (IsClosing(paragraph.Text))
            (open.Part.Label?.Kind is LabelKind.Part or LabelKind.Article ? open.Part : open.Root).Plain.Add(paragraph);
        else
            open.Plain.Add(paragraph);
    }

    /// <summary>The closing paragraph belongs to the part it stands after, not to its last item.</summary>
    public static bool IsClosing(string text) => text.EndsWith("./.", StringComparison.Ordinal) || Closing().IsMatch(text);

    [GeneratedRegex(@"^(?:Trên đây là|Yêu cầu |(?:Kế hoạch|Chương trình) này|Trong quá trình|Đề nghị các |(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân)(?: tỉnh| thành phố)? (?:yêu cầu|đề nghị) )", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    /// <param name="chain">What is open: the last labelled paragraph, what it stands under, and at the end the root.</param>
    private static Node ParentFor(List<Node> chain, Label label)
    {
        switch (label.Kind)
        {
            case LabelKind.Annex or LabelKind.Issued:
                return chain[^1];
            case LabelKind.Part or LabelKind.Article:
                return ForPart(chain, label);
            case LabelKind.Decimal:
                return ForDecimal(chain, label);
            case LabelKind.Plus or LabelKind.Dash:
                return Nearest(chain, label.Kind)?.Parent ?? chain[0];
            default:
                return ForList(chain, label);
        }
    }

    private static Node? Nearest(List<Node> chain, LabelKind kind)
    {
        foreach (var node in chain)
            if (node.Label?.Kind == kind)
                return node;
        return null;
    }

    private static Node ForPart(List<Node> chain, Label label)
    {
        var sameShape = chain.FirstOrDefault(node => node.Label is { } known && known.Kind == label.Kind && Shape(known) == Shape(label));
        if (sameShape is not null && !(label.Kind == LabelKind.Part && label.Ordinal == 1 && sameShape.Label!.Ordinal != 1))
            return sameShape.Parent!;
        // What an article approves may have parts of its own: "Điều 1. Phê duyệt …" and I, II below.
        if (label.Kind == LabelKind.Part && !label.Printed.Contains(' ', StringComparison.Ordinal) && chain.FirstOrDefault(node => node.Label?.Kind is LabelKind.Article or LabelKind.Annex or LabelKind.Issued) is { Label.Kind: LabelKind.Article } article)
            return article;
        return chain.FirstOrDefault(node => node.IsRoot || node.Label!.Kind <= LabelKind.Part) ?? chain[^1];
    }

    /// <summary>A, Chương, Mục, I and Điều make lists of their own.</summary>
    private static string Shape(Label label) =>
        label.Printed.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? label.Printed[..space].ToUpperInvariant()
        : Roman.Value(label.Printed) > 0 && label.Printed != "C" && label.Printed != "D" ? "I" : "A";

    /// <summary>"3.1" goes under the item that is open at its depth, whatever that item's number is.</summary>
    private static Node ForDecimal(List<Node> chain, Label label)
    {
        var depth = label.Printed.Count(c => c == '.');
        return chain.FirstOrDefault(node => node.Label is { } known
                && (known.Kind == LabelKind.Decimal && Depth(known) < depth || known.Kind == LabelKind.Number && !UnderDecimal(node)))
            ?? chain.First(node => node.IsRoot || node.Label!.Kind <= LabelKind.Article);

        static int Depth(Label known) => known.Printed.Count(c => c == '.');
        static bool UnderDecimal(Node node) => node.Ancestors().Any(above => above.Label!.Kind == LabelKind.Decimal);
    }

    /// <summary>Numbers and letters: go on with an open list, else begin one under what is open.</summary>
    private static Node ForList(List<Node> chain, Label label)
    {
        foreach (var node in chain)
            if (node.Label is { } known && known.Kind == label.Kind && label.Ordinal > known.Ordinal && (label.Ordinal <= known.Ordinal + 3 || label.Kind == LabelKind.Letter))
                return node.Parent!;
        var list = Nearest(chain, label.Kind);
        if (label.Ordinal > 1 && list is not null)
            return list.Parent!;
        if (label.Ordinal == 1 && list is { Children.Count: 0 } && list == chain[0] && list.Label!.Ordinal == 1)
            return list.Parent!;
        return chain.First(node => node.IsRoot || !node.Label!.IsBullet);
    }

    private static string PathFor(Node parent, Label label)
    {
        var at = label.Kind == LabelKind.Article ? Counts(parent).Path : parent.Path;
        if (label.IsBullet)
            return $"{at}{(label.Kind == LabelKind.Plus ? '+' : '-')}{parent.Count(label.Kind) + 1}";
        var own = label.Kind switch
        {
            LabelKind.Annex => Annexed(parent, label),
            LabelKind.Issued => DocumentKinds.Heading(label.Printed) is { Short: var issued } && issued != "CTr" ? issued : "CT",
            LabelKind.Article => "Đ" + label.Printed[(label.Printed.LastIndexOf(' ') + 1)..],
            // Phần thứ hai → P2, Chương II → C2, Mục 1 → M1.
            LabelKind.Part when label.Printed.Contains(' ', StringComparison.Ordinal) && label.Ordinal > 0 => $"{char.ToUpperInvariant(label.Printed[0])}{label.Ordinal}",
            LabelKind.Decimal => Decimals(parent, label),
            _ => label.Printed,
        };
        return at.Length == 0 ? own : $"{at}.{own}";
    }

    /// <summary>What the number of an article is counted in: not the chapter, whose name it goes past ("khoản 2 Điều 5").</summary>
    private static Node Counts(Node node) => node.Label is { Kind: LabelKind.Part } part && part.Printed.Contains(' ', StringComparison.Ordinal) ? Counts(node.Parent!) : node;

    private static string Annexed(Node parent, Label label) =>
        label.Printed.Length <= "PHỤ LỤC".Length ? parent.Count(LabelKind.Annex) is var before and > 0 ? $"PL{before + 1}" : "PL"
        : $"PL{(label.Ordinal > 0 ? label.Ordinal : 1)}";

    private static string Decimals(Node parent, Label label)
    {
        var last = label.Printed[(label.Printed.LastIndexOf('.') + 1)..];
        var prefix = label.Printed[..label.Printed.LastIndexOf('.')];
        if (parent.Label is not { Kind: LabelKind.Number or LabelKind.Decimal } above)
            return label.Printed;
        return above.Printed == prefix ? last : (parent.Count(LabelKind.Decimal) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
