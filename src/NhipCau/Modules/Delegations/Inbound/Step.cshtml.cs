using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>One step of a visit: what it asks and what follows; the rule itself is the visit's. Right: each step has its own, asked here.</summary>
[Needs(Right.SeeRegisters)]
public sealed class StepModel(AppDbContext db, VisitRecord records, VisitClocks clocks, NoticeBoard notices) : VisitPart(db, records), IStepPage
{
    private readonly VisitRecord records = records;

    [BindProperty]
    public VisitStepInput Input { get; set; } = new();

    public VisitStepForm Step { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];
    public string Countries { get; private set; } = "";

    /// <summary>What would stop this step, said before it is tried.</summary>
    public IReadOnlyList<Check> Stops { get; private set; } = [];
    public string? Deciders => null;

    StepForm IStepPage.Step => Step;
    StepInput IStepPage.Input => Input;

    private VisitFacts facts = null!;

    protected override bool May(Viewer viewer) => Step.May(Visit, viewer);

    public async Task<IActionResult> OnGetAsync(int id, string code)
    {
        if (await Begin(id, code) is { } no) return no;
        Input = new VisitStepInput
        {
            Day = code is "chap-thuan" or "vao-so" or "trinh" ? null : facts.Today,
            From = Visit.From,
            To = Visit.To,
            HostId = Visit.HostId ?? Visit.OwnerId,
            Results = Visit.Results,
            SignedPapers = Visit.SignedPapers,
            Contacts = Visit.Contacts,
            Proposals = Visit.Proposals,
            Document = Step.Results ? Visit.ReportDocument : null,
        };
        if (code == "don") Input.Day = Visit.From <= facts.Today ? Visit.From : facts.Today;
        if (code == "xong") Input.Day = Visit.To <= facts.Today ? Visit.To : facts.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string code)
    {
        if (await Begin(id, code) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.TooLong() is { } tooLong) return this.Refuse(tooLong);
        if (Step.Host && Input.HostId is { } host && Bodies.All(b => b.Value != host.ToString(CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn cơ quan trong danh sách."), "Input.HostId");
        var viewer = this.Viewer();
        if (Step.Do(new VisitStepRun(Visit, viewer, Input, facts, await clocks.Running(id))) is { } refusal) return this.Refuse(refusal);
        // Of a visit taken in after the fact nothing is due any more.
        if (code != "vao-so" && await clocks.Follow(Visit) is { } late) return this.Refuse(late);
        notices.Tell(new[] { Visit.OwnerId, Visit.HostId ?? 0, facts.FocalId ?? 0 }.Distinct().Where(a => a != 0 && a != viewer.AgencyId), Link, "{0}: {1} “{2}”", viewer.AgencyName, Step.Act, Visit.Name.Length > 120 ? Visit.Name[..119] + "…" : Visit.Name);
        return await Save(null, Step.Act, "Đã ghi.", Input.Document, reason: Input.Reason);
    }

    private async Task<IActionResult?> Begin(int id, string code)
    {
        if (VisitStepForm.Of(code) is not { } step) return NotFound();
        Step = step;
        var shut = await Load(id);
        if (Record is null) return NotFound();
        if (!this.Viewer().May(step.Right)) return Forbid();
        facts = await records.Facts(Visit);
        Bodies = step.Host ? await AgencyChoices.Bodies(Db, facts.Today) : [];
        Countries = CountryList.Names(Visit.Countries, await CountryNames.Load(Db));
        Stops = step.Moment is { } moment ? [.. VisitChecks.Of(Visit, facts).Where(c => c.Stops(moment, false))] : [];
        return shut;
    }
}
