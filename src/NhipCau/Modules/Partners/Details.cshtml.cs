using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>Everything between us and a partner on one page.</summary>
[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, PartnerStory story, TimeProvider clock) : PageModel
{
    /// <summary>Past events shown before one asks for all.</summary>
    private const int FirstEvents = 20;
    private const int FirstPromises = 5;

    public PartnerFile Story { get; private set; } = null!;

    /// <summary>The tab: a kind of event; empty: all.</summary>
    [BindProperty(Name = "loai", SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>All events and promises, however old.</summary>
    [BindProperty(Name = "het", SupportsGet = true)]
    public bool Whole { get; set; }

    public Partner Partner => Story.Partner;
    public DateOnly Today => Story.Today;
    public bool MayKeep => this.Viewer().May(Right.KeepRegisters, Partner.OwnerId);
    public bool MaySeeSecrets => this.Viewer().May(Right.SeePersonalData, Partner.OwnerId);
    public IReadOnlyList<(PartnerEventKind Kind, int Count)> Tabs { get; private set; } = [];

    /// <summary>Soonest last: the line of time runs down into the past.</summary>
    public IReadOnlyList<PartnerEvent> Upcoming { get; private set; } = [];
    public IReadOnlyList<IGrouping<int, PartnerEvent>> Years { get; private set; } = [];
    public int Older { get; private set; }
    public IReadOnlyList<PartnerPromise> Promises { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await story.Of(id, this.Viewer()) is not { } file)
        {
            var merged = await db.Set<Partner>().AsNoTracking().Where(p => p.Id == id).Select(p => p.MergedIntoId).FirstOrDefaultAsync(); // unfiltered: only which partner it turned out to be
            return merged is { } into ? RedirectToPage(new { id = into }) : NotFound();
        }
        Story = file;
        Tabs = [.. file.Events.GroupBy(e => e.Kind).OrderBy(g => g.Key.Order).Select(g => (g.Key, g.Count()))];
        var shown = file.Events.Where(e => string.IsNullOrEmpty(Kind) || e.Kind.Code == Kind).ToList();
        var past = shown.Where(e => !e.IsUpcoming(Today)).ToList();
        Upcoming = [.. shown.Where(e => e.IsUpcoming(Today))];
        Older = Whole ? 0 : Math.Max(0, past.Count - FirstEvents);
        Years = [.. past.Take(past.Count - Older).GroupBy(e => e.From.Year)];
        Promises = Whole ? file.Promises : [.. file.Promises.Where(p => p.DoneOn is null), .. file.Promises.Where(p => p.DoneOn is not null).Take(Math.Max(1, FirstPromises - file.Promises.Count(p => p.DoneOn is null)))];
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int id)
    {
        if (await db.VisibleTo<Partner>(this.Viewer()).FirstOrDefaultAsync(p => p.Id == id) is not { } partner) return NotFound();
        if (!this.Viewer().May(Right.KeepRegisters, partner.OwnerId)) return Forbid();
        partner.Confirm(this.Viewer(), clock.Today());
        await db.Because("Xác nhận thông tin").SaveChangesAsync();
        this.Say("Đã ghi: thông tin còn đúng đến hôm nay.");
        return RedirectToPage(new { id });
    }
}
