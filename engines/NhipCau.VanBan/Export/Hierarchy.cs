using System.Text.RegularExpressions;
using System.Xml.Linq;
using NhipCau.VanBan.Structure;
using static NhipCau.VanBan.Export.Akn;

namespace NhipCau.VanBan.Export;

/// <summary>Parts → <c>part</c>, <c>article</c>, <c>point</c> … with <c>num</c>, <c>heading</c> and content; rows → <c>table</c>.</summary>
internal sealed partial class Hierarchy(Prose prose, Ids ids)
{
    [GeneratedRegex(@"^(?:STT|TT|Số TT|Số thứ tự)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RowNumber();

    /// <summary>The eId of each part by its printed path: II.5.b → part_II__para_5__point_b.</summary>
    public Dictionary<string, string> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>The eId of each row of a table by where it begins: tasks of a table have no path that could be pointed to.</summary>
    public Dictionary<int, string> ByRow { get; } = [];

    /// <param name="strict">Only parts may stand here: plain paragraphs become an <c>alinea</c>.</param>
    public List<XElement> Of(Unit root, string id, bool strict)
    {
        root.Id = id;
        return [.. Runs(root.Items).SelectMany(run => run.Unit is { } unit ? [Part(unit, root)] : strict ? [Alinea(id, run.Plain)] : Blocks(id, run.Plain))];
    }

    public XElement Empty(string id) => Element("alinea", new XAttribute("eId", ids.Counted(id, "alinea")), Element("content", Element("p")));

    /// <summary>num and heading; for an annex all there is before its text.</summary>
    public List<XElement> Titles(Unit unit) => Titles(unit, whole: true, out _);

    private XElement Part(Unit unit, Unit parent)
    {
        var element = unit.Element;
        unit.Id = ids.Labelled(parent.Id, element, unit.Node!.Label!);
        ByPath.TryAdd(unit.Node.Path, unit.Id);
        var made = Element(element, new XAttribute("eId", unit.Id), Titles(unit, unit.Node.IsHeading, out var rest));
        List<Span> first = rest is { } own ? [own] : [];
        if (!unit.Items.Any(item => item.Unit is not null))
        {
            if (first.Count > 0 || unit.Items.Count > 0)
                made.Add(Wrapped("content", unit.Id, [.. unit.Items.Select(item => item.Paragraph)], first));
            return made;
        }
        var runs = Runs(unit.Items).ToList();
        if (first.Count > 0 && runs[0].Unit is not null)
            made.Add(Wrapped("intro", unit.Id, [], first));
        for (var i = 0; i < runs.Count; i++)
            made.Add(runs[i].Unit is { } child ? Part(child, unit)
                : i == 0 ? Wrapped("intro", unit.Id, runs[i].Plain, first)
                : i == runs.Count - 1 ? Wrapped("wrapUp", unit.Id, runs[i].Plain, [])
                : Alinea(unit.Id, runs[i].Plain));
        return made;
    }

    /// <summary>The label; the heading, or for a numbered sentence what is left of its paragraph.</summary>
    private List<XElement> Titles(Unit unit, bool whole, out Span? rest)
    {
        var paragraph = prose.Paragraphs[unit.Head];
        var extent = prose.Extent(unit.Head);
        var label = paragraph.Flow.Span(0, Math.Min(paragraph.BodyStart, paragraph.Text.Length));
        var bodyless = paragraph.BodyStart >= paragraph.Text.Length;
        var cut = bodyless ? extent.End : Math.Clamp(label.End, extent.Start, extent.End);
        Span? body = bodyless ? null : new(cut, extent.End);
        // The kind of an issued document is its name, not a number.
        var issued = unit.Node!.Label!.Kind == LabelKind.Issued;
        var made = new List<XElement> { prose.Block(issued ? "heading" : "num", new(extent.Start, cut)) };
        rest = whole ? null : body;
        if (whole && body is { } words)
            made.Add(prose.Block("heading", words));
        if (unit.TitleBelow is { } below)
            made.Add(prose.Block(issued || whole && body is not null ? "subheading" : "heading", prose.Extent(below)));
        return made;
    }

    private XElement Alinea(string id, List<int> plain)
    {
        var own = ids.Counted(id, "alinea");
        return Element("alinea", new XAttribute("eId", own), Wrapped("content", own, plain, []));
    }

    private XElement Wrapped(string name, string id, List<int> plain, List<Span> first)
    {
        var own = ids.Once(id, name);
        return Element(name, new XAttribute("eId", own), first.Select(span => prose.Block("p", span)), Blocks(own, plain));
    }

    private List<XElement> Blocks(string id, List<int> plain)
    {
        var made = new List<XElement>();
        for (var i = 0; i < plain.Count; i++)
        {
            if (!prose.Paragraphs[plain[i]].IsRow)
                made.Add(prose.Block("p", prose.Extent(plain[i])));
            else
            {
                var end = i;
                while (end + 1 < plain.Count && prose.Paragraphs[plain[end + 1]].IsRow)
                    end++;
                made.Add(Table(id, plain[i..(end + 1)]));
                i = end;
            }
        }
        return made;
    }

    private XElement Table(string id, List<int> rows)
    {
        var columns = rows.Max(row => prose.Paragraphs[row].Cells.Length);
        var own = ids.Counted(id, "table");
        return Element("table", new XAttribute("eId", own), rows.Select((row, i) => Row(own, row, columns, i == 0)));
    }

    private XElement Row(string id, int row, int columns, bool first)
    {
        var own = ByRow[prose.Paragraphs[row].Span.Start] = ids.Counted(id, "tr");
        return Element("tr", new XAttribute("eId", own), Cells(row, columns, first));
    }

    private IEnumerable<XElement> Cells(int row, int columns, bool first)
    {
        var (paragraph, extent) = (prose.Paragraphs[row], prose.Extent(row));
        var cells = paragraph.Cells;
        // A cell over all columns, the heading of a group, is followed by empty ones.
        if (cells.Length > 1 && cells.Skip(1).All(cell => cell.Length == 0))
            return [Element("td", new XAttribute("colspan", columns), prose.Block("p", extent))];
        var head = first && RowNumber().IsMatch(cells[0]);
        var bounds = new List<int> { extent.Start };
        for (var i = paragraph.Lines[0].Start; i < paragraph.Lines[0].End; i++)
            if (paragraph.Source[i] == '\t')
                bounds.Add(i + 1);
        bounds.Add(extent.End);
        return bounds.Zip(bounds.Skip(1), (start, end) => Element(head ? "th" : "td", prose.Block("p", new(start, end))));
    }

    /// <summary>Parts one by one, plain paragraphs together.</summary>
    private static IEnumerable<(Unit? Unit, List<int> Plain)> Runs(List<(int Paragraph, Unit? Unit)> items)
    {
        var plain = new List<int>();
        foreach (var (paragraph, unit) in items)
        {
            if (unit is null)
            {
                plain.Add(paragraph);
                continue;
            }
            if (plain.Count > 0)
                yield return (null, plain);
            plain = [];
            yield return (unit, []);
        }
        if (plain.Count > 0)
            yield return (null, plain);
    }
}
