using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Indicators;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports;

/// <summary>What the office does with the report of an agency.</summary>
public sealed partial class DetailsModel
{
    public sealed class NoteInput
    {
        public string Code { get; set; } = "";

        [MaxLength(2000, ErrorMessage = "Đề nghị sửa một mục không dài quá 2.000 chữ. Rút gọn lại.")]
        public string? Text { get; set; }
    }

    /// <summary>Why it goes back, or why it is opened again, or after which paper it is entered in the agency's place.</summary>
    [BindProperty, MaxLength(2000, ErrorMessage = "Lý do không dài quá 2.000 chữ.")]
    public string? Reason { get; set; }

    [BindProperty]
    public List<NoteInput> Notes { get; set; } = [];

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty, MaxLength(200, ErrorMessage = "Họ tên, chức vụ người ký không dài quá 200 chữ.")]
    public string? Signer { get; set; }

    [BindProperty, MaxLength(500, ErrorMessage = "Nguồn của báo cáo nhập thay không dài quá 500 chữ. Ghi số, ngày của văn bản.")]
    public string? Source { get; set; }

    /// <summary>Which of the office's forms was refused and stands open.</summary>
    public string? Judging { get; private set; }

    public Task<IActionResult> OnPostAcceptAsync(int id) => Judge(id, "Nhận báo cáo", null, "Báo cáo {0} đã được nhận.", Accept, "Đã nhận báo cáo của {0}.");

    public Task<IActionResult> OnPostReturnAsync(int id) => Judge(id, "Trả lại báo cáo", nameof(Reason), "Báo cáo {0} bị trả lại. Xem lý do, sửa và gửi lại.",
        () => Task.FromResult(Report.Return(Reason, clock.UtcNow(), Notes.Where(n => Parts.Any(p => p.Code == n.Code && n.Code.Length > 0)).DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Text ?? ""))), "Đã trả lại báo cáo của {0}.", () => Report.ReturnReason);

    public Task<IActionResult> OnPostReopenAsync(int id) => Judge(id, "Mở lại cho cơ quan", nameof(Until), "Báo cáo {0} được mở lại cho cơ quan mình. Sửa và gửi lại trước khi khóa.",
        () => Task.FromResult(Until is { } until ? Report.Reopen(until, Reason, Signer, clock.UtcNow()) : new Refusal("Chọn ngày khóa lại.")), "Đã mở lại kỳ báo cáo cho {0}.", () => $"{Report.ReopenReason} ({Report.ReopenedBy}, {Words.Day(Report.ReopenedUntil)})");

    public Task<IActionResult> OnPostTakeOverAsync(int id) => Judge(id, "Nhập thay", nameof(Source), "Cơ quan tổng hợp nhập thay báo cáo {0} của cơ quan mình.",
        () => Task.FromResult(Report.TakeOver(this.Viewer(), Source, clock.UtcNow())), "Viết báo cáo thay cho {0}. Báo cáo ghi rõ là nhập thay.", () => Report.OnBehalfNote, here: true);

    public Task<IActionResult> OnPostGiveBackAsync(int id) => Judge(id, "Giao lại cho cơ quan viết", null, "Báo cáo {0} được giao lại cho cơ quan mình viết và gửi.",
        () => Task.FromResult(Report.GiveBack()), "Đã giao lại báo cáo cho {0}.");

    /// <summary>What is accepted is stated: figure by figure, superseding what the agency gave before.</summary>
    private async Task<Refusal?> Accept()
    {
        var now = clock.UtcNow();
        if (Report.Accept(this.Viewer(), now) is { } refusal) return refusal;
        foreach (var figure in Report.Stated(now))
            if (await book.State(figure, VietnamTime.DayOf(Report.SentAt ?? now)) is { } wrong)
                return new Refusal("Chưa nhận được báo cáo vì chỉ tiêu “{0}”: {1}", NameOf(figure.Code), wrong);
        return null;
    }

    /// <param name="field">The field a refusal is shown at; its form stands open.</param>
    /// <param name="why">The reason as history keeps it, once the act is done.</param>
    /// <param name="here">Goes on here, not at the table of all.</param>
    private async Task<IActionResult> Judge(int id, string act, string? field, string told, Func<Task<Refusal?>> verb, string said, Func<string?>? why = null, bool here = false)
    {
        if (!await Load(id)) return NotFound();
        if (!Collects) return Forbid();
        Judging = field;
        // The form of the agency is not sent with these: what is missing of it is no fault.
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Input.", StringComparison.Ordinal) && k != "Input.Version").ToList()) ModelState.Remove(key);
        if (!ModelState.IsValid) return this.Invalid();
        var version = Input.Version;
        if (await verb() is { } refusal)
        {
            // A report half judged is not shown: read it again as it is stored.
            db.ChangeTracker.Clear();
            await Load(id);
            return this.Refuse(refusal, field ?? "");
        }
        notices.Tell(Report, told, Report.Period.Name);
        if (await Save(version, act, why?.Invoke()) is { } other)
        {
            ModelState.Clear();
            if (!await Load(id)) return NotFound();
            return this.Refuse(other);
        }
        this.Say(said, Report.Agency.Name);
        return here ? RedirectToPage(new { id }) : RedirectToPage("Collect", new { id = Report.PeriodId });
    }

    /// <summary>Saves what was done to the report, or says who was faster: with the report, or with one of its figures in another of the same days.</summary>
    private async Task<Refusal?> Save(int version, string act, string? why)
    {
        try
        {
            return (await Clash.Save(db, Report, version, act, why))?.Refusal;
        }
        catch (DbUpdateException e) when (FigureBook.IsStatedByAnother(e))
        {
            db.ChangeTracker.Clear();
            return FigureBook.StatedByAnother;
        }
    }
}
