using System.Linq.Expressions;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell.Imports;

/// <summary>A record of no register, to import into.</summary>
internal sealed class Trip : RegisterRecord, IVisible<Trip>
{
    public string Name { get; set; } = "";
    public string? Head { get; set; }
    public string Country { get; set; } = "";
    public DayRange Time { get; set; }
    public int People { get; set; }
    public Money Cost { get; set; }
    public override string SearchSource => Name;

    public static Expression<Func<Trip, bool>> VisibleTo(Viewer viewer) => _ => true;
}

/// <summary>The yearly list of delegations as offices make it.</summary>
internal sealed class TripImport : ImportMap<Trip>
{
    public override string Title => "Đoàn ra";
    public override string Path => "/doan-ra";

    public override IReadOnlyList<ImportField<Trip>> Fields =>
    [
        new("name", "Tên đoàn", ["Nội dung", "Tên đoàn công tác"], (t, text) => Set(() => t.Name = text), Required: true),
        new("head", "Trưởng đoàn", ["Họ tên trưởng đoàn"], (t, text) => Set(() => t.Head = text)),
        new("country", "Nước đến", ["Nước", "Quốc gia"], (t, text) => Set(() => t.Country = text), Required: true),
        new("time", "Thời gian", ["Thời gian đi", "Thời gian thực hiện"], (t, text) => DayRangeCell.Read(text, 2026, out var time) ?? Set(() => t.Time = time), Required: true),
        new("people", "Số người", ["Số lượng", "Thành phần"], (t, text) => NumberCell.ReadWhole(text, 1, 500, out var people) ?? Set(() => t.People = people)),
        new("cost", "Kinh phí", ["Dự toán"], (t, text) => MoneyCell.Read(text, out var cost) ?? Set(() => t.Cost = cost), Money: true),
    ];

    public override Trip New(Viewer viewer) => new() { OwnerId = viewer.AgencyId };

    public override IEnumerable<Refusal> Check(Trip row, Viewer viewer)
    {
        if (row.Time.Precision == DayPrecision.Day && row.Time.Days > 30) yield return new Refusal("Đoàn đi quá 30 ngày.");
    }

    public override string? DuplicateKey(Trip row) => $"{row.Name}|{row.Time.From:O}";

    public override Task<IReadOnlyDictionary<string, string>> Duplicates(AppDbContext db, Viewer viewer, IReadOnlyCollection<string> keys, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(keys.Where(k => k.StartsWith("Đoàn đã có|", StringComparison.Ordinal)).ToDictionary(k => k, _ => "Đoàn đã có, tháng 5/2026"));
}
