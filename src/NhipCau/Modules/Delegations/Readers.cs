// official Vietnamese text
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations;

/// <summary>Countries in a cell of a list, read without the database once loaded.</summary>
public sealed class CountryReader
{
    private readonly Dictionary<string, string> codes = [];

    public async Task Load(AppDbContext db, CancellationToken stop)
    {
        codes.Clear();
        foreach (var country in await db.Set<Country>().AsNoTracking().OrderBy(c => c.Id).ToListAsync(stop))
        {
            foreach (var spelling in country.Spellings) codes.TryAdd(PartnerSpelling.Key(spelling), country.Code);
        }
    }

    /// <summary>"Nhật Bản, Hàn Quốc", "Lào và Campuchia", "tỉnh Oita, Nhật Bản": parts that are no country are places within one, and kept as such.</summary>
    public Refusal? Read(string text, out string packed, out string? places)
    {
        var parts = text.Split([',', ';', '\n', '/', '+', '–', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(p => p.Split([" và ", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(p => (Text: p, Code: codes.GetValueOrDefault(PartnerSpelling.Key(p)))).ToList();
        packed = CountryList.Pack(parts.Select(p => p.Code).OfType<string>());
        places = string.Join(", ", parts.Where(p => p.Code is null).Select(p => p.Text)) is { Length: > 0 and <= 300 } rest ? rest : null;
        return packed.Length == 0 ? CountryList.Unknown(text) : packed.Length > CountryList.MostLetters ? CountryList.TooMany() : null;
    }
}

/// <summary>An agency in a cell of a list, by any of its names.</summary>
public sealed class AgencyReader
{
    private readonly Dictionary<string, int?> ids = [];

    public async Task Load(AppDbContext db, CancellationToken stop)
    {
        ids.Clear();
        foreach (var agency in await db.Set<Agency>().AsNoTracking().AsSplitQuery().Include(a => a.Names).Include(a => a.Aliases).Where(a => a.Kind != AgencyKind.Group && a.EndedOn == null).OrderBy(a => a.Id).ToListAsync(stop))
        {
            foreach (var key in agency.Names.SelectMany(n => new[] { n.Name, n.ShortName }).OfType<string>().Select(VietnameseText.NameKey).Concat(agency.Aliases.Select(a => a.Key)).Distinct())
            {
                // A name of two bodies is nobody's.
                ids[key] = ids.TryGetValue(key, out var other) && other != agency.Id ? null : agency.Id;
            }
        }
    }

    public Refusal? Read(string text, out int id)
    {
        id = ids.GetValueOrDefault(VietnameseText.NameKey(text)) ?? 0;
        return id == 0 ? new Refusal("“{0}” không khớp cơ quan nào. Ghi tên đầy đủ như trong danh mục cơ quan.", text) : null;
    }
}

/// <summary>Words for who pays, as lists have them.</summary>
public static class FundingWords
{
    public static readonly (string, Funding)[] All =
    [
        ("Ngân sách nhà nước", Funding.Budget), ("NSNN", Funding.Budget), ("Ngân sách", Funding.Budget), ("Ngân sách tỉnh", Funding.Budget), ("Ngân sách thành phố", Funding.Budget), ("Ngân sách địa phương", Funding.Budget),
        ("Phía nước ngoài", Funding.Host), ("Nước ngoài", Funding.Host), ("Phía mời", Funding.Host), ("Bạn đài thọ", Funding.Host), ("Phía bạn", Funding.Host), ("Nước ngoài tài trợ", Funding.Host),
        ("Tự túc", Funding.Self), ("Cá nhân tự túc", Funding.Self), ("Doanh nghiệp", Funding.Enterprise), ("Doanh nghiệp đài thọ", Funding.Enterprise), ("Doanh nghiệp tài trợ", Funding.Enterprise),
    ];
}
