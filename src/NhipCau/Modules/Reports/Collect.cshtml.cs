using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Reminders;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports;

/// <summary>Thu báo cáo: who has sent, who is late, in one table; a row opens the words.</summary>
/// <remarks>An agency has its own report; the table of all is for those who see all.</remarks>
[Needs(Right.SeeReports, Reach.All)]
public sealed class CollectModel(AppDbContext db, PeriodFiller filler, NoticeBoard notices, ReminderDesk reminders, TimeProvider clock) : PageModel
{
    public sealed record Tab(string Key, string Title, Func<AgencyReport, bool> Holds);

    [BindProperty(Name = "s", SupportsGet = true)]
    public string? Chosen { get; set; }

    [BindProperty(Name = "mo", SupportsGet = true)]
    public int? Opened { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? NewDue { get; set; }

    [BindProperty, MaxLength(300, ErrorMessage = "Căn cứ không dài quá 300 chữ.")]
    public string? NewDueRule { get; set; }

    public ReportPeriod Period { get; private set; } = null!;

    public CollectTable Table { get; private set; } = null!;

    public IReadOnlyList<Tab> Tabs { get; private set; } = [];

    public IReadOnlyList<AgencyReport> Shown { get; private set; } = [];

    public IReadOnlyList<ReportEntry> OpenedEntries { get; private set; } = [];

    public IReadOnlyList<SectionAnswer> OpenedAnswers { get; private set; } = [];

    public IReadOnlyList<AgencyReport> ToRemind { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool Collects { get; private set; }

    public ReportStanding Of(AgencyReport report) => report.StandingOn(Today);

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ?? Page();

    [Needs(Right.CollectReports)]
    public Task<IActionResult> OnPostRemindAsync(int id) => Change(id, "Nhắc gửi báo cáo", async () =>
    {
        var ids = ToRemind.Select(r => r.Id).ToList();
        if (!Period.IsOpen) return ReportPeriod.Closed;
        if (ids.Count == 0) return new Refusal("Không còn cơ quan nào chưa gửi, không có ai để nhắc.");
        await reminders.ByHand(await db.VisibleTo<AgencyReport>(this.Viewer()).Include(r => r.Period).Include(r => r.Agency).Where(r => ids.Contains(r.Id)).ToListAsync());
        this.Say("Đã nhắc {0} cơ quan.", ids.Count);
        return null;
    });

    [Needs(Right.CollectReports)]
    public Task<IActionResult> OnPostFillAsync(int id) => Change(id, "Bổ sung cơ quan, nhiệm vụ", async () =>
    {
        if (!Period.IsOpen) return ReportPeriod.Closed;
        await db.VisibleTo<AgencyReport>(this.Viewer()).Include(r => r.Entries).Include(r => r.Answers).Include(r => r.Figures).AsSplitQuery().Where(r => r.PeriodId == id).LoadAsync();
        var added = await filler.Fill(Period);
        await db.Because("Bổ sung cơ quan, nhiệm vụ").SaveChangesAsync();
        notices.TellOfOpening(added);
        this.Say("Đã thêm {0} cơ quan; nhiệm vụ mới giao đã vào báo cáo của các cơ quan chưa gửi.", added.Count);
        return null;
    });

    [Needs(Right.CollectReports)]
    public Task<IActionResult> OnPostExtendAsync(int id) => Change(id, "Gia hạn gửi báo cáo", () =>
    {
        if (NewDue is not { } due || string.IsNullOrWhiteSpace(NewDueRule)) return Task.FromResult<Refusal?>(new Refusal("Nhập hạn mới và văn bản hoặc lý do gia hạn."));
        if (Period.Extend(due, NewDueRule.Trim()) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        foreach (var report in ToRemind) notices.Tell(report, "Hạn gửi báo cáo {0} lùi đến {1}.", Period.Name, Words.Day(due));
        this.Say("Đã gia hạn đến {0} và báo cho các cơ quan chưa gửi.", Words.Day(due));
        return Task.FromResult<Refusal?>(null);
    });

    [Needs(Right.CollectReports)]
    public Task<IActionResult> OnPostCloseAsync(int id) => Change(id, "Khóa kỳ báo cáo", () =>
    {
        if (Period.Close(clock.UtcNow()) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        this.Say("Đã khóa kỳ báo cáo {0}.", Period.Name);
        return Task.FromResult<Refusal?>(null);
    });

    private async Task<IActionResult> Change(int id, string act, Func<Task<Refusal?>> verb)
    {
        if (await Load(id, tracked: true) is { } elsewhere) return elsewhere;
        if (!ModelState.IsValid) return this.Invalid();
        db.Expect(Period, Version);
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync();
            if (await verb() is { } refusal) return this.Refuse(refusal);
            await db.Because(act).SaveChangesAsync();
            await whole.CommitAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            this.SayNo(new Refusal("Kỳ báo cáo vừa được người khác sửa. Xem lại rồi làm tiếp."));
        }
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult?> Load(int id, bool tracked = false)
    {
        var viewer = this.Viewer();
        var periods = (tracked ? db.Set<ReportPeriod>() : db.Set<ReportPeriod>().AsNoTracking()).Include(p => p.Regime).Include(p => p.Outline.Sections);
        if (await periods.SingleOrDefaultAsync(p => p.Id == id) is not { } period) return NotFound();
        (Period, Today, Collects) = (period, clock.Today(), viewer.May(Right.CollectReports));
        Task<CollectTable> Read() => CollectTable.Load(db, viewer.Anyone, id, period.Outline);
        Table = tracked ? await Read() : await db.Remember($"collected {id} {viewer.Scope}", Read, size: 3000);
        Tabs =
        [
            new("", "Tất cả", _ => true),
            new("ontime", "Đúng hạn", r => Of(r) == ReportStanding.OnTime),
            new("late", "Gửi muộn", r => Of(r) == ReportStanding.SentLate),
            new("waiting", "Chờ nhận", r => r.State == ReportState.Sent),
            new("returned", "Trả lại", r => Of(r) == ReportStanding.Returned),
            new("owing", "Chưa gửi", r => Of(r).IsOwing()),
            new("overdue", "Quá hạn", r => Of(r) == ReportStanding.Overdue),
            new("invited", "Được mời, chưa gửi", r => Of(r) == ReportStanding.Invited),
            new("nothing", "Không phát sinh", r => r.IsIn && r.NothingToReport),
        ];
        Shown = [.. Table.Reports.Where((Tabs.FirstOrDefault(t => t.Key == Chosen) ?? Tabs[0]).Holds)];
        ToRemind = [.. Table.Reports.Where(r => Of(r).IsOwing() || Of(r) == ReportStanding.Returned)];
        if (Opened is { } report)
        {
            OpenedEntries = await db.VisibleTo<ReportEntry>(viewer).AsNoTracking().Include(e => e.Task).ThenInclude(t => t.Area)
                .Where(e => e.ReportId == report && e.Report.PeriodId == id).OrderBy(e => e.Task.PlanId ?? int.MaxValue).ThenBy(e => e.TaskId).ToListAsync();
            OpenedAnswers = await db.VisibleTo<SectionAnswer>(viewer).AsNoTracking().Where(a => a.ReportId == report && a.Report.PeriodId == id && a.Text != "" && !a.NothingToReport).OrderBy(a => a.Id).ToListAsync();
        }
        return null;
    }
}
