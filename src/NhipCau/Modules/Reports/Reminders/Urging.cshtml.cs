using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Drafts the letter to those who owe: who signs is asked, all else is known.</summary>
[Needs(Right.CollectReports, Reach.All)]
public sealed class UrgingModel(AppDbContext db, UrgingLetter letters, TimeProvider clock) : PageModel
{
    public sealed class UrgingInput : LetterHead
    {
        public DateOnly? By { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public UrgingInput Input { get; set; } = new();

    public ReportPeriod Period { get; private set; } = null!;
    public IReadOnlyList<Debtor> Debtors { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string letter)
    {
        var asked = letter == "don-doc";
        IQueryable<ReportPeriod> periods = db.Set<ReportPeriod>().AsNoTracking().Include(p => p.Regime);
        // The letter itself tells how many have sent.
        if (!asked) periods = periods.Include(p => p.Reports);
        if (await periods.SingleOrDefaultAsync(p => p.Id == id) is not { } period) return NotFound();
        (Period, Today, Debtors) = (period, clock.Today(), await letters.Debtors(this.Viewer(), period));
        if (asked)
        {
            (Input.Title, Input.By) = (Input.Title ?? "Giám đốc", Input.By ?? await letters.UsualDay()); // official Vietnamese text
            return Page();
        }
        if (Input.By <= Today) ModelState.AddModelError("Input.By", "Ngày đề nghị gửi phải sau hôm nay.");
        if (!ModelState.IsValid) return this.Invalid();
        if (Debtors.Count == 0) return this.Refuse(new Refusal("Không có cơ quan nào quá hạn nên chưa cần công văn đôn đốc."));
        var document = await letters.Draft(Period, Debtors, Input, Input.By);
        return File(DocxWriter.Bytes(document), FileType.Docx, $"don-doc-{Period.FileName}.docx");
    }
}
