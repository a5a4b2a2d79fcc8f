using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>What the trip costs, line by line.</summary>
[Needs(Right.KeepRegisters)]
public sealed class CostsModel(AppDbContext db, DelegationRecord records) : TripPart(db, records)
{
    private const int Spare = 3;
    private static readonly string[] Usual = ["Vé máy bay", "Ăn, ở", "Bảo hiểm, lễ tân, đi lại"]; // official Vietnamese text

    public sealed class Row
    {
        public string? Item { get; set; }
        public string? Estimate { get; set; }
        public string? Settlement { get; set; }
    }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    protected override bool May(Viewer viewer) => Trip.MayKeep(viewer) && Trip.State is not (TripState.Closed or TripState.Cancelled or TripState.Refused);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Rows = [.. Trip.Costs.OrderBy(c => c.Id).Select(c => new Row { Item = c.Item, Estimate = MoneyText.Write(c.Estimate), Settlement = c.Settlement is { } s ? MoneyText.Write(s) : null })];
        if (Rows.Count == 0) Rows.AddRange(Usual.Select(item => new Row { Item = item }));
        for (var i = 0; i < Spare; i++) Rows.Add(new Row());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var lines = new List<(string, decimal, decimal?)>();
        for (var i = 0; i < Rows.Count; i++)
        {
            var row = Rows[i];
            if (string.IsNullOrWhiteSpace(row.Estimate) && string.IsNullOrWhiteSpace(row.Settlement)) continue;
            if (string.IsNullOrWhiteSpace(row.Item) || row.Item.Length > 300) return this.Refuse(new Refusal("Ghi tên khoản chi, dưới 300 chữ."), $"Rows[{i}].Item");
            if (MoneyText.Read(row.Estimate, out var estimate) is { } wrong) return this.Refuse(wrong, $"Rows[{i}].Estimate");
            if (MoneyText.Read(row.Settlement, out var settlement) is { } unread) return this.Refuse(unread, $"Rows[{i}].Settlement");
            lines.Add((row.Item.Trim(), estimate ?? 0, settlement));
        }
        return await Save(Trip.SetCosts(this.Viewer(), lines), TripActs.Costs, "Đã lưu chi phí.");
    }
}
