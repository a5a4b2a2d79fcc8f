using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Inbound;

[Needs(Right.KeepRegisters)]
public sealed class AddModel(AppDbContext db, VisitRecord records, YearPlanRecord plans, CountryRegister countries, PartnerRegister partners, TimeProvider clock) : VisitFormPage(db, records, countries, partners, clock)
{
    /// <param name="dong">The line of a plan to carry out.</param>
    public async Task<IActionResult> OnGetAsync(int? dong)
    {
        if (dong is { } id && await plans.Line(this.Viewer(), id) is { } line) Input = VisitForm.Of(line, await CountryNames.Load(Db));
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var visit = new Visit { Name = Input.Name ?? "", Body = Input.Body ?? "", OwnerId = this.Viewer().AgencyId };
        if (await Take(visit) is { } no) return no;
        Db.Add(visit);
        await Db.Because(VisitActs.Add).SaveChangesAsync();
        this.Say(visit.AwaitsAnswer ? "Đã thêm đoàn khách. Đoàn này giống một đoàn đã có: trả lời ở mục Kiểm tra, trước đó chưa được đếm." : "Đã thêm đoàn khách. Bổ sung danh sách, chương trình, chi phí rồi trình đề nghị.");
        return Redirect($"/doan-vao/{visit.Id}");
    }
}
