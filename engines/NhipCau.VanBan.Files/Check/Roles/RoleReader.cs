namespace NhipCau.VanBan.Files.Check;

/// <summary>
/// Lines → what they are, by their words and where they stand, never by their look: the look is what is checked. Letterhead, kind
/// and title, body, recipients and signature, annexes.
/// </summary>
internal static class RoleReader
{
    public static void Read(IReadOnlyList<SheetLine> lines, DocumentHeader header)
    {
        foreach (var line in lines.Where(l => l.Text.Length == 0)) line.Role = Role.Blank;
        var kind = Kind(lines, header);
        var bodyStart = HeadRoles.Read(lines, kind, header);
        var tail = Find(lines, bodyStart, l => l.Cell is not { Data: true } && (Patterns.RecipientsHead().IsMatch(l.Text) && l.Text.Length < 120 || l.IsCapitals && Patterns.Authority().IsMatch(l.Text)));
        tail = WithPosition(lines, tail, bodyStart);
        // A file may hold annexes alone, without a signature before them.
        var annex = Find(lines, tail < lines.Count ? tail : bodyStart, l => l.Cell is not { Data: true } && (Patterns.AnnexLabel().IsMatch(l.Text) || l.IsCapitals && IsKind(l)));
        tail = Math.Min(tail, annex);
        BodyRoles.Read(lines.Take(bodyStart..tail), withBases: true);
        TailRoles.Read(lines.Take(tail..annex));
        AnnexRoles.Read(lines.Skip(annex));
    }

    private static int Find(IReadOnlyList<SheetLine> lines, int from, Func<SheetLine, bool> is_)
    {
        for (var i = from; i < lines.Count; i++)
            if (is_(lines[i])) return i;
        return lines.Count;
    }

    /// <summary>"GIÁM ĐỐC" may stand in a cell before that of "Nơi nhận", or above it.</summary>
    private static int WithPosition(IReadOnlyList<SheetLine> lines, int tail, int bodyStart)
    {
        if (tail == lines.Count) return tail;
        var table = lines[tail].Cell?.Table;
        var first = tail;
        while (table is not null && first > bodyStart && lines[first - 1].Cell?.Table == table) first--;
        return first;
    }

    /// <summary>The one the reading found; else one that is not in capitals, which a reading does not take for a kind.</summary>
    private static int Kind(IReadOnlyList<SheetLine> lines, DocumentHeader header)
    {
        var name = header.KindName is null or "Công văn" ? null : header.KindName;
        for (var i = 0; i < Math.Min(lines.Count, 80); i++)
            if (name is null ? lines[i].Form.Align == Align.Centre && IsKind(lines[i]) : Bare(lines[i]).Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static bool IsKind(SheetLine line) => line.Cell is null && Kinds.Contains(Bare(line));

    private static string Bare(SheetLine line) => line.Text.TrimEnd('.', ':', ' ');

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch",
        "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Công điện", "Giấy mời", "Kết luận", "Thông tri", "Danh mục",
    };
}
