using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>All mentions of a document, and the distinct documents they name (number + symbol + date; a mention without a date joins the only dated one).</summary>
internal sealed class CitationIndex
{
    private readonly Dictionary<Paragraph, List<Mention>> _byParagraph = [];
    private readonly List<Mention> _all = [];

    public CitationIndex(Layout layout, DocumentHeader header)
    {
        foreach (var (paragraph, path, _) in layout.Running())
        {
            var found = MentionReader.Read(paragraph, path);
            found = Joined(found, UnnumberedReader.Read(paragraph, path, found));
            found = Joined(found, TitledReader.Read(paragraph, path, found, header));
            if (found.Count == 0)
                continue;
            var mentions = found.OrderBy(mention => mention.Start).ToList();
            RoleReader.Assign(mentions);
            mentions.RemoveAll(mention => IsOwn(mention, header));
            SetReach(mentions);
            _byParagraph[paragraph] = mentions;
            _all.AddRange(mentions);
        }
    }

    private static IReadOnlyList<Mention> Joined(IReadOnlyList<Mention> known, IReadOnlyList<Mention> more) => more.Count == 0 ? known : [.. known, .. more];

    public IReadOnlyList<Mention> All => _all;

    /// <summary>Is this place inside a citation or its title?</summary>
    public bool Covers(Paragraph paragraph, int at) => LastBefore(paragraph, at) is { } last && at < last.Reach;

    public bool CoversIdentity(Paragraph paragraph, int at) => LastBefore(paragraph, at) is { } last && at < last.IdentityReach;

    /// <summary>The last mention of the paragraph that begins no later than the place. Asked at every number, of thousands of mentions in a row.</summary>
    private Mention? LastBefore(Paragraph paragraph, int at)
    {
        if (!_byParagraph.TryGetValue(paragraph, out var mentions))
            return null;
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start <= at ? (middle + 1, high) : (low, middle);
        }
        return low == 0 ? null : mentions[low - 1];
    }

    private static void SetReach(List<Mention> mentions)
    {
        var (reach, identity) = (0, 0);
        foreach (var mention in mentions)
            (mention.Reach, mention.IdentityReach) = (reach, identity) = (Math.Max(reach, mention.End), Math.Max(identity, mention.IdentityEnd));
    }

    public List<CitationRow> Rows()
    {
        var rows = new List<List<Mention>>();
        foreach (var group in _all.GroupBy(Key, StringComparer.Ordinal))
        {
            var dated = group.Where(mention => mention.Date is not null).Select(mention => mention.Date).Distinct().ToList();
            if (dated.Count <= 1)
                rows.Add([.. group]);
            else
                foreach (var date in dated.Append(null))
                    if (group.Where(mention => mention.Date == date).ToList() is { Count: > 0 } same)
                        rows.Add(same);
        }
        return [.. rows.Select(Row).OrderBy(row => row.Places[0].Start)];
    }

    private static string Key(Mention mention) =>
        mention.Symbol is { } symbol ? symbol.ToUpperInvariant() : $"{mention.Kind} {VietnameseText.NameKey(mention.Issuer ?? "")} {VietnameseText.NameKey(mention.Title ?? "")}";

    private static CitationRow Row(List<Mention> mentions)
    {
        var first = mentions[0];
        var best = mentions.OrderByDescending(mention => (mention.Date is null ? 0 : 4) + (mention.Issuer is null ? 0 : 2) + (mention.Title is null ? 0 : 1)).First();
        var secret = first.Symbol is { } symbol && symbol.EndsWith("-m", StringComparison.Ordinal);
        return new(best.Text, first.Kind, first.Number, first.Symbol, best.Date, first.Issuer ?? best.Issuer,
            best.Title ?? mentions.Select(mention => mention.Title).FirstOrDefault(title => title is not null), first.Role, secret, [.. mentions.Select(mention => mention.Span)]);
    }

    private static bool IsOwn(Mention mention, DocumentHeader header) =>
        header.Number is { } number && header.Symbol is { } symbol && mention.Symbol is { } cited
        && (string.Equals(cited, $"{number}/{symbol}", StringComparison.OrdinalIgnoreCase) || string.Equals(cited, $"{number}-{symbol}", StringComparison.OrdinalIgnoreCase))
        && (mention.Date is null || header.Date is null || mention.Date == header.Date);
}
