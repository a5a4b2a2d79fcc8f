using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

/// <summary>A body ends. Where it still holds open work, somebody has to take it.</summary>
[Needs(Right.ManageAgencies)]
public sealed class EndModel(AppDbContext db, Handover handover, NoticeBoard board, TimeProvider clock) : EndPage(db, handover, board, clock)
{
    public Agency Body { get; private set; } = null!;

    [BindProperty]
    public int? Into { get; set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        On = Today;
        return await Load(id) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        var successor = Into is { } to ? (await Bodies([to])).FirstOrDefault() : null;
        if (successor is null && Held.Count > 0) return this.Refuse(new Refusal("Cơ quan còn giữ {0} việc đang mở và tài khoản. Chọn cơ quan nhận.", Held.Count), "Into");
        var refusal = successor is null ? Body.End(On.AddDays(-1), Today) : Agency.Merge([Body], successor, On, Document, Today);
        if (refusal is not null) return this.Refuse(refusal);

        Ready = true;
        if (!Confirmed) return Page();
        return await Finish([Body], successor is null ? [] : [successor], _ => successor!, "Kết thúc", "Đã ghi kết thúc. Lịch sử của cơ quan được giữ.");
    }

    private async Task<bool> Load(int id)
    {
        if ((await Bodies([id])) is not [var body]) return false;
        Body = body;
        await LoadChoices();
        Held = await HeldBy([Body]);
        return true;
    }
}
