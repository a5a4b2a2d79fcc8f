using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.PressVisits;

/// <summary>A list of visits of the press to come, by the same rules as the form; their steps are taken one by one.</summary>
public sealed class PressImport : ImportMap<PressVisit>
{
    private static readonly IReadOnlyList<(string, PressCase)> Cases =
    [
        .. PressRule.All.Select(r => (r.Name, r.Case)),
        ("Không thường trú", PressCase.NonResident), ("Thường trú", PressCase.Resident), ("Phỏng vấn", PressCase.Interview), ("Theo đoàn", PressCase.InvitedByLocality), // official Vietnamese text
    ];

    private readonly Dictionary<string, int> countries = [];

    public override string Title => "Báo chí nước ngoài";
    public override string Path => "/bao-chi";

    public override IReadOnlyList<ImportField<PressVisit>> Fields =>
    [
        new("outlet", "Hãng tin", ["Tên hãng tin", "Cơ quan báo chí", "Báo, đài", "Hãng thông tấn"], (v, text) => ChoiceCell.ReadText(text, 200, out var outlet) ?? Set(() => v.Outlet = outlet), Required: true), // official Vietnamese text
        new("country", "Nước", ["Quốc gia", "Quốc tịch"], (v, text) => countries.TryGetValue(PartnerSpelling.Key(text), out var id) ? Set(() => v.CountryId = id) : new Refusal("“{0}” không có trong danh mục nước. Ghi tên nước bằng tiếng Việt.", text), Required: true), // official Vietnamese text
        new("subject", "Nội dung", ["Nội dung hoạt động", "Chủ đề", "Đề tài"], (v, text) => ChoiceCell.ReadText(text, 500, out var subject) ?? Set(() => v.Subject = subject), Required: true), // official Vietnamese text
        new("days", "Thời gian", ["Thời gian hoạt động", "Thời gian dự kiến"], (v, text) => DayRangeCell.Read(text, Today.Year, out var range) ?? Set(() => (v.From, v.To) = (range.From, range.To)), Required: true), // official Vietnamese text
        new("people", "Phóng viên", ["Số phóng viên", "Số người", "Số lượng"], (v, text) => NumberCell.ReadWhole(text, 1, 500, out var people) ?? Set(() => v.Journalists = people)), // official Vietnamese text
        new("case", "Diện", ["Loại", "Loại hình", "Hình thức"], (v, text) => ChoiceCell.Read(text, Cases, out var of) ?? Set(() => v.Case = of)), // official Vietnamese text
        new("licence", "Giấy phép", ["Số giấy phép", "Giấy phép của Bộ Ngoại giao"], (v, text) => ChoiceCell.ReadText(text, 200, out var licence) ?? Set(() => v.Licence = licence)), // official Vietnamese text
        new("note", "Ghi chú", [], (v, text) => ChoiceCell.ReadText(text, 2000, out var note) ?? Set(() => v.Note = note)), // official Vietnamese text
    ];

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        countries.Clear();
        foreach (var country in await new CountryRegister(db).All()) foreach (var spelling in country.Spellings) countries.TryAdd(PartnerSpelling.Key(spelling), country.Id);
    }

    public override PressVisit New(Viewer viewer) => new() { OwnerId = viewer.AgencyId };

    public override IEnumerable<Refusal> Check(PressVisit row, Viewer viewer) => row.Faults().Select(f => f.Why);

    public override string? DuplicateKey(PressVisit row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{VietnameseText.NameKey(row.Outlet)}|{row.From:yyyyMMdd}|{row.CountryId}");
}
