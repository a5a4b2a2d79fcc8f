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
        var annex = Find(lines, tail, l => l.Cell is not { Data: true } && (Patterns.AnnexLabel().IsMatch(l.Text) || IsKind(l, null)));
        BodyRoles.Read(lines.Take(bodyStart..tail), withBases: true);
        TailRoles.Read(lines.Take(tail..annex), header.Branch);
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

    private static int Kind(IReadOnlyList<SheetLine> lines, DocumentHeader header)
    {
        for (var i = 0; i < Math.Min(lines.Count, 80); i++)
            if (IsKind(lines[i], header.KindName)) return i;
        return -1;
    }

    /// <param name="name">null: any of those a document can be issued with.</param>
    private static bool IsKind(SheetLine line, string? name)
    {
        var text = line.Text.TrimEnd('.', ':', ' ');
        return name is null
            ? line.IsCapitals && line.Cell is not { Data: true } && IssuedKinds.Contains(text)
            : text.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly HashSet<string> IssuedKinds = ["KẾ HOẠCH", "CHƯƠNG TRÌNH", "QUY CHẾ", "QUY ĐỊNH", "ĐỀ ÁN", "PHƯƠNG ÁN", "HƯỚNG DẪN", "DỰ ÁN", "DANH MỤC"];
}
