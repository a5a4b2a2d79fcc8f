using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Tasks;

/// <summary>A task: its facts, the clause it comes from, what each agency wrote, what was decided, what comes next.</summary>
[Needs(Right.SeeTasks)]
public sealed class DetailsModel(AppDbContext db, TaskOrigins origins, NoticeBoard notices, TimeProvider clock) : PageModel
{
    public WorkTask Work { get; private set; } = null!;

    /// <summary>Of a task that a plan ordered; else the record it comes from is its <see cref="Origin"/>.</summary>
    public Clause? Clause { get; private set; }
    public TaskOrigin? Origin { get; private set; }
    public IReadOnlyList<Contribution> Contributions { get; private set; } = [];
    public IReadOnlyList<Timeline> Timeline { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public TaskParty? Part { get; private set; }
    public int? CarriedTo { get; private set; }

    /// <summary>What this agency has in hand and not yet sent.</summary>
    public Contribution? Mine => Contributions.FirstOrDefault(c => c.AgencyId == this.Viewer().AgencyId && c.IsInside);

    /// <summary>The last words of each agency that left it, with the older ones behind.</summary>
    public IEnumerable<IGrouping<int, Contribution>> Sent => Contributions.Where(c => !c.IsInside).GroupBy(c => c.AgencyId);

    public IEnumerable<TaskParty> Silent => Work.Parties.Where(p => p.IsNow && p.ReportedAt is null).OrderBy(p => p.Role).ThenBy(p => p.Agency.SortKey, StringComparer.Ordinal);

    public bool MayAccept => Work.State.IsOpen() && Part is { AcceptedAt: null } && this.Viewer().May(Right.AcceptTasks, Part.AgencyId);

    public bool MayWrite => Work.State.IsOpen() && Part is { AcceptedAt: not null } && Mine?.State != ContributionState.Submitted && this.Viewer().May(Right.ReportProgress, Part.AgencyId);

    public bool MayApprove => Mine?.MayBeApprovedBy(this.Viewer()) == true;

    public Contribution? ToVerify => Contributions.Where(c => c.MayBeVerifiedBy(this.Viewer())).MinBy(c => c.SentAt);

    public bool MayAskExtension => Work.State.IsOpen() && Part is { IsLead: true } && this.Viewer().May(Right.ApproveProgress, Part.AgencyId) && !Work.MayDecide(this.Viewer());

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    /// <summary>Taking a task on needs no form of its own; an asked body "nhận lời".</summary>
    public async Task<IActionResult> OnPostAcceptAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (Part is null) return Forbid();
        if (Work.Accept(this.Viewer(), clock.UtcNow()) is { } refusal) return this.Refuse(refusal);
        if (Work.MonitorId is { } monitor && monitor != Part.AgencyId) notices.Tell([monitor], $"/nhiem-vu/{id}", "{0} tiếp nhận nhiệm vụ “{1}”", this.Viewer().AgencyName, Short.Of(Work.Title));
        await db.Because(Acts.Accept).SaveChangesAsync();
        this.Say("Đã tiếp nhận nhiệm vụ.");
        return RedirectToPage(new { id });
    }

    /// <summary>Reminds whoever leads and has not declared it done; an asked body is asked again, never urged as if ordered.</summary>
    public async Task<IActionResult> OnPostUrgeAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!Work.MayVerify(this.Viewer())) return Forbid();
        var due = Shell.Language.Words.Day(Work.NextDueOn);
        var slow = Work.Leads.Where(p => p.DeclaredOn is null && p.AgencyId != this.Viewer().AgencyId).ToList();
        notices.Tell(slow.Where(p => !p.Asked).Select(p => p.AgencyId), $"/nhiem-vu/{id}", "{0} nhắc thực hiện “{1}”, hạn {2}", this.Viewer().AgencyName, Short.Of(Work.Title), due);
        notices.Tell(slow.Where(p => p.Asked).Select(p => p.AgencyId), $"/nhiem-vu/{id}", "{0} kính mời cho biết kết quả “{1}”, dự kiến {2}", this.Viewer().AgencyName, Short.Of(Work.Title), due);
        Work.UrgedAt = clock.UtcNow();
        await db.Because(Acts.Urge, string.Join("; ", slow.Take(8).Select(p => p.Agency.Name)) + (slow.Count > 8 ? " …" : "")).SaveChangesAsync();
        this.Say("Đã nhắc {0} cơ quan.", slow.Count);
        return RedirectToPage(new { id });
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        Today = clock.Today();
        if (await TaskRecord.Load(db, viewer, id) is not { } work) return false;
        (Work, Part) = (work, work.PartOf(viewer.AgencyId));
        Contributions = await db.VisibleTo<Contribution>(viewer).Where(c => c.TaskId == id)
            .Include(c => c.Agency).Include(c => c.Files).Include(c => c.WrittenBy).OrderByDescending(c => c.SentAt ?? c.WrittenAt).Take(300).ToListAsync();
        Clause = await Clause.Of(db, work);
        Origin = work.Source is { } source ? (await origins.Of(viewer, [source])).GetValueOrDefault(source) : null;
        CarriedTo = await db.Set<WorkTask>().Where(t => t.CarriedFromId == id).Select(t => (int?)t.Id).FirstOrDefaultAsync(); // unfiltered: only the number of the task that carries this one on
        Timeline = await Tasks.Timeline.Of(db, viewer, id, Contributions);
        return true;
    }
}
