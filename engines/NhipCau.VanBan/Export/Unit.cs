using System.Xml.Linq;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Export;

/// <summary>A numbered part of the hierarchy with what stands in it, in the order of the text: places of paragraphs, and parts.</summary>
internal sealed class Unit(Node? node, Unit? parent)
{
    public Node? Node => node;

    public Unit? Parent => parent;

    public string Id { get; set; } = "";

    /// <summary>Where in the document its labelled paragraph is; -1 for the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>The title on the line below the label.</summary>
    public int? TitleBelow { get; set; }

    public List<(int Paragraph, Unit? Unit)> Items { get; } = [];

    public Unit? Above(Node? owner)
    {
        for (var at = this; at is not null; at = at.Parent)
            if (at.Node == owner)
                return at;
        return null;
    }

    /// <summary>Phần, chương, mục, điều, khoản, điểm: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.</summary>
    public string Element => node!.Label!.Kind switch
    {
        LabelKind.Part when Named("Chương") => "chapter",
        LabelKind.Part when Named("Mục") => "section",
        LabelKind.Part => Parent is { Node.Label.Kind: LabelKind.Part } ? "section" : "part",
        LabelKind.Article => "article",
        LabelKind.Number => "paragraph",
        LabelKind.Decimal => "subparagraph",
        LabelKind.Letter => "point",
        _ => "indent",
    };

    private bool Named(string word) => node!.Label!.Printed.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
