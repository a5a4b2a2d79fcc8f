using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Partners;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>One step of a trip: what it asks and what follows; the rule itself is the trip's. Right: each step has its own, asked here.</summary>
[Needs(Right.SeeRegisters)]
public sealed class StepModel(AppDbContext db, DelegationRecord records, DelegationClocks clocks, CountryRegister countries, NoticeBoard notices) : TripPart(db, records), IStepPage
{
    private readonly DelegationRecord records = records;

    [BindProperty]
    public TripStepInput Input { get; set; } = new();

    public TripStepForm Step { get; private set; } = null!;
    public string CountryNames { get; private set; } = "";
    public string? Deciders { get; private set; }

    /// <summary>What would stop this step, said before it is tried.</summary>
    public IReadOnlyList<Check> Stops { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Violations { get; } = [.. Enum.GetValues<ViolationKind>().Select(k => new SelectListItem(k.Name(), k.ToString()))];

    StepForm IStepPage.Step => Step;
    StepInput IStepPage.Input => Input;

    private TripFacts facts = null!;

    // A step whose time has passed or not yet come is told so by the trip itself; who may never do it is shut out here.
    protected override bool May(Viewer viewer) => Step.May(Trip, viewer);

    public async Task<IActionResult> OnGetAsync(int id, string code)
    {
        if (await Begin(id, code) is { } no) return no;
        Input = new TripStepInput
        {
            Day = Step.Code is "quyet-dinh" or "doi" or "vao-so" ? null : facts.Today,
            From = Trip.From,
            To = Trip.To,
            Countries = CountryNames,
            Kind = Trip.Violation,
            Results = Trip.Results,
            SignedPapers = Trip.SignedPapers,
            Contacts = Trip.Contacts,
            Proposals = Trip.Proposals,
            Document = Step.Results ? Trip.ReportDocument : null,
            Reason = Step.Violation ? Trip.ViolationText : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, string code)
    {
        if (await Begin(id, code) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.TooLong() is { } tooLong) return this.Refuse(tooLong);
        var viewer = this.Viewer();
        var (packed, unread) = await CountryList.Read(countries, Input.Countries);
        if (Step.Countries && unread is not null) return this.Refuse(unread, "Input.Countries");
        var out_ = await Passport.OutFor(Db, id).CountAsync();
        var run = new TripStepRun(Trip, viewer, Input, facts, packed, await clocks.Running(id, DelegationClocks.Appraisal), out_);
        if (Step.Do(run) is { } refusal) return this.Refuse(refusal);
        // Of a trip taken in after the fact nothing is due any more.
        if (Step.Code != "vao-so" && await clocks.Follow(Trip, viewer) is { } late) return this.Refuse(late);
        await Tell(viewer);
        return await Save(null, Step.Act, "Đã ghi.", Input.Document, reason: Input.Reason);
    }

    private async Task<IActionResult?> Begin(int id, string code)
    {
        if (TripStepForm.Of(code) is not { } step) return NotFound();
        Step = step;
        var shut = await Load(id);
        if (Record is null) return NotFound();
        if (!this.Viewer().May(step.Right)) return Forbid();
        // Where the step gives other days it is those that are compared with other trips.
        facts = await records.Facts(Trip, null, Step.Days ? Input.From : null, Step.Days ? Input.To : null);
        CountryNames = CountryList.Names(Trip.Countries, await Delegations.CountryNames.Load(Db));
        Deciders = string.Join("; ", Trip.Members.Select(m => DelegationRules.Level(m.Cadre)?.Decider).OfType<string>().Distinct()) is { Length: > 0 } who ? who : null;
        var at = code switch { "nop-ho-so" or "trinh" => TripStep.Send, "quyet-dinh" or "doi" => TripStep.Decide, "khoi-hanh" or "vao-so" => TripStep.Depart, _ => (TripStep?)null };
        Stops = at is { } moment ? [.. TripChecks.Of(Trip, facts).Where(c => c.Stops(moment, false))] : [];
        return shut;
    }

    /// <summary>The unit hears what the office did, the focal agency what the unit sent.</summary>
    private async Task Tell(Viewer viewer)
    {
        var focal = (await ProvinceRegister.On(Db, facts.Today))?.FocalAgencyId;
        var told = new[] { Trip.OwnerId, focal ?? 0 }.Where(a => a != 0 && a != viewer.AgencyId);
        notices.Tell(told, Link, "{0}: {1} “{2}”", viewer.AgencyName, Step.Act, Trip.Name.Length > 120 ? Trip.Name[..119] + "…" : Trip.Name);
    }
}
