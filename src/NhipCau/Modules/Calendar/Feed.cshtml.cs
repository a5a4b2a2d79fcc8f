using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NhipCau.Data;
using NhipCau.Modules.Accounts;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Calendar;

/// <summary>
/// A filter of the calendar for programs that subscribe to it: whoever has the address has it, with the rights its person has at this moment.
/// An address that was withdrawn and one that never was are answered alike.
/// </summary>
[AllowAnonymous]
public sealed class FeedModel(AppDbContext db, CalendarBook book, AppSettings settings, Words words, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token)
    {
        var (hash, now) = (CalendarFeed.HashOf(token), clock.UtcNow());
        var feed = await db.Set<CalendarFeed>().AsNoTracking().Where(f => f.TokenHash == hash && f.RevokedAt == null) // unfiltered: the token is the key
            .Select(f => new { f.Id, f.Name, f.Query, f.AccountId, f.Account.LockoutEnd, f.Account.IsDemo }).FirstOrDefaultAsync();
        if (feed is null || feed.LockoutEnd > now || feed.IsDemo && !settings.Demo) return NotFound();
        var viewer = await AccountViewer.Of(db.Users.Where(a => a.Id == feed.AccountId)); // unfiltered: the account of the feed
        if (viewer is not { MustChangePassword: false } || !viewer.May(Right.SeeTasks)) return NotFound();

        await db.Set<CalendarFeed>().Where(f => f.Id == feed.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastReadAt, now)); // unfiltered: the token is the key
        var today = clock.Today();
        var entries = await book.Between(viewer, today.AddMonths(-3), today.AddMonths(12), CalendarFilter.Of(QueryHelpers.ParseQuery(feed.Query)));
        var names = book.Kinds.ToDictionary(k => k.Code, k => words[k.Name]);
        var site = new Uri($"{Request.Scheme}://{Request.Host}");
        var bytes = Encoding.UTF8.GetBytes(ICalendarText.Write(feed.Name, entries, site, today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), k => names.GetValueOrDefault(k, k)));
        Response.Headers.CacheControl = "private, max-age=900";
        // With a tag, this answers 304 to who has this text already.
        return new FileContentResult(bytes, "text/calendar; charset=utf-8") { EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..16])}\"") };
    }
}
