namespace NhipCau.VanBan.Meaning;

/// <summary>"không có dự án", "không ký kết các điều ước": nought in words, where the text says so of the time it is about.</summary>
internal static class Nothing
{
    private static readonly WordSet Has = new("có xảy phát ghi để");
    private static readonly WordSet Does = new("thực ký tổ tiếp cử đón phê gia thành cấp");
    private static readonly WordSet Between = new("ra sinh nhận hiện xảy thêm các những bất kỳ cứ có phát một");

    /// <summary>What is counted in order to say that there was none.</summary>
    private static readonly string[] Absent =
        ["trường hợp", "đoàn", "dự án", "vụ việc", "vụ", "tổ chức quốc tế", "tổ chức", "thỏa thuận", "công dân", "cá nhân", "cán bộ", "người", "hội nghị", "hội thảo", "khoản viện trợ", "khoản", "điều ước", "hồ sơ", "văn bản", "sự cố", "sai phạm", "vi phạm", "đơn vị", "phóng viên", "tàu cá", "tàu", "đơn thư", "hoạt động", "cuộc", "lớp"];

    /// <summary>Where the noun stands that there was none of, behind "không" or "chưa"; null where it is no such statement.</summary>
    /// <param name="dated">A time has been named in the paragraph: then what was not done counts as none.</param>
    public static (string Noun, int End)? Read(string text, int at, int end, bool dated)
    {
        var next = Words.After(text, end);
        var has = Has.Has(next);
        var yet = text[at] is 'c' or 'C';
        if (!has && (yet || !dated || !Does.Has(next)))
            return null;
        var start = end + 1 + next.Length;
        for (var i = start; i < Math.Min(text.Length, start + (has ? 30 : 60)) && text[i] is not ('.' or ';' or ',' or ':'); i++)
        {
            if (text[i - 1] != ' ' || !char.IsLetter(text[i]))
                continue;
            foreach (var noun in Absent)
                if (text[i] == noun[0] && Words.StandsAt(text, i, noun))
                    // "chưa có đơn vị đầu mối" is a complaint.
                    return yet && noun is not ("trường hợp" or "đoàn" or "dự án" or "vụ" or "vụ việc" or "thỏa thuận" or "khoản") ? null : (noun, i + noun.Length);
            if (has && !Between.Has(Words.After(text, i)))
                return null;
        }
        return null;
    }
}
