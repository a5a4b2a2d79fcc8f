using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts.Loans;

/// <summary>Roles handed over: what one gave, what one was given, and in whose role one works just now.</summary>
[Needs(Right.Enter)]
public sealed class IndexModel(AppDbContext db, NoticeBoard board, TimeProvider clock) : PageModel
{
    public const int Most = 100;
    public const int MostFound = 20;

    public sealed class Form
    {
        /// <summary>Whom the administrator names; others hand over what is their own.</summary>
        public int? GiverId { get; set; }

        [Required(ErrorMessage = "Chọn người được ủy quyền.")]
        public int? TakerId { get; set; }

        [Required(ErrorMessage = "Nhập ngày bắt đầu.")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "Nhập ngày kết thúc.")]
        public DateOnly? Until { get; set; }

        [Required(ErrorMessage = "Ghi lý do ủy quyền."), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự. Rút gọn lại.")]
        public string? Reason { get; set; }

        [Required(ErrorMessage = "Ghi văn bản ủy quyền, ví dụ số, ký hiệu, ngày và cơ quan ban hành."), StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 ký tự. Rút gọn lại.")]
        public string? Document { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<RoleLoan> Loans { get; private set; } = [];

    /// <summary>The administrator, who enters what a document says of others.</summary>
    public bool NamesGiver { get; private set; }

    /// <summary>Whom he has named; null: not yet, or one gives one's own.</summary>
    public Account? Giver { get; private set; }

    /// <summary>Part of a name.</summary>
    [BindProperty(Name = "tim", SupportsGet = true), StringLength(100)]
    public string? Search { get; set; }

    public IReadOnlyList<Account> Found { get; private set; } = [];
    public bool MoreFound { get; private set; }
    public IReadOnlyList<SelectListItem> Takers { get; private set; } = [];
    public DateOnly Today => clock.Today();

    /// <summary>As oneself only: what was handed over is not handed on.</summary>
    public bool MayGive => this.Viewer() is { Hat: null } viewer && viewer.May(Right.HandOverRole);

    public async Task OnGetAsync(int? nguoi)
    {
        Input.GiverId = nguoi;
        Input.From = Today;
        await Load();
    }

    [Needs(Right.HandOverRole)]
    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!MayGive) return Forbid();
        var viewer = this.Viewer();
        // The administrator names whom the document names: an empty choice must not give his own role away.
        if (Input.GiverId is null && viewer.SeesAll(Right.HandOverRole)) return this.Refuse(new Refusal("Tìm và chọn người ủy quyền."), "tim");
        if (!ModelState.IsValid) return this.Invalid();
        var giverId = Input.GiverId ?? viewer.AccountId;
        var people = await db.Users.Where(a => a.Id == giverId || a.Id == Input.TakerId).ToListAsync(); // unfiltered: the rule below says who may name whom
        if (people.Find(a => a.Id == giverId) is not { } giver || people.Find(a => a.Id == Input.TakerId) is not { } taker) return this.Refuse(new Refusal("Chọn người được ủy quyền."), "Input.TakerId");
        var others = await db.Set<RoleLoan>().Where(l => l.GiverId == giver.Id && l.TakerId == taker.Id && l.EndedAt == null).ToListAsync(); // unfiltered: loans of the giver
        var (loan, refusal) = RoleLoan.Make(viewer, giver, taker, Input.From!.Value, Input.Until!.Value, Input.Reason, Input.Document, others, Today);
        if (refusal is not null) return this.Refuse(refusal);
        db.Add(loan!);
        await db.Because("Ủy quyền", loan!.Reason, loan.Document).SaveChangesAsync();
        await LoanRounds.Tell(db, board, Today, HttpContext.RequestAborted);
        this.Say("Đã ủy quyền cho {0}, tự kết thúc sau ngày {1}.", taker.FullName, Shell.Language.Words.Day(loan.Until));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(int loan, [StringLength(500)] string? reason)
    {
        ModelState.Clear();
        if (await db.VisibleTo<RoleLoan>(this.Viewer()).FirstOrDefaultAsync(l => l.Id == loan) is not { } found) return NotFound();
        if (found.End(this.Viewer(), reason is { Length: > 500 } ? reason[..500] : reason, Today, clock.UtcNow()) is { } refusal)
        {
            await Load();
            return this.Refuse(refusal);
        }
        await db.Because("Kết thúc ủy quyền", found.EndReason).SaveChangesAsync();
        await LoanRounds.Tell(db, board, Today, HttpContext.RequestAborted);
        this.Say("Đã kết thúc ủy quyền.");
        return RedirectToPage();
    }

    /// <summary>Puts on the hat of a loan, or takes it off: from the next page on, one is that person in that role and no other.</summary>
    public async Task<IActionResult> OnPostHatAsync(int? loan)
    {
        var viewer = this.Viewer();
        var hat = viewer.Hats.FirstOrDefault(h => h.LoanId == loan);
        if (loan is not null && hat is null) return NotFound();
        var (id, worn) = (viewer.SignInId, hat?.LoanId);
        await db.Set<SignIn>().Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.LoanId, worn)); // unfiltered: one's own sign-in
        if (hat is null) this.Say("Đã trở lại vai trò của mình.");
        else this.Say("Đang làm việc thay {0}. Mọi việc làm từ bây giờ ghi rõ là làm thay.", hat.GiverName);
        return Redirect("/");
    }

    private async Task Load()
    {
        var viewer = this.Viewer();
        Loans = await db.VisibleTo<RoleLoan>(viewer).AsNoTracking().Include(l => l.Giver).Include(l => l.Taker).Include(l => l.Agency).OrderByDescending(l => l.Until).ThenByDescending(l => l.Id).Take(Most).ToListAsync();
        if (!MayGive) return;
        NamesGiver = viewer.SeesAll(Right.HandOverRole);
        if (NamesGiver && Input.GiverId is null)
        {
            await FindGivers(viewer);
            return;
        }
        var giverId = NamesGiver ? Input.GiverId : viewer.AccountId;
        if (await db.Users.AsNoTracking().Include(a => a.Agency).FirstOrDefaultAsync(a => a.Id == giverId) is not { } giver) return; // unfiltered: the administrator names whom the document names
        if (NamesGiver) Giver = giver;
        Takers = [.. (await db.Users.AsNoTracking().Where(a => a.EndedAt == null && a.AgencyId == giver.AgencyId && a.Id != giver.Id && a.Role != giver.Role && a.Role != Role.Administrator && a.Role != Role.Inspector) // unfiltered: colleagues of the giver
            .OrderBy(a => a.FullName).ThenBy(a => a.Id).Select(a => new { a.Id, a.FullName, a.Position }).ToListAsync())
            .Select(a => new SelectListItem(a.Position is null ? a.FullName : $"{a.FullName}, {a.Position}", a.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>Who has something to hand over, by name: a province has a thousand people.</summary>
    private async Task FindGivers(Viewer viewer)
    {
        if (string.IsNullOrWhiteSpace(Search)) return;
        var givers = Enum.GetValues<Role>().Where(r => RightsTable.Of(r, Right.HandOverRole) != Reach.None).ToList();
        var found = await WordIndex.Matching(db, db.Users.AsNoTracking().Where(a => a.EndedAt == null && givers.Contains(a.Role) && (a.Role != Role.Administrator || a.Id == viewer.AccountId)), Search); // unfiltered: for the administrator
        var first = await found.Include(a => a.Agency).OrderBy(a => a.FullName).ThenBy(a => a.Id).Take(MostFound + 1).ToListAsync();
        (Found, MoreFound) = ([.. first.Take(MostFound)], first.Count > MostFound);
    }
}
