using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;

namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>The norms of the circular, which hold in every province.</summary>
internal sealed class ProtocolFirstData : IFirstData
{
    public async Task Reference(AppDbContext db, string folder)
    {
        if (await db.Set<ProtocolNorm>().AnyAsync(n => !n.IsLocal)) return;
        db.AddRange(CsvFile.Read(Path.Combine(folder, "protocol-norms.csv")).Select(row => new ProtocolNorm
        {
            Item = row.Enum<NormItem>("item"),
            Rank = row["rank"] == "any" ? null : row.Enum<GuestRank>("rank"),
            Person = row.Enum<NormPerson>("person"),
            Amount = row.Filled("amount") is { } amount ? decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) : null,
            Per = row.Enum<NormUnit>("per"),
            ValidFrom = row.Day("valid_from")!.Value,
            Document = row["document"],
            NeedsReason = row.Yes("needs_reason"),
            Note = row.Filled("note"),
        }));
        await db.SaveChangesAsync();
    }
}
