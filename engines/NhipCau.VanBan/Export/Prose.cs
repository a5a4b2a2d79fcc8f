using System.Text;
using System.Xml.Linq;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Export;

/// <summary>
/// Running text with its marks. The text is taken from the source itself, from one paragraph to the next, so that nothing is lost:
/// page numbers and footnotes, which the reader sets apart, stand where they were printed.
/// </summary>
internal sealed class Prose
{
    private readonly string _source;
    private readonly List<Mark> _marks;

    public Prose(string source, List<Paragraph> paragraphs, IEnumerable<Mark> marks)
    {
        _source = source;
        (Paragraphs, var notes) = Footnote.Part(paragraphs);
        _marks = Nested([.. marks, .. notes.Select(note => new Mark(note.Span, "authorialNote", new XAttribute("placement", "bottom"))), .. Between(source, paragraphs)]);
    }

    /// <summary>The paragraphs that are no footnotes.</summary>
    public List<Paragraph> Paragraphs { get; }

    /// <summary>Characters that XML forbids.</summary>
    public int Replaced { get; private set; }

    /// <summary>A paragraph with whatever stands between it and the next one.</summary>
    public Span Extent(int index) => new(index == 0 ? 0 : Paragraphs[index].Span.Start, index + 1 < Paragraphs.Count ? Paragraphs[index + 1].Span.Start : _source.Length);

    /// <summary>An element of running text, without the space at its edges.</summary>
    public XElement Block(string name, Span span)
    {
        var text = Write(span);
        if (text is [string first, ..])
            text[0] = first.TrimStart(' ');
        if (text is [.., string last])
            text[^1] = last.TrimEnd(' ');
        return Akn.Element(name, text);
    }

    private List<object> Write(Span span)
    {
        var first = _marks.BinarySearch(new(new(span.Start, int.MaxValue), ""), ByPlace);
        return Write(span, first < 0 ? ~first : first);
    }

    private List<object> Write(Span span, int next)
    {
        var made = new List<object>();
        var at = span.Start;
        for (; next < _marks.Count && _marks[next].Span.Start < span.End; next++)
        {
            var mark = _marks[next];
            if (mark.Span.Start < at || mark.Span.End > span.End)
                continue;
            Text(made, at, mark.Span.Start);
            var inside = Write(mark.Span, next + 1);
            made.Add(Akn.Element(mark.Name, mark.Attributes, mark.Name == "authorialNote" ? Akn.Element("p", inside) : inside));
            at = mark.Span.End;
        }
        Text(made, at, span.End);
        return made;
    }

    private void Text(List<object> made, int start, int end)
    {
        var text = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (_source[i] is '\f' or '\u2028')
            {
                made.Add(text.ToString());
                made.Add(Akn.Element(_source[i] == '\f' ? "eop" : "eol"));
                text.Clear();
            }
            else if (char.IsWhiteSpace(_source[i]))
                text.Append(text.Length > 0 && text[^1] == ' ' ? "" : " ");
            else if (Akn.Legal(_source, i) is var length and > 0)
            {
                text.Append(_source, i, length);
                i += length - 1;
            }
            else
            {
                text.Append('\uFFFD');
                Replaced++;
            }
        }
        if (text.Length > 0)
            made.Add(text.ToString());
    }

    /// <summary>Page numbers, running heads and rules between the lines.</summary>
    private static IEnumerable<Mark> Between(string source, List<Paragraph> paragraphs)
    {
        var at = 0;
        foreach (var (start, end) in paragraphs.SelectMany(paragraph => paragraph.Lines).Append((source.Length, source.Length)).Order())
        {
            if (start > at && source.AsSpan(at, start - at).Trim() is { Length: > 0 } printed)
            {
                var from = at + source.AsSpan(at, start - at).IndexOf(printed, StringComparison.Ordinal);
                yield return new(new(from, from + printed.Length), "span", new XAttribute("class", "page"));
            }
            at = Math.Max(at, end);
        }
    }

    /// <summary>Of two marks that cross the later one is left out; of two that agree in place and name one is enough.</summary>
    private static List<Mark> Nested(IEnumerable<Mark> marks)
    {
        var kept = new List<Mark>();
        var open = new Stack<int>();
        foreach (var mark in marks.Where(mark => mark.Span.Length > 0).DistinctBy(mark => (mark.Span, mark.Name)).Order(ByPlace))
        {
            while (open.Count > 0 && open.Peek() <= mark.Span.Start)
                open.Pop();
            if (open.Count > 0 && mark.Span.End > open.Peek())
                continue;
            open.Push(mark.Span.End);
            kept.Add(mark);
        }
        return kept;
    }

    private static readonly Comparer<Mark> ByPlace = Comparer<Mark>.Create((a, b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
}
