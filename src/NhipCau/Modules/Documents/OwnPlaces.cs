using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.VanBan;

namespace NhipCau.Modules.Documents;

/// <summary>The names this province has had, and those of the provinces it came from: a document of any other is another's.</summary>
public sealed partial class OwnPlaces
{
    private readonly HashSet<string> names = [];

    private OwnPlaces()
    {
    }

    [GeneratedRegex(@"(?:^|\s)(?:tinh|thanh pho|tp\.?)\s+(?<name>[\p{L} -]+?)\s*$")]
    private static partial Regex Place();

    public static async Task<OwnPlaces> Load(AppDbContext db)
    {
        var own = new OwnPlaces();
        var provinces = await db.Set<Province>().AsNoTracking().ToListAsync();
        foreach (var province in provinces)
        {
            own.names.Add(VietnameseText.Fold(province.Name));
            own.names.Add(VietnameseText.Fold(province.PlaceName));
        }
        var committees = provinces.Select(p => p.CommitteeId).OfType<int>().ToList();
        var before = await db.Set<Agency>().AsNoTracking().Include(a => a.Names).Where(a => a.Successors.Any(s => committees.Contains(s.SuccessorId))).ToListAsync();
        foreach (var name in before.SelectMany(a => a.Names)) if (PlaceIn(name.Name) is { } place) own.names.Add(place);
        return own;
    }

    /// <summary>Says a province by name, and it is none of ours. Without a province in the issuer's name, the place of the date line tells.</summary>
    public bool AreNot(DocumentHeader header)
    {
        if (names.Count == 0) return false;
        if (header.Issuer is { } issuer && PlaceIn(issuer) is { } place) return !names.Contains(place);
        return header.Issuer is null && header.Place is { } printed && !names.Contains(VietnameseText.Fold(printed));
    }

    private static string? PlaceIn(string name) => Place().Match(VietnameseText.Fold(name)) is { Success: true } match ? match.Groups["name"].Value : null;
}
