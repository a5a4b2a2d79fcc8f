using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>Footnotes: a small raised number in the text, and again before the small text at the foot of the page.</summary>
internal static partial class PdfFootnotes
{
    private const double Raised = 0.8; // the mark against the letters beside it
    private const double Small = 0.93; // the note against the text

    /// <returns>The page without its notes, each mark as <c>[^n]</c> on its word; and the notes. <paramref name="count"/>: those of the pages before.</returns>
    public static (List<PdfWord> Words, List<string> Notes) Take(List<PdfWord> words, int count)
    {
        if (words.Count == 0) return (words, []);
        words = WithPowers(words);
        var small = Small * words.Select(w => w.Height).Order().ElementAt(words.Count / 2);
        var lines = CellText.LinesOf(words).Select(l => l.OrderBy(w => w.Left).ToList()).ToList();
        var first = lines.Count;
        for (var i = lines.Count - 1; i > 0 && lines[i].Skip(1).All(w => w.Height < small); i--)
        {
            if (Begins(lines[i])) first = i;
            else if (lines[i][0].Height >= small) break;
        }
        if (first == lines.Count) return (words, []);

        var notes = new List<(string Mark, List<string> Words)>();
        foreach (var line in lines[first..])
        {
            if (Begins(line)) notes.Add((line[0].Text, []));
            notes[^1].Words.AddRange(line.Skip(Begins(line) ? 1 : 0).Select(w => w.Text));
        }
        var foot = lines[first..].SelectMany(l => l).ToHashSet(ReferenceEqualityComparer.Instance);
        var body = Marked([.. words.Where(w => !foot.Contains(w))], [.. notes.Select(n => n.Mark)], count);
        return body is null ? (words, []) : (body, [.. notes.Select((n, i) => $"[^{count + i + 1}]: {string.Join(' ', n.Words)}")]);
    }

    /// <summary>Its number may be as tall as the text above; what follows is small.</summary>
    private static bool Begins(List<PdfWord> line) => line.Count > 1 && Mark().IsMatch(line[0].Text);

    private static bool IsRaised(PdfWord word, PdfWord before) =>
        word.Height < Raised * before.Height && word.Left - before.Right is > -2 and < 2 && word.Top < before.Middle && word.Bottom < before.Bottom;

    /// <summary>"m" and a raised "2".</summary>
    private static List<PdfWord> WithPowers(List<PdfWord> words)
    {
        var made = new List<PdfWord>();
        foreach (var word in words)
        {
            if (made.Count > 0 && word.Text is "2" or "3" && made[^1].Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',', '/') is "m" or "km" or "cm" or "dm" && IsRaised(word, made[^1]))
                made[^1] = made[^1] with { Text = made[^1].Text + word.Text, Right = word.Right };
            else
                made.Add(word);
        }
        return made;
    }

    /// <returns>null: a note without its mark in the text; then they are no notes.</returns>
    private static List<PdfWord>? Marked(List<PdfWord> words, List<string> marks, int count)
    {
        var (made, seen) = (new List<PdfWord>(), new HashSet<int>());
        foreach (var word in words)
        {
            var note = made.Count > 0 && IsRaised(word, made[^1]) ? marks.IndexOf(word.Text) : -1;
            if (note < 0) { made.Add(word); continue; }
            made[^1] = made[^1] with { Text = $"{made[^1].Text}[^{count + note + 1}]", Right = word.Right };
            seen.Add(note);
        }
        return seen.Count == marks.Count ? made : null;
    }

    /// <summary>Each note on a line of its own after the paragraph or the table that has its mark.</summary>
    public static void Place(List<string> lines, List<string> notes)
    {
        foreach (var note in notes)
        {
            var mark = note[..(note.IndexOf(']', StringComparison.Ordinal) + 1)];
            var at = lines.FindIndex(l => l.Contains(mark, StringComparison.Ordinal));
            var table = at >= 0 && IsRow(lines[at]);
            for (at++; at > 0 && at < lines.Count && lines[at].Length > 0 && IsRow(lines[at]) == table && !Said().IsMatch(lines[at]);) at++;
            while (at > 0 && at < lines.Count && Said().IsMatch(lines[at])) at++;
            lines.Insert(at <= 0 ? lines.Count : at, note);
        }

        static bool IsRow(string line) => line.Contains('\t', StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?:\d{1,3}|\(\d{1,2}\)|\*{1,3})$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[\^\d+\]: ")]
    private static partial Regex Said();
}
