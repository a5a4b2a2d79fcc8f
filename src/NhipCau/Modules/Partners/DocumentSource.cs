using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Documents;
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
            var rows = await (await PartnerMentions.Rows(db, db.VisibleTo<Document>(viewer).AsNoTracking(), words)).OrderByDescending(d => d.IssuedOn).ThenByDescending(d => d.Id).Take(PartnerMentions.MostTexts)
                .Select(d => new { d.Id, d.KindName, d.Number, d.Symbol, d.IsParty, d.Title, d.IssuedOn, d.ImportedAt }).ToListAsync();
            foreach (var row in rows.Where(r => !found.ContainsKey(r.Id)))
            {
                // One word was found whole; of several it is seen whether they stand together.
                if (words.Contains(' ', StringComparison.Ordinal) && !PartnerMentions.Stands(VietnameseText.Fold(await db.Set<Document>().Where(d => d.Id == row.Id).Select(d => d.Title + " " + d.Text).SingleAsync()), words)) continue; // unfiltered: the row was seen above
                var shown = new Document { Title = row.Title, Text = "", TextHash = "", KindName = row.KindName, Number = row.Number, Symbol = row.Symbol, IsParty = row.IsParty };
                found[row.Id] = new PartnerEvent(Kind, shown.ShortTitle, row.IssuedOn ?? VietnamTime.DayOf(row.ImportedAt), null, shown.Code is null ? null : row.Title, $"/van-ban/{row.Id}");
            }
        }
        return [.. found.Values];
    }
}
