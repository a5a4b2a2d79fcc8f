namespace NhipCau.VanBan.Meaning;

/// <summary>
/// One number stated twice: how many there are at present, or how many were planned ("02/10 đoàn ra" beside "phê duyệt 10 đoàn ra").
/// What was done may be counted by several bodies and at several times, and is not compared.
/// </summary>
internal static class Repeats
{
    private static readonly string[] Present = ["hiện nay", "hiện có", "hiện tại", "đến nay", "tổng số"];

    private static readonly string[] Planned = ["phê duyệt", "được duyệt", "kế hoạch", "được giao"];

    public static IEnumerable<Inconsistency> Find(FigureReader figures)
    {
        var known = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var text in figures.Texts)
        {
            if (!text.IsProse)
                continue;
            foreach (var figure in text.Figures)
            {
                if (Key(figure) is not { } key || known.TryAdd(key, figure))
                    continue;
                var (first, one, other) = (known[key], Number(known[key]), Number(figure));
                if (one != other)
                    yield return Evidence.Fault("count", $"Ghi {Evidence.Number(other)} {figure.Unit.Name}, nơi khác ghi {Evidence.Number(one)}.", figure, [first]);
            }
        }
    }

    private static decimal Number(Figure figure) => figure.Whole ?? figure.Value;

    /// <summary>The thing counted with all its words, and whether it is there or planned; null where the sentence does not say so.</summary>
    private static string? Key(Figure figure)
    {
        if (figure is not { Unit: { Kind: UnitKind.Count, Known: true }, Change: Change.None, Basis: Basis.None, Bound: Bound.Exact, InWords: false, Bracket: < 0 })
            return null;
        var (start, _) = figure.In.Sentence(figure.Start);
        var planned = figure.Whole is not null || Words.HasAny(figure.Text, Math.Max(start, figure.Start - 60), figure.Start, Planned);
        if (!planned && !Words.HasAny(figure.Text, start, figure.Start, Present))
            return null;
        if (Words.HasAny(figure.Text, start, figure.Start, ["trong đó", "gồm", "bao gồm", "sở", "ban", "trường", "công ty"]))
            return null;
        var thing = FigureWords.What(figure);
        return thing.AsSpan().Count(' ') < 2 ? null : $"{(planned ? "planned" : "present")} {figure.AsOf?[..4]} {VietnameseText.NameKey(thing)}";
    }
}
