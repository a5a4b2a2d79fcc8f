using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

/// <summary>Bodies become one from a day on: an existing one or a new one.</summary>
[Needs(Right.ManageAgencies)]
public sealed class MergeModel(AppDbContext db, AgencyRegister register, Handover handover, NoticeBoard board, TimeProvider clock) : EndPage(db, handover, board, clock)
{
    [BindProperty]
    public List<int> Ended { get; set; } = [];

    [BindProperty]
    public int? Into { get; set; }

    [BindProperty, StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
    public string? NewName { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Tên ngắn dài quá 100 ký tự. Rút gọn lại.")]
    public string? NewShortName { get; set; }

    public Agency? Successor { get; private set; }

    public async Task OnGetAsync(int? tu)
    {
        await LoadChoices();
        On = Today;
        if (tu is { } one) Ended = [one];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadChoices();
        if (!ModelState.IsValid) return this.Invalid();
        var ended = await Bodies(Ended);
        if (Into is null == string.IsNullOrWhiteSpace(NewName)) return this.Refuse(new Refusal("Chọn một cơ quan nhận đã có, hoặc nhập tên cơ quan mới: một trong hai."), "Into");
        Successor = Into is { } id ? (await Bodies([id])).FirstOrDefault() : await New(ended);
        if (Successor is null) return this.Refuse(new Refusal("Không tìm thấy cơ quan nhận. Chọn lại."), "Into");
        Held = await HeldBy(ended);
        if (Agency.Merge(ended, Successor, On, Document, Today) is { } refusal) return this.Refuse(refusal);

        Ready = true;
        if (!Confirmed) return Page();
        if (Successor.Id == 0) Db.Add(Successor);
        return await Finish(ended, [Successor], _ => Successor, "Sáp nhập", "Đã sáp nhập. Việc đang mở và tài khoản đã chuyển sang cơ quan nhận.");
    }

    private async Task<Agency> New(List<Agency> ended) =>
        Agency.Found(await register.FreeCode(NewName!), NewName!, NewShortName, null, ended.Select(e => e.Kind).FirstOrDefault(), On);
}
