using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>The list of a plan from Excel, while the plan takes lines.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ImportModel : ImportPage<YearPlanLine>
{
    private readonly YearPlanImport map;

    public ImportModel(ImportServices services) : this(services, new YearPlanImport())
    {
    }

    private ImportModel(ImportServices services, YearPlanImport map) : base(services, map) => this.map = map;

    protected override async Task<IActionResult?> Begin()
    {
        var viewer = this.Viewer();
        map.PlanId = int.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture);
        if (await Services.Db.VisibleTo<YearPlan>(viewer).AsNoTracking().SingleOrDefaultAsync(p => p.Id == map.PlanId) is not { } plan) return NotFound();
        if (plan.MayTake(viewer, null) is not { } closed) return null;
        this.SayNo(closed);
        return Redirect($"/ke-hoach-doan/{plan.Id}");
    }
}
