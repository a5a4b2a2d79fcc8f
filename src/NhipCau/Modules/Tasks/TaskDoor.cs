using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Tasks;

/// <summary>Registers make tasks here: a promise made on a visit, an obligation of an agreement. Whether the person may, the register has asked.</summary>
public sealed class TaskDoor(AppDbContext db, AgencyRegister register, NoticeBoard notices, TimeProvider clock)
{
    /// <summary>Makes a task and tells its agencies. Saves, and with it whatever else is pending; groups become their members of today.</summary>
    /// <param name="record">The name of the class of the record it comes from.</param>
    /// <param name="dueRule">By which rule the due day came.</param>
    public async Task<WorkTask> Make(string record, int recordId, string title, int leadAgencyId, IReadOnlyList<int> coordinating, DateOnly due, string dueRule, Viewer by)
    {
        var today = clock.Today();
        var task = new WorkTask
        {
            SourceRecord = record,
            SourceId = recordId,
            Title = title,
            DueOn = due,
            DueRule = dueRule,
            TimeKind = TimeKind.Date,
            MonitorId = (await ProvinceRegister.On(db, today))?.FocalAgencyId,
        };
        await Add(task, leadAgencyId, PartyRole.Lead, today);
        foreach (var agency in coordinating) await Add(task, agency, PartyRole.Coordinating, today);

        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        db.Add(task);
        await db.Because(Acts.Assign).SaveChangesAsync();
        foreach (var asked in task.Parties.Where(p => p.AgencyId != by.AgencyId).GroupBy(p => p.Asked, p => p.AgencyId))
        {
            notices.Tell(asked, $"/nhiem-vu/{task.Id}", asked.Key ? "{0} đề nghị tham gia “{1}”" : "{0} giao “{1}”", by.AgencyName, Short.Of(title));
        }
        await db.SaveChangesAsync();
        if (transaction is not null) await transaction.CommitAsync();
        return task;
    }

    /// <summary>The tasks that came from a record, as far as the person may see them, the next due first.</summary>
    public async Task<IReadOnlyList<TaskLine>> Of(string record, int recordId, Viewer viewer) => !viewer.May(Right.SeeTasks) ? [] :
        await TaskLine.Of(db, db.VisibleTo<WorkTask>(viewer).Where(t => t.SourceRecord == record && t.SourceId == recordId).OrderBy(t => t.NextDueOn).ThenBy(t => t.Id));

    /// <summary>Nobody has two parts: who leads does not coordinate.</summary>
    private async Task Add(WorkTask task, int agencyId, PartyRole role, DateOnly today)
    {
        var named = await db.Set<Agency>().AsNoTracking().SingleAsync(a => a.Id == agencyId);
        foreach (var agency in await register.Expand(named, today))
        {
            if (task.PartOf(agency.Id) is not null) continue;
            task.Parties.Add(new TaskParty { AgencyId = agency.Id, Role = role, Asked = !agency.Ordered, GroupId = named.IsGroup ? named.Id : null, Since = today });
        }
    }
}
