using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;

namespace NhipCau.BrowserTests;

/// <summary>The plan of a year as issued, put straight into the database: a task an agency.</summary>
internal static class IssuedPlan
{
    public static async Task Make(LiveSite site, int year, params (string Agency, string Area, string Title, DateOnly Due)[] tasks)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var agencies = await db.Set<Agency>().ToDictionaryAsync(a => a.Code, a => a.Id);
        var areas = await db.Set<Area>().ToDictionaryAsync(a => a.Code, a => a.Id);
        var issued = new DateOnly(year, 2, 3);
        var plan = new Plan
        {
            Year = year,
            Status = PlanStatus.Issued,
            MonitorId = agencies["sngv"],
            Document = new Document
            {
                KindName = "Kế hoạch",
                Number = "415",
                Symbol = "KH-UBND",
                IssuedOn = issued,
                Issuer = "Ủy ban nhân dân",
                Title = $"Công tác đối ngoại năm {year}",
                Text = $"Kế hoạch công tác đối ngoại năm {year}",
                TextHash = Guid.NewGuid().ToString("N"),
                OwnerAgencyId = agencies["sngv"],
                ImportedAt = issued.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc),
            },
        };
        foreach (var (agency, area, title, due) in tasks)
        {
            var task = new WorkTask { Title = title, AreaId = areas[area], DueOn = due, DueRule = "Ngày kế hoạch ghi", State = TaskState.InProgress, MonitorId = agencies["sngv"] };
            task.Parties.Add(new TaskParty { AgencyId = agencies[agency], Role = PartyRole.Lead, Since = issued });
            plan.Tasks.Add(task);
        }
        db.Add(plan);
        await db.SaveChangesAsync();
    }
}
