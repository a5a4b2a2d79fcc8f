using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Language;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports;

/// <summary>The report of one agency, section by section: written by its officers, sent by its leader, accepted or returned by the office.</summary>
[Needs(Right.SeeReports)]
public sealed partial class DetailsModel(AppDbContext db, PeriodFiller filler, TaskOrigins origins, NoticeBoard notices, FigureBook book, IndicatorCatalogue catalogue, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public AgencyReport Report { get; private set; } = null!;

    public IReadOnlyList<ReportPart> Parts { get; private set; } = [];

    /// <summary>What the agency sent last time; null where there is nothing.</summary>
    public LastTime? Last { get; private set; }

    /// <summary>Another saved while this form was open: what is stored now stands beside what was typed.</summary>
    public bool Clashed { get; private set; }

    /// <summary>What was typed into a form that can no longer be saved: shown, so that it is not lost.</summary>
    public IReadOnlyList<string> Unsaved { get; private set; } = [];

    private IReadOnlyDictionary<string, AskedFigure> Figures { get; set; } = new Dictionary<string, AskedFigure>();
    private IReadOnlyDictionary<int, string> Plans { get; set; } = new Dictionary<int, string>();
    private IReadOnlyDictionary<(string, int), TaskOrigin> Origins { get; set; } = new Dictionary<(string, int), TaskOrigin>();

    public string? PlanOf(WorkTask task) => task.PlanId is { } id ? Plans.GetValueOrDefault(id) : null;

    public TaskOrigin? OriginOf(WorkTask task) => task.Source is { } source ? Origins.GetValueOrDefault(source) : null;

    public AskedFigure FigureOf(FigureAnswer answer) => Figures.GetValueOrDefault(answer.Figure) ?? new AskedFigure(answer.Figure, answer.Figure, "", "", null, answer.Counted is not null, true);

    public DateOnly Today { get; private set; }
    public bool Writes { get; private set; }
    public bool Sends { get; private set; }
    public bool Collects { get; private set; }
    public bool ShowsWords { get; private set; }
    public bool SeesPeriod { get; private set; }

    /// <summary>The records behind a figure that the registers count.</summary>
    public string? ListOf(FigureAnswer answer) => catalogue.Of(answer.Figure)?.List(new Period(Report.Period.From, Report.Period.To));

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Input = ReportInput.Of(Report);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id) => Write(id, () => Save("Lưu báo cáo", "Đã lưu. Báo cáo chỉ cơ quan mình đọc được cho đến khi lãnh đạo gửi."));

    public Task<IActionResult> OnPostRefreshAsync(int id) => Write(id, async () =>
    {
        await filler.Refresh(Report);
        return await Save("Cập nhật từ tiến độ", "Đã lấy lại tiến độ và số trong sổ mới nhất. Nội dung đã sửa tay được giữ nguyên.");
    });

    /// <summary>Lấy lời kỳ trước, into one place of the form and beside what is there.</summary>
    /// <param name="take">"e12" for the entry 12, "a5" for the answer 5.</param>
    public Task<IActionResult> OnPostTakeAsync(int id, string? take) => Write(id, () =>
    {
        if (Report.Entries.Find(e => take == $"e{e.Id}") is { } entry && Last?.Of(entry) is { } said) entry.Write(Join(entry.Text, said), false);
        if (Report.Answers.Find(a => take == $"a{a.Id}") is { } answer && Last?.Of(answer) is { } words) answer.Write(Join(answer.Text, words), false);
        return Save("Lấy lời kỳ trước", "Đã đưa lời kỳ trước vào. Sửa lại cho đúng kỳ này.");
    });

    public async Task<IActionResult> OnPostSendAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!Sends) return Forbid();
        return await Write(id, async () =>
        {
            if (Report.Send(this.Viewer(), clock.UtcNow(), NameOf) is { } refusal)
            {
                // What was typed is kept as a draft; the link in the refusal leads to what is missing.
                var field = MissingField();
                if (await Stored("Lưu báo cáo") is { } elsewhere) return elsewhere;
                Input.Version = Report.Version;
                return this.Refuse(refusal, field);
            }
            await TellCollectors("{0} gửi báo cáo {1}.");
            return await Save(Report.OnBehalf ? "Gửi báo cáo nhập thay" : "Gửi báo cáo", "Đã gửi báo cáo {0}.", Report.Period.Name);
        });
    }

    private async Task<IActionResult> Write(int id, Func<Task<IActionResult>> then)
    {
        if (Report is null && !await Load(id)) return NotFound();
        var viewer = this.Viewer();
        if (!Report!.IsWrittenBy(viewer) && !viewer.May(Right.WriteReports, Report.AgencyId)) return Forbid();
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.UnreadFigure is { } place) return this.Refuse(new Refusal("Số không đọc được. Nhập như 20 hoặc 1.500.000 hoặc 2,5."), $"Input.Figures[{place}].Value");
        if (Report.Write(viewer, clock.UtcNow()) is { } refusal)
        {
            Unsaved = [.. Input.Entries.Concat(Input.Answers).Select(w => w.Text).Concat(Input.Figures.Select(f => f.Value)).Where(t => !string.IsNullOrWhiteSpace(t)).OfType<string>()];
            return this.Refuse(refusal);
        }
        Input.Into(Report);
        return await then();
    }

    private async Task<IActionResult> Save(string act, string said, params object[] arguments)
    {
        if (await Stored(act) is { } elsewhere) return elsewhere;
        this.Say(said, arguments);
        return RedirectToPage(new { id = Report.Id });
    }

    /// <summary>Saves; or shows what another has saved beside what was typed here.</summary>
    private async Task<IActionResult?> Stored(string act)
    {
        if (await Clash.Save(db, Report, Input.Version, act, Report.OnBehalf ? Report.OnBehalfNote : null) is not { } clash) return null;
        ModelState.Clear();
        if (!await Load(Report.Id)) return NotFound();
        (Input.Version, Clashed) = (clash.Version, true);
        return this.Refuse(clash.Refusal);
    }

    private string NameOf(string figure) => Figures.GetValueOrDefault(figure)?.Name ?? figure;

    private static string Join(string text, string more) => text.Length == 0 || text == more ? more : text.Contains(more, StringComparison.Ordinal) ? text : text + "\n" + more;

    private async Task TellCollectors(string text)
    {
        if ((await ProvinceRegister.Today(db, clock))?.FocalAgencyId is { } focal && focal != Report.AgencyId)
            notices.Tell([focal], $"/bao-cao/{Report.Id}", text, Report.Agency.Name, Report.Period.Name);
    }

    /// <summary>The place in the form of what keeps the report from being sent, in the order of its checks.</summary>
    private string MissingField()
    {
        if (Report.NothingToReport)
            return Report.Entries.FindIndex(e => e.HasWords) is >= 0 and var said ? $"Input.Entries[{said}].Text" : Report.Figures.FindIndex(f => f.Value is not (null or 0)) is >= 0 and var given ? $"Input.Figures[{given}].Value" : "";
        if (Report.Entries.FindIndex(e => e.IsBlank) is >= 0 and var entry) return $"Input.Entries[{entry}].Text";
        if (Report.Answers.FindIndex(a => a.IsBlank) is >= 0 and var answer) return $"Input.Answers[{answer}].Text";
        return Report.Figures.FindIndex(f => f.Check("", Report.Period, Today) is not null) is >= 0 and var figure ? $"Input.Figures[{figure}].Value" : "";
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await db.VisibleTo<AgencyReport>(viewer).Include(r => r.Period.Regime).Include(r => r.Period.Outline.Sections).Include(r => r.Agency).SingleOrDefaultAsync(r => r.Id == id) is not { } report) return false;
        Report = report;
        Today = clock.Today();
        ShowsWords = report.ShowsWordsTo(viewer);
        SeesPeriod = viewer.SeesAll(Right.SeeReports);
        Writes = report.IsWrittenBy(viewer) && report.CannotBeWrittenOn(Today) is null;
        Sends = report.IsSentBy(viewer);
        Collects = viewer.May(Right.CollectReports, report.AgencyId);
        if (!ShowsWords) return true;
        await db.VisibleTo<ReportEntry>(viewer).Include(e => e.Task.Area).Where(e => e.ReportId == id).LoadAsync();
        await db.VisibleTo<SectionAnswer>(viewer).Where(a => a.ReportId == id).LoadAsync();
        await db.VisibleTo<FigureAnswer>(viewer).Where(a => a.ReportId == id).LoadAsync();
        report.Answers.Sort((a, b) => PositionOf(a.Code).CompareTo(PositionOf(b.Code)));
        report.Figures.Sort((a, b) => (PositionOf(a.Code), a.Id).CompareTo((PositionOf(b.Code), b.Id)));
        report.Entries.Sort((a, b) => (a.Task.PlanId ?? int.MaxValue, a.TaskId).CompareTo((b.Task.PlanId ?? int.MaxValue, b.TaskId)));
        Parts = ReportPart.Of(report);
        if (report.Figures.Count > 0) Figures = await AskedFigure.All(db, catalogue);
        Plans = await PlanTitles.Of(db, report.Entries.Select(e => e.Task.PlanId));
        Origins = await origins.Of(viewer, report.Entries.Select(e => e.Task.Source));
        if (Writes) Last = await LastTime.Of(db, viewer, report);
        return true;
    }

    private int PositionOf(string code) => Report.Period.Outline.Find(code)?.Position ?? int.MaxValue;
}
