using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations;

public enum PromiseSide { Ours, Theirs }

/// <summary>A promise as its form asks for it.</summary>
public sealed class PromiseForm
{
    public string? Text { get; set; }
    public PromiseSide Side { get; set; }
    public int? AgencyId { get; set; }
    public DateOnly? DueOn { get; set; }
}

/// <summary>What the form of a promise shows.</summary>
public interface IPromisePage
{
    PromiseForm Input { get; }
    int Version { get; }
    string Link { get; }
    IReadOnlyList<SelectListItem> Sides { get; }
    IReadOnlyList<SelectListItem> Agencies { get; }
}

/// <summary>A promise made on a trip or a visit.</summary>
public abstract class PromisePage<T>(AppDbContext db, string path, TimeProvider clock) : RecordPart<T>(db, path), IPromisePage where T : RegisterRecord
{
    [BindProperty]
    public PromiseForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Sides { get; } = [new("Phía ta", nameof(PromiseSide.Ours)), new("Phía bạn", nameof(PromiseSide.Theirs))];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>Writes the promise down, or says why not.</summary>
    protected abstract Refusal? Put(Viewer viewer, string text, bool isOurs, int? agencyId, DateOnly? dueOn);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Begin(id) is { } no) return no;
        Input.AgencyId = Record.OwnerId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Begin(id) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.AgencyId is { } agency && Agencies.All(a => a.Value != agency.ToString(System.Globalization.CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn cơ quan trong danh sách."), "Input.AgencyId");
        return await Save(Put(this.Viewer(), Input.Text?.Trim() ?? "", Input.Side == PromiseSide.Ours, Input.AgencyId, Input.DueOn), "Ghi cam kết", "Đã ghi cam kết.");
    }

    private async Task<IActionResult?> Begin(int id)
    {
        if (await Load(id) is { } no) return no;
        Agencies = await AgencyChoices.Bodies(Db, clock.Today());
        return null;
    }
}
