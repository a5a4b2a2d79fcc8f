using System.Globalization;

namespace NhipCau.VanBan.Meaning;

/// <summary>Days, months, quarters and years in a paragraph: no statements themselves, they say what time the numbers behind them are of.</summary>
internal readonly struct CalendarScan(FigureText into, Period period)
{
    private static readonly WordSet BeforeDay = new("ngày từ đến trước sau vào hôm sáng chiều tối dịp hết qua mùng lễ tết hạn mồng và");

    private readonly string _text = into.Text;

    /// <summary>Behind the date that begins with a number; 0 where it begins none.</summary>
    /// <param name="cited">It belongs to a cited document and says nothing of the time spoken of.</param>
    public int Read(Numeral number, bool cited)
    {
        var (at, end) = (number.Start, number.End);
        if (Day(at) is { } date)
        {
            into.Add(date);
            if (!cited && date.Value is { } day && IsUntil(at))
                period.Day(day);
            return date.End;
        }
        if (Month(at) is { } month)
            return cited ? month.End : Set(month);
        if (number.LooksLikeYear)
            return Year(number, cited);
        if (end - at > 2 || number.Value is < 1 or > 31 || !Words.After(_text, end).Is("tháng"))
            return Words.Before(_text, at).Is("tháng") && number.Value <= 12 && end - at < 3 ? OfMonth(number, cited) : 0;
        return Words.Before(_text, at).Is("ngày") ? InWords(number, cited) : Span(number, cited);
    }

    /// <summary>"quý I/2024", "quý 2 năm 2024", "Quý III".</summary>
    public int Quarter(int at, int end)
    {
        var name = Words.After(_text, end);
        var quarter = name.Length is 0 or > 3 ? 0 : name is ['1' or '2' or '3' or '4'] ? name[0] - '0' : TimeWords.Number(name.ToString());
        if (quarter is < 1 or > 4)
            return end;
        var (named, next) = NamedYear(Math.Min(_text.Length, end + 1 + name.Length));
        if (!IsCompared(at))
            period.Quarter(quarter, named, IsUntil(at));
        return next;
    }

    /// <summary>12/6/2024, 12.6.2024; a day and month alone where the words before say so.</summary>
    private PrintedDate? Day(int at)
    {
        if (!Part(at, out var day, out var end, out var length) || length > 2 || day is < 1 or > 39 || end >= _text.Length || _text[end] is not ('/' or '.' or '-') || !Part(end + 1, out var month, out var next, out length) || length > 2 || month is < 1 or > 19)
            return null;
        var mark = _text[end];
        if (next < _text.Length && _text[next] == mark && Part(next + 1, out var year, out var last, out length))
            return length == 4 ? new(at, last, day, month, year) : length == 2 ? new(at, last, day, month, 2000 + year) : null;
        return mark is '/' or '.' && day <= 31 && month <= 12 && BeforeDay.Has(Words.Before(_text, at)) && UnitReader.Read(_text, next) is not { Known: true, Kind: not UnitKind.Duration } ? new(at, next, day, month, null) : null;
    }

    /// <summary>4/2026.</summary>
    private (int Month, int Year, int End)? Month(int at) =>
        Part(at, out var month, out var end, out var length) && length <= 2 && month is >= 1 and <= 12 && end < _text.Length && _text[end] is '/' && Part(end + 1, out var year, out var next, out length) && length == 4 && year is >= 1900 and < 2200
            ? (month, year, next) : null;

    private int Set((int Month, int Year, int End) month)
    {
        period.Month(month.Month, month.Year);
        return month.End;
    }

    private bool Part(int at, out int value, out int end, out int length)
    {
        (value, end) = (0, at);
        while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - at < 5)
            value = value * 10 + (_text[end++] - '0');
        length = end - at;
        return length > 0 && !(end < _text.Length && char.IsAsciiDigit(_text[end]));
    }

    /// <summary>"ngày 31 tháng 6 năm 2026".</summary>
    private int InWords(Numeral number, bool cited)
    {
        var at = _text.IndexOf("tháng ", number.End, StringComparison.OrdinalIgnoreCase) + 6;
        if (at < 6 || at - number.End > 8 || !Part(at, out var month, out var end, out _) || month > 19)
            return number.End;
        var (year, next) = NamedYear(end);
        var date = new PrintedDate(number.Start, next, (int)number.Value, month, year);
        into.Add(date);
        if (!cited && date.Value is { } day && IsUntil(number.Start))
            period.Day(day);
        return next;
    }

    /// <summary>"6 tháng đầu năm 2024", "9 tháng năm 2024"; other counts of months are no statements either.</summary>
    private int Span(Numeral number, bool cited)
    {
        var next = _text.IndexOf('g', number.End) + 1;
        var edge = Words.After(_text, next);
        var tail = edge.Is("đầu") || edge.Is("cuối") ? next + edge.Length + 1 : next;
        if (tail == next && !edge.Is("năm"))
            return next;
        var (named, after) = NamedYear(tail);
        if (!cited && !IsCompared(number.Start))
            period.Months((int)number.Value, edge.Is("cuối"), named);
        return Math.Max(after, tail);
    }

    /// <summary>"tháng 6 năm 2024", "tháng 6/2024".</summary>
    private int OfMonth(Numeral number, bool cited)
    {
        var (named, after) = NamedYear(number.End);
        if (!cited && !IsCompared(number.Start))
            period.Month((int)number.Value, named);
        return after;
    }

    private int Year(Numeral number, bool cited)
    {
        var previous = Words.Before(_text, number.Start);
        if (previous.Is("đoạn") || previous.Is("kỳ"))
            Years(number);
        if (previous.Is("năm") && !cited && !IsCompared(number.Start) && (number.Value >= period.Current || IsLeading(number.Start)))
            period.Year((int)number.Value);
        // "2024 lượt người" behind a verb is a number of people.
        return Statement.IsDone(previous) && UnitReader.Read(_text, number.End) is { Known: true, Kind: UnitKind.Count } ? 0 : number.End;
    }

    /// <summary>A past year is spoken of where it opens the sentence or stands behind "trong", "từ"; elsewhere it is compared with.</summary>
    private bool IsLeading(int at)
    {
        _ = Words.Before(_text, at, out var year);
        var word = Words.Before(_text, year, out var start);
        return word.Length == 0 && (start == 0 || _text[start - 1] is '.' or ';') || start <= into.Paragraph.BodyStart || word.Is("trong") || word.Is("từ") || word.Is("cuối") || word.Is("hết");
    }

    /// <summary>"giai đoạn 2030 - 2026".</summary>
    private void Years(Numeral first)
    {
        var at = first.End;
        while (at < _text.Length && _text[at] is ' ' or '-' or '–')
            at++;
        if (at > first.End && Part(at, out var last, out var end, out var length) && length == 4 && last is >= 1900 and < 2200 && last < first.Value)
            into.AddBackwardYears(first.Start, end);
    }

    /// <summary>"/2024", " năm 2024" at a place.</summary>
    private (int? Year, int Next) NamedYear(int at)
    {
        if (at >= _text.Length || _text[at] != '/' && !(_text[at] == ' ' && Words.After(_text, at).Is("năm")))
            return (null, at);
        var start = _text[at] == '/' ? at + 1 : at + 5;
        return start < _text.Length && Part(start, out var year, out var end, out var length) && length == 4 && year is >= 1900 and < 2200 ? (year, end) : (null, at);
    }

    private bool IsUntil(int at) => Words.Before(_text, at, out var start) is var word && (word.Is("đến") || word.Is("hết") || word.Is("ngày") && Words.Before(_text, start).Is("đến"));

    /// <summary>"so với cùng kỳ năm 2023", "kế hoạch năm 2024": another time than the one spoken of.</summary>
    private bool IsCompared(int at) => Words.HasAny(_text, Math.Max(0, at - 24), at, ["so với", "cùng kỳ", "kế hoạch"]);
}
