using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>A printed number against the things that are listed behind it: in the sentence, in a note, on the lines below, in an annex.</summary>
internal static class Counts
{
    private static readonly string[] Openers = ["bao gồm", "gồm có", "gồm", "cụ thể", "đó là", "như sau", "sau", "sau đây"];

    /// <summary>No list in a sentence is longer.</summary>
    private const int Longest = 20_000;

    /// <summary>Words that name some of many.</summary>
    private static readonly string[] Some = ["chủ yếu", "tiêu biểu", "nổi bật", "điển hình", "v.v", "trong đó"];

    /// <summary>Units whose members are listed by their bare names.</summary>
    private static readonly HashSet<string> Named = new(StringComparer.Ordinal)
    {
        "nước", "quốc gia", "quốc gia và vùng lãnh thổ", "quốc gia, vùng lãnh thổ", "vùng lãnh thổ", "thị trường", "ngôn ngữ", "thứ tiếng", "tiếng", "tỉnh", "thành phố", "tỉnh, thành phố", "huyện", "xã", "phường", "xã, phường", "địa phương", "đối tác",
        "cửa khẩu", "cặp cửa khẩu", "trường", "khu công nghiệp", "hội", "tổ chức",
    };

    public static IEnumerable<Inconsistency> Find(Subject subject, FigureReader figures)
    {
        var notes = Notes.Of(figures.Texts);
        for (var i = 0; i < figures.Texts.Count; i++)
        {
            var text = figures.Texts[i];
            if (!text.IsProse)
                continue;
            foreach (var fault in InSentence(text))
                yield return fault;
            foreach (var fault in InNotes(text, notes))
                yield return fault;
            foreach (var fault in Annexes.Find(subject, text))
                yield return fault;
            if (Below(figures.Texts, i) is { } below)
                yield return below;
        }
    }

    private static bool CountsThings(Figure figure) =>
        figure is { Unit: { Kind: UnitKind.Count, Scale: 1 }, Change: Change.None, Basis: Basis.None, Bound: Bound.Exact, InWords: false, Value: > 0 and < 100, Place: 1 };

    /// <summary>"06 thỏa thuận: (i) …; (v) …", "ba sự kiện, cụ thể: A; B; C", "04 nước (Lào, Campuchia, …)".</summary>
    private static IEnumerable<Inconsistency> InSentence(FigureText text)
    {
        for (var i = 0; i < text.Figures.Count; i++)
        {
            var figure = text.Figures[i];
            if (!CountsThings(figure))
                continue;
            var sentence = text.Sentence(figure.Start) is var (from, to) ? (Start: from, End: Math.Min(to, figure.End + Longest)) : default;
            var next = i + 1 < text.Figures.Count ? Math.Min(text.Figures[i + 1].Start, sentence.End) : sentence.End;
            if (Opening(text.Text, figure, next, sentence.End) is not var (start, end, bracket) || start >= end || NamesSome(text.Text, figure.End, end))
                continue;
            var numbered = Listing.ByNumbers(text.Text, start, end);
            if (numbered > 1)
            {
                if (numbered != figure.Value)
                    yield return Fault(figure, numbered, text.Text[start..end]);
                continue;
            }
            if (next < end || HasOwnNumbers(text, figure, start, end))
                continue;
            if (Listed(text.Text, figure, start, end, bracket) is { Sure: true } list && (figure.Value < list.Least || figure.Value > list.Most))
                yield return Fault(figure, list.Least, list.Items);
        }
    }

    private static bool NamesSome(string text, int start, int end) =>
        Words.HasAny(text, start, end, Some) || Words.Find(text, start, end, "như") is var at and >= 0 && !Words.After(text, at + 3).Is("sau")
        || text.AsSpan(start, end - start) is var list && (list.Contains('…') || list.Contains("...", StringComparison.Ordinal));

    private static Listing? Listed(string text, Figure figure, int start, int end, bool bracket)
    {
        var between = text[figure.End..start];
        // "05 hội nghị tại các tỉnh: …": the list is of something else.
        var other = Words.HasAny(between, 0, between.Length, ["các", "những", "một số", "nhiều"]);
        if (Listing.BySemicolons(text, start, end) is { } list)
        {
            var noun = figure.Unit.Name![..Words.End(figure.Unit.Name!, 0)];
            return list.Items.TrueForAll(item => Listing.Head(item).Equals(noun, StringComparison.OrdinalIgnoreCase)) || !other && list.Items.TrueForAll(item => char.IsUpper(item[0]) || item[0] == '“') ? list : null;
        }
        if (Listing.ByNoun(text, start, end, figure.Unit.Name!) is { } nouns)
            return other ? null : nouns;
        return Named.Contains(figure.Unit.Key) && !other && (bracket || between.Length < 60) ? Listing.ByNames(text, start, end) : null;
    }

    /// <summary>Where the list behind a number begins and ends: behind a colon, "gồm", or in a bracket that follows at once.</summary>
    private static (int Start, int End, bool Bracket)? Opening(string text, Figure figure, int next, int end)
    {
        var colon = text.IndexOf(':', figure.End, Math.Max(0, next - figure.End));
        var open = text.IndexOf('(', figure.End, Math.Max(0, Math.Min(next, figure.End + 50) - figure.End));
        if (colon >= 0 && colon - figure.End < 120 && (open < 0 || open > colon || text.IndexOf(')', open, Math.Max(0, colon - open)) >= 0) && !text.AsSpan(figure.End, colon - figure.End).Contains(';'))
            return (colon + 1, end, false);
        foreach (var word in Openers.AsSpan(0, 3))
            if (Words.Find(text, figure.End, Math.Min(next, figure.End + 90), word) is var at and >= 0 && !text.AsSpan(figure.End, at - figure.End).Contains(';'))
                return (at + word.Length, end, false);
        if (open >= 0 && text.IndexOf(')', open, end - open) is var close and > 0 && !text.AsSpan(figure.End, open - figure.End).ContainsAny(',', ';'))
            return (open + 1, close, true);
        return null;
    }

    /// <summary>A list whose items carry numbers of the same unit is a sum.</summary>
    private static bool HasOwnNumbers(FigureText text, Figure figure, int start, int end) =>
        text.Figures.Exists(other => other.Start >= start && other.End <= end && (other.Unit.Key == figure.Unit.Key || other.Unit.Kind == UnitKind.None));

    /// <summary>"14 đoàn khách nước ngoài³" and the note that names them.</summary>
    private static IEnumerable<Inconsistency> InNotes(FigureText text, Dictionary<string, FigureText> notes)
    {
        if (notes.Count == 0)
            yield break;
        foreach (var (at, mark) in Notes.Marks(text.Text))
        {
            if (!notes.TryGetValue(mark, out var note) || note == text || note.Sentences.Count > 2)
                continue;
            var sentence = text.Sentence(at);
            var before = text.Figures.FindAll(figure => figure.Start >= sentence.Start && figure.End <= at && figure is { Change: Change.None, Basis: Basis.None });
            var figure = before.FindLast(CountsThings);
            if (figure is null || before[^1] != figure && before[^1].Unit.Kind == UnitKind.Count || text.Text.AsSpan(figure.End, at - figure.End).Contains(';'))
                continue;
            var start = Notes.BodyOf(note.Text);
            if (note.Figures.Exists(other => other.Unit.Key == figure.Unit.Key) || Listing.BySemicolons(note.Text, start, note.Text.Length) is not { Sure: true } list || list.Items.Count < 2)
                continue;
            // The note may belong to the whole sentence: "05 thỏa thuận, gồm 02 … và 03 …²".
            if (before.Exists(one => CountsThings(one) && one.Unit.Key == figure.Unit.Key && one.Value >= list.Least && one.Value <= list.Most))
                continue;
            yield return Fault(figure, list.Least, list.Items);
        }
    }

    /// <summary>"05 nhiệm vụ sau:" and the lines below.</summary>
    private static Inconsistency? Below(List<FigureText> texts, int index)
    {
        var text = texts[index];
        if (text.Text[^1] != ':' || text.Figures[^1] is not { } figure || !CountsThings(figure) || text.Text.Length - figure.End > 90)
            return null;
        var tail = text.Text[figure.End..];
        var items = ListBelow.Of(texts, index);
        if (items.Count < 2 || items.Count == (int)figure.Value || items.Exists(item => item.Figures.Exists(other => other.Unit.Key == figure.Unit.Key && other.Start - item.Paragraph.BodyStart < 60)))
            return null;
        var noun = figure.Unit.Name![..Words.End(figure.Unit.Name!, 0)];
        var alike = items.TrueForAll(item => Words.After(item.Text, item.Paragraph.BodyStart).Is(noun));
        var numbered = !items[0].Node.Label!.IsBullet && items[0].Node.Label!.Ordinal == 1 && Words.HasAny(tail, 0, tail.Length, Openers);
        var own = text.Paragraph == text.Node.Head && Words.HasAny(tail, 0, tail.Length, Openers);
        var other = Words.HasAny(tail, 0, tail.Length, ["các", "những", "một số", "trong đó"]);
        return alike || !other && (numbered || own) ? Fault(figure, items.Count, items.Select(item => item.Paragraph.Body)) : null;
    }

    public static Inconsistency Fault(Figure figure, int listed, IEnumerable<string> items) =>
        new(figure.In.Path, "count", $"Ghi {Evidence.Number(figure.Value)} {figure.Unit.Name} nhưng liệt kê {listed}.",
            Evidence.Quote([figure.Clause.Length > 0 ? figure.Clause : figure.Printed, .. items.Select(item => item.Length > 120 ? item[..120] : item)]), figure.Span);

    private static Inconsistency Fault(Figure figure, int listed, string list) => Fault(figure, listed, list.Split(';').Select(item => item.Trim()));
}
