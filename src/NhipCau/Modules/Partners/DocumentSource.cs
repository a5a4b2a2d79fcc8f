using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Documents;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>Documents whose text names the partner.</summary>
internal sealed class DocumentSource(AppDbContext db) : IPartnerSource
{
    private static readonly PartnerEventKind Kind = new("van-ban", "Văn bản", 70, IsContact: false);

    public async Task<IReadOnlyList<PartnerEvent>> Events(int partnerId, Viewer viewer)
    {
        var found = new Dictionary<int, PartnerEvent>();
        foreach (var words in await PartnerMentions.Of(db, partnerId))
        {
            // The index knows words, not what stands beside what: of the newest that hold them all, the text itself is read.
            var rows = await (await WordIndex.Matching(db, db.VisibleTo<Document>(viewer).AsNoTracking(), words))
                .OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id).Take(PartnerMentions.MostTexts)
                .Select(d => new { Shown = new { d.Id, d.KindName, d.Number, d.Symbol, d.IsParty, d.Title, d.IssuedOn, d.ImportedAt }, d.Text })
                .ToListAsync();
            foreach (var row in rows.Where(r => PartnerMentions.Stands(VietnameseText.Fold($"{r.Shown.Title} {r.Text}"), words)))
            {
                var shown = new Document { Title = row.Shown.Title, Text = "", TextHash = "", KindName = row.Shown.KindName, Number = row.Shown.Number, Symbol = row.Shown.Symbol, IsParty = row.Shown.IsParty };
                found[row.Shown.Id] = new PartnerEvent(Kind, shown.ShortTitle, row.Shown.IssuedOn ?? VietnamTime.DayOf(row.Shown.ImportedAt), null, shown.Code is null ? null : row.Shown.Title, $"/van-ban/{row.Shown.Id}");
            }
        }
        return [.. found.Values];
    }
}
