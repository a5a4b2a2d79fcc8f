using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>Which new agreement takes the place of this one; each then names the other.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ReplaceModel(AgreementServices services) : StepPage(services)
{
    public sealed class ReplaceInput
    {
        public int? By { get; set; }
    }

    [BindProperty]
    public ReplaceInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Newer { get; private set; } = [];

    public override string Act => "Ghi bị thay thế";
    public override string Consequence => "Thỏa thuận này hết hiệu lực từ ngày thỏa thuận mới có hiệu lực; hai bản dẫn đến nhau.";
    protected override bool IsNow => Work is { SignedOn: not null, End: null };
    protected override string? Document => Work.EndDocument;

    protected override async Task Prepare(bool first)
    {
        var (id, since, partners) = (Work.Id, Work.SignedOn, Work.Partners.Select(p => p.PartnerId).ToList());
        Newer = [.. (await Db.VisibleTo<Agreement>(this.Viewer()).AsNoTracking().Where(a => a.Id != id && a.SignedOn >= since && (a.EndedOn == null || a.EndedOn > a.EffectiveOn) && a.Partners.Any(p => partners.Contains(p.PartnerId)))
            .OrderByDescending(a => a.SignedOn).Take(300).Select(a => new { a.Id, a.Name, a.SignedOn }).ToListAsync())
            .Select(a => new SelectListItem($"{a.Name} ({AgreementRules.Day(a.SignedOn)})", $"{a.Id}"))];
    }

    protected override async Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        var by = Input.By;
        return Of(Work.ReplaceBy(viewer, by is null ? null : await Db.VisibleTo<Agreement>(viewer).Include(a => a.Partners).SingleOrDefaultAsync(a => a.Id == by), Today), nameof(Input.By));
    }
}
