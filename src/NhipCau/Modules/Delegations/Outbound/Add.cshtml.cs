using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

[Needs(Right.KeepRegisters)]
public sealed class AddModel(AppDbContext db, DelegationRecord records, YearPlanRecord plans, CountryRegister countries, TimeProvider clock) : DelegationFormPage(db, records, countries, clock)
{
    /// <param name="dong">The line of a plan to carry out.</param>
    public async Task<IActionResult> OnGetAsync(int? dong)
    {
        if (dong is { } id && await plans.Line(this.Viewer(), id) is { } line) Input = DelegationForm.Of(line, await CountryNames.Load(Db));
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var trip = new Delegation { Name = Input.Name ?? "", OwnerId = this.Viewer().AgencyId };
        if (await Take(trip) is { } no) return no;
        Db.Add(trip);
        await Db.Because(TripActs.Add).SaveChangesAsync();
        this.Say("Đã thêm đoàn. Bổ sung thành phần, chương trình và giấy tờ rồi nộp hồ sơ.");
        return Redirect($"/doan-ra/{trip.Id}");
    }
}
