namespace NhipCau.VanBan.Meaning;

/// <summary>Does a number state something, or does it name a thing: an ordinal, a document, a clause, a road?</summary>
internal readonly struct Statement(FigureText into)
{
    /// <summary>A number behind one of these names a thing: "khoản 2", "quý 2", "Phụ lục 3".</summary>
    private static readonly WordSet Naming = new(
        "thứ số điều mục lục mẫu biểu quý tháng ngày tuần hạng lộ chương phần bảng hình trang xe phone fax tel thoại hotline đt thế kỷ ấp covid điểm vĩ kinh tầng đường thôn tổ kíp id mst cccd phường quận lần khóa khoá kỳ khoản năm cv kh tt nq ct kl");

    /// <summary>"Kết luận 48", "Thông tư 01"; not "giải quyết 608 hồ sơ", "đầu tư 12 triệu".</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "nghị quyết", "quyết định", "nghị định", "kết luận", "thông tư", "chỉ thị", "quy chế", "hướng dẫn", "đề án", "thông tri", "quy định", "pháp lệnh", "tờ trình", "kế hoạch", "chương trình", "văn bản", "công văn", "thông báo", "báo cáo", "luật số",
    };

    /// <summary>"tổng số 415 đại biểu" is no number of a document.</summary>
    private static readonly WordSet BeforeNumber = new("tổng con về cộng với trong");

    private static readonly WordSet DurationGoesOn = new("qua gần tới đầu cuối trước sau tiếp học nay liên một trở từ tính nữa lại đó này vừa kế và của tuổi tù");

    /// <summary>Words before a result: "tổ chức", "đón", "đạt".</summary>
    private static readonly WordSet Done = new(
        "chức mở ký kết được có cử đón tiếp hiện cấp lập xuất hành dựng khai nhận là đạt thành duyệt làm việc hợp hưởng trao tặng thêm tăng giảm phép thuận thẩm tra cho gồm vụ nước số khoảng gần hơn trên xử lý giúp hỗ trợ đăng phát dự diễn ra còn mới tổng sinh đi hoàn");

    private readonly string _text = into.Text;

    public static bool IsDone(ReadOnlySpan<char> word) => Done.Has(word);

    /// <param name="end">Behind the number, or behind the whole of a ratio.</param>
    /// <param name="start">Of the first number of a range.</param>
    /// <param name="bracket">Where the bracket opens that is open here; -1 for none.</param>
    public bool Is(Numeral number, int end, Unit unit, int start, int bracket)
    {
        var previous = Words.Before(_text, start, out var at);
        return unit.Kind switch
        {
            UnitKind.Percent or UnitKind.Money or UnitKind.Measure => true,
            UnitKind.Times => !previous.Is("lần"),
            UnitKind.Duration => Lasts(unit, previous),
            UnitKind.None when previous.Is("thứ") => Words.Before(_text, at).Is("năm"),
            UnitKind.None when end > number.End => bracket >= 0 || Done.Has(previous),
            UnitKind.None => IsBare(number, end, start, bracket),
            _ => number.LooksLikeYear || number.Grouped && unit.Known || Counts(unit, previous, at, start),
        };
    }

    private bool Counts(Unit unit, ReadOnlySpan<char> previous, int at, int start)
    {
        if (!Naming.Has(previous))
            return !IsKind(previous, at) && (unit.Known || IsStated(previous, start));
        if (previous.Is("số"))
            return BeforeNumber.Has(Words.Before(_text, at));
        // "năm 2 lần", "mỗi tháng 3 chuyên mục".
        return unit.Known && (previous.Is("năm") || Words.Before(_text, at).Is("mỗi"));
    }

    private bool IsKind(ReadOnlySpan<char> previous, int at) =>
        Words.Before(_text, at, out var start) is { Length: > 0 } first && first.Length + previous.Length < 16 && char.IsUpper(_text[start]) && Kinds.Contains(_text[start..(at + previous.Length)]);

    /// <summary>A noun that is in no list: not behind a name ("Mô hình 3 gốc", "Quốc lộ 13 đoạn").</summary>
    private bool IsStated(ReadOnlySpan<char> previous, int start) =>
        previous.Length == 0 || char.IsLower(previous[0]) || _text[start - 1] == '(' || Words.Before(_text, start, out var at).Length > 0 && at <= into.Paragraph.BodyStart;

    /// <summary>"03 năm ký kết", "50 năm thiết lập quan hệ"; not "5 năm qua", "30 ngày".</summary>
    private bool Lasts(Unit unit, ReadOnlySpan<char> previous) =>
        unit.Name == "năm"
            ? !Naming.Has(previous) && !previous.Is("đoạn") && !previous.Is("hoạch") && Words.After(_text, unit.End) is { Length: > 1 } next && char.IsLetter(next[0]) && !DurationGoesOn.Has(next)
            : unit.Name is "ngày" or "tháng" or "giờ" or "phút" && (previous.Is("ngắn") || previous.Is("giảm") || previous.Is("lượng") || previous.Is("tăng"));

    /// <summary>A number with nothing behind it: the end of "Số đoàn ra: 26" or "là 1.606", "(nam 19, nữ 8)", "so với cùng kỳ (45)".</summary>
    private bool IsBare(Numeral number, int end, int start, int bracket)
    {
        var ends = end >= _text.Length || _text[end] is ';' or ',' or ')' || _text[end] == '.' && (end + 1 >= _text.Length || _text[end + 1] == ' ');
        if (!ends || number.LooksLikeYear || number.End - number.Start > 9 && !number.Grouped)
            return false;
        var previous = Words.Before(_text, start);
        if (previous.Is("là") || previous.Is("đạt"))
            return true;
        if (start >= 2 && _text[start - 1] == ' ' && _text[start - 2] == ':')
            return bracket >= 0 || Words.HasAny(_text, Math.Max(0, start - 60), start, ["số", "tổng"]);
        if (bracket < 0)
            return false;
        return start - bracket == 1
            ? end < _text.Length && _text[end] == ')' && Words.HasAny(_text, Math.Max(0, bracket - 40), bracket, ["cùng kỳ", "kế hoạch", "năm trước"])
            : previous.Length > 0 && char.IsLetter(previous[0]) && !Naming.Has(previous) && IsListed(bracket);
    }

    /// <summary>A bracket of short names with a number each.</summary>
    private bool IsListed(int bracket)
    {
        var close = _text.IndexOf(')', bracket, Math.Min(400, _text.Length - bracket));
        if (close < 0)
            return false;
        var parts = _text[(bracket + 1)..close].Split([',', ';']);
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Trim() is { Length: > 2 and < 40 } words && char.IsLetter(words[0]) && char.IsAsciiDigit(part[^1]));
    }
}
