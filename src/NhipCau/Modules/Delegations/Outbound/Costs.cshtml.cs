using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>What the trip costs, line by line.</summary>
[Needs(Right.KeepRegisters)]
public sealed class CostsModel(AppDbContext db, DelegationRecord records) : TripPart(db, records)
{
    private readonly DelegationRecord records = records;
    private const int Spare = 3;
    private static readonly TripCostKind[] Usual = [TripCostKind.Airfare, TripCostKind.Lodging, TripCostKind.Allowance, TripCostKind.Insurance];

    public sealed class Row
    {
        public TripCostKind Kind { get; set; }
        public string? Item { get; set; }
        public string? Estimate { get; set; }
        public string? Settlement { get; set; }
    }

    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<TripCostKind>().OrderBy(k => k == TripCostKind.Other).Select(k => new SelectListItem(k.Name(), k.ToString()))];

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    /// <summary>Where the empty rows begin: they are folded away unless one of them is filled in.</summary>
    public int FirstSpare => Rows.FindLastIndex(r => !string.IsNullOrWhiteSpace(r.Item) || !string.IsNullOrWhiteSpace(r.Estimate) || !string.IsNullOrWhiteSpace(r.Settlement)) + 1;

    protected override bool May(Viewer viewer) => Trip.MayKeep(viewer) && Trip.State is not (TripState.Closed or TripState.Cancelled or TripState.Refused);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Rows = [.. Trip.Costs.OrderBy(c => c.Id).Select(c => new Row { Kind = c.Kind, Item = c.Item, Estimate = MoneyText.Write(c.Estimate), Settlement = c.Settlement is { } s ? MoneyText.Write(s) : null })];
        if (Rows.Count == 0) Rows.AddRange(Usual.Select(kind => new Row { Kind = kind, Item = kind.Name() }));
        for (var i = 0; i < Spare; i++) Rows.Add(new Row());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var lines = new List<DelegationCost>();
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            if (string.IsNullOrWhiteSpace(row.Estimate) && string.IsNullOrWhiteSpace(row.Settlement)) continue;
            if (string.IsNullOrWhiteSpace(row.Item) || row.Item.Length > 300) return this.Refuse(new Refusal("Ghi tên khoản chi, dưới 300 chữ."), $"Rows[{i}].Item");
            if (MoneyText.Read(row.Estimate, out var estimate) is { } wrong) return this.Refuse(wrong, $"Rows[{i}].Estimate");
            if (MoneyText.Read(row.Settlement, out var settlement) is { } unread) return this.Refuse(unread, $"Rows[{i}].Settlement");
            lines.Add(new DelegationCost { Kind = row.Kind, Item = row.Item.Trim(), Estimate = estimate ?? 0, Settlement = settlement });
        }
        return await Save(Trip.SetCosts(this.Viewer(), await records.Facts(Trip), lines), TripActs.Costs, "Đã lưu chi phí.");
    }
}
