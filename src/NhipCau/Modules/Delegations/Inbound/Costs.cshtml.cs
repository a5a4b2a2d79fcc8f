using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>What the reception costs, line by line, each beside its ceiling; the usual lines stand there to begin with.</summary>
[Needs(Right.KeepRegisters)]
public sealed class CostsModel(AppDbContext db, VisitRecord records) : VisitPart(db, records)
{
    private const int Spare = 3;
    private const int Most = 60;

    public sealed class Row
    {
        public NormItem? Item { get; set; }
        public string? Text { get; set; }
        public NormPerson Person { get; set; }
        public int? Count { get; set; }
        public string? Units { get; set; }
        public bool ByOther { get; set; }
        public string? Estimate { get; set; }
        public string? Settlement { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public static IReadOnlyList<SelectListItem> Items { get; } = [.. Enum.GetValues<NormItem>().Select(i => new SelectListItem(i.Name(), i.ToString()))];
    public static IReadOnlyList<SelectListItem> Persons { get; } = [.. Enum.GetValues<NormPerson>().Select(p => new SelectListItem(p.Name(), p.ToString()))];

    private NormBook norms = new([]);

    protected override bool May(Viewer viewer) => Visit.MayKeep(viewer) && Visit.State is not (VisitState.Cancelled or VisitState.Refused);

    /// <summary>The ceiling of a row as it stands, where it can be reckoned.</summary>
    public Ceiling? CeilingOf(Row row)
    {
        var lines = Rows.Select(Line).OfType<NormLine>().ToList();
        return Line(row) is { } line ? Visit.CeilingOf(line, lines, norms) : null;
    }

    /// <summary>Where the empty rows for further costs begin: they are folded away unless one of them is filled in.</summary>
    public int FirstSpare => Rows.FindLastIndex(r => r.Item is not null || !string.IsNullOrWhiteSpace(r.Estimate) || !string.IsNullOrWhiteSpace(r.Settlement)) + 1;

    /// <summary>The rest of a row stands open where something of it is wrong or still to be said.</summary>
    public bool Asks(int i) => ModelState.Any(m => m.Value!.Errors.Count > 0 && m.Key.StartsWith($"Rows[{i}].", StringComparison.Ordinal))
        || Rows[i] is { Reason: null } row && CeilingOf(row) is { NeedsReason: true };

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Begin(id) is { } no) return no;
        Rows = [.. Visit.Costs.OrderBy(c => c.Id).Select(c => new Row { Item = c.Item, Text = c.Text, Person = c.Person, Count = c.Count, Units = Plain(c.Units), ByOther = c.ByOther, Estimate = MoneyText.Write(c.Estimate), Settlement = c.Settlement is { } s ? MoneyText.Write(s) : null, Reason = c.Reason })];
        if (Rows.Count == 0)
        {
            var usual = Visit.UsualLines(norms);
            Rows.AddRange(usual.Select(l => new Row { Item = l.Item, Person = l.Person, Count = l.Count, Units = Plain(l.Units), Estimate = Visit.CeilingOf(l, usual, norms).Amount is { } most ? MoneyText.Write(most) : null }));
        }
        for (var i = 0; i < Spare && Rows.Count < Most; i++) Rows.Add(new Row());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Begin(id) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        var costs = new List<VisitCost>();
        for (var i = 0; i < Math.Min(Rows.Count, Most + 1); i++)
        {
            var row = Rows[i];
            if (row.Item is not { } item || string.IsNullOrWhiteSpace(row.Estimate) && string.IsNullOrWhiteSpace(row.Settlement)) continue;
            if (row.Text is { Length: > 300 } || row.Reason is { Length: > 500 }) return this.Refuse(new Refusal("Tên khoản dài quá 300 chữ, hoặc lý do dài quá 500 chữ. Rút gọn."), $"Rows[{i}].Text");
            if (MoneyText.Read(row.Estimate, out var estimate) is { } wrong) return this.Refuse(wrong, $"Rows[{i}].Estimate");
            if (MoneyText.Read(row.Settlement, out var settlement) is { } unread) return this.Refuse(unread, $"Rows[{i}].Settlement");
            if (Line(row) is not { } line) return this.Refuse(new Refusal("Số người, số ngày không đọc được. Nhập như 12 hoặc 2,5."), $"Rows[{i}].Units");
            costs.Add(new VisitCost { Item = item, Text = Steps.Trimmed(row.Text), Person = row.Person, Count = line.Count, Units = line.Units, ByOther = row.ByOther, Estimate = estimate ?? 0, Settlement = settlement, Reason = Steps.Trimmed(row.Reason) });
        }
        return await Save(Visit.SetCosts(this.Viewer(), costs, norms), VisitActs.Costs, "Đã lưu chi phí.");
    }

    private async Task<IActionResult?> Begin(int id)
    {
        if (await Load(id) is { } no) return no;
        norms = await NormBook.Load(Db);
        return null;
    }

    private static NormLine? Line(Row row)
    {
        if (row.Item is not { } item) return null;
        var units = 1m;
        if (!string.IsNullOrWhiteSpace(row.Units) && !decimal.TryParse(row.Units.Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out units)) return null;
        return new NormLine(item, row.Person, row.Count ?? 1, units, row.ByOther);
    }

    internal static string Plain(decimal units) => units.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
}
