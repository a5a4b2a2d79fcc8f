using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agreements;

/// <summary>Lists of agreements that were signed before the register was kept: STT | Tên thỏa thuận | Đối tác | Nước | Ngày ký | Người ký | Hiệu lực | Hết hạn | Ghi chú.</summary>
public sealed partial class AgreementImport : ImportMap<Agreement>
{
    /// <summary>What a row says that the record takes only as a whole: the signature, and the partner of a country.</summary>
    private sealed class Row
    {
        public SigningInput Signing { get; } = new();
        public string Partner { get; set; } = "";
        public int? Country { get; set; }
        public string? Permit { get; set; }
        public DateOnly? Reported { get; set; }
    }

    private readonly ConditionalWeakTable<Agreement, Row> rows = [];
    private PartnerRegister? partners;
    private CountryRegister? countries;
    private AgencyRegister? agencies;
    private Dictionary<int, Agency> parties = [];
    private (int? Committee, int? Office) province;

    public override string Title => "Thỏa thuận quốc tế";
    public override string Path => AgreementsModule.Path;

    public override IReadOnlyList<ImportField<Agreement>> Fields =>
    [
        new("name", "Tên thỏa thuận",
            ["Tên văn bản", "Tên thỏa thuận quốc tế", "Văn kiện", "Nội dung ký kết", "Tên TTQT"], // official Vietnamese text
            Name, Required: true),
        new("partner", "Đối tác",
            ["Bên ký nước ngoài", "Đối tác nước ngoài", "Bên ký kết nước ngoài", "Địa phương nước ngoài"], // official Vietnamese text
            (a, text) => Set(() => Of(a).Partner = text), Required: true),
        new("country", "Nước",
            ["Quốc gia", "Nước đối tác"], // official Vietnamese text
            Country),
        new("signed", "Ngày ký",
            ["Thời gian ký", "Ngày tháng ký", "Ký ngày"], // official Vietnamese text
            (a, text) => Day(text, day => Of(a).Signing.On = day), Required: true),
        new("signatory", "Người ký",
            ["Người ký phía Việt Nam", "Lãnh đạo ký", "Đại diện ký"], // official Vietnamese text
            (a, text) => ChoiceCell.ReadText(text, 300, out var who) ?? Set(() => Of(a).Signing.Signatory = who)),
        new("effective", "Hiệu lực",
            ["Có hiệu lực", "Hiệu lực từ", "Ngày có hiệu lực", "Thời hạn", "Thời hạn hiệu lực"], // official Vietnamese text
            Effect),
        new("expires", "Hết hạn",
            ["Hết hiệu lực", "Ngày hết hạn", "Ngày hết hiệu lực", "Hiệu lực đến"], // official Vietnamese text
            End),
        new("level", "Cấp ký",
            ["Cấp ký kết"], // official Vietnamese text
            (a, text) => ChoiceCell.Read(text, Levels, out var level) ?? Set(() => a.Signs = level)),
        new("party", "Bên Việt Nam",
            ["Bên ký Việt Nam", "Cơ quan ký"], // official Vietnamese text
            Party),
        new("permit", "Văn bản cho phép",
            ["Quyết định", "Văn bản cho phép ký"], // official Vietnamese text
            (a, text) => ChoiceCell.ReadText(text, 300, out var document) ?? Set(() => Of(a).Permit = document)),
        new("reported", "Ngày báo cáo",
            ["Đã báo cáo ngày"], // official Vietnamese text
            (a, text) => Day(text, day => Of(a).Reported = day)),
        new("binding", "Điều khoản không ràng buộc",
            ["Không ràng buộc"], // official Vietnamese text
            (a, text) => ChoiceCell.Read(text, Answers, out var yes) ?? Set(() => a.NonBinding = yes)),
        new("vietnamese", "Bản tiếng Việt",
            ["Văn bản tiếng Việt", "Có bản tiếng Việt"], // official Vietnamese text
            (a, text) => ChoiceCell.Read(text, Texts, out var version) ?? Set(() => a.Vietnamese = version)),
        new("publish", "Công bố",
            ["Công bố toàn văn"], // official Vietnamese text
            (a, text) => ChoiceCell.Read(text, Answers, out var yes) ?? Set(() => a.Publish = yes)),
        new("unpublished", "Lý do không công bố", [], (a, text) => ChoiceCell.ReadText(text, 4000, out var why) ?? Set(() => a.UnpublishedBecause = why)),
        new("fields", "Lĩnh vực hợp tác",
            ["Lĩnh vực"], // official Vietnamese text
            FieldsOf),
        new("inherited", "Tiếp nhận từ",
            ["Đơn vị cũ", "Tiếp nhận từ đơn vị cũ"], // official Vietnamese text
            (a, text) => ChoiceCell.ReadText(text, 300, out var unit) ?? Set(() => a.InheritedFrom = unit)),
        new("note", "Ghi chú", [], (a, text) => ChoiceCell.ReadText(text, 4000, out var note) ?? Set(() => a.Note = note)),
    ];

    private static readonly (string, SigningLevel)[] Levels =
    [
        .. Enum.GetValues<SigningLevel>().Select(l => (l.Name(), l)), ("cấp tỉnh", SigningLevel.Committee), ("tỉnh", SigningLevel.Committee), ("UBND tỉnh", SigningLevel.Committee), ("HĐND tỉnh", SigningLevel.Council), // official Vietnamese text
        ("sở", SigningLevel.Department), ("cấp sở", SigningLevel.Department), ("xã biên giới", SigningLevel.BorderCommune), ("cấp xã", SigningLevel.BorderCommune), ("tổ chức", SigningLevel.Organisation), // official Vietnamese text
    ];

    private static readonly (string, TextInVietnamese)[] Texts = [("Có", TextInVietnamese.Original), ("Bản dịch", TextInVietnamese.Translation), ("Có bản dịch", TextInVietnamese.Translation), ("Không", TextInVietnamese.None), ("Không có", TextInVietnamese.None)]; // official Vietnamese text

    private static readonly (string, bool)[] Answers = [("Có", true), ("Không", false), ("Không có", false), ("x", true)]; // official Vietnamese text

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        countries = new CountryRegister(db);
        partners = new PartnerRegister(db, countries);
        agencies = new AgencyRegister(db);
        // Read once here; from now on each name is answered from memory.
        await countries.All();
        await partners.Find("?");
        await agencies.Find("?", Today);
        parties = await db.Set<Agency>().AsNoTracking().ToDictionaryAsync(a => a.Id, stop);
        var now = await ProvinceRegister.On(db, Today);
        province = (now?.CommitteeId, now?.FocalAgencyId);
    }

    public override Agreement New(Viewer viewer)
    {
        var office = viewer.AgencyId == province.Office || viewer.SeesAll(Right.KeepRegisters);
        return new Agreement
        {
            Name = "",
            OwnerId = viewer.AgencyId,
            PartyId = office ? province.Committee ?? viewer.AgencyId : viewer.AgencyId,
            Signs = office ? SigningLevel.Committee : parties.GetValueOrDefault(viewer.AgencyId) switch { { IsCommune: true } => SigningLevel.BorderCommune, { Kind: AgencyKind.Front or AgencyKind.Association } => SigningLevel.Organisation, _ => SigningLevel.Department },
        };
    }

    public override IEnumerable<Refusal> Check(Agreement row, Viewer viewer)
    {
        if (row.SignedOn is not null) yield break;
        var (said, unknown) = (Of(row), false);
        foreach (var printed in said.Partner.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(30))
        {
            if (Now(partners!.Find(printed, said.Country)) is { } known)
            {
                if (row.Partners.All(p => p.PartnerId != known.Id)) row.Partners.Add(new AgreementPartner { Agreement = row, PartnerId = known.Id });
            }
            else
            {
                unknown = true;
                yield return AgreementForm.Unknown(printed, Now(partners.Nearest(printed, said.Country, 3)));
            }
        }
        // The record has only the number of its party here.
        if (AgreementRules.Competence(row.Signs, parties[row.PartyId]) is { } level) yield return level.Refusal;
        // Whoever is not in the register of partners was named nevertheless: that is said once.
        foreach (var (field, refusal) in row.RecordSigned(viewer, said.Signing.ToSigning(), said.Permit, said.Reported, Today)) if (!unknown || field != nameof(AgreementForm.Partner)) yield return refusal;
    }

    public override string? DuplicateKey(Agreement row) => row.SignedOn is { } on ? Key(row.Name, on) : null;

    public override async Task<IReadOnlyDictionary<string, string>> Duplicates(AppDbContext db, Viewer viewer, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var days = keys.Select(k => DateOnly.ParseExact(k[..8], "yyyyMMdd", CultureInfo.InvariantCulture)).Distinct().ToList();
        var (first, last) = (days.Min(), days.Max());
        var there = await db.VisibleTo<Agreement>(viewer).AsNoTracking().Where(a => a.SignedOn >= first && a.SignedOn <= last).Select(a => new { a.Name, a.SignedOn }).ToListAsync(stop);
        return there.GroupBy(a => Key(a.Name, a.SignedOn!.Value)).Where(g => keys.Contains(g.Key)).ToDictionary(g => g.Key, g => g.First().Name);
    }

    /// <summary>The reminders of its end, as the form sets them.</summary>
    public override async Task Taken(AppDbContext db, IReadOnlyList<Agreement> rows, CancellationToken stop)
    {
        var owners = rows.Select(r => r.OwnerId).ToHashSet();
        // Whom a reminder is for is told by name.
        await db.Set<Agency>().Where(a => owners.Contains(a.Id)).LoadAsync(stop);
        foreach (var row in rows) row.Remind(Today);
    }

    public override async Task Forget(AppDbContext db, IReadOnlyList<Agreement> rows, CancellationToken stop)
    {
        var ids = rows.Select(r => r.Id).ToHashSet();
        db.RemoveRange(await db.Set<Clock>().Where(c => c.Record == nameof(Agreement) && ids.Contains(c.RecordId)).ToListAsync(stop));
    }

    private static string Key(string name, DateOnly on) => on.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + VietnameseText.NameKey(name);

    private Row Of(Agreement a) => rows.GetOrCreateValue(a);

    private static Refusal? Name(Agreement a, string text)
    {
        if (ChoiceCell.ReadText(text, 500, out var name) is { } no) return no;
        if (AgreementKinds.TreatyName(name) is { } treaty) return treaty;
        (a.Name, a.Kind) = (name, AgreementKinds.Of(name));
        if (a.Kind == AgreementKind.Other) a.OtherKind = string.Join(' ', name.Split(' ').Take(3));
        return null;
    }

    private Refusal? Country(Agreement a, string text)
    {
        if (Now(countries!.Find(text)) is not { } country) return new Refusal("“{0}” không phải tên nước trong danh mục. Ghi tên thường dùng, ví dụ: Hàn Quốc, Lào.", text);
        Of(a).Country = country.Id;
        return null;
    }

    private Refusal? Party(Agreement a, string text)
    {
        if (Now(agencies!.Find(text, Today)) is not { IsGroup: false } agency) return new Refusal("“{0}” không phải tên cơ quan trong danh mục. Ghi tên đầy đủ như trong danh sách cơ quan.", text);
        a.PartyId = agency.Id;
        return null;
    }

    /// <summary>A day, or how long: "25/04/2024", "5 năm", "36 tháng, tự động gia hạn", "không thời hạn".</summary>
    private Refusal? Effect(Agreement a, string text) => Span(a, text) ? null : Day(text, day => Of(a).Signing.EffectiveOn = day);

    private Refusal? End(Agreement a, string text) => Span(a, text) ? null : Day(text, day => Of(a).Signing.ExpiresOn = day);

    private bool Span(Agreement a, string text)
    {
        var folded = VietnameseText.Fold(text);
        if (folded.Contains("khong thoi han", StringComparison.Ordinal) || folded.Contains("vo thoi han", StringComparison.Ordinal) || folded.Contains("khong xac dinh", StringComparison.Ordinal)) return true;
        var match = Long().Match(folded);
        if (!match.Success || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 1200) return false;
        var signing = Of(a).Signing;
        signing.TermMonths = match.Groups[2].Value == "nam" ? number * 12 : number;
        signing.AutoRenew = folded.Contains("gia han", StringComparison.Ordinal);
        return true;
    }

    private static Refusal? FieldsOf(Agreement a, string text)
    {
        var names = text.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(VietnameseText.Fold).ToList();
        var found = CooperationField.All.Where(f => names.Any(n => VietnameseText.Fold(f.Name).Contains(n, StringComparison.Ordinal))).ToList();
        a.Fields = string.Join(',', (found.Count == 0 ? [CooperationField.All[^1]] : found).Select(f => f.Code));
        if (found.Count == 0) a.Content = text.Length > 4000 ? text[..4000] : text;
        return null;
    }

    private static Refusal? Day(string text, Action<DateOnly> put)
    {
        if (DayCell.Read(text, null, out var day) is { } no) return no;
        put(day);
        return null;
    }

    /// <summary>What was loaded before is there at once: nothing here waits.</summary>
    private static T Now<T>(Task<T> known) => known.IsCompletedSuccessfully ? known.GetAwaiter().GetResult() : throw new InvalidOperationException("Prepare the map before reading rows.");

    [GeneratedRegex(@"^(?:thoi han )?0?(\d{1,4})\s*(nam|thang)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Long();
}
