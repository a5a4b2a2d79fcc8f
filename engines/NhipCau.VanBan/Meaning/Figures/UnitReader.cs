namespace NhipCau.VanBan.Meaning;

/// <summary>The unit behind a number: a percent sign, money, a measure, or the noun that is counted.</summary>
internal static class UnitReader
{
    /// <summary>What provinces count in their reports on external affairs; other nouns are taken as they stand.</summary>
    private const string Counted =
        "đoàn|lượt đoàn|đoàn khách|đoàn viên|lượt người|lượt khách|lượt tổ chức|lượt dự án|lượt cán bộ|lượt hội viên|lượt hồ sơ|lượt|người|khách|hành khách|du khách|đại biểu|thành viên|hội viên|đồng chí|cán bộ, công chức, viên chức|cán bộ, công chức|cán bộ|công chức|viên chức|chuyên gia|nhà khoa học|"
        + "học viên|sinh viên|học sinh|lưu học sinh|thực tập sinh|du học sinh|lao động|người lao động|ngư dân|thuyền viên|công dân|kiều bào|phóng viên|nhà báo|tình nguyện viên|giáo viên|giảng viên|giáo sư|bác sĩ|y sĩ|bệnh nhân|doanh nhân|hướng dẫn viên|em|cháu|trẻ em|hộ|hộ dân|hộ gia đình|gia đình|vận động viên|nghệ sĩ|diễn viên|"
        + "doanh nghiệp|công ty|tập đoàn|nhà đầu tư|nhà tài trợ|tổ chức quốc tế|tổ chức phi chính phủ|tổ chức|chi hội|hội viên|hội hữu nghị|hội|hiệp hội|câu lạc bộ|cơ quan|đơn vị|địa phương|sở, ban, ngành|sở, ngành|sở|ban|ngành|huyện|thành phố|tỉnh, thành phố|tỉnh|xã, phường|xã|phường|thôn|nước|quốc gia và vùng lãnh thổ|quốc gia, vùng lãnh thổ|quốc gia|vùng lãnh thổ|thị trường|đối tác|trường|bệnh viện|khu công nghiệp|"
        + "dự án|khoản viện trợ|khoản|chương trình viện trợ|hạng mục|công trình|mô hình|gói thầu|hợp đồng|thỏa thuận hợp tác|thỏa thuận quốc tế|thỏa thuận|bản thỏa thuận quốc tế|bản thỏa thuận|bản ghi nhớ|biên bản ghi nhớ|biên bản|ý định thư|điều ước quốc tế|điều ước|văn kiện|văn bản|công văn|quyết định|kế hoạch|đề án|chương trình|quy chế|nghị quyết|báo cáo|tờ trình|công hàm|hồ sơ|giấy phép|giấy đăng ký|thẻ|thẻ abtc|hộ chiếu|thị thực|thư|thư mời|bản|phiếu|ý kiến|kiến nghị|đề xuất|"
        + "vụ việc|vụ|trường hợp|sự cố|sự việc|hành vi|sai phạm|vi phạm|tai nạn|đơn|tin báo|tàu cá|tàu|phương tiện|chuyến bay|chuyến|"
        + "hội nghị, hội thảo|hội nghị, tọa đàm|hội nghị|hội thảo|tọa đàm|diễn đàn|hội đàm|cuộc họp|cuộc thi|cuộc tiếp|cuộc làm việc|cuộc gặp|cuộc kiểm tra|cuộc thanh tra|cuộc|buổi làm việc|buổi tiếp|buổi|lớp bồi dưỡng|lớp tập huấn|lớp|khóa đào tạo|khóa bồi dưỡng|khóa|đợt|hoạt động|sự kiện|lễ hội|lễ|triển lãm|hội chợ|gian hàng|phiên họp|phiên|phiên chợ|kỳ|ngày hội|giải đấu|giải thưởng|giải|huy chương|"
        + "tin, bài|tin bài|tin, ảnh|tin, bài, ảnh|tin|bài viết|bài|ảnh|bức ảnh|phóng sự|phim|bộ phim|video clip|video|clip|chuyên mục|chuyên trang|chuyên đề|bản tin|ấn phẩm|ấn bản|tài liệu|cuốn sách|cuốn|quyển|tờ rơi|tờ gấp|tờ|pano|pa nô|trang thông tin điện tử|trang|kênh|chương trình phát thanh|chương trình truyền hình|số|số báo|tác phẩm|bài dự thi|thí sinh|lượt xem|lượt truy cập|lượt tương tác|lượt tiếp cận|"
        + "đối tượng|giấy thông hành|giấy|cộng tác viên|lưu vực|ủy viên|chiến sĩ|cán bộ, chiến sĩ|lượt cán bộ, chiến sĩ|lượt xe|lượt nhà đầu tư|lượt doanh nghiệp|lượt phương tiện|lượt tuần tra|biên chế|suất học bổng|suất|học bổng|suất quà|phần quà|căn nhà|căn|ngôi nhà|nhà|phòng học|phòng|giường bệnh|bộ|chiếc|cái|cây|con|máy|xe|thiết bị|tiết mục|gian|sản phẩm|mặt hàng|nhóm hàng|nhóm nhiệm vụ|nhóm giải pháp|nhóm|nhiệm vụ|giải pháp|nội dung|lĩnh vực|chỉ tiêu|tiêu chí|đầu việc|vấn đề|mục tiêu|vị trí|điểm|địa điểm|cột mốc|mốc giới|mốc|cặp cửa khẩu|cửa khẩu|cặp|đội|tổ|ngôn ngữ|thứ tiếng|tiếng|tài khoản|container|chi nhánh|văn phòng đại diện|văn phòng|trung tâm|quan hệ|mối quan hệ|cặp quan hệ|nghề|ngành nghề|phường|dân tộc|suất diễn|màn hình|bảng|thủ tục|thủ tục hành chính|tuyến|đường bay|chốt|ca|tỷ lệ|lãnh đạo|chủ tịch|phó chủ tịch";

    private const string Measured = "ha|héc ta|héc-ta|hecta|m2|m²|m3|m³|km2|km²|km|kg|tấn|tạ|mw|mwp|kwh|lít|gb|mét|hải lý|teu";

    /// <summary>Multipliers stay in the unit, as printed; their worth is kept for sums.</summary>
    private static readonly (string Word, decimal Worth)[] Multipliers =
        [("nghìn", 1_000), ("ngàn", 1_000), ("triệu", 1_000_000), ("tỷ", 1_000_000_000), ("tỉ", 1_000_000_000), ("trăm", 100), ("chục", 10), ("vạn", 10_000)];

    private const string Currencies =
        "đồng Việt Nam=VND|đồng=VND|đ=VND|VNĐ=VND|VND=VND|đô la Mỹ=USD|đô-la Mỹ=USD|đô la=USD|USD=USD|EUR=EUR|euro=EUR|Kip=LAK|LAK=LAK|yên=JPY|JPY=JPY|won=KRW|KRW=KRW|baht=THB|bạt=THB|"
        + "riel=KHR|nhân dân tệ=CNY|NDT=CNY|CNY=CNY|bảng Anh=GBP|GBP=GBP|AUD=AUD|CHF=CHF";

    /// <summary>Kinds of one thing that reports count together.</summary>
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["vụ việc"] = "vụ",
        ["khoản"] = "dự án",
        ["khoản viện trợ"] = "dự án",
        ["chương trình viện trợ"] = "dự án",
        ["bản thỏa thuận"] = "thỏa thuận",
        ["bản thỏa thuận quốc tế"] = "thỏa thuận",
        ["thỏa thuận quốc tế"] = "thỏa thuận",
        ["thỏa thuận hợp tác"] = "thỏa thuận",
        ["hội hữu nghị"] = "hội",
        ["đoàn khách"] = "đoàn",
        ["lượt đoàn"] = "đoàn",
        ["khách"] = "lượt khách",
        ["du khách"] = "lượt khách",
        ["tin, bài"] = "tin bài",
        ["bài viết"] = "bài",
        ["lớp bồi dưỡng"] = "lớp",
        ["lớp tập huấn"] = "lớp",
        ["khóa đào tạo"] = "khóa",
        ["khóa bồi dưỡng"] = "khóa",
        ["cuộc họp"] = "cuộc",
        ["buổi làm việc"] = "buổi",
        ["buổi tiếp"] = "buổi",
        ["suất học bổng"] = "suất",
        ["ngàn"] = "nghìn",
        ["điều ước quốc tế"] = "điều ước",
        ["trang thông tin điện tử"] = "trang",
        ["tổ chức phi chính phủ"] = "tổ chức",
        ["héc ta"] = "ha",
        ["héc-ta"] = "ha",
        ["hecta"] = "ha",
        ["m²"] = "m2",
        ["km²"] = "km2",
    };

    /// <summary>What may follow a number without being counted by it.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNoun = new HashSet<string>(
        ("và hoặc hay của về tại trong ngoài đến tới từ là đã đang sẽ được bị theo cho với phù nhằm để như do vì khi nếu thì mà so bằng tăng giảm đạt chiếm trên dưới hơn gần khoảng lên xuống ra vào qua sang "
        + "này đó kia trở ban thực tiếp có không chưa cũng đều trước sau gồm cụ tương ước nên nhưng tuy các những một phục đối góp thuộc tháng quý ngày tuần giờ phút giây thế tuổi ở bao kể tính còn chủ triển cùng ký khai kết độ o h g a b c d e").Split(' '),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private sealed record Entry(string Phrase, UnitKind Kind, string Key);

    /// <summary>By their first word, the longest first.</summary>
    private static readonly Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> Entries = EntryList()
        .GroupBy(entry => entry.Phrase[..Words.End(entry.Phrase, 0)], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<Entry> EntryList() =>
    [
        .. Currencies.Split('|').Select(pair => new Entry(pair.Split('=')[0], UnitKind.Money, pair.Split('=')[1])),
        .. Measured.Split('|').Select(phrase => new Entry(phrase, UnitKind.Measure, Same.GetValueOrDefault(phrase, phrase))),
        .. "năm|tháng|ngày|tuần|giờ|phút|quý".Split('|').Select(phrase => new Entry(phrase, UnitKind.Duration, phrase)),
        new("lần", UnitKind.Times, "lần"),
        .. Counted.Split('|').Distinct().Select(phrase => new Entry(phrase, UnitKind.Count, Same.GetValueOrDefault(phrase, phrase))),
    ];

    public static bool IsCounted(string text, int at) => Listed(text, at) is { Kind: UnitKind.Count };

    /// <summary>The unit that begins at <paramref name="at"/>, one space allowed before it.</summary>
    public static Unit Read(string text, int at)
    {
        var start = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (start >= text.Length)
            return new(UnitKind.None, null, "", 1, at, false);
        if (text[start] == '%')
            return new(UnitKind.Percent, "%", "%", 1, start + 1, true);
        if (!char.IsLetter(text[start]))
            return new(UnitKind.None, null, "", 1, at, false);
        var (scale, next) = Multiplier(text, start);
        if (next >= text.Length)
            return Bare(text, start, next, scale);
        var entry = Listed(text, next);
        var end = next + (entry?.Phrase.Length ?? 0);
        switch (entry?.Kind)
        {
            case UnitKind.Money or UnitKind.Measure:
                return new(entry.Kind, text[start..end], entry.Key, scale, end, true);
            // Nothing that is counted is written together with its number: "3S", "5G".
            case not null when start == at && next == start:
                return new(UnitKind.None, null, "", 1, at, false);
            case not null:
                return new(entry.Kind, scale == 1 ? entry.Phrase : Lower(text, start, end), entry.Key, scale, end, true);
        }
        return start == at && next == start ? new(UnitKind.None, null, "", 1, at, false) : Noun(text, start, next, scale);
    }

    /// <summary>"tỷ", "nghìn tỷ", "triệu": "1,2 tỷ" alone is money.</summary>
    private static (decimal Scale, int Next) Multiplier(string text, int at)
    {
        var scale = 1m;
        for (var found = true; found;)
        {
            found = false;
            foreach (var (word, worth) in Multipliers)
            {
                if (text[at] != word[0] || !Words.StandsAt(text, at, word))
                    continue;
                scale *= worth;
                at += word.Length;
                at += at < text.Length && text[at] == ' ' ? 1 : 0;
                found = at < text.Length;
                break;
            }
        }
        return (scale, at);
    }

    private static bool Follows(string text, int at, string words) =>
        at + words.Length <= text.Length && text.AsSpan(at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase)
        && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));

    /// <summary>Any other noun: its first word, and the second where both are in small letters.</summary>
    private static Unit Noun(string text, int start, int next, decimal scale)
    {
        var end = Words.End(text, next);
        if (end == next || NoNoun.Contains(text.AsSpan(next, end - next)) || char.IsUpper(text[next]) && end - next > 1 && char.IsUpper(text[next + 1]))
            return Bare(text, start, next, scale);
        var second = Words.After(text, end);
        if (char.IsLower(text[next]) && end < text.Length && text[end] == ' ' && second.Length > 0 && char.IsLower(second[0]) && !NoNoun.Contains(second))
            end += 1 + second.Length;
        var name = Lower(text, start, end);
        return new(UnitKind.Count, name, name, scale, end, false);
    }

    /// <summary>"1,2 tỷ" with nothing behind it is money.</summary>
    private static Unit Bare(string text, int start, int next, decimal scale) =>
        scale >= 1_000_000 && text.AsSpan(start, next - start).TrimEnd() is var words
            ? new(UnitKind.Money, words.ToString(), "VND", scale, start + words.Length, true)
            : new(UnitKind.None, null, "", 1, start, false);

    private static string Lower(string text, int start, int end) => text[start..end].ToLowerInvariant();

    private static Entry? Listed(string text, int at)
    {
        var end = Words.End(text, at);
        if (end == at || !Entries.TryGetValue(text.AsSpan(at, end - at), out var list))
            return null;
        foreach (var entry in list)
            if (Follows(text, at, entry.Phrase))
                return Misleads(text, at, entry) ? null : entry;
        return null;
    }

    /// <summary>"12 đồng thời" is no money, "5 lần thứ" no count.</summary>
    private static bool Misleads(string text, int at, Entry entry) =>
        entry.Phrase == "đồng" && Words.After(text, at + 4) is var after && (after.Is("bào") || after.Is("thời") || after.Is("loạt") || after.Is("chủ") || after.Is("tổ") || after.Is("thuận"))
        || entry.Phrase == "lần" && Words.After(text, at + 3).Is("thứ");
}
