using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>Tasks that name the partner.</summary>
internal sealed class TaskSource(AppDbContext db, TimeProvider clock) : IPartnerSource
{
    private static readonly PartnerEventKind Kind = new("nhiem-vu", "Nhiệm vụ", 60, IsContact: false);

    public async Task<IReadOnlyList<PartnerEvent>> Events(int partnerId, Viewer viewer)
    {
        var found = new Dictionary<int, TaskLine>();
        foreach (var words in await PartnerMentions.Of(db, partnerId))
        {
            var rows = (await PartnerMentions.Rows(db, db.VisibleTo<WorkTask>(viewer), words)).OrderByDescending(t => t.NextDueOn).ThenByDescending(t => t.Id).Take(PartnerMentions.MostTexts);
            foreach (var line in await TaskLine.Of(db, rows)) if (PartnerMentions.Stands(VietnameseText.Fold(line.Title), words)) found[line.Id] = line;
        }
        var today = clock.Today();
        return [.. found.Values.Select(line => Event(line, line.On(today)))];
    }

    private static PartnerEvent Event(TaskLine task, Standing standing) => new(Kind, task.Title, task.NextDueOn, null, string.Join(", ", task.Leads.Select(l => l.Name)), $"/nhiem-vu/{task.Id}",
        new PartnerMark(standing.Kind, standing.Text, standing.Arguments), task.State is TaskState.Withdrawn or TaskState.NotCarriedOut);
}
