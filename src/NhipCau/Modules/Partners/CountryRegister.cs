using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>The door to countries: one name as printed, in Vietnamese or English, with or without marks, or an ISO code.</summary>
public sealed class CountryRegister(AppDbContext db)
{
    private List<Country>? countries;
    private ILookup<string, Country> byKey = Enumerable.Empty<Country>().ToLookup(_ => "");

    public async Task<Country?> Find(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed)) return null;
        var all = await All();
        var name = printed.Trim();
        // Two letters are a code only in capitals: "in" is a word. Three are one only where no name is meant: "Nga" is not Nigeria (NGA).
        if (name.Length == 2 && all.FirstOrDefault(c => c.Code == name) is { } coded) return coded;
        var found = byKey[PartnerSpelling.Key(name)].Distinct().ToList();
        if (found.Count == 0) return all.FirstOrDefault(c => c.Code3 == name);
        return found.Count == 1 ? found[0] : found.FirstOrDefault(c => c.Spellings.Any(s => VietnameseText.SameName(s, name)));
    }

    public async Task<IReadOnlyList<Country>> All()
    {
        if (countries is not null) return countries;
        countries = await db.Set<Country>().AsNoTracking().OrderBy(c => c.SortKey).ThenBy(c => c.Id).ToListAsync();
        byKey = countries.SelectMany(c => c.Spellings.Select(PartnerSpelling.Key).Distinct(), (Country, Key) => (Country, Key)).ToLookup(x => x.Key, x => x.Country);
        return countries;
    }
}
