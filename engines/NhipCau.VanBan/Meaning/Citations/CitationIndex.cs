using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>All mentions of a document, and the distinct documents they name (number + symbol + date; a mention without a date joins the only dated one).</summary>
internal sealed class CitationIndex
{
    private readonly Dictionary<Paragraph, List<Mention>> _byParagraph = [];
    private readonly List<Mention> _all = [];
    private static readonly List<Mention> None = [];

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
            _byParagraph[paragraph] = mentions;
            _all.AddRange(mentions);
        }
    }

    private static IReadOnlyList<Mention> Joined(IReadOnlyList<Mention> known, IReadOnlyList<Mention> more) => more.Count == 0 ? known : [.. known, .. more];

    public IReadOnlyList<Mention> All => _all;

    /// <summary>Is this place inside a citation or its title?</summary>
    public bool Covers(Paragraph paragraph, int at) => In(paragraph).Exists(mention => at >= mention.Start && at < mention.End);

    public bool CoversIdentity(Paragraph paragraph, int at) => In(paragraph).Exists(mention => at >= mention.Start && at < mention.IdentityEnd);

    private List<Mention> In(Paragraph paragraph) => _byParagraph.GetValueOrDefault(paragraph, None);

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
