using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>Letters and events entered with the partner itself.</summary>
internal sealed class DealingSource(AppDbContext db) : IPartnerSource
{
    private static readonly PartnerEventKind Letters = new("thu-tu", "Thư từ", 40), Meetings = new("su-kien", "Sự kiện", 50);

    public async Task<IReadOnlyList<PartnerEvent>> Events(int partnerId, Viewer viewer)
    {
        var dealings = await db.Set<PartnerDealing>().AsNoTracking().Where(d => d.PartnerId == partnerId).OrderByDescending(d => d.From).Take(PartnerMentions.Most).ToListAsync();
        return [.. dealings.Select(d => new PartnerEvent(d.Kind == DealingKind.Letter ? Letters : Meetings, d.Title, d.From, d.To, d.Text, $"/doi-tac/{partnerId}/viec/{d.Id}"))];
    }
}
