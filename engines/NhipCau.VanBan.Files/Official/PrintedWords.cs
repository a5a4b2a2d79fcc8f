using System.Text;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Export;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Files.Official;

/// <summary>The words of a paragraph in their own spelling: its lines joined, marks of markdown gone, footnotes where they are called.</summary>
internal sealed class PrintedWords
{
    private readonly string _source;

    /// <summary>Under the paragraph that calls it and the number it is called by.</summary>
    private readonly Dictionary<(Structure.Paragraph, string), string> _notes = [];

    public PrintedWords(Layout layout)
    {
        _source = layout.Source;
        var (standing, notes) = Footnote.Part(layout.Paragraphs);
        var waiting = notes.GroupBy(note => Footnote.Mark(note.Text, out _) ?? "").ToDictionary(same => same.Key, same => new Queue<Structure.Paragraph>(same));
        var called = new HashSet<Structure.Paragraph>();
        foreach (var paragraph in Running(layout))
            foreach (Match call in Footnote.Call().Matches(Text(paragraph)))
            {
                // The numbers begin anew on each page: the next footnote of that number is meant.
                var mark = Footnote.Digits(call.Groups["n"].Value);
                if (waiting.GetValueOrDefault(mark) is not { } notesOf)
                    continue;
                while (notesOf.TryPeek(out var earlier) && earlier.Span.Start <= paragraph.Span.Start)
                    notesOf.Dequeue();
                if (notesOf.TryPeek(out var note) && Footnote.Mark(note.Text, out var length) is not null && _notes.TryAdd((paragraph, mark), Text(note, length)))
                    called.Add(notesOf.Dequeue());
            }
        Standing = [.. standing.Concat(notes.Where(note => !called.Contains(note))).OrderBy(paragraph => paragraph.Span.Start)];
    }

    /// <summary>All but the footnotes that are called: these stand where they are called.</summary>
    public List<Structure.Paragraph> Standing { get; }

    public string Label(Structure.Paragraph paragraph) => Clean(paragraph, paragraph.Span.Start, Place(paragraph, paragraph.BodyStart)).Trim();

    /// <param name="from">Into <see cref="Structure.Paragraph.Text"/>: its beginning, or behind the label.</param>
    public string Text(Structure.Paragraph paragraph, int from = 0) => Clean(paragraph, from == 0 ? paragraph.Span.Start : Place(paragraph, from), paragraph.Span.End).Trim();

    public string Text(Span span) => Clean(span.Start, span.End, new()).ToString().Trim();

    public List<string> Cells(Structure.Paragraph row) =>
        [.. row.Span.In(_source).Split('\t').Select(cell => string.Join('\n', cell.Split('\u2028').Select(line => Clean(line)).Where(line => line.Length > 0)))];

    public List<Run> Runs(Structure.Paragraph paragraph, int from = 0, bool bold = false)
    {
        var text = Text(paragraph, from);
        var runs = new List<Run>();
        var at = 0;
        foreach (Match call in Footnote.Call().Matches(text))
        {
            if (!_notes.Remove((paragraph, Footnote.Digits(call.Groups["n"].Value)), out var note))
                continue;
            runs.Add(new(text[at..call.Index], bold, Note: note));
            at = call.Index + call.Length;
        }
        if (at < text.Length || runs.Count == 0)
            runs.Add(new(text[at..], bold));
        return runs;
    }

    /// <summary>What is set as running text: no rows, no titles of annexes.</summary>
    private static IEnumerable<Structure.Paragraph> Running(Layout layout)
    {
        var titles = layout.Root.Children.Where(node => node.Label!.Kind is LabelKind.Annex or LabelKind.Issued).SelectMany(node => new[] { node.Head, node.TitleBelow }).ToHashSet();
        return layout.Running().Select(one => one.Paragraph).Where(paragraph => !paragraph.IsRow && !titles.Contains(paragraph));
    }

    private static int Place(Structure.Paragraph paragraph, int from) =>
        from < paragraph.Text.Length ? paragraph.Flow.Span(from, 1).Start : paragraph.Span.End;

    private string Clean(Structure.Paragraph paragraph, int start, int end)
    {
        var made = new StringBuilder();
        foreach (var line in paragraph.Lines)
        {
            Clean(Math.Max(start, line.Start), Math.Min(end, line.End), made);
            Space(made);
        }
        return made.ToString();
    }

    private static string Clean(string cell) => string.Join(' ', cell.Replace("*", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private StringBuilder Clean(int start, int end, StringBuilder made)
    {
        for (var i = start; i < end; i++)
            if (char.IsWhiteSpace(_source[i]))
                Space(made);
            else if (_source[i] is not ('*' or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
                made.Append(_source[i]);
        return made;
    }

    private static void Space(StringBuilder made)
    {
        if (made.Length > 0 && made[^1] != ' ')
            made.Append(' ');
    }
}
