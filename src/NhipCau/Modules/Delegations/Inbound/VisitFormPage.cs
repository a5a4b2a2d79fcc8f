using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>What adding and editing a visit share.</summary>
public abstract class VisitFormPage(AppDbContext db, VisitRecord records, CountryRegister countries, PartnerRegister partners, TimeProvider clock) : VisitPart(db, records)
{
    private readonly VisitRecord records = records;

    [BindProperty]
    public VisitForm Input { get; set; } = new();

    /// <summary>It is there already: what the list of guests says is changed there.</summary>
    public bool IsNew => Record is null;
    public VisitChoices Choices { get; private set; } = new([], [], [], false);

    /// <summary>What the annex says of the position typed.</summary>
    public ListedTitle? Listed => RankTable.Of(Input.HeadPosition, Input.From ?? clock.Today());

    protected override bool May(Viewer viewer) => Visit.MayEdit(viewer);

    protected async Task Fill(int? line = null) => Choices = await VisitChoices.Load(Db, this.Viewer(), clock.Today(), line ?? Input.LineId);

    /// <summary>Puts the form into the visit and asks its rules; each fault stands beside its field or at the top.</summary>
    protected async Task<IActionResult?> Take(Visit visit)
    {
        var viewer = this.Viewer();
        if (ModelState.IsValid && await Input.Fill(visit, Db, countries, partners, viewer, clock.Today()) is ({ } unread, var field)) return await No(unread, "Input." + field);
        if (!ModelState.IsValid) { await Fill(); return this.Invalid(); }
        var facts = await records.Facts(visit);
        if (visit.Faults(viewer, facts).FirstOrDefault() is { } fault) return await No(fault, "");
        visit.SeeTwin(facts.Twins);
        return null;
    }

    private async Task<IActionResult> No(Refusal refusal, string field)
    {
        Db.ChangeTracker.Clear();
        await Fill();
        return this.Refuse(refusal, field);
    }
}
