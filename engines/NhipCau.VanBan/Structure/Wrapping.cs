namespace NhipCau.VanBan.Structure;

/// <summary>How the lines of one document were broken, learnt from the document: a width, an ordinary gap, a habit of ending wrapped lines with a space.</summary>
internal sealed class Wrapping
{
    private const string Closing = ".;:!?…";
    private static readonly string[] Hanging = [" và", " của", " về", " số", " ngày", " năm", " với", " theo", " tại", " các", " cho", " do", " là", " -", " –", ",", "("];

    private readonly string _text;
    private readonly int _width;
    private readonly int _gap;
    private readonly bool _softMeansWrapped;

    public Wrapping(string text, List<Line> lines)
    {
        _text = text;
        var lengths = lines.Where(line => !HasTab(line)).Select(line => line.Length).Order().ToList();
        int continued = 0, soft = 0;
        var gaps = new int[3];
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Gap < gaps.Length)
                gaps[lines[i].Gap]++;
            if (Ended(lines[i - 1]) || !char.IsLower(First(lines[i])))
                continue;
            continued++;
            soft += lines[i - 1].Soft ? 1 : 0;
        }
        var wrapped = lengths.Count > 0 && continued >= 3 && continued * 8 >= lines.Count && lengths[lengths.Count * 19 / 20] < 250;
        _width = wrapped ? lengths[lengths.Count * 19 / 20] : int.MaxValue;
        _gap = Array.IndexOf(gaps, gaps.Max());
        var hard = lines.Count(line => !line.Soft);
        _softMeansWrapped = wrapped && soft * 20 >= continued * 19 && hard * 10 >= lines.Count;
    }

    /// <summary>Does <paramref name="next"/> go on with the sentence that <paramref name="last"/> left open? Labels are judged elsewhere.</summary>
    public bool Continues(Line last, Line next, bool headed)
    {
        if (HasTab(last) || HasTab(next))
            return false;
        var first = First(next);
        if (Ended(last) && char.IsLower(first))
            return next.Gap <= _gap + 1;
        if (Ended(last))
            return _width != int.MaxValue && next.Gap <= _gap && !Fits(last, next, 0.85) && char.IsLetter(first) && char.IsUpper(first)
                && (_text[last.End - 1] == ';' || _text[last.End - 1] == '.' && !headed) && !(_softMeansWrapped && !last.Soft)
                && !Begins(next);
        if (IsCapitals(last))
            return IsCapitals(next) && headed && next.Gap <= _gap;
        if (char.IsLower(first) || char.IsDigit(first) || first is ',' or ')' or ';')
            return true;
        if (NameGoesOn(last, next))
            return true;
        if (Hangs(last))
            return next.Gap <= _gap + 1;
        if (_width == int.MaxValue || next.Gap > _gap + 1 || _softMeansWrapped && !last.Soft)
            return false;
        return !Fits(last, next, headed ? 0.88 : 0.8);
    }

    /// <summary>"truyền hình Lâm" and "Giang; UBND các xã" on the next line.</summary>
    private bool NameGoesOn(Line last, Line next)
    {
        var end = next.Start;
        while (end < next.End && char.IsLetter(_text[end]))
            end++;
        var word = _text.LastIndexOf(' ', last.End - 1, last.Length) + 1;
        return end < next.End && _text[end] is ';' or ',' or '.' && _width != int.MaxValue && word > last.Start && char.IsUpper(_text[word]);
    }

    /// <summary>Words that open a paragraph of the preamble or the end, wherever the line before stopped.</summary>
    public bool Begins(Line line) =>
        _text.AsSpan(line.Start, line.Length) is var text
        && (text.StartsWith("Căn cứ", StringComparison.Ordinal) || text.StartsWith("Trên đây là", StringComparison.Ordinal) || text.StartsWith("Thực hiện ", StringComparison.Ordinal)
            || text.StartsWith("Kính gửi", StringComparison.Ordinal) || text.StartsWith("Xét ", StringComparison.Ordinal) || text.StartsWith("Tiếp theo ", StringComparison.Ordinal));

    /// <summary>Does the line stop in the middle of a sentence?</summary>
    public bool IsOpen(Line line) => !Ended(line) && !IsCapitals(line);

    /// <summary>"Hội Hữu nghị Việt Nam" and "- Nhật Bản" on the next line: a full line that ends in a name goes on with its dash.</summary>
    public bool BreaksName(Line last, Line next) =>
        _width != int.MaxValue && !Fits(last, next, 0.9) && char.IsUpper(_text[_text.LastIndexOf(' ', last.End - 1, last.Length) + 1]);

    private bool Ended(Line line) => line.Length == 0 || Closing.Contains(_text[LastMark(line)], StringComparison.Ordinal);

    /// <summary>Behind closing quotes, brackets and stars of markdown.</summary>
    private int LastMark(Line line)
    {
        var i = line.End - 1;
        while (i > line.Start && _text[i] is '*' or '”' or '"' or '/' or ' ')
            i--;
        return i;
    }

    private bool Hangs(Line line)
    {
        var tail = _text.AsSpan(line.Start, line.Length);
        // A symbol broken at its dash: "175/KH-" and "UBND" on the next line.
        if (tail.Length > 2 && tail[^1] is '-' or '/' && char.IsLetterOrDigit(tail[^2]))
            return true;
        foreach (var end in Hanging)
            if (tail.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Would the next word have stood on the line? Then the break was meant. First lines are indented, headings are bold.</summary>
    private bool Fits(Line last, Line next, double share)
    {
        var word = next.Start;
        while (word < next.End && !char.IsWhiteSpace(_text[word]))
            word++;
        return last.Length + 1 + (word - next.Start) <= _width * share;
    }

    private bool HasTab(Line line) => _text.AsSpan(line.Start, line.Length).Contains('\t');

    private char First(Line line)
    {
        for (var i = line.Start; i < line.End; i++)
            if (_text[i] is not ('*' or '“' or '"' or '_'))
                return _text[i];
        return ' ';
    }

    private bool IsCapitals(Line line)
    {
        var letters = 0;
        foreach (var c in _text.AsSpan(line.Start, line.Length))
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters > 2;
    }
}
