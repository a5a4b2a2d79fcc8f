using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

/// <summary>
/// What merging, splitting and ending share: the form is first checked and shown again with what will move, and done only when confirmed.
/// </summary>
public abstract class EndPage(AppDbContext db, Handover handover, NoticeBoard board, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DateOnly On { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 ký tự. Rút gọn lại.")]
    public string? Document { get; set; }

    /// <summary>Pressed on the page that says what will move.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];
    public IReadOnlyList<Handover.Held> Held { get; protected set; } = [];

    /// <summary>The form is right: what will move is shown, and the second button.</summary>
    public bool Ready { get; protected set; }

    protected AppDbContext Db => db;
    protected DateOnly Today => clock.Today();

    protected async Task LoadChoices() => Choices = await AgencyChoices.Bodies(db, Today);

    protected Task<List<Agency>> Bodies(IReadOnlyCollection<int> ids) =>
        db.Set<Agency>().AsSplitQuery().Include(a => a.Names).Include(a => a.Successors).Where(a => ids.Contains(a.Id)).OrderBy(a => a.SortKey).ToListAsync();

    protected async Task<IReadOnlyList<Handover.Held>> HeldBy(IEnumerable<Agency> bodies) => await handover.Of(bodies);

    /// <summary>One save: the end itself, memberships of groups, and all open work.</summary>
    protected async Task<IActionResult> Finish(IReadOnlyCollection<Agency> ended, IReadOnlyCollection<Agency> successors, Func<Handover.Held, Agency> successor, string act, string said)
    {
        await MoveMemberships(ended, successors);
        await handover.Pass(Held, On, successor);
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            await db.Because(act, document: Document).SaveChangesAsync();
            foreach (var group in Held.GroupBy(successor)) board.Tell([group.Key.Id], $"/co-quan/{group.Key.Id}", "Nhận {0} việc đang mở từ {1}.", $"{group.Count()}", string.Join(", ", group.Select(h => h.Body.Name).Distinct()));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync();
            Ready = false;
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Mở lại trang, xem thay đổi rồi làm lại."));
        }
        this.Say(said);
        return Redirect($"/co-quan/{(successors.FirstOrDefault() ?? ended.First()).Id}");
    }

    /// <summary>Groups a body belonged to take its successors in from the day on.</summary>
    private async Task MoveMemberships(IReadOnlyCollection<Agency> ended, IReadOnlyCollection<Agency> successors)
    {
        var ids = ended.Select(e => e.Id).ToList();
        var groups = await db.Set<Agency>().Include(g => g.Members).ThenInclude(m => m.Member).Where(g => g.Members.Any(m => ids.Contains(m.MemberId) && m.ValidTo == null)).ToListAsync();
        foreach (var group in groups)
        {
            foreach (var member in group.Members.Where(m => ids.Contains(m.MemberId) && m.ValidTo is null).ToList()) member.ValidTo = On.AddDays(-1);
            // One that is in the group already is refused, which is what is wanted.
            foreach (var successor in successors) group.TakeIn(successor, On);
        }
    }
}
