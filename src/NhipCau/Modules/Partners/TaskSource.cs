using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Registers;
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
            var rows = (await WordIndex.Matching(db, db.VisibleTo<WorkTask>(viewer), words)).OrderByDescending(t => t.NextDueOn).ThenByDescending(t => t.Id).Take(PartnerMentions.MostTexts);
            var said = await rows.Select(t => new { t.Id, t.Title }).ToDictionaryAsync(t => t.Id, t => VietnameseText.Fold(t.Title));
            foreach (var line in await TaskLine.Of(db, rows)) if (PartnerMentions.Stands(said[line.Id], words)) found[line.Id] = line;
        }
        var today = clock.Today();
        return [.. found.Values.Select(t => t.On(today) is var standing
            ? new PartnerEvent(Kind, t.Title, t.NextDueOn, null, string.Join(", ", t.Leads.Select(l => l.Name)), $"/nhiem-vu/{t.Id}", new PartnerMark(standing.Kind, standing.Text, standing.Arguments), t.State is TaskState.Withdrawn or TaskState.NotCarriedOut) : null!)];
    }
}
