using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>A paragraph that has numbers, its sentences and what stands around a place in it.</summary>
internal sealed class FigureText(Paragraph paragraph, string path, Node node)
{
    /// <summary>Of the words that are shown beside a number; a sentence of a report may run to 600.</summary>
    private const int Longest = 240;

    private List<(int Start, int End)>? _sentences;
    private List<PrintedDate>? _dates;
    private List<(int Start, int End)>? _backward;

    public Paragraph Paragraph => paragraph;

    public string Path => path;

    public Node Node => node;

    public string Text => paragraph.Text;

    public List<Figure> Figures { get; } = [];

    public IReadOnlyList<PrintedDate> Dates => _dates ?? (IReadOnlyList<PrintedDate>)[];

    /// <summary>"giai đoạn 2030 - 2026".</summary>
    public IReadOnlyList<(int Start, int End)> BackwardYears => _backward ?? (IReadOnlyList<(int, int)>)[];

    public void Add(PrintedDate date) => (_dates ??= []).Add(date);

    public void AddBackwardYears(int start, int end) => (_backward ??= []).Add((start, end));

    public List<(int Start, int End)> Sentences => _sentences ??= Split(paragraph.Text, paragraph.BodyStart);

    /// <summary>A paragraph of more numbers is a table that lost its lines; what its sentences say is not compared.</summary>
    public bool IsProse => Figures.Count is > 0 and <= 300;

    public (int Start, int End) Sentence(int at)
    {
        var sentences = Sentences;
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (at < sentences[middle].End)
                high = middle;
            else
                low = middle + 1;
        }
        return sentences[low];
    }

    /// <summary>The words from semicolon to semicolon around a place; longer ones are cut at commas.</summary>
    public string Clause(int start, int end)
    {
        var (from, to) = Sentence(start);
        (from, to) = (Math.Max(from, start - 4 * Longest), Math.Min(to, end + 4 * Longest));
        from = Math.Max(from, Text.LastIndexOf(';', Math.Max(from, start - 1), Math.Max(0, start - from)) + 1);
        if (Text.IndexOf(';', end, Math.Max(0, to - end)) is var stop and >= 0)
            to = stop;
        if (to - from > Longest)
        {
            var (least, most) = (start - Longest / 2, end + Longest / 2);
            if (least > from)
                from = Text.IndexOf(", ", least, start - least, StringComparison.Ordinal) is var comma and >= 0 ? comma + 2 : Text.IndexOf(' ', least, start - least) + 1 is var space and > 0 ? space : start;
            if (most < to)
                to = Text.LastIndexOf(", ", most, most - end, StringComparison.Ordinal) is var comma and >= 0 ? comma : Text.LastIndexOf(' ', most, most - end) is var space and >= 0 ? space : end;
        }
        return Text[from..to].Trim(' ', ',', ':');
    }

    /// <summary>A full stop before a capital or a digit ends a sentence; initials and "TP. ", "TS. " do not.</summary>
    private static List<(int Start, int End)> Split(string text, int start)
    {
        var found = new List<(int, int)>();
        for (var i = text.AsSpan(start).IndexOfAny('.', '?', '!') + start; i >= start && i < text.Length;)
        {
            if (i + 2 < text.Length && text[i + 1] is ' ' or '”' && IsOpening(text, i + 2) && !IsShort(text, i))
            {
                found.Add((start, i));
                start = i + 2;
            }
            var next = text.AsSpan(i + 1).IndexOfAny('.', '?', '!');
            if (next < 0)
                break;
            i += 1 + next;
        }
        if (start < text.Length || found.Count == 0)
            found.Add((Math.Min(start, text.Length), text.Length));
        return found;
    }

    private static bool IsOpening(string text, int at) => char.IsUpper(text[at]) || char.IsDigit(text[at]) || text[at] is '“' or '(' or '-' or '+';

    private static bool IsShort(string text, int stop)
    {
        var word = Words.Before(text, stop);
        return word.Length is > 0 and <= 2 && char.IsUpper(word[0]) || word.Is("PGS") || word.Is("ThS");
    }
}
