using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agencies;

/// <summary>
/// The door of this module. Resolves a name as printed to one agency: among the names valid on the document's day, else among those of any day
/// (offices keep old names for months), following successors. Accents count: "Lộc Thành" and "Lộc Thạnh" are two communes.
/// </summary>
public sealed class AgencyRegister(AppDbContext db)
{
    /// <summary>All bodies, and by every spelling of their names.</summary>
    private sealed record Book(IReadOnlyDictionary<int, Agency> Agencies, ILookup<string, Agency> ByKey);

    private readonly List<string> given = [];
    private Book? book;

    public async Task<Agency?> Find(string printed, DateOnly on)
    {
        var (agencies, byKey) = await Load();
        foreach (var wording in Wordings(printed))
        {
            var key = VietnameseText.NameKey(wording);
            var found = byKey[key].ToList();
            var valid = found.Where(a => a.ExistsOn(on)).ToList();
            if (valid.Count > 0) return valid.OrderByDescending(a => a.Names.Any(n => n.Covers(on) && VietnameseText.NameKey(n.Name) == key)).First();
            if (found.Select(a => SuccessorOn(agencies, a, on)).Distinct().ToList() is [{ } only]) return only;
        }
        return null;
    }

    private async Task<Book> Load() => book ??= await db.Remember("bodies by name", Read, size: 5000);

    private async Task<Book> Read()
    {
        var all = await db.Set<Agency>().AsNoTracking().AsSplitQuery()
            .Include(a => a.Names).Include(a => a.Aliases).Include(a => a.Successors).OrderBy(a => a.Id).ToListAsync();
        return new Book(all.ToDictionary(a => a.Id), all.SelectMany(a => Keys(a).Distinct(), (Agency, Key) => (Agency, Key)).ToLookup(x => x.Key, x => x.Agency));
    }

    private static IEnumerable<string> Keys(Agency agency) =>
        [.. agency.Names.SelectMany(n => new[] { n.Name, n.ShortName }).OfType<string>().Select(VietnameseText.NameKey), .. agency.Aliases.Select(a => a.Key)];

    /// <summary>The members of a group on a day; the agency itself when it is no group.</summary>
    public async Task<IReadOnlyList<Agency>> Expand(Agency agency, DateOnly on) => !agency.IsGroup ? [agency] :
        await db.Set<AgencyMember>().AsNoTracking()
            .Where(m => m.GroupId == agency.Id && (m.ValidFrom == null || m.ValidFrom <= on) && (m.ValidTo == null || m.ValidTo >= on)
                && (m.Member.StartedOn == null || m.Member.StartedOn <= on) && (m.Member.EndedOn == null || m.Member.EndedOn >= on))
            .Select(m => m.Member).OrderBy(m => m.SortKey).ToListAsync();

    /// <summary>Those whose names share most words with the printed one, best first: what to offer when nothing matches.</summary>
    public async Task<IReadOnlyList<Agency>> Nearest(string printed, DateOnly on, int take = 5)
    {
        var (agencies, _) = await Load();
        var words = VietnameseText.Fold(printed).Split(' ').ToHashSet();
        return [.. agencies.Values.Where(a => a.ExistsOn(on)).Select(a => (Agency: a, Score: Likeness(a, words))).Where(x => x.Score > 0.4).OrderByDescending(x => x.Score).Take(take).Select(x => x.Agency)];
    }

    /// <summary>A code of its own for a body of this name: "so-ngoai-vu", "so-ngoai-vu-2".</summary>
    public async Task<string> FreeCode(string name)
    {
        var (agencies, _) = await Load();
        var taken = agencies.Values.Select(a => a.Code).Concat(given).ToHashSet();
        var plain = string.Join('-', VietnameseText.Fold(name).Split([' ', ',', '.', '-', '/', '(', ')', '&', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries));
        plain = plain.Length > 50 ? plain[..50] : plain.Length == 0 ? "co-quan" : plain;
        var code = plain;
        for (var number = 2; taken.Contains(code); number++) code = $"{plain}-{number}";
        given.Add(code);
        return code;
    }

    private static Agency? SuccessorOn(IReadOnlyDictionary<int, Agency> agencies, Agency agency, DateOnly on)
    {
        for (var step = 0; step < 10 && !agency.ExistsOn(on); step++)
        {
            if (agency.Successors is not [var next, ..] || !agencies.TryGetValue(next.SuccessorId, out var successor)) return null;
            agency = successor;
        }
        return agency;
    }

    private static double Likeness(Agency agency, HashSet<string> words)
    {
        var own = VietnameseText.Fold(agency.Name).Split(' ').ToHashSet();
        return own.Intersect(words).Count() / (double)own.Union(words).Count();
    }

    /// <summary>As printed, then without what stands in brackets or after a dash, then without "liên quan" and the like.</summary>
    private static IEnumerable<string> Wordings(string printed)
    {
        yield return printed;
        var bracket = printed.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0) yield return printed[..bracket].Trim();
        if (printed.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash) yield return printed[..dash].Trim();
        if (printed.EndsWith(" liên quan", StringComparison.OrdinalIgnoreCase)) yield return printed[..^" liên quan".Length].Replace(" có", "", StringComparison.Ordinal).Trim(); // official Vietnamese text
    }
}
