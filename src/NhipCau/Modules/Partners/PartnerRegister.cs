using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Partners;

/// <summary>A partner as the resolver knows it.</summary>
public sealed record KnownPartner(int Id, string Name, string Title, int? CountryId, IReadOnlyList<string> Keys);

/// <summary>
/// The door of this module. Resolves a name as printed ("tỉnh Tbong Khmum, Campuchia") to one partner by every spelling of its names; a name
/// that fits two is left to a person.
/// </summary>
public sealed class PartnerRegister(AppDbContext db, CountryRegister countries)
{
    /// <summary>From here on two spellings are near enough to ask about.</summary>
    private const double Near = 0.7;

    private List<KnownPartner>? partners;
    private ILookup<string, KnownPartner> byKey = Enumerable.Empty<KnownPartner>().ToLookup(_ => "");

    public async Task<IReadOnlyList<KnownPartner>> All()
    {
        await Load();
        return partners!;
    }

    public async Task<KnownPartner?> Find(string? printed, int? countryId = null)
    {
        if (string.IsNullOrWhiteSpace(printed)) return null;
        await Load();
        var (name, country) = await Split(printed, countryId);
        foreach (var wording in new[] { printed, name })
        {
            if (byKey[PartnerSpelling.Key(wording)].Where(p => country is null || p.CountryId is null || p.CountryId == country).Distinct().ToList() is [var only]) return only;
        }
        return null;
    }

    /// <summary>Those whose spelling is near, best first: what to offer when nothing matches, and to ask about before a new one is entered.</summary>
    public async Task<IReadOnlyList<KnownPartner>> Nearest(string? printed, int? countryId = null, int take = 5)
    {
        if (string.IsNullOrWhiteSpace(printed)) return [];
        await Load();
        var (name, country) = await Split(printed, countryId);
        var key = PartnerSpelling.Key(name);
        if (key.Length < 2) return [];
        return [.. partners!.Where(p => country is null || p.CountryId is null || p.CountryId == country)
            .Select(p => (Partner: p, Score: p.Keys.Max(k => Score(k, key))))
            .Where(x => x.Score >= Near).OrderByDescending(x => x.Score).ThenBy(x => x.Partner.Id).Take(take).Select(x => x.Partner)];
    }

    /// <summary>Near by letters, or one name within the other: "Gyeonggi" in "Liên đoàn lao động tỉnh Gyeonggi".</summary>
    private static double Score(string own, string key) =>
        key.Length >= 4 && own.Length >= 4 && (own.Contains(key, StringComparison.Ordinal) || key.Contains(own, StringComparison.Ordinal)) ? Math.Max(Near, PartnerSpelling.Likeness(own, key)) : PartnerSpelling.Likeness(own, key);

    /// <summary>"Gyeongnam, Hàn Quốc", "Gyeongnam (Hàn Quốc)": the name, and the country where one is printed after it.</summary>
    private async Task<(string Name, int? Country)> Split(string printed, int? countryId)
    {
        // From the left: "X (Hồng Công (Trung Quốc))" is of Hồng Công, which is found by all of its name.
        for (var at = printed.IndexOfAny([',', '('], 1); at > 0; at = printed.IndexOfAny([',', '('], at + 1))
        {
            if (await countries.Find(printed[(at + 1)..].Trim(' ', ')')) is { } country) return (printed[..at].Trim(), countryId ?? country.Id);
        }
        return (printed, countryId);
    }

    /// <summary>All partners by every spelling, read once a request.</summary>
    private async Task Load()
    {
        if (partners is not null) return;
        var rows = await db.Set<Partner>().AsNoTracking().Where(p => p.MergedIntoId == null).OrderBy(p => p.Id) // unfiltered: names are resolved for everybody alike
            .Select(p => new { p.Id, p.Type, p.Name, p.CountryId, Country = p.Country!.Name, Names = p.Names.Select(n => n.Name).ToList(), Aliases = p.Aliases.Select(a => a.Text).ToList() })
            .ToListAsync();
        partners = [.. rows.Select(p =>
        {
            var shown = new Partner { Type = p.Type, Name = p.Name };
            return new KnownPartner(p.Id, p.Name, p.Country is null ? shown.FullName : $"{shown.FullName}, {p.Country}", p.CountryId,
                [.. p.Names.Concat(p.Aliases).Append(p.Name).Select(PartnerSpelling.Key).Where(k => k.Length > 0).Distinct()]);
        })];
        byKey = partners.SelectMany(p => p.Keys, (Partner, Key) => (Partner, Key)).ToLookup(x => x.Key, x => x.Partner);
    }
}
