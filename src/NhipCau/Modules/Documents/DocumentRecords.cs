using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Documents;

/// <summary>Documents as search and other modules know them: by any word of their text, and by their number.</summary>
internal sealed class DocumentRecords(AppDbContext db) : RecordDoor<Document>(db)
{
    public override string Noun => "Văn bản";
    public override Right See => Right.SeeDocuments;
    protected override Right Keep => Right.ImportDocuments;

    protected override Expression<Func<Document, RecordRow>> Row => d =>
        new RecordRow(d.Id, d.Title, d.KindName + " " + d.Number + (d.Number == null ? "" : d.IsParty ? "-" : "/") + d.Symbol, d.OwnerAgencyId);

    protected override string LinkOf(int id) => $"/van-ban/{id}";

    /// <summary>"229", "229/KH-UBND", "07-KH/TU": the number typed comes first.</summary>
    public override async Task<IReadOnlyList<RecordHead>> Find(Viewer viewer, Sought sought, int most)
    {
        var typed = sought.Text.Trim();
        var number = new string([.. typed.TakeWhile(char.IsAsciiDigit)]);
        var found = await base.Find(viewer, sought, most);
        if (number.Length is 0 or > 20) return found;
        var symbol = typed[number.Length..].TrimStart('/', '-').Trim();
        var numbered = await Read(viewer, Seen(viewer).Where(d => d.Number == number).OrderByDescending(d => d.Id).Take(100));
        return [.. numbered.Where(h => h.Under?.Contains(symbol, StringComparison.OrdinalIgnoreCase) == true).Concat(found).DistinctBy(h => h.Id).Take(most)];
    }
}
