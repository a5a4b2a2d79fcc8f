using System.Text.RegularExpressions;
using System.Xml.Linq;
using NhipCau.VanBan.Structure;
using static NhipCau.VanBan.Export.Akn;

namespace NhipCau.VanBan.Export;

/// <summary>The parts of the page, in the order in which Akoma Ntoso and Nghị định 30/2020/NĐ-CP agree.</summary>
internal sealed partial class AknDocument
{
    [GeneratedRegex(@"^\P{L}*(?:Căn cứ|Thực hiện|Theo đề nghị|Xét|Tiếp theo|Trên cơ sở|Sau khi)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Basis();

    [GeneratedRegex(@"^\P{L}*(?:Nơi nhận|Đồng kính gửi)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RecipientsHead();

    private readonly DocumentReading _reading;
    private readonly Layout _layout;
    private readonly References _references = new();
    private readonly Ids _ids = new();
    private readonly Prose _prose;
    private readonly Hierarchy _hierarchy;
    private readonly bool _isAct;

    public AknDocument(DocumentReading reading, Layout layout)
    {
        (_reading, _layout) = (reading, layout);
        _prose = new(reading.Text, layout.Paragraphs, Marks.Of(reading, layout, _references));
        _hierarchy = new(_prose, _ids);
        _isAct = reading.Header.KindName is { } kind ? AknUri.IsAct(kind) : layout.Root.All().Any(node => node.Label!.Kind == LabelKind.Article);
    }

    public XElement Write()
    {
        var components = Component.Read(_layout, _prose.Paragraphs);
        var (main, annexes) = (components[0], components.Skip(1).ToList());
        // Text first: it numbers the parts that the metadata point to.
        object?[] text = [Preface(), Preamble(), Body(main, "", _isAct), Conclusions(main, "")];
        var attachments = annexes.Select(Attachment).ToList();
        var meta = new Metadata(_reading, _references, _hierarchy, AknUri.Work(_reading.Header, _isAct));
        for (var i = 0; i < attachments.Count; i++)
            attachments[i].Elements().Last().AddFirst(meta.OfAttachment(i + 1));
        return Element("akomaNtoso", new XAttribute("xmlns", Ns.NamespaceName), new XAttribute(XNamespace.Xmlns + "nc", Own.NamespaceName),
            Element(_isAct ? "act" : "doc", new XAttribute("name", Slug(_reading.Header.KindName ?? "Văn bản")), new XAttribute("contains", "originalVersion"),
                meta.OfDocument(_prose.Replaced), text, attachments.Count > 0 ? Element("attachments", attachments) : null));
    }

    private XElement? Preface()
    {
        var blocks = Between(0, Math.Max(_layout.HeadEnd, _layout.TitleTo)).SelectMany(Lines).ToList();
        return blocks.Count == 0 ? null : Element("preface", blocks);
    }

    private XElement? Preamble()
    {
        var made = new List<XElement>();
        var addressed = false;
        foreach (var i in Between(Math.Max(_layout.HeadEnd, _layout.TitleTo), Component.BodyStart(_layout)))
        {
            var text = _prose.Paragraphs[i].Text;
            addressed = Component.IsAddress(text) || addressed && _prose.Paragraphs[i].Label is { IsBullet: true };
            var block = _prose.Block("p", _prose.Extent(i));
            if (addressed)
                Into("container", "addressees").Add(block);
            else if (text.EndsWith(':'))
                made.Add(Element("formula", new XAttribute("name", "enactingFormula"), new XAttribute("eId", _ids.Counted("preamble", "formula")), block));
            else if (Basis().IsMatch(text))
            {
                var list = Into("citations", null);
                list.Add(Element("citation", new XAttribute("eId", _ids.Counted(list.Attribute("eId")!.Value, "citation")), block));
            }
            else
                made.Add(block);
        }
        return made.Count == 0 ? null : Element("preamble", made);

        XElement Into(string name, string? called)
        {
            if (made.Count == 0 || made[^1].Name.LocalName != name)
                made.Add(Element(name, called is null ? null : new XAttribute("name", called), new XAttribute("eId", _ids.Counted("preamble", name))));
            return made[^1];
        }
    }

    private XElement Body(Component component, string id, bool act)
    {
        var content = _hierarchy.Of(component.Root, id, act);
        return Element(act ? "body" : "mainBody", content.Count > 0 ? content : act ? _hierarchy.Empty(id) : Nothing());

        // A text of page numbers alone has no paragraphs.
        XElement Nothing() => _prose.Paragraphs.Count > 0 ? Element("p") : _prose.Block("p", new(0, _reading.Text.Length));
    }

    /// <summary>Recipients and signature, in the order they are printed in.</summary>
    private XElement? Conclusions(Component component, string id)
    {
        var made = new List<XElement>();
        foreach (var i in component.Tail)
        {
            var name = RecipientsHead().IsMatch(_prose.Paragraphs[i].Text) || _prose.Paragraphs[i].Label is { IsBullet: true } ? "recipients" : "signature";
            if (made.Count == 0 || made[^1].Attribute("name")!.Value != name)
                made.Add(Element("container", new XAttribute("name", name), new XAttribute("eId", _ids.Counted(id, name))));
            made[^1].Add(Lines(i));
        }
        return made.Count == 0 ? null : Element("conclusions", made);
    }

    /// <summary>An annex, or the programme a decision issues, is a document of its own inside the document.</summary>
    private XElement Attachment(Component component)
    {
        var id = _ids.Counted("", "attachment");
        _hierarchy.ByPath.TryAdd(component.Annex!.Path, id);
        var kind = component.Annex.Label!.Kind == LabelKind.Issued ? DocumentKinds.Heading(component.Annex.Head!.Text)?.Name : "Phụ lục";
        var act = AknUri.IsAct(kind) && component.Root.Items.Any(item => item.Unit is not null);
        return Element("attachment", new XAttribute("eId", id), _hierarchy.Titles(component.Root),
            Element(act ? "act" : "doc", new XAttribute("name", Slug(kind)), Body(component, id, act), Conclusions(component, id)));
    }

    private IEnumerable<int> Between(int from, int to)
    {
        var paragraphs = _layout.Paragraphs;
        var (start, end) = (from < paragraphs.Count ? paragraphs[from].Span.Start : int.MaxValue, to < paragraphs.Count ? paragraphs[to].Span.Start : int.MaxValue);
        return Enumerable.Range(0, _prose.Paragraphs.Count).Where(i => _prose.Paragraphs[i].Span.Start is var at && at >= start && at < end);
    }

    /// <summary>What is printed line by line, not as running text: a paragraph for each.</summary>
    private IEnumerable<XElement> Lines(int index)
    {
        var (extent, lines) = (_prose.Extent(index), _prose.Paragraphs[index].Lines);
        if (IsTitle(_prose.Paragraphs[index]))
            return [_prose.Block("p", extent)];
        return lines.Select((_, i) => _prose.Block("p", new(i == 0 ? extent.Start : lines[i].Start, i + 1 < lines.Count ? lines[i + 1].Start : extent.End)));
    }

    private bool IsTitle(Paragraph paragraph) => _layout.Paragraphs.Take(_layout.TitleFrom.._layout.TitleTo).Contains(paragraph);
}
