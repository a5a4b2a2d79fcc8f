using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Partners;

/// <summary>Partners from the lists offices keep in Excel.</summary>
public sealed class PartnerImport : ImportMap<Partner>
{
    private static readonly IReadOnlyList<(string, PartnerKind)> Kinds =
    [
        .. Enum.GetValues<PartnerKind>().Select(k => (k.Name(), k)),
        ("Địa phương", PartnerKind.Locality), ("Tỉnh", PartnerKind.Locality), ("Thành phố", PartnerKind.Locality), ("Bang", PartnerKind.Locality), // official Vietnamese text
        ("Cơ quan trung ương", PartnerKind.National), ("Bộ, ngành", PartnerKind.National), ("Tổ chức quốc tế", PartnerKind.Organisation), ("Hiệp hội", PartnerKind.Organisation), // official Vietnamese text
        ("Đại sứ quán", PartnerKind.Mission), ("Tổng lãnh sự quán", PartnerKind.Mission), ("Cơ quan đại diện ngoại giao", PartnerKind.Mission), ("Công ty", PartnerKind.Enterprise), // official Vietnamese text
    ];

    private static readonly IReadOnlyList<(string, PartnerState)> States = [.. Enum.GetValues<PartnerState>().Select(s => (s.Name(), s))];

    private CountryRegister countries = null!;
    private PartnerRegister partners = null!;
    private Dictionary<int, Country> byId = [];

    public override string Title => "Đối tác";
    public override string Path => "/doi-tac";

    public override IReadOnlyList<ImportField<Partner>> Fields =>
    [
        new("name", "Tên", ["Tên đối tác", "Đối tác", "Tên địa phương", "Địa phương", "Tên cơ quan, tổ chức", "Đơn vị", "Partner"], ReadName, Required: true), // official Vietnamese text
        new("country", "Nước", ["Quốc gia", "Tên nước", "Nước, vùng lãnh thổ", "Thuộc nước", "Country"], ReadCountry), // official Vietnamese text
        new("kind", "Loại", ["Loại đối tác", "Loại hình", "Phân loại"], (p, text) => ChoiceCell.Read(text, Kinds, out var kind) ?? Set(() => p.Kind = kind)), // official Vietnamese text
        new("type", "Cấp", ["Cấp hành chính", "Đơn vị hành chính"], (p, text) => ChoiceCell.ReadText(text, 40, out var type) ?? Set(() => p.Type = type.ToLowerInvariant())), // official Vietnamese text
        new("state", "Tình trạng", ["Trạng thái", "Tình trạng quan hệ", "Tình hình"], (p, text) => ChoiceCell.Read(text, States, out var state) ?? Set(() => p.State = state)), // official Vietnamese text
        new("aliases", "Cách viết khác", ["Tên khác", "Tên gọi khác", "Tên tiếng Anh", "Viết tắt"], ReadAliases), // official Vietnamese text
        new("confirmed", "Xác nhận", ["Ngày xác nhận", "Cập nhật ngày", "Ngày cập nhật"], (p, text) => DayCell.Read(text, Today.Year, out var day) ?? Set(() => p.ConfirmedOn = day)), // official Vietnamese text
        new("note", "Ghi chú", ["Ghi chú thêm", "Thông tin thêm"], (p, text) => ChoiceCell.ReadText(text, 2000, out var note) ?? Set(() => p.Note = note)), // official Vietnamese text
    ];

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        countries = new CountryRegister(db);
        partners = new PartnerRegister(db, countries);
        byId = (await countries.All()).ToDictionary(c => c.Id);
    }

    public override Partner New(Viewer viewer) => new() { OwnerId = viewer.AgencyId };

    public override IEnumerable<Refusal> Check(Partner row, Viewer viewer)
    {
        var place = row.CountryId is { } id ? byId[id] : null;
        row.ShowNameOf(Today, place);
        if (row.ConfirmedOn > Today) yield return new Refusal("Ngày xác nhận chưa đến. Kiểm tra lại.");
        foreach (var (_, why) in row.Faults(Today, place)) yield return why;
    }

    public override string? DuplicateKey(Partner row) => KeyOf(PartnerSpelling.Key(row.Name), row.CountryId);

    public override async Task<IReadOnlyDictionary<string, string>> Duplicates(AppDbContext db, Viewer viewer, IReadOnlyCollection<string> keys, CancellationToken stop) =>
        (await partners.All()).SelectMany(p => p.Keys, (p, key) => (Key: KeyOf(key, p.CountryId), p.Title)).Where(x => keys.Contains(x.Key)).DistinctBy(x => x.Key).ToDictionary(x => x.Key, x => x.Title);

    /// <summary>"tỉnh Gyeongnam": the level goes into its own field.</summary>
    private Refusal? ReadName(Partner partner, string text)
    {
        if (ChoiceCell.ReadText(text, 300, out var name) is { } no) return no;
        if (PartnerSpelling.Types.FirstOrDefault(t => name.StartsWith(t + " ", StringComparison.OrdinalIgnoreCase)) is { } type) (partner.Type, name) = (type, name[(type.Length + 1)..]);
        return partner.Spell(name, Today);
    }

    private Refusal? ReadCountry(Partner partner, string text)
    {
        // All are read already: nothing is waited for.
        if (countries.Find(text).GetAwaiter().GetResult() is not { } country) return new Refusal("“{0}” không có trong danh mục nước. Ghi tên nước bằng tiếng Việt, ví dụ Hàn Quốc.", text);
        partner.CountryId = country.Id;
        return null;
    }

    private static Refusal? ReadAliases(Partner partner, string text)
    {
        // One that says the name again is no fault of the list.
        foreach (var alias in text.Split([';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (alias.Length > 300) return new Refusal("Tên dài quá 300 ký tự. Rút gọn lại.");
            partner.AddAlias(alias);
        }
        return null;
    }

    private static string KeyOf(string key, int? country) => $"{key} {country}";
}
