using System.Linq.Expressions;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>Tasks as search and other modules know them.</summary>
internal sealed class TaskRecords(AppDbContext db) : RecordDoor<WorkTask>(db)
{
    public override string Noun => "Nhiệm vụ";
    public override Right See => Right.SeeTasks;
    protected override Right Keep => Right.DecideTasks;

    protected override Expression<Func<WorkTask, RecordRow>> Row => t => new RecordRow(t.Id, t.Title, t.Parties.Where(p => p.Until == null && p.Role == PartyRole.Lead).Select(p => p.Agency.Name).FirstOrDefault(), t.MonitorId);

    protected override string LinkOf(int id) => $"/nhiem-vu/{id}";

    public override string ListOf(string text) => $"/nhiem-vu?s=all&q={Uri.EscapeDataString(text)}";
}
