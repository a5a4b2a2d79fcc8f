using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Whom the text orders outside the tasks: the part on organisation, funding, the closing paragraph, articles of a decision.</summary>
internal static partial class DutyReader
{
    [GeneratedRegex(@"TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM|PHÂN CÔNG|TỔ CHỨC TRIỂN KHAI", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();

    public static List<DutyRow> Read(Subject subject, List<TaskRow> tasks)
    {
        if (subject.IsReport)
            return [];
        var rows = new List<DutyRow>();
        var taken = new SpanSet(tasks.Select(task => task.Span));
        // A letter or a notice without parts: its numbers are its parts.
        if (subject.Layout.Root.Children.Any(node => node.Label!.Kind == LabelKind.Number))
            Organised(subject.Layout.Root, [], taken, rows);
        else
            foreach (var part in subject.Layout.Root.Children.SelectMany(node => node.Label!.Kind is LabelKind.Annex or LabelKind.Issued ? node.Children : [node]))
                if (part.Label!.Kind != LabelKind.Article && Organisation().IsMatch(part.TitleText))
                    Organised(part, [], taken, rows);
                else
                    Sentences(part, taken, rows);
        if (Orders.Apply(subject))
            foreach (var paragraph in subject.Layout.Preamble.Where(paragraph => !paragraph.IsRow && !paragraph.Text.StartsWith("Kính gửi", StringComparison.Ordinal)))
                Sentence(paragraph, 0, "preamble", rows);
        foreach (var paragraph in subject.Layout.Root.Plain.Where(paragraph => !paragraph.IsRow))
            Sentence(paragraph, 0, "closing", rows);
        return [.. rows.OrderBy(row => row.Span.Start)];
    }

    /// <summary>A heading that is the name of bodies, and what is ordered under it.</summary>
    private static void Organised(Node node, List<Body> heirs, SpanSet taken, List<DutyRow> rows)
    {
        foreach (var child in node.Children)
        {
            if (taken.Has(child.Span) || TaskFinder.IsRoleLine(child))
                continue;
            var (bodies, textStart) = OrderReader.Heading(child.Title!, child.TitleBelow is null ? child.Head!.BodyStart : 0);
            if (bodies.Count == 0)
            {
                Item(child.Head!, child.Head!.BodyStart, child.Path, heirs, rows);
                Organised(child, heirs, taken, rows);
                continue;
            }
            if (textStart < child.Title!.Text.Length)
                Add(child.Title, textStart, child.Path, bodies, rows);
            foreach (var paragraph in child.Plain)
                Item(paragraph, 0, child.Path, bodies, rows);
            Organised(child, bodies, taken, rows);
        }
        if (heirs.Count > 0 || node.IsRoot)
            return;
        foreach (var paragraph in node.Plain)
            if (!paragraph.IsRow)
                Sentence(paragraph, 0, node.Path, rows);
    }

    /// <summary>An item under a heading: for the bodies of the heading, unless the sentence names its own.</summary>
    private static void Item(Paragraph paragraph, int start, string path, List<Body> heirs, List<DutyRow> rows)
    {
        if (paragraph.IsRow || paragraph.IsRoleLine)
            return;
        if (heirs.Count == 0)
        {
            Sentence(paragraph, start, path, rows);
            return;
        }
        var named = OrderReader.Opens(paragraph.Text, start) ? OrderReader.Named(paragraph, start, false) : null;
        if (paragraph.Text[start..].EndsWith(':') && paragraph.Text.Length < 160 && named is null)
            return;
        Add(paragraph, start, path, named?.Bodies ?? heirs, rows);
    }

    private static void Sentences(Node node, SpanSet taken, List<DutyRow> rows)
    {
        if (node.Head is { } head)
        {
            if (node.Children.Count > 0 && (head.Text.EndsWith(':') || node.IsHeading) && OrderReader.Heading(head, head.BodyStart) is { Bodies: { Count: > 0 } bodies, TextStart: var end } && end >= head.Text.Length && !taken.Holds(node.Span))
            {
                foreach (var paragraph in node.Plain)
                    Item(paragraph, 0, node.Path, bodies, rows);
                Organised(node, bodies, taken, rows);
                return;
            }
            if (head.Roles.Count == 0 && !taken.Holds(head.Span))
                Sentence(head, head.BodyStart, node.Path, rows);
        }
        // Inside a task only a paragraph of its own that names its body is an order.
        foreach (var paragraph in node.Plain)
            if (!paragraph.IsRow && paragraph.Roles.Count == 0 && (!taken.Holds(paragraph.Span) || BodyNames.StartsWithHead(paragraph.Text)))
                Sentence(paragraph, 0, node.Path, rows);
        foreach (var child in node.Children)
            Sentences(child, taken, rows);
    }

    /// <summary>Each sentence of a paragraph may order another body; a body is named once a paragraph.</summary>
    private static void Sentence(Paragraph paragraph, int start, string path, List<DutyRow> rows)
    {
        var closing = Outline.IsClosing(paragraph.Text);
        var known = rows.Count;
        for (var at = start; at >= 0; at = NextSentence(paragraph.Text, at))
            if (OrderReader.Named(paragraph, at, closing) is { } named)
                Add(paragraph, named.Start, path, named.Bodies.FindAll(body => rows.FindIndex(known, row => row.Body.Text == body.Text) < 0), rows);
    }

    /// <summary>Where the next sentence begins; -1 behind the last.</summary>
    private static int NextSentence(string text, int at)
    {
        for (var stop = text.IndexOf(". ", at, StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 2, StringComparison.Ordinal))
            if (stop + 2 < text.Length && char.IsUpper(text[stop + 2]) && stop > at + 3)
                return stop + 2;
        return -1;
    }

    private static void Add(Paragraph paragraph, int start, string path, IEnumerable<Body> bodies, List<DutyRow> rows)
    {
        var text = Titles.Cut(paragraph.Text[start..]);
        rows.AddRange(bodies.Select(body => new DutyRow(path, body, text, paragraph.Flow.Span(start, paragraph.Text.Length - start))));
    }
}
