using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>The norms as they hold on a day, seen by all who see registers; a new row is added by whoever sets limits. Rows are never changed.</summary>
[Needs(Right.SeeRegisters)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public sealed class Form
    {
        public NormItem Item { get; set; }
        public GuestRank Rank { get; set; } = GuestRank.Other;
        public NormPerson Person { get; set; }
        public string? Amount { get; set; }
        public DateOnly? From { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
        public string? Document { get; set; }

        /// <summary>A newer act of the ministry, and not of the council.</summary>
        public bool OfMinistry { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Items { get; } = [.. Enum.GetValues<NormItem>().Where(i => i != NormItem.Free).Select(i => new SelectListItem(i.Name(), i.ToString()))];
    public static IReadOnlyList<SelectListItem> Ranks { get; } = [.. Enum.GetValues<GuestRank>().Select(r => new SelectListItem(r.Name(), r.ToString()))];
    public static IReadOnlyList<SelectListItem> Persons { get; } = [.. Enum.GetValues<NormPerson>().Select(p => new SelectListItem(p.Name(), p.ToString()))];

    public DateOnly On { get; private set; }
    public NormBook Book { get; private set; } = new([]);

    /// <summary>The kinds of row there are, in the order of the circular.</summary>
    public IReadOnlyList<(NormItem Item, NormPerson Person)> Rows { get; private set; } = [];
    public bool MaySet => this.Viewer().SeesAll(Right.ManageLimits);

    /// <param name="ngay">The day the norms are asked of; today if none.</param>
    public async Task OnGetAsync(DateOnly? ngay) => await Load(ngay);

    [Needs(Right.ManageLimits, Reach.All)]
    public async Task<IActionResult> OnPostAsync(DateOnly? ngay)
    {
        await Load(ngay);
        if (!ModelState.IsValid) return this.Invalid();
        if (MoneyText.Read(Input.Amount, out var amount) is { } unread) return this.Refuse(unread, "Input.Amount");
        if (Input.From is not { } from) return this.Refuse(new Refusal("Ghi ngày có hiệu lực."), "Input.From");
        var (norm, no) = ProtocolNorm.New(this.Viewer(), Book, Input.Item, Input.Rank, Input.Person, amount, from, Input.Document, !Input.OfMinistry);
        if (no is not null) return this.Refuse(no);
        db.Add(norm!);
        await db.Because("Đặt định mức lễ tân", null, norm!.Document).SaveChangesAsync();
        this.Say("Đã đặt định mức. Đoàn đến trước ngày đó vẫn theo mức cũ.");
        return Redirect("/dinh-muc-le-tan");
    }

    private async Task Load(DateOnly? on)
    {
        On = on is { Year: >= 1990 and <= 2100 } day ? day : clock.Today();
        Book = new NormBook(await db.Set<ProtocolNorm>().AsNoTracking().OrderBy(n => n.Item).ThenBy(n => n.Person).ThenBy(n => n.ValidFrom).ToListAsync());
        Rows = [.. Book.All.Where(n => !n.IsLocal).Select(n => (n.Item, n.Person)).Distinct().Where(r => r.Person != NormPerson.Any || Book.All.All(n => n.Item != r.Item || n.Person == NormPerson.Any)).OrderBy(r => r.Item).ThenBy(r => r.Person)];
    }
}
