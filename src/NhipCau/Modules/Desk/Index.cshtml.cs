using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Desk;

/// <summary>Three questions answered: what must I do, what waits on others, what changed since yesterday.</summary>
[Needs(Right.Enter)]
public sealed class IndexModel(AppDbContext db, DeskWork work, ModuleMenu menu, Words words, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public IReadOnlyList<DeskItem> Items { get; private set; } = [];
    public IReadOnlyList<DeskWaiting> Waiting { get; private set; } = [];
    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public DateTime? SeenAt { get; private set; }

    /// <summary>For whoever has no tasks of an agency: where to go from here.</summary>
    public IReadOnlyList<MenuEntry> Doors { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var viewer = this.Viewer();
        Today = clock.Today();
        (Items, Waiting) = await db.Remember($"desk {words.Code} {viewer.AccountId} {viewer.Scope} {Today:yyyyMMdd}", async () => (await work.ToDo(viewer, Today), await work.Waiting(viewer, Today)), size: 100);
        // From the beginning of yesterday, or further back what has not been seen.
        var since = TimeZoneInfo.ConvertTimeToUtc(Today.AddDays(-1).ToDateTime(TimeOnly.MinValue), VietnamTime.Zone);
        SeenAt = await db.Users.Where(a => a.Id == viewer.AccountId).Select(a => a.SeenAt).FirstOrDefaultAsync(); // unfiltered: one's own account
        var (seen, farther) = (SeenAt, since.AddDays(-14));
        if (viewer.May(Right.SeeTasks))
        {
            Notices = await db.VisibleTo<Notice>(viewer).AsNoTracking().Where(n => n.At >= since || n.At >= farther && (seen == null || n.At > seen)).OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(15).ToListAsync();
        }
        if (!viewer.May(Right.AcceptTasks)) Doors = [.. menu.For(viewer).SelectMany(g => g).Where(e => e.Href != "/")];
    }

    /// <summary>A mark of the person's own: no history, and it alters nothing others see.</summary>
    public async Task<IActionResult> OnPostSeenAsync()
    {
        var (me, now) = (this.Viewer().AccountId, clock.UtcNow());
        await db.Users.Where(a => a.Id == me).ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenAt, now)); // unfiltered: one's own account
        this.Say("Đã đánh dấu mọi tin là đã xem.");
        return RedirectToPage();
    }
}
