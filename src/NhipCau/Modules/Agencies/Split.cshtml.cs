using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

/// <summary>One body becomes several from a day on; who takes which task and which person is decided one by one.</summary>
[Needs(Right.ManageAgencies)]
public sealed class SplitModel(AppDbContext db, AgencyRegister register, Handover handover, NoticeBoard board, TimeProvider clock) : EndPage(db, handover, board, clock)
{
    public Agency Body { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "Nhập tên các cơ quan mới, mỗi dòng một tên.")]
    public string? Names { get; set; }

    /// <summary>Which successor, by its place in the list, takes each held item.</summary>
    // Named, or the binder would take all fields of a form without any for its entries.
    [BindProperty(Name = "To")]
    public Dictionary<string, int> To { get; set; } = [];

    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        On = Today;
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var parts = await Successors();
        Held = await HeldBy([Body]);
        Parts = [.. parts.Select((p, i) => new SelectListItem(p.Name, i.ToString(CultureInfo.InvariantCulture)))];
        if (Body.Split(parts, On, Document, Today) is { } refusal) return this.Refuse(refusal);
        if (Held.Any(h => To.TryGetValue(h.Key, out var place) && (place < 0 || place >= parts.Count))) return this.Refuse(new Refusal("Chọn cơ quan nhận cho từng việc."));

        Ready = true;
        if (!Confirmed) return Page();
        foreach (var part in parts.Where(p => p.Id == 0)) Db.Add(part);
        return await Finish([Body], parts, held => parts[To.GetValueOrDefault(held.Key)], "Chia tách", "Đã chia tách. Việc đang mở và tài khoản đã chuyển sang cơ quan nhận.");
    }

    private async Task<bool> Load(int id)
    {
        if ((await Bodies([id])) is not [var body]) return false;
        Body = body;
        return true;
    }

    /// <summary>A name that is in the register already is that body; any other is a new one.</summary>
    private async Task<List<Agency>> Successors()
    {
        var parts = new List<Agency>();
        foreach (var name in Names!.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var known = await register.Find(name, On);
            parts.Add(known is not null && known.Id != Body.Id ? (await Bodies([known.Id]))[0]
                : Agency.Found(await register.FreeCode(name), name, null, null, Body.Kind, On));
        }
        return parts;
    }
}
