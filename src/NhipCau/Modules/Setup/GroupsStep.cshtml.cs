using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Setup;

/// <summary>The names under which plans speak to many at once, with their members by kind; mended afterwards on the page of the group.</summary>
[Needs(Right.ManageProvince)]
public sealed class GroupsStepModel(AppDbContext db, AgencyRegister register, SetupProgress progress, TimeProvider clock) : PageModel
{
    public sealed record Usual(string Name, string[] Aliases, IReadOnlyList<Agency> Members, Agency? There);

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    public IReadOnlyList<SetupStep> Steps { get; private set; } = [];
    public IReadOnlyList<Usual> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        Ticked = [.. Groups.Select(g => g.Name)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        foreach (var usual in Groups.Where(g => g.There is null && Ticked.Contains(g.Name)))
        {
            var group = Agency.Found(await register.FreeCode(usual.Name), usual.Name, null, null, AgencyKind.Group, null);
            foreach (var alias in usual.Aliases) group.AddAlias(alias);
            foreach (var member in usual.Members) group.Members.Add(new AgencyMember { Member = member });
            db.Add(group);
        }
        await db.Because("Thiết lập các nhóm").SaveChangesAsync();
        this.Say("Đã tạo nhóm. Xem lại thành viên của từng nhóm.");
        return RedirectToPage();
    }

    private async Task Load()
    {
        Steps = await progress.Steps();
        var today = clock.Today();
        var province = await ProvinceRegister.Today(db, clock);
        var bodies = await db.Set<Agency>().Where(a => a.Kind != AgencyKind.Group && a.EndedOn == null && a.Code != FirstAgency.Code).OrderBy(a => a.SortKey).ToListAsync();
        if (province?.CommitteeId is { } committee) bodies.RemoveAll(b => b.Id == committee);
        var groups = new List<Usual>();
        foreach (var row in UsualAgencies.Groups)
        {
            var kinds = row.Many("members");
            var there = await register.Find(row["name"], today);
            groups.Add(new Usual(row["name"], row.Many("aliases"), [.. bodies.Where(b => kinds.Contains(b.IsCommune ? "commune" : b.Kind.ToString().ToLowerInvariant()))], there is { IsGroup: true } ? there : null));
        }
        Groups = groups;
    }
}
