using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Plans;

/// <summary>The reading desk: the paper at the left, what was read of it at the right. Its deeds stand in the other parts of this class.</summary>
[Needs(Right.ReviewPlans)]
public sealed partial class ReviewModel(AppDbContext db, AgencyRegister register, BodyMatcher matcher, TaskAssigner assigner, TimeProvider clock) : PageModel
{
    public sealed record AreaName(int Id, string Name);

    public Plan Plan { get; private set; } = null!;
    public Findings Findings { get; private set; } = null!;
    public IReadOnlyList<Finding> Listed { get; private set; } = [];
    public IReadOnlyList<string> AgencyNames { get; private set; } = [];
    public IReadOnlyList<AreaName> Areas { get; private set; } = [];
    public IReadOnlyDictionary<int, int> GroupSizes { get; private set; } = new Dictionary<int, int>();
    public PlanDuty? LeadAdvised { get; private set; }
    public Plan? RevisedBy { get; private set; }
    public bool Edits => Plan.IsDraft;
    public bool MayWithdraw => Plan.Status == PlanStatus.Issued && this.Viewer().May(Right.IssuePlans);

    /// <summary>Which findings are listed: all, can (still asking), da (confirmed).</summary>
    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? Filter { get; set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        await Show();
        return Page();
    }

    private async Task<bool> Load(int id)
    {
        if (await db.VisibleTo<Plan>(this.Viewer()).Include(p => p.Document).Include(p => p.Monitor).Include(p => p.PreparedBy).Include(p => p.Revises).ThenInclude(r => r!.Document)
            .SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return false;
        // Each kind of part by a question of its own: docs/decisions/0010.
        await db.Set<Citation>().Where(c => c.DocumentId == plan.DocumentId).LoadAsync();
        await db.Set<PlanItem>().Where(i => i.PlanId == id).Include(i => i.Bodies).ThenInclude(b => b.Agency).OrderBy(i => i.Id).LoadAsync();
        await db.Set<PlanDuty>().Where(d => d.PlanId == id).Include(d => d.Agency).LoadAsync();
        await db.Set<PlanDeadline>().Where(d => d.PlanId == id).LoadAsync();
        await db.Set<PlanRemark>().Where(r => r.PlanId == id).LoadAsync();
        Plan = plan;
        return true;
    }

    private async Task Show()
    {
        var today = clock.Today();
        var nearest = new Dictionary<string, IReadOnlyList<Agency>>();
        if (Edits) foreach (var name in Findings.Unknown(Plan)) nearest[name.Key] = await register.Nearest(name.Key, today, 3);
        Findings = Findings.Of(Plan, name => nearest.GetValueOrDefault(name) ?? []);
        Listed = [.. Findings.All.Where(f => Filter switch { "can" => f.Asks, "da" => !f.Asks, _ => true })];
        Areas = await db.Remember("areas of items", () => db.Set<Area>().AsNoTracking().OrderBy(a => a.Position).Select(a => new AreaName(a.Id, a.Name)).ToListAsync());
        AgencyNames = [.. (await AgencyChoices.Bodies(db, today, groups: true)).Select(a => a.Text)];
        var groups = Plan.Items.SelectMany(i => i.Bodies).Where(b => b.Agency is { IsGroup: true }).Select(b => b.AgencyId!.Value).Distinct().ToList();
        GroupSizes = await db.Set<AgencyMember>().Where(m => groups.Contains(m.GroupId) && (m.ValidFrom == null || m.ValidFrom <= today) && (m.ValidTo == null || m.ValidTo >= today)
            && (m.Member.StartedOn == null || m.Member.StartedOn <= today) && (m.Member.EndedOn == null || m.Member.EndedOn >= today)).GroupBy(m => m.GroupId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        LeadAdvised = LeadAdvice.Lead(Plan.Duties);
        RevisedBy = await db.Set<Plan>().AsNoTracking().Include(p => p.Document).FirstOrDefaultAsync(p => p.RevisesId == Plan.Id && p.Status == PlanStatus.Issued); // unfiltered: the revision of the plan already shown
    }

    /// <summary>Loads the plan for a change: not there, or no longer to be changed.</summary>
    private async Task<IActionResult?> Open(int id)
    {
        if (!await Load(id)) return NotFound();
        if (Plan.IsDraft) return null;
        this.SayNo(new Refusal("Kế hoạch đã sang bước khác. Tải lại trang để xem."));
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> Done(string act, string at, string? reason = null)
    {
        await db.Because(act, reason).SaveChangesAsync();
        var page = Request.Form["back"] == "so-sanh" ? $"/ke-hoach/{Plan.Id}/so-sanh" : $"/ke-hoach/{Plan.Id}";
        return Redirect($"{page}{(Filter is null ? "" : $"?xem={Uri.EscapeDataString(Filter)}")}#{at}");
    }

    /// <summary>Shows the desk again as it is in the database, the refusal on top; what was typed is shown where it was typed.</summary>
    private async Task<IActionResult> No(Refusal refusal, string field)
    {
        var id = Plan.Id;
        db.ChangeTracker.Clear();
        await Load(id);
        await Show();
        return this.Refuse(refusal, field);
    }

    /// <summary>What was typed into this finding's form and refused, or what stands.</summary>
    public string? Typed(string finding, string field, string? stands) =>
        IsRefused(finding) && Request.Form.TryGetValue(field, out var typed) ? typed : stands;

    public bool IsRefused(string finding) => Request.HasFormContentType && Request.Form["at"] == finding;
}
