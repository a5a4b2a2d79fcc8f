namespace NhipCau.VanBan.Meaning;

/// <summary>A stretch of a sentence that tells totals before it apart: "gồm …", "trong đó …", "(…)", ": …".</summary>
/// <param name="Closed">It names all the parts: "gồm"; "trong đó" may name only some.</param>
/// <param name="Start">Behind the words that open it.</param>
/// <param name="Before">The figures before it, in the same sentence or the one it goes on with.</param>
/// <param name="Parts">The figures in it, without risings, bases of comparison and what stands in brackets.</param>
internal sealed record Breakdown(FigureText In, bool Closed, int Start, int End, List<Figure> Before, List<Figure> Parts)
{
    private static readonly (string Words, bool Closed)[] Openers =
    [
        ("bao gồm", true), ("gồm có", true), ("gồm", true), ("chia ra", true), ("chia theo", true), ("phân theo", true), ("cụ thể", true),
        ("trong đó", false), ("trong số này", false), ("trong số đó", false),
    ];

    /// <summary>Words that name some of many.</summary>
    private static readonly string[] Some = ["chủ yếu", "tiêu biểu", "nổi bật", "đáng chú ý", "nhất là", "như", "v.v", "một số", "nhiều nhất", "tiếp theo", "điển hình"];

    /// <summary>Before a number that is no part: an average, another measure of the whole.</summary>
    private static readonly string[] Aside = ["bình quân", "trung bình", "mỗi", "tương đương", "nâng", "tính đến", "so với", "dự kiến", "còn thiếu", "vượt", "ngoài ra", "bên cạnh đó", "đồng thời", "riêng"];

    public bool NamesSome => Words.HasAny(In.Text, Start, End, Some) || In.Text.AsSpan(Start, End - Start).ContainsAny('…', '*') || In.Text.AsSpan(Start, End - Start).Contains("...", StringComparison.Ordinal);

    public static IEnumerable<Breakdown> Of(FigureText text)
    {
        if (text.Figures.Count < 2)
            yield break;
        var first = 0;
        List<Figure> last = [];
        foreach (var sentence in text.Sentences)
        {
            var inside = new List<Figure>();
            for (; first < text.Figures.Count && text.Figures[first].Start < sentence.End; first++)
                inside.Add(text.Figures[first]);
            if (inside.Count + last.Count > 1 && inside.Count > 0)
                foreach (var one in InSentence(text, sentence, inside, last))
                    yield return one;
            if (inside.Count > 0)
                last = inside;
        }
    }

    private static IEnumerable<Breakdown> InSentence(FigureText text, (int Start, int End) sentence, List<Figure> inside, List<Figure> last)
    {
        var marks = Marks(text.Text, sentence);
        for (var i = 0; i < marks.Count; i++)
        {
            var (at, start, closed) = marks[i];
            var bracket = Bracket(text.Text, sentence.Start, at);
            var end = bracket >= 0 ? Close(text.Text, bracket, sentence.End) : sentence.End;
            var leads = at - sentence.Start < 4;
            var before = leads ? last : inside.Where(figure => figure.Start < at).ToList();
            var nested = i + 1 < marks.Count && marks[i + 1].At < end ? marks[i + 1].At : end;
            yield return new(text, closed, start, end, before, PartsIn(text.Text, inside, start, end, nested, bracket));
        }
        if (inside.Exists(figure => figure.Bracket >= 0))
            foreach (var bracketed in InBrackets(text, inside))
                yield return bracketed;
        foreach (var listed in BehindColon(text, sentence, inside, marks))
            yield return listed;
    }

    private static List<(int At, int Start, bool Closed)> Marks(string text, (int Start, int End) sentence)
    {
        var marks = new List<(int At, int Start, bool Closed)>();
        foreach (var (words, closed) in Openers)
            for (var at = Words.Find(text, sentence.Start, sentence.End, words); at >= 0; at = Words.Find(text, at + words.Length, sentence.End, words))
                if (!IsIn(marks, at))
                    marks.Add((at, at + words.Length, closed));
        marks.Sort((a, b) => a.At.CompareTo(b.At));
        // "trong đó gồm", "cụ thể, gồm": one opening.
        for (var i = marks.Count - 1; i > 0; i--)
            if (marks[i].At - marks[i - 1].Start < 5)
            {
                marks[i - 1] = (marks[i - 1].At, marks[i].Start, marks[i].Closed && marks[i - 1].Closed);
                marks.RemoveAt(i);
            }
        return marks;
    }

    private static bool IsIn(List<(int At, int Start, bool Closed)> marks, int at) => marks.Exists(mark => at >= mark.At && at < mark.Start);

    private static List<Figure> PartsIn(string text, List<Figure> inside, int start, int end, int nested, int bracket)
    {
        // What a second "trong đó" opens ends at the next semicolon.
        var resumed = nested < end ? text.IndexOf(';', nested, end - nested) : -1;
        return [.. inside.Where(figure => figure.Start >= start && figure.Start < end && figure.Bracket == bracket
            && (figure.Start < nested || resumed >= 0 && figure.Start > resumed) && IsPart(figure, start))];
    }

    private static bool IsPart(Figure figure, int start)
    {
        if (figure.Change != Change.None || figure.Basis != Basis.None || figure.InWords)
            return false;
        var from = Math.Max(start, figure.Text.LastIndexOfAny([',', ';'], figure.Start, figure.Start - start + 1) + 1);
        return !Words.HasAny(figure.Text, Math.Max(start, from), figure.Start, Aside);
    }

    /// <summary>"64 tin (tiếng Anh 30 tin, tiếng Trung 34 tin)".</summary>
    private static IEnumerable<Breakdown> InBrackets(FigureText text, List<Figure> inside)
    {
        foreach (var group in inside.Where(figure => figure.Bracket >= 0).GroupBy(figure => figure.Bracket))
        {
            var total = inside.LastOrDefault(figure => figure.Start < group.Key && figure.Bracket != group.Key);
            if (total is null || group.Count() < 2 || group.Key - total.End > 60)
                continue;
            var end = Close(text.Text, group.Key, text.Text.Length);
            if (Words.HasAny(text.Text, group.Key, end, ["gồm", "trong đó", "cụ thể"]))
                continue;
            yield return new(text, true, group.Key + 1, end, [total], [.. group.Where(figure => IsPart(figure, group.Key))]);
        }
    }

    /// <summary>"47 thỏa thuận còn hiệu lực: 19 thỏa thuận … và 28 thỏa thuận …".</summary>
    private static IEnumerable<Breakdown> BehindColon(FigureText text, (int Start, int End) sentence, List<Figure> inside, List<(int At, int Start, bool Closed)> marks)
    {
        for (var at = text.Text.IndexOf(':', sentence.Start, sentence.End - sentence.Start); at >= 0 && at + 1 < sentence.End; at = text.Text.IndexOf(':', at + 1, sentence.End - at - 1))
        {
            if (marks.Exists(mark => at >= mark.At && at - mark.Start < 60))
                continue;
            var total = inside.LastOrDefault(figure => figure.End <= at);
            if (total is null || at - total.End > 80 || Bracket(text.Text, sentence.Start, at) >= 0)
                continue;
            var nested = marks.Find(mark => mark.At > at) is { At: > 0 } next ? next.At : sentence.End;
            yield return new(text, true, at + 1, sentence.End, [.. inside.Where(figure => figure.End <= at)], PartsIn(text.Text, inside, at + 1, sentence.End, nested, -1));
        }
    }

    /// <summary>Where the bracket opens that is open at a place; -1 outside.</summary>
    private static int Bracket(string text, int from, int at)
    {
        var open = text.LastIndexOf('(', Math.Max(from, at - 1), Math.Max(0, at - from));
        return open >= 0 && text.IndexOf(')', open, at - open) < 0 ? open : -1;
    }

    private static int Close(string text, int open, int end) => text.IndexOf(')', open, Math.Max(0, end - open)) is var close and >= 0 ? close : end;
}
