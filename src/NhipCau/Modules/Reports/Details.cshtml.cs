using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports;

/// <summary>The report of one agency: written by its officers, sent by its leader, accepted or returned by the office.</summary>
[Needs(Right.SeeReports)]
public sealed class DetailsModel(AppDbContext db, PeriodFiller filler, TaskOrigins origins, NoticeBoard notices, TimeProvider clock) : PageModel
{
    public sealed class EntryInput
    {
        public int Id { get; set; }

        [MaxLength(20000, ErrorMessage = "Nội dung một nhiệm vụ không dài quá 20.000 chữ. Rút gọn, hoặc gửi phần chi tiết kèm tiến độ của nhiệm vụ.")]
        public string? Text { get; set; }
        public bool Nothing { get; set; }
    }

    public sealed class ReportInput
    {
        public int Version { get; set; }
        public bool NothingToReport { get; set; }
        public List<EntryInput> Entries { get; set; } = [];
        public List<EntryInput> Answers { get; set; } = [];
    }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty, MaxLength(2000, ErrorMessage = "Lý do không dài quá 2.000 chữ.")]
    public string? Reason { get; set; }

    public AgencyReport Report { get; private set; } = null!;

    private IReadOnlyDictionary<int, string> Plans { get; set; } = new Dictionary<int, string>();
    private IReadOnlyDictionary<(string, int), TaskOrigin> Origins { get; set; } = new Dictionary<(string, int), TaskOrigin>();

    public string? PlanOf(WorkTask task) => task.PlanId is { } id ? Plans.GetValueOrDefault(id) : null;

    public TaskOrigin? OriginOf(WorkTask task) => task.Source is { } source ? Origins.GetValueOrDefault(source) : null;


    public DateOnly Today { get; private set; }

    public bool Writes { get; private set; }

    public bool Sends { get; private set; }

    public bool Collects { get; private set; }

    public bool ShowsWords { get; private set; }

    public bool SeesPeriod { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Input = new ReportInput
        {
            Version = Report.Version,
            NothingToReport = Report.NothingToReport,
            Entries = [.. Report.Entries.Select(e => new EntryInput { Id = e.Id, Text = e.Text, Nothing = e.NothingToReport })],
            Answers = [.. Report.Answers.Select(a => new EntryInput { Id = a.Id, Text = a.Text, Nothing = a.NothingToReport })],
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id) => Write(id, "Lưu báo cáo", async () =>
    {
        await Save();
        this.Say("Đã lưu. Báo cáo chỉ cơ quan mình đọc được cho đến khi lãnh đạo gửi.");
        return RedirectToPage(new { id });
    });

    public Task<IActionResult> OnPostRefreshAsync(int id) => Write(id, "Cập nhật từ tiến độ", async () =>
    {
        await filler.Refresh(Report);
        await Save();
        this.Say("Đã lấy lại tiến độ mới nhất. Nội dung đã sửa tay được giữ nguyên.");
        return RedirectToPage(new { id });
    });

    public async Task<IActionResult> OnPostSendAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!Sends) return Forbid();
        return await Write(id, "Gửi báo cáo", async () =>
        {
            if (Report.Send(this.Viewer(), clock.UtcNow()) is { } refusal)
            {
                // What was typed is kept as a draft; the link in the refusal leads to what is missing.
                await db.Because("Lưu báo cáo").SaveChangesAsync();
                Input.Version = Report.Version;
                ModelState.Remove("Input.Version");
                return this.Refuse(refusal, MissingField());
            }
            await TellCollectors("{0} gửi báo cáo {1}.");
            await Save("Gửi báo cáo");
            this.Say("Đã gửi báo cáo {0}.", Report.Period.Name);
            return RedirectToPage(new { id });
        });
    }

    public Task<IActionResult> OnPostAcceptAsync(int id) => Judge(id, "Nhận báo cáo", "Báo cáo {0} đã được nhận.", () => Report.Accept(this.Viewer(), clock.UtcNow()), "Đã nhận báo cáo của {0}.");

    public Task<IActionResult> OnPostReturnAsync(int id) =>
        Judge(id, "Trả lại báo cáo", "Báo cáo {0} bị trả lại. Xem lý do, sửa và gửi lại.", () => Report.Return(Reason, clock.UtcNow()), "Đã trả lại báo cáo của {0}.");

    private async Task<IActionResult> Write(int id, string act, Func<Task<IActionResult>> then)
    {
        if (Report is null && !await Load(id)) return NotFound();
        if (!this.Viewer().May(Right.WriteReports, Report!.AgencyId)) return Forbid();
        if (Report.CannotBeWritten is { } refusal) { this.SayNo(refusal); return RedirectToPage(new { id }); }
        if (!ModelState.IsValid) return this.Invalid();
        Take();
        try
        {
            db.Because(act);
            return await then();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(MovedOn);
        }
    }

    /// <summary>Puts the form into the record. Entries the form does not carry stay as they are.</summary>
    private void Take()
    {
        var viewer = this.Viewer();
        Report.Write(viewer);
        Report.NothingToReport = Input.NothingToReport;
        foreach (var input in Input.Entries) Report.Entries.FirstOrDefault(e => e.Id == input.Id)?.Write(input.Text, input.Nothing);
        foreach (var input in Input.Answers) Report.Answers.FirstOrDefault(a => a.Id == input.Id)?.Write(input.Text, input.Nothing);
        db.Expect(Report, Input.Version);
        // A change of an entry alone must move the version of the report too.
        db.Entry(Report).Property(r => r.WrittenBy).IsModified = true;
    }

    private async Task Save(string? act = null)
    {
        if (act is not null) db.Because(act);
        await db.SaveChangesAsync();
    }

    private async Task<IActionResult> Judge(int id, string act, string told, Func<Refusal?> verb, string said)
    {
        if (!await Load(id)) return NotFound();
        if (!Collects) return Forbid();
        ModelState.Clear();
        if (Reason is { Length: > 2000 }) return this.Refuse(new Refusal("Lý do không dài quá 2.000 chữ."), nameof(Reason));
        if (verb() is { } refusal) return this.Refuse(refusal, nameof(Reason));
        notices.Tell(Report, told, Report.Period.Name);
        db.Expect(Report, Input.Version);
        try
        {
            await db.Because(act, Report.ReturnReason).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(MovedOn);
        }
        this.Say(said, Report.Agency.Name);
        return RedirectToPage("Collect", new { id = Report.PeriodId });
    }

    private async Task TellCollectors(string text)
    {
        if ((await ProvinceRegister.Today(db, clock))?.FocalAgencyId is { } focal && focal != Report.AgencyId)
            notices.Tell([focal], $"/bao-cao/{Report.Id}", text, Report.Agency.Name, Report.Period.Name);
    }

    private string MissingField()
    {
        if (!Report.NothingToReport && !Report.Entries.Exists(e => e.IsBlank) && Report.Answers.FindIndex(a => a.IsBlank) is >= 0 and var answer) return $"Input.Answers[{answer}].Text";
        var place = Report.Entries.FindIndex(e => Report.NothingToReport ? e.HasWords : e.IsBlank);
        return place < 0 ? "" : $"Input.Entries[{place}].Text";
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await db.VisibleTo<AgencyReport>(viewer).Include(r => r.Period.Regime).Include(r => r.Period.Outline.Sections).Include(r => r.Agency).SingleOrDefaultAsync(r => r.Id == id) is not { } report) return false;
        Report = report;
        Today = clock.Today();
        ShowsWords = report.ShowsWordsTo(viewer);
        SeesPeriod = viewer.SeesAll(Right.SeeReports);
        Writes = viewer.May(Right.WriteReports, report.AgencyId) && report.CannotBeWritten is null;
        Sends = viewer.May(Right.SendReports, report.AgencyId);
        Collects = viewer.May(Right.CollectReports, report.AgencyId);
        if (!ShowsWords) return true;
        await db.VisibleTo<ReportEntry>(viewer).Include(e => e.Task).Where(e => e.ReportId == id).LoadAsync();
        await db.VisibleTo<SectionAnswer>(viewer).Where(a => a.ReportId == id).LoadAsync();
        report.Answers.Sort((a, b) => PositionOf(a).CompareTo(PositionOf(b)));
        report.Entries.Sort((a, b) => (a.Task.PlanId ?? int.MaxValue, a.TaskId).CompareTo((b.Task.PlanId ?? int.MaxValue, b.TaskId)));
        Plans = await PlanTitles.Of(db, report.Entries.Select(e => e.Task.PlanId));
        Origins = await origins.Of(viewer, report.Entries.Select(e => e.Task.Source));
        return true;
    }

    private static readonly Refusal MovedOn = new("Báo cáo vừa được người khác sửa. Chép lại phần mình vừa viết, tải lại trang rồi sửa tiếp.");

    private int PositionOf(SectionAnswer answer) => Report.Period.Outline.Find(answer.Code)?.Position ?? int.MaxValue;
}
