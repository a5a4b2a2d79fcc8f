namespace NhipCau.VanBan.Meaning;

/// <summary>One walk over a paragraph: the numbers that state something, with their units and what the words before make of them.</summary>
internal struct FigureScan(FigureText into, CitationIndex? citations, Period period)
{
    private static readonly WordSet Around = new("giữa cả mỗi một từng nhiều các những vài ngoài đều");

    /// <summary>Before "một" as a number: "thực hiện một phóng sự", not "là một dự án".</summary>
    private static readonly WordSet Makes = new("chức hiện mở ký kết bản cử đón dựng cấp lập");

    /// <summary>"hai nước", "ba lĩnh vực", "hai đơn vị" are mostly not counted.</summary>
    private static readonly HashSet<string> Loose = new(StringComparer.Ordinal)
    {
        "số", "nước", "tỉnh", "nhóm", "ngành", "địa phương", "quốc gia", "lĩnh vực", "kỳ", "vấn đề", "tổ", "con", "điểm", "tiếng", "nội dung", "giải", "mối quan hệ", "đội", "bộ", "cơ quan", "đơn vị",
    };

    private static readonly string[] RangeMarks = [" - ", " – ", "-", "–", " đến ", " hoặc ", " lên ", " xuống ", " xuống còn ", " lên thành "];

    private readonly string _text = into.Text;
    private readonly CalendarScan _calendar = new(into, period);
    private readonly Statement _statement = new(into);
    private readonly FigureContext _context = new(into.Text, period);
    private int _bracket = -1;
    private int _outer = -1;

    /// <summary>The numbers of cited documents state nothing.</summary>
    private readonly bool IsCited(int at) => citations is not null && citations.CoversIdentity(into.Paragraph, at);

    public void Read(int from)
    {
        for (var i = from; i < _text.Length;)
        {
            var c = _text[i];
            if (char.IsAsciiDigit(c))
                i = Number(i);
            else if (Words.IsLetter(c))
                i = Word(i);
            else
            {
                if (c == '(')
                    (_outer, _bracket) = (_bracket, i);
                else if (c == ')')
                    (_bracket, _outer) = (_outer, -1);
                i++;
            }
        }
    }

    private int Word(int at)
    {
        var end = Words.End(_text, at + 1);
        var word = _text.AsSpan(at, end - at);
        switch (_text[at] | 0x20)
        {
            case 'k' or 'c' when word.Is("không") || word.Is("chưa"):
                return None(at, end);
            case 'h' when word.Is("hiện") && (Words.After(_text, end) is var next && (next.Is("nay") || next.Is("có") || next.Is("tại")) || end < _text.Length && _text[end] == ','):
            case 'l' when word.Is("lũy") || word.Is("luỹ"):
            case 'n' when word.Is("nay") && Words.Before(_text, at).Is("đến"):
                period.Stand();
                return end;
            case 'q' when word.Is("quý"):
                return _calendar.Quarter(at, end);
            default:
                return NumberWords.Begins(word) ? InWords(at, end) : end;
        }
    }

    /// <summary>Digits: first what is no statement, then the number with its unit.</summary>
    private int Number(int at)
    {
        if (Numeral.Read(_text, at) is not { } number)
            return Skip(at);
        var before = at == 0 ? ' ' : _text[at - 1];
        if (char.IsLetter(before))
            return Skip(at);
        if (before is '/' or '-' or '–' or '.' or ',' && at > 1 && _text[at - 2] is not (' ' or '('))
            return number.End;
        var quoted = IsCited(at);
        if (_calendar.Read(number, quoted) is var date and > 0)
            return date;
        var end = quoted ? -1 : Ratio(number, out _);
        return end < 0 || IsSymbol(end) ? Skip(at) : Take(number);
    }

    /// <summary>Over the token that holds a symbol, a link or a long number.</summary>
    private int Skip(int at)
    {
        while (at < _text.Length && _text[at] is not (' ' or ';' or ')' or '('))
            at++;
        return at;
    }

    /// <summary>"90/KH-UBND", "272-QĐ", "3S": letters glued to a number that are no unit.</summary>
    private bool IsSymbol(int end) =>
        end + 1 < _text.Length && (_text[end] is '/' or '-' && char.IsUpper(_text[end + 1]) || char.IsUpper(_text[end]) && UnitReader.Read(_text, end).Kind == UnitKind.None);

    /// <summary>"02/10 đoàn": the end of the whole, or of the number itself; -1 for "24/7" and what is a date after all.</summary>
    private int Ratio(Numeral number, out decimal? whole)
    {
        whole = null;
        var end = number.End;
        if (end + 1 >= _text.Length || _text[end] != '/' || !char.IsAsciiDigit(_text[end + 1]) || number.Place < 1)
            return end;
        if (Numeral.Read(_text, end + 1) is not { } under || under.LooksLikeYear || under.End < _text.Length && _text[under.End] is '/' or '-')
            return -1;
        if (number.Value == 24 && under.Value is 7 or 24 || Words.After(_text, under.End).Is("giờ"))
            return -1;
        // "02/10" alone may be the second of October.
        var mayBeDay = number.Value is >= 1 and <= 31 && under.Value is >= 1 and <= 12 && number.End - number.Start <= 2 && _bracket != number.Start - 1;
        if (mayBeDay && UnitReader.Read(_text, under.End) is var unit && !(unit is { Kind: UnitKind.Count, Known: true } || unit.Kind == UnitKind.Count && Statement.IsDone(Words.Before(_text, number.Start))))
            return -1;
        whole = under.Value;
        return under.End;
    }

    private int Take(Numeral number)
    {
        var end = Ratio(number, out var whole);
        var unit = UnitReader.Read(_text, end);
        // "02 - 03 lớp", "từ 02 đến 03 văn bản": both have the unit of the second.
        if (unit.Kind == UnitKind.None && whole is null && RangeEnd(end) is { } second && UnitReader.Read(_text, second.End) is { Kind: not UnitKind.None } shared && _statement.Is(second, second.End, shared, number.Start, _bracket))
        {
            Add(Settle(number, shared), shared with { End = end }, null);
            Add(Settle(second, shared), shared, null);
            return shared.End;
        }
        if (!_statement.Is(number, end, unit, number.Start, _bracket))
            return end;
        if (unit.Kind == UnitKind.None)
            unit = Words.Before(_text, number.Start).Is("thứ") ? new(UnitKind.Duration, "năm", "năm", 1, end, true) : unit with { End = end };
        Add(Settle(number, unit), unit, whole);
        return Math.Max(end, unit.End);
    }

    private Numeral? RangeEnd(int end)
    {
        foreach (var mark in RangeMarks)
            if (end + mark.Length < _text.Length && string.CompareOrdinal(_text, end, mark, 0, mark.Length) == 0 && char.IsAsciiDigit(_text[end + mark.Length]))
                return Numeral.Read(_text, end + mark.Length);
        return null;
    }

    /// <summary>Three digits behind a comma are thousands where nothing smaller than one can be counted.</summary>
    private static Numeral Settle(Numeral number, Unit unit) =>
        number.Doubtful && unit is { Kind: UnitKind.Count or UnitKind.Money, Scale: 1 } ? number.AsThousands() : number;

    private void Add(Numeral number, Unit unit, decimal? whole)
    {
        var bound = _context.Bound(number.Start, out var lead);
        var basis = _context.Basis(number.Start, lead, _bracket);
        into.Figures.Add(new()
        {
            In = into,
            Start = number.Start,
            End = unit.End,
            Value = number.Value,
            Place = number.Place,
            Unit = unit,
            Whole = whole,
            Bound = bound,
            Change = basis == Basis.None ? _context.Change(lead) : Change.None,
            Basis = basis,
            Bracket = _bracket,
            AsOf = basis == Basis.Before ? _context.TimeBefore(number.Start, _bracket) : period.Now,
        });
    }

    /// <summary>"tổ chức hai hội nghị"; "năm" is mostly a year, "một" mostly an article.</summary>
    private int InWords(int at, int end)
    {
        var previous = Words.Before(_text, at);
        var (stop, value, words) = NumberWords.Read(_text, at);
        if (value == 0 || stop + 1 >= _text.Length || _text[stop] != ' ' || !UnitReader.IsCounted(_text, stop + 1) || Around.Has(previous) || IsCited(at))
            return end;
        if (words == 1 && (value == 1 && !Makes.Has(previous) || value == 5 && !Statement.IsDone(previous)))
            return end;
        var unit = UnitReader.Read(_text, stop);
        if (unit.Kind != UnitKind.Count || Loose.Contains(unit.Name!))
            return end;
        Add(new(at, stop, value, 1, false, false), unit, null);
        return unit.End;
    }

    private int None(int at, int end)
    {
        if (Nothing.Read(_text, at, end, period.Given) is not var (noun, stop) || IsCited(at))
            return end;
        into.Figures.Add(new() { In = into, Start = at, End = stop, Value = 0, Place = 1, Unit = new(UnitKind.Count, noun, noun, 1, stop, true), InWords = true, Bracket = _bracket, AsOf = period.Now });
        return stop;
    }
}
