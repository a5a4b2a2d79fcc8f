using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Plans;

/// <summary>The second person sees what will happen, and issues the plan or gives it back.</summary>
[Needs(Right.ReviewPlans)]
public sealed class IssueModel(AppDbContext db, TaskAssigner assigner, TimeProvider clock) : PageModel
{
    /// <summary>What one agency will get.</summary>
    public sealed record Share(Agency Agency, int Leads, int Coordinates, bool Asked);

    public sealed class Form
    {
        public string? Number { get; set; }
        public string? Symbol { get; set; }
        public DateOnly? IssuedOn { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<Share> Shares { get; private set; } = [];
    public IReadOnlyList<PlanItem> Leaderless { get; private set; } = [];
    public int Count { get; private set; }

    /// <summary>Bodies no agency was found for: they get nothing, and that must be seen before issuing.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>Why this person cannot issue it; null: can.</summary>
    public string? Hindrance { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        (Input.Number, Input.IssuedOn) = (Plan.Document.Number, Plan.Document.IssuedOn ?? clock.Today());
        await Show();
        return Page();
    }

    [Needs(Right.IssuePlans)]
    public async Task<IActionResult> OnPostAsync(int id, int version)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return await Again(null, "");
        db.Expect(Plan, version);
        if (!string.IsNullOrWhiteSpace(Input.Number)) Plan.Document.Number = Input.Number.Trim();
        if (Plan.Document.Symbol is null && !string.IsNullOrWhiteSpace(Input.Symbol)) Plan.Document.Symbol = Input.Symbol.Trim();
        if (Input.IssuedOn is not null) Plan.Document.IssuedOn = Input.IssuedOn;
        if (Plan.Issue(this.Viewer(), clock.UtcNow()) is { } refusal) return await Again(refusal, Plan.Document.Number is null ? "Input.Number" : Plan.Document.Symbol is null ? "Input.Symbol" : "");
        await assigner.Assign(Plan, await Issuer());
        await SetAsideOlderDraft();
        try
        {
            await db.Because("Ban hành", null, Plan.Document.ShortTitle).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Again(new Refusal("Hồ sơ vừa được người khác sửa. Xem lại rồi ban hành lần nữa."), "");
        }
        this.Say("Đã ban hành {0}: {1} nhiệm vụ được giao.", Plan.Document.ShortTitle, Plan.Items.Count(i => !i.Dropped));
        return Redirect($"/van-ban/{Plan.DocumentId}");
    }

    [Needs(Right.IssuePlans)]
    public async Task<IActionResult> OnPostSendBackAsync(int id, string? reason)
    {
        if (!await Load(id)) return NotFound();
        ModelState.Clear();
        if (Plan.SendBack(reason) is { } refusal) return await Again(refusal, "reason");
        await db.Because("Trả lại", reason).SaveChangesAsync();
        this.Say("Đã trả lại để sửa.");
        return Redirect("/ke-hoach");
    }

    private async Task<bool> Load(int id)
    {
        var plan = await db.VisibleTo<Plan>(this.Viewer()).AsSplitQuery().Include(p => p.Document).Include(p => p.Items).ThenInclude(i => i.Bodies).ThenInclude(b => b.Agency)
            .Include(p => p.PreparedBy).Include(p => p.Monitor).Include(p => p.Revises).ThenInclude(r => r!.Document).FirstOrDefaultAsync(p => p.Id == id);
        if (plan is not null) Plan = plan;
        return plan is not null;
    }

    private async Task Show()
    {
        var issuer = await Issuer();
        var shares = new Dictionary<int, Share>();
        foreach (var item in Plan.Items.Where(i => !i.Dropped))
        {
            foreach (var party in await assigner.PartiesOf(item, issuer))
            {
                var share = shares.GetValueOrDefault(party.Agency.Id) ?? new Share(party.Agency, 0, 0, true);
                shares[party.Agency.Id] = share with { Leads = share.Leads + (party.Role == PartyRole.Coordinating ? 0 : 1), Coordinates = share.Coordinates + (party.Role == PartyRole.Coordinating ? 1 : 0), Asked = share.Asked && party.Asked };
            }
        }
        Shares = [.. shares.Values.OrderByDescending(s => s.Leads).ThenBy(s => s.Agency.SortKey, StringComparer.Ordinal)];
        Count = Plan.Items.Count(i => !i.Dropped);
        Unknown = [.. Plan.Items.Where(i => !i.Dropped).SelectMany(i => i.Bodies).Where(b => b.AgencyId is null).Select(b => b.Printed).Distinct()];
        Leaderless = [.. Plan.Items.Where(i => !i.Dropped && !i.HasLead)];
        Hindrance = Plan.Status != PlanStatus.Submitted ? "Kế hoạch chưa được trình." : !this.Viewer().May(Right.IssuePlans) ? "Lãnh đạo cơ quan ngoại vụ ban hành." : Plan.PreparedById == this.Viewer().AccountId ? "Người trình không tự ban hành. Cần một lãnh đạo khác ban hành." : null;
    }

    private async Task<IActionResult> Again(Refusal? refusal, string field)
    {
        var id = Plan.Id;
        db.ChangeTracker.Clear();
        await Load(id);
        await Show();
        return refusal is null ? this.Invalid() : this.Refuse(refusal, field);
    }

    private async Task<int?> Issuer() => Plan.Document.IssuerId ?? (await ProvinceRegister.Today(db, clock))?.CommitteeId;

    /// <summary>An earlier wording that was never issued has no use any more.</summary>
    private async Task SetAsideOlderDraft()
    {
        if (Plan.Document.RevisesId is not { } older) return;
        var draft = await db.Set<Plan>().FirstOrDefaultAsync(p => p.DocumentId == older && (p.Status == PlanStatus.Review || p.Status == PlanStatus.Submitted)); // unfiltered: an older draft of the plan already shown
        if (draft is not null) (draft.Status, draft.WithdrawnReason) = (PlanStatus.Withdrawn, $"→ {Plan.Document.ShortTitle}");
    }
}
