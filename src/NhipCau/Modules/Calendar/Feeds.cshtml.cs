using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Calendar;

/// <summary>One's own subscriptions: made from the filter in the address of this page, shown once, withdrawn at any time.</summary>
[Needs(Right.SeeTasks)]
public sealed class FeedsModel(AppDbContext db, CalendarBook book, TimeProvider clock) : PageModel
{
    private const string Once = "feed-address";

    public sealed class Form
    {
        [Required(ErrorMessage = "Ghi tên cho lịch, ví dụ: Lịch của phòng."), StringLength(100, ErrorMessage = "Tên dài quá 100 chữ. Rút gọn lại.")]
        public string? Name { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public CalendarFilter Filter { get; private set; } = new([], false, null);
    public IReadOnlyList<CalendarFeed> Feeds { get; private set; } = [];

    /// <summary>The address of a feed just made; it is not shown again.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync()
    {
        await Load();
        Address = TempData[Once] as string;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        if (Feeds.Count >= CalendarFeed.Most) return this.Refuse(new Refusal("Mỗi người có không quá {0} địa chỉ lịch. Thu hồi địa chỉ không dùng nữa rồi tạo lại.", CalendarFeed.Most));
        var (feed, token) = CalendarFeed.Make(this.Viewer(), Input.Name!, Filter, clock.UtcNow());
        db.Add(feed);
        await db.Because("Tạo địa chỉ lịch").SaveChangesAsync();
        TempData[Once] = $"{Request.Scheme}://{Request.Host}/lich/{token}.ics";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id)
    {
        await Load();
        if (await db.VisibleTo<CalendarFeed>(this.Viewer()).SingleOrDefaultAsync(f => f.Id == id) is not { } feed) return NotFound();
        if (feed.Revoke(this.Viewer(), clock.UtcNow()) is { } refusal) return this.Refuse(refusal);
        await db.Because("Thu hồi địa chỉ lịch").SaveChangesAsync();
        this.Say("Đã thu hồi. Chương trình lịch dùng địa chỉ ấy không đọc được nữa.");
        return RedirectToPage();
    }

    /// <summary>What a filter holds, in words.</summary>
    public IEnumerable<string> WordsOf(CalendarFilter filter) => book.Kinds.Where(k => filter.Kinds.Contains(k.Code)).Select(k => k.Name)
        .Concat(filter.Own ? ["Chỉ việc của cơ quan mình"] : []).Concat(filter.Partner is null ? [] : ["Một đối tác"]).DefaultIfEmpty("Mọi loại, mọi cơ quan");

    private async Task Load()
    {
        Filter = CalendarFilter.Of(Request.Query);
        Feeds = await db.VisibleTo<CalendarFeed>(this.Viewer()).AsNoTracking().Where(f => f.RevokedAt == null).OrderByDescending(f => f.Id).ToListAsync();
    }
}
