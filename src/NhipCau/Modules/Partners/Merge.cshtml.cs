using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>Two records turned out to be one partner: first shown what will pass, then done.</summary>
[Needs(Right.KeepRegisters)]
public sealed class MergeModel(AppDbContext db, PartnerMerger merger, TimeProvider clock) : PartnerPage(db, clock)
{
    [BindProperty]
    public int? Into { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public bool Ready { get; private set; }
    public Partner? Target { get; private set; }
    public IReadOnlyList<(string Noun, int Count)> Held { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Choices = await PartnerChoices.All(Db, this.Viewer());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Choices = await PartnerChoices.All(Db, this.Viewer());
        Target = await Db.VisibleTo<Partner>(this.Viewer()).Include(p => p.Owner).Include(p => p.Country).Include(p => p.Names).Include(p => p.Aliases)
            .Include(p => p.Contacts).Include(p => p.Days).Include(p => p.Dealings).AsSplitQuery().FirstOrDefaultAsync(p => p.Id == Into);
        if (Target is null) return this.Refuse(new Refusal("Chọn đối tác được giữ lại."), nameof(Into));
        if (!this.Viewer().May(Right.KeepRegisters, Target.OwnerId)) return this.Refuse(new Refusal("{0} là đầu mối. Đề nghị cơ quan đó hoặc cơ quan ngoại vụ ghi.", Target.Owner.Name), nameof(Into));
        if (Partner.CannotMergeInto(Target) is { } refusal) return this.Refuse(refusal, nameof(Into));
        Held = await merger.Held(Partner);
        Ready = true;
        if (!Confirmed) return Page();
        Db.Expect(Partner, Version);
        if (await Clash.Try(Db, Partner, () => Take(Target)) is { } clash)
        {
            Version = clash.Version;
            ModelState.Remove(nameof(Version));
            Ready = false;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã gộp vào {0}.", Target.Title);
        return Redirect($"/doi-tac/{Target.Id}");
    }

    private async Task Take(Partner into)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync();
        await merger.Merge(Partner, into);
        await transaction.CommitAsync();
    }
}
