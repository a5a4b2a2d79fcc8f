using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>The list of passports an agency keeps.</summary>
public sealed class PassportImport(Vault? vault) : ImportMap<Passport>
{
    private static readonly (string, PassportKind)[] Kinds =
        [("Công vụ", PassportKind.Official), ("Hộ chiếu công vụ", PassportKind.Official), ("Ngoại giao", PassportKind.Diplomatic), ("Hộ chiếu ngoại giao", PassportKind.Diplomatic), ("Phổ thông", PassportKind.Ordinary), ("Hộ chiếu phổ thông", PassportKind.Ordinary)]; // official Vietnamese text

    private readonly AgencyReader agencies = new();
    private readonly Dictionary<string, string> taken = [];

    /// <summary>By which the undoing finds it.</summary>
    public PassportImport() : this(null)
    {
    }

    public override string Title => "Hộ chiếu";
    public override string Path => "/ho-chieu";

    public override IReadOnlyList<ImportField<Passport>> Fields =>
    [
        new("ten", "Người được cấp", ["Họ và tên", "Họ tên", "Người được cấp hộ chiếu"], (p, text) => ChoiceCell.ReadText(text, 200, out var holder) is { } no ? no : Set(() => p.Holder = holder), Required: true), // official Vietnamese text
        new("so", "Số hộ chiếu", ["Số HC", "Hộ chiếu số", "Số"], Number, Required: true), // official Vietnamese text
        new("loai", "Loại", ["Loại hộ chiếu"], (p, text) => ChoiceCell.Read(text, Kinds, out var kind) is { } no ? no : Set(() => p.Kind = kind)), // official Vietnamese text
        new("ngay-cap", "Ngày cấp", [], (p, text) => DayCell.Read(text, null, out var day) is { } no ? no : Set(() => p.IssuedOn = day), Required: true), // official Vietnamese text
        new("het-han", "Ngày hết hạn", ["Hết hạn", "Có giá trị đến", "Thời hạn đến"], (p, text) => DayCell.Read(text, null, out var day) is { } no ? no : Set(() => p.ExpiresOn = day), Required: true), // official Vietnamese text
        new("chuc-vu", "Chức vụ", ["Chức danh"], (p, text) => ChoiceCell.ReadText(text, 300, out var position) is { } no ? no : Set(() => p.Position = position)), // official Vietnamese text
        new("noi-lam-viec", "Nơi làm việc", ["Đơn vị công tác"], (p, text) => ChoiceCell.ReadText(text, 300, out var place) is { } no ? no : Set(() => p.Workplace = place)), // official Vietnamese text
        new("co-quan", "Cơ quan giữ", ["Cơ quan quản lý", "Đơn vị quản lý"], (p, text) => agencies.Read(text, out var id) is { } no ? no : Set(() => p.OwnerId = id)), // official Vietnamese text
        new("ghi-chu", "Ghi chú", [], (p, text) => ChoiceCell.ReadText(text, 2000, out var note) is { } no ? no : Set(() => p.Note = note)), // official Vietnamese text
    ];

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        await agencies.Load(db, stop);
        taken.Clear();
        foreach (var passport in await db.Set<Passport>().AsNoTracking().Where(p => p.Number != null).Select(p => new { p.Number!.Hash, p.Holder }).ToListAsync(stop)) taken[passport.Hash] = passport.Holder; // unfiltered: one number is one passport, whoever keeps it
    }

    public override Passport New(Viewer viewer) => new() { Holder = "", OwnerId = viewer.AgencyId };

    public override IEnumerable<Refusal> Check(Passport row, Viewer viewer)
    {
        if (row.Number is not { } number) yield break;
        if (taken.TryGetValue(number.Hash, out var holder)) { yield return new Refusal("Số hộ chiếu này đã có: {0}. Bỏ dòng này.", holder); yield break; }
        var expires = row.ExpiresOn;
        row.ExpiresOn = Passport.NotYet;
        if (row.Issue(viewer, number, row.IssuedOn, expires, Today) is { } no) yield return no;
        else taken[number.Hash] = row.Holder;
    }

    private Refusal? Number(Passport row, string text)
    {
        if (vault!.Take(null, text) is (_, { } no)) return no;
        row.Number = vault.Seal(text);
        return null;
    }
}
