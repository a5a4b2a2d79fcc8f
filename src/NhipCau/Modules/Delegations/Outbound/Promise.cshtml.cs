using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A promise made on the trip.</summary>
[Needs(Right.KeepRegisters)]
public sealed class PromiseModel(AppDbContext db, DelegationRecord records, TimeProvider clock) : TripPart(db, records)
{
    public enum PromiseSide { Ours, Theirs }

    public sealed class Form
    {
        public string? Text { get; set; }
        public PromiseSide Side { get; set; }
        public int? AgencyId { get; set; }
        public DateOnly? DueOn { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Sides { get; } = [new("Phía ta", nameof(PromiseSide.Ours)), new("Phía bạn", nameof(PromiseSide.Theirs))];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    protected override bool May(Viewer viewer) => Trip.MayKeep(viewer) && Trip.State.HasGone();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Begin(id) is { } no) return no;
        Input.AgencyId = Trip.OwnerId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Begin(id) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.AgencyId is { } agency && Agencies.All(a => a.Value != agency.ToString(System.Globalization.CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn cơ quan trong danh sách."), "Input.AgencyId");
        var promise = new DelegationPromise { Text = Input.Text?.Trim() ?? "", IsOurs = Input.Side == PromiseSide.Ours, AgencyId = Input.AgencyId, DueOn = Input.DueOn };
        return await Save(Trip.Promise(this.Viewer(), promise), TripActs.Promise, "Đã ghi cam kết.");
    }

    private async Task<IActionResult?> Begin(int id)
    {
        if (await Load(id) is { } no) return no;
        Agencies = await AgencyChoices.Bodies(Db, clock.Today());
        return null;
    }
}
