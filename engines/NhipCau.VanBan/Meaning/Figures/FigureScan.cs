using System.Globalization;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>
/// One walk over a paragraph: which numbers state something. Dates, years, ordinals, numbers of documents, clauses and
/// telephones do not; they are read for the time they name.
/// </summary>
internal sealed class FigureScan(FigureText into, Func<int, bool> cited, Period period)
{
    /// <summary>A number behind one of these names a thing: "khoản 2", "Kết luận 33", "quý 2".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Naming = Set(
        "thứ số điều mục lục mẫu biểu quý tháng ngày tuần hạng lộ chương phần bảng hình trang xe phone fax tel thoại hotline đt thế kỷ ấp covid điểm vĩ kinh tầng đường thôn tổ kíp id mst cccd phường quận lần khóa khoá kỳ khoản năm cv kh tt nq ct kl");

    /// <summary>The second words of kinds of document: "Kết luận 33", "Thông tư 01"; not "giải quyết 608 hồ sơ", "đầu tư 12 triệu".</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "nghị quyết", "quyết định", "nghị định", "kết luận", "thông tư", "chỉ thị", "quy chế", "hướng dẫn", "đề án", "thông tri", "quy định", "pháp lệnh", "tờ trình", "kế hoạch", "chương trình", "văn bản", "công văn", "thông báo", "báo cáo", "luật số",
    };

    /// <summary>The same words before a number that counts: "cấp 24 giấy phép", "tổng số 415", "thông qua nghị quyết 12 điều".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TotalBefore = Set("tổng con về cộng với trong");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DayBefore = Set("ngày từ đến trước sau vào hôm sáng chiều tối dịp hết qua mùng lễ tết hạn mồng và");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DurationGoesOn = Set("qua gần tới đầu cuối trước sau tiếp học nay liên một trở từ tính nữa lại đó này vừa kế và của tuổi tù");

    /// <summary>Verbs before a number in words: "tổ chức hai hội nghị"; behind "giữa", "cả", "với" it is no result.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DoneBefore = Set(
        "chức mở ký kết được có cử đón tiếp hiện cấp lập xuất bản hành dựng khai nhận là đạt thành duyệt làm việc hợp hưởng trao tặng thêm tăng giảm phép việc thuận thẩm tra cho gồm vụ nước số khoảng gần hơn trên xử lý giúp hỗ trợ đăng phát dự diễn ra còn mới tổng phát sinh đi hoàn");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Around = Set("giữa cả mỗi một từng nhiều các những vài ngoài đều");

    /// <summary>What a report counts in order to say that there was none.</summary>
    private static readonly string[] Absent =
        ["trường hợp", "đoàn", "dự án", "vụ việc", "vụ", "tổ chức quốc tế", "tổ chức", "thỏa thuận", "công dân", "cá nhân", "cán bộ", "người", "hội nghị", "hội thảo", "khoản viện trợ", "khoản", "điều ước", "hồ sơ", "văn bản", "sự cố", "sai phạm", "vi phạm", "đơn vị", "phóng viên", "tàu cá", "tàu", "đơn thư", "hoạt động", "cuộc", "lớp"];

    private readonly string _text = into.Text;
    private int _bracket = -1;
    private int _outer = -1;

    public void Read(int from)
    {
        for (var i = from; i < _text.Length;)
        {
            var c = _text[i];
            if (char.IsAsciiDigit(c))
                i = Number(i);
            else if (c == '(')
            {
                (_outer, _bracket) = (_bracket, i);
                i++;
            }
            else if (c == ')')
            {
                (_bracket, _outer) = (_outer, -1);
                i++;
            }
            else if (char.IsLetter(c))
                i = Word(i);
            else
                i++;
        }
    }

    private int Word(int at)
    {
        var end = at + 1;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
            end++;
        switch (char.ToLowerInvariant(_text[at]))
        {
            case 'k' or 'c' when end - at is 4 or 5 && (Is(at, end, "không") || Is(at, end, "chưa")):
                return None(at, end);
            case 'h' when end - at == 4 && Is(at, end, "hiện") && (Words.After(_text, end) is var next && (next.Is("nay") || next.Is("có") || next.Is("tại")) || end < _text.Length && _text[end] == ','):
            case 'l' when end - at == 3 && Is(at, end, "lũy") || end - at == 3 && Is(at, end, "luỹ"):
            case 'n' when end - at == 3 && Is(at, end, "nay") && Words.Before(_text, at).Is("đến"):
                period.Stand();
                return end;
            case 'q' when end - at == 3 && Is(at, end, "quý"):
                return Quarter(at, end);
        }
        return NumberWords.Begins(_text.AsSpan(at, end - at)) ? InWords(at, end) : end;
    }

    private bool Is(int at, int end, string word) => _text.AsSpan(at, end - at).Is(word);

    /// <summary>"quý I/2024", "quý 2 năm 2024", "Quý III".</summary>
    private int Quarter(int at, int end)
    {
        var name = Words.After(_text, end);
        var quarter = name.Length is > 0 and < 4 ? TimeWords.Number(name.ToString()) : 0;
        if (quarter is < 1 or > 4)
            quarter = name is ['1' or '2' or '3' or '4'] ? name[0] - '0' : 0;
        if (quarter == 0)
            return end;
        end = Math.Min(_text.Length, end + 1 + name.Length);
        var (named, next) = NamedYear(end);
        period.Quarter(quarter, named, IsUntil(at));
        return next;
    }

    /// <summary>"/2024", " năm 2024" at a place.</summary>
    private (int? Year, int Next) NamedYear(int at)
    {
        var start = at;
        if (at < _text.Length && _text[at] == '/')
            start = at + 1;
        else if (at < _text.Length && _text[at] == ' ' && Words.After(_text, at).Is("năm"))
            start = Math.Min(_text.Length, at + 5);
        else
            return (null, at);
        return start + 4 <= _text.Length && TimeWords.Year(_text[start..(start + 4)]) is { } year ? (year, start + 4) : (null, at);
    }

    private bool IsUntil(int at) => Words.Before(_text, at, out var start) is var word && (word.Is("đến") || word.Is("hết") || word.Is("ngày") && Words.Before(_text, start).Is("đến"));

    /// <summary>Digits: first what is no statement, then the number with its unit.</summary>
    private int Number(int at)
    {
        if (Numeral.Read(_text, at) is not { } number)
            return Skip(at);
        var before = at == 0 ? ' ' : _text[at - 1];
        if (char.IsLetter(before) || cited(at))
            return Skip(at);
        if (before is '/' or '-' or '–' or '.' or ',' && at > 1 && _text[at - 2] is not (' ' or '(') || Calendar(number) is var day && day > 0)
            return Calendar(number) is var end and > 0 ? end : number.End;
        var ratio = Ratio(number, out var whole);
        if (ratio < 0)
            return Skip(at);
        if (Symbol(ratio))
            return Skip(at);
        return Take(number, ratio, whole);
    }

    /// <summary>Over the token that holds a symbol, a link or a long number.</summary>
    private int Skip(int at)
    {
        while (at < _text.Length && _text[at] is not (' ' or ';' or ')' or '('))
            at++;
        return at;
    }

    /// <summary>"90/KH-UBND", "272-QĐ", "3S", "2028-": letters glued to a number that are no unit.</summary>
    private bool Symbol(int end) =>
        end + 1 < _text.Length && (_text[end] is '/' or '-' && char.IsUpper(_text[end + 1]) || char.IsUpper(_text[end]) && UnitReader.Read(_text, end).Kind == UnitKind.None);

    /// <summary>Dates, months, years and spans of months, read for the period; behind the end of what was read, 0 where it is none.</summary>
    private int Calendar(Numeral number)
    {
        var (at, end) = (number.Start, number.End);
        if (DayAt(at) is { } date)
        {
            if (date.Day is { } day && IsUntil(at))
                period.Day(day);
            return date.End;
        }
        if (number.LooksLikeYear)
            return Year(number);
        if (end - at > 2 || number.Value is < 1 or > 31)
            return 0;
        var word = Words.After(_text, end);
        var previous = Words.Before(_text, at);
        if (word.Is("tháng") && previous.Is("ngày") is var isDay)
        {
            if (isDay)
                return end;
            var next = _text.IndexOf('g', end) + 1;
            var edge = Words.After(_text, next);
            var tail = edge.Is("đầu") || edge.Is("cuối") ? next + edge.Length + 1 : next;
            if (number.Value is 3 or 6 or 9 or 11 or 12 or 10 && (tail > next || Words.After(_text, next).Is("năm")) && NamedYear(tail) is var (named, after))
            {
                if (!IsCompared(at))
                    period.Months((int)number.Value, edge.Is("cuối"), named);
                return Math.Max(after, tail);
            }
            return next;
        }
        if (previous.Is("tháng") && number.Value <= 12)
        {
            var (named, after) = NamedYear(end);
            if (!IsCompared(at))
                period.Month((int)number.Value, named);
            return after;
        }
        return 0;
    }

    /// <summary>Full days and "4/2026"; a day and month alone where the words before say so.</summary>
    private (int End, DateOnly? Day)? DayAt(int at)
    {
        var (end, parts, length) = (at, 0, 0);
        Span<int> part = stackalloc int[3];
        var mark = '\0';
        while (parts < 3)
        {
            var start = end;
            var value = 0;
            while (end < _text.Length && char.IsAsciiDigit(_text[end]) && end - start < 5)
                value = value * 10 + (_text[end++] - '0');
            length = end - start;
            if (length is 0 or > 4 or 3 || parts == 0 && length > 2)
                return null;
            part[parts++] = value;
            if (length == 4 || parts == 3 || end + 1 >= _text.Length || _text[end] is not ('/' or '.' or '-') || mark != '\0' && _text[end] != mark || !char.IsAsciiDigit(_text[end + 1]))
                break;
            mark = _text[end++];
        }
        if (mark == '\0')
            return null;
        if (parts == 3 && length is 4 or 2 && part[0] is >= 1 and <= 39 && part[1] is >= 1 and <= 19)
            return (end, length == 4 ? TimeWords.Day(part[2], part[1], part[0]) : null);
        if (parts == 2 && length == 4 && mark != '.' && TimeWords.Year(_text[(end - 4)..end]) is { } year && part[0] <= 12)
        {
            period.Month(part[0], year);
            return (end, null);
        }
        if (parts == 2 && length <= 2 && mark is '/' or '.' && part[0] is >= 1 and <= 31 && part[1] is >= 1 and <= 12 && DayBefore.Contains(Words.Before(_text, at)) && !Counts(end))
            return (end, null);
        return null;
    }

    private bool Counts(int end) => UnitReader.Read(_text, end) is { Known: true, Kind: UnitKind.Count };

    private int Year(Numeral number)
    {
        var previous = Words.Before(_text, number.Start);
        if (previous.Is("năm") && !IsCompared(number.Start))
            period.Year((int)number.Value);
        // "2024 lượt người" behind a verb is a number of people.
        if (DoneBefore.Contains(previous) && !previous.Is("bản") && Counts(number.End))
            return 0;
        return number.End;
    }

    /// <summary>"so với cùng kỳ năm 2023", "cùng kỳ 6 tháng": another time than the one spoken of.</summary>
    private bool IsCompared(int at) => Words.HasAny(_text, Math.Max(0, at - 24), at, ["so với", "cùng kỳ", "kế hoạch"]);

    /// <summary>"02/10 đoàn": the end of the whole, or of the number itself; -1 for "24/7" and what is a date after all.</summary>
    private int Ratio(Numeral number, out decimal? whole)
    {
        whole = null;
        var end = number.End;
        if (end + 1 >= _text.Length || _text[end] != '/' || !char.IsAsciiDigit(_text[end + 1]) || number.Place < 1)
            return end;
        if (Numeral.Read(_text, end + 1) is not { } under || under.LooksLikeYear || under.End < _text.Length && _text[under.End] is '/' or '-')
            return -1;
        if (number.Value == 24 && under.Value is 7 or 24 || Words.After(_text, under.End) is var next && (next.Is("giờ") || next.Is("h")))
            return -1;
        var day = number.Value is >= 1 and <= 31 && under.Value is >= 1 and <= 12 && number.End - number.Start <= 2;
        var inBracket = _bracket == number.Start - 1;
        if (day && !Counts(under.End) && !inBracket && !(next.Length > 0 && char.IsLower(next[0]) && UnitReader.Read(_text, under.End).Kind == UnitKind.Count && DoneBefore.Contains(Words.Before(_text, number.Start))))
            return -1;
        whole = under.Value;
        return under.End;
    }

    private int Take(Numeral number, int end, decimal? whole)
    {
        var unit = UnitReader.Read(_text, end);
        // "02 - 03 lớp", "từ 02 đến 03 văn bản": both have the unit of the second.
        if (unit.Kind == UnitKind.None && whole is null && RangeEnd(end) is { } second && UnitReader.Read(_text, second.End) is { Kind: not UnitKind.None } shared && States(second, second.End, shared, number.Start))
        {
            Add(Settle(number, shared), end, shared with { End = end }, null);
            Add(Settle(second, shared), second.End, shared, null);
            return shared.End;
        }
        if (!States(number, end, unit, number.Start))
            return end;
        Add(Settle(number, unit), end, unit, whole);
        return Math.Max(end, unit.End);
    }

    private Numeral? RangeEnd(int end)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" - ", " – ", "-", "–", " đến ", " hoặc ", " lên ", " xuống ", " xuống còn ", " lên thành "])
            if (end + mark.Length < _text.Length && string.CompareOrdinal(_text, end, mark, 0, mark.Length) == 0 && char.IsAsciiDigit(_text[end + mark.Length]))
                return Numeral.Read(_text, end + mark.Length);
        return null;
    }

    /// <summary>Three digits behind a comma are thousands where nothing smaller than one can be counted.</summary>
    private static Numeral Settle(Numeral number, Unit unit) =>
        number.Doubtful && unit is { Kind: UnitKind.Count or UnitKind.Money, Scale: 1 } ? number.AsThousands() : number;

    private bool States(Numeral number, int end, Unit unit, int start)
    {
        var previous = Words.Before(_text, start, out var at);
        switch (unit.Kind)
        {
            case UnitKind.Percent or UnitKind.Money or UnitKind.Measure:
                return true;
            case UnitKind.Times:
                return !previous.Is("lần");
            case UnitKind.Duration:
                return Lasts(unit, previous, at);
            case UnitKind.None when previous.Is("thứ") && Words.Before(_text, at).Is("năm"):
                return true;
            case UnitKind.None:
                return end > number.End ? _bracket >= 0 || DoneBefore.Contains(previous) : IsBare(number, end, start);
        }
        if (number.LooksLikeYear)
            return true;
        if (number.Grouped && unit.Known)
            return true;
        if (!Naming.Contains(previous))
            return !IsKind(previous, at) && (unit.Known || IsStated(previous, start));
        // "tổng số 415 đại biểu" is no number of a document; "năm 2 lần" counts.
        if (previous.Is("số"))
            return TotalBefore.Contains(Words.Before(_text, at));
        return unit.Known && (previous.Is("năm") || (previous.Is("ngày") || previous.Is("tháng") || previous.Is("quý") || previous.Is("tuần")) && Words.Before(_text, at).Is("mỗi"));
    }

    private bool IsKind(ReadOnlySpan<char> previous, int at) =>
        Words.Before(_text, at, out var start) is { Length: > 0 } first && first.Length + previous.Length < 16 && char.IsUpper(_text[start]) && Kinds.Contains(_text[start..(at + previous.Length)]);

    /// <summary>A noun that is in no list: not behind a name ("Mô hình 3 gốc", "Quốc lộ 13 đoạn").</summary>
    private bool IsStated(ReadOnlySpan<char> previous, int start) =>
        previous.Length == 0 || char.IsLower(previous[0]) || start > 0 && _text[start - 1] == '(' || Words.Before(_text, start, out var at).Length > 0 && (at == 0 || at <= into.Paragraph.BodyStart);

    /// <summary>"03 năm ký kết", "50 năm thiết lập quan hệ"; not "5 năm qua", "30 ngày".</summary>
    private bool Lasts(Unit unit, ReadOnlySpan<char> previous, int at)
    {
        if (unit.Name == "năm")
            return !Naming.Contains(previous) && !previous.Is("đoạn") && !previous.Is("hoạch") && Words.After(_text, unit.End) is { Length: > 1 } next && char.IsLetter(next[0]) && !DurationGoesOn.Contains(next);
        if (unit.Name is "ngày" or "tháng" or "giờ" or "phút")
            return previous.Is("ngắn") || previous.Is("giảm") || previous.Is("lượng") || previous.Is("tăng");
        return false;
    }

    /// <summary>A number with nothing behind it: thousands, the end of "Số đoàn ra: 26", "là 1.606".</summary>
    private bool IsBare(Numeral number, int end, int start)
    {
        var ends = end >= _text.Length || _text[end] is ';' or ',' or ')' || _text[end] == '.' && (end + 1 >= _text.Length || _text[end + 1] == ' ');
        if (!ends || number.LooksLikeYear || number.End - number.Start > 9 && !number.Grouped)
            return false;
        var previous = Words.Before(_text, start);
        if (previous.Is("là") || previous.Is("đạt"))
            return true;
        if (start >= 2 && _text[start - 1] == ' ' && _text[start - 2] == ':')
            return _bracket >= 0 || Words.HasAny(_text, Math.Max(0, start - 60), start, ["số", "tổng"]);
        // "(nam 19, nữ 8)", "(châu Á: 22; châu Âu: 6)", "so với cùng kỳ (45)".
        if (_bracket < 0)
            return false;
        return start - _bracket == 1 ? _text[end] == ')' && IsComparedBracket() : previous.Length > 0 && char.IsLetter(previous[0]) && !Naming.Contains(previous) && IsListed();
    }

    /// <summary>A bracket of short names with a number each.</summary>
    private bool IsListed()
    {
        var close = _text.IndexOf(')', _bracket);
        if (close < 0)
            return false;
        var parts = _text[(_bracket + 1)..close].Split([',', ';']);
        return parts.Length > 1 && parts.All(part => part.Trim() is { Length: > 2 and < 40 } words && char.IsLetter(words[0]) && char.IsAsciiDigit(part[^1]));
    }

    /// <summary>"so với cùng kỳ (45)".</summary>
    private bool IsComparedBracket() => Words.HasAny(_text, Math.Max(0, _bracket - 40), _bracket, ["cùng kỳ", "kế hoạch", "năm trước"]);

    private void Add(Numeral number, int end, Unit unit, decimal? whole)
    {
        var bound = Bounds(number.Start, out var lead);
        var basis = BasisOf(number.Start, lead);
        into.Figures.Add(new()
        {
            In = into,
            Start = number.Start,
            End = Math.Max(end, unit.End),
            Value = number.Value,
            Place = number.Place,
            Unit = unit,
            Whole = whole,
            Bound = bound,
            Change = basis == Basis.None ? ChangeBefore(lead) : Change.None,
            Basis = basis,
            Bracket = _bracket,
            AsOf = basis == Basis.Before ? TimeBefore(number.Start) : period.Now,
        });
    }

    /// <summary>"khoảng", "gần", "trên" before a number, and where the words before them end.</summary>
    private Bound Bounds(int start, out int lead)
    {
        lead = start;
        var word = Words.Before(_text, start, out var at);
        var bound = word.Is("khoảng") || word.Is("xỉ") || word.Is("chừng") || word.Is("độ") || word.Is("hàng") ? Bound.About
            : word.Is("gần") || word.Is("dưới") ? Bound.Under
            : word.Is("trên") || word.Is("hơn") && !IsComparative(at) ? Bound.Over : Bound.Exact;
        if (bound != Bound.Exact)
            lead = at;
        return bound;
    }

    private bool IsComparative(int at) => Words.Before(_text, at) is var word && (word.Is("nhiều") || word.Is("cao") || word.Is("lớn") || word.Is("ít") || word.Is("thấp") || word.Is("nhỏ"));

    /// <summary>"tăng 12 đoàn", "tăng thêm khoảng 5%", "cao hơn 3"; "tăng lên 26" names the value itself.</summary>
    private Change ChangeBefore(int lead)
    {
        for (var steps = 0; steps < 3; steps++)
        {
            var word = Words.Before(_text, lead, out var at);
            if (word.Is("tăng") || word.Is("vượt"))
                return Change.Rise;
            if (word.Is("giảm") || word.Is("hụt"))
                return Change.Fall;
            if (word.Is("hơn") && IsComparative(at))
                return Words.Before(_text, at) is var how && (how.Is("ít") || how.Is("thấp") || how.Is("nhỏ")) ? Change.Fall : Change.Rise;
            if (!word.Is("thêm") && !word.Is("gấp") && !word.Is("khoảng") && !word.Is("gần") && !word.Is("trên") && !word.Is("được") && !word.Is("đi") && !word.Is("mạnh") && !word.Is("nhẹ"))
                return Change.None;
            lead = at;
        }
        return Change.None;
    }

    private static readonly string[] BeforeWords = ["so với", "cùng kỳ", "năm trước", "năm ngoái", "quý trước", "tháng trước", "giai đoạn trước", "kỳ trước"];

    private static readonly string[] PlanWords = ["kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán"];

    private Basis BasisOf(int start, int lead)
    {
        if (_bracket >= 0 && start - _bracket < 60)
        {
            if (BasisIn(_bracket, start) is var inside and not Basis.None)
                return inside;
            // "so với cùng kỳ năm 2025 (23 đoàn)": only where the bracket follows at once.
            return start - _bracket < 16 ? BasisIn(ClauseStart(_bracket, 34), _bracket) : Basis.None;
        }
        var word = Words.Before(_text, lead, out var at);
        if (word.Is("với") && Words.Before(_text, at).Is("so") || word.Is("kỳ") && Words.Before(_text, at).Is("cùng"))
            return Basis.Before;
        // "trong khi năm 2024 là 43 thẻ", "cùng kỳ đạt 12 đoàn".
        if (!(word.Is("là") || word.Is("đạt") || word.Is("có") || word.Is("chỉ") || word.Is("mức")))
            return Basis.None;
        var from = ClauseStart(at, 34);
        return Words.HasAny(_text, from, at, BeforeWords.AsSpan(1)) || PastYear(from, at) ? Basis.Before : Basis.None;
    }

    private Basis BasisIn(int from, int to) =>
        Words.HasAny(_text, from, to, PlanWords) ? Basis.Plan : Words.HasAny(_text, from, to, BeforeWords) || PastYear(from, to) ? Basis.Before : Basis.None;

    /// <summary>Behind the last mark before a place, no farther back than asked.</summary>
    private int ClauseStart(int at, int most)
    {
        var from = Math.Max(0, at - most);
        return at == 0 ? 0 : _text.LastIndexOfAny(['(', ',', ';', ')', '%', ':'], at - 1, at - from) is var mark and >= 0 ? mark + 1 : from;
    }

    /// <summary>The time that a value of comparison is of: the year named, or a year before.</summary>
    private string? TimeBefore(int start)
    {
        var from = ClauseStart(_bracket >= 0 ? _bracket : start, 50);
        return Words.HasAny(_text, from, start, ["tháng trước", "quý trước"]) || Words.Has(_text, from, start, "so với tháng") || Words.Has(_text, from, start, "so với quý") && !PastYear(from, start)
            ? null : YearIn(from, start) is { } year && period.Now is { } now && now.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? now : Period.YearBefore(period.Now);
    }

    /// <summary>A year named before a number that is not the year spoken of: "So với 6 tháng đầu năm 2025 (355,4 triệu USD)".</summary>
    private bool PastYear(int from, int to) => YearIn(from, to) is { } year && year < period.Current;

    private int? YearIn(int from, int to) => Words.Find(_text, from, to, "năm") is var at and >= 0 && at + 8 <= to ? TimeWords.Year(_text[(at + 4)..(at + 8)]) : null;

    /// <summary>"tổ chức hai hội nghị", "một phóng sự".</summary>
    private int InWords(int at, int end)
    {
        var previous = Words.Before(_text, at);
        var (stop, value, words) = NumberWords.Read(_text, at);
        // "năm" is mostly a year, "một" mostly an article.
        if (value == 0 || stop + 1 >= _text.Length || _text[stop] != ' ' || !UnitReader.IsCounted(_text, stop + 1) || Around.Contains(previous)
            || words == 1 && value is 1 or 5 && !DoneBefore.Contains(previous))
            return end;
        var unit = UnitReader.Read(_text, stop);
        if (unit.Kind != UnitKind.Count || unit.Name is "số" or "nước" or "tỉnh" or "bên" or "nhóm" or "ngành" or "địa phương" or "quốc gia" or "lĩnh vực" or "kỳ" or "vấn đề" or "tổ" or "con" or "điểm" or "tiếng" or "nội dung" or "giải" or "mối quan hệ" or "đội" or "bộ" or "cơ quan" or "đơn vị"
            || words == 1 && value == 5 && previous.Length == 0 || cited(at) || words == 1 && value == 1 && !IsCountedOne(at, unit))
            return end;
        Add(new(at, stop, value, 1, false, false), stop, unit, null);
        return unit.End;
    }

    /// <summary>"một" counts behind a verb that makes or holds something: "thực hiện một phóng sự", not "là một dự án".</summary>
    private bool IsCountedOne(int at, Unit unit)
    {
        var previous = Words.Before(_text, at);
        return unit.Known && (previous.Is("chức") || previous.Is("hiện") || previous.Is("mở") || previous.Is("ký") || previous.Is("kết") || previous.Is("bản") || previous.Is("cử") || previous.Is("đón") || previous.Is("dựng") || previous.Is("cấp") || previous.Is("lập"));
    }

    /// <summary>"không có dự án", "không ký kết các điều ước": nought, where a report says so of the time it is about.</summary>
    private int None(int at, int end)
    {
        var next = Words.After(_text, end);
        var verb = end + 1 + next.Length;
        var has = next.Is("có") || next.Is("xảy") || next.Is("phát") || next.Is("ghi") || next.Is("để");
        var does = !has && _text[at] is 'k' or 'K' && period.Given && (next.Is("thực") || next.Is("ký") || next.Is("tổ") || next.Is("tiếp") || next.Is("cử") || next.Is("đón") || next.Is("phê") || next.Is("gia") || next.Is("thành") || next.Is("cấp"));
        if (!has && !does || cited(at))
            return end;
        var limit = Math.Min(_text.Length, verb + (has ? 30 : 60));
        for (var i = verb; i < limit; i++)
        {
            if (_text[i] is '.' or ';' or ',' or ':')
                break;
            if (_text[i - 1] != ' ' || !char.IsLetter(_text[i]))
                continue;
            foreach (var noun in Absent)
            {
                if (_text[i] != noun[0] || !Words.StandsAt(_text, i, noun))
                    continue;
                // "chưa có cơ chế" and "không có cán bộ chuyên trách" are complaints.
                if (_text[at] is 'c' or 'C' && noun is not ("trường hợp" or "đoàn" or "dự án" or "vụ" or "vụ việc" or "thỏa thuận" or "khoản"))
                    return end;
                into.Figures.Add(new() { In = into, Start = at, End = i + noun.Length, Value = 0, Place = 1, Unit = new(UnitKind.Count, noun, noun, 1, i + noun.Length, true), InWords = true, Bracket = _bracket, AsOf = period.Now });
                return i + noun.Length;
            }
            if (has && !Between.Contains(Words.After(_text, i)))
                break;
        }
        return end;
    }

    /// <summary>Between "không" and what there was none of.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = Set("ra sinh nhận hiện xảy thêm các những bất kỳ cứ có phát một");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
