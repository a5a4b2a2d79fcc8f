using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Shell.Limits;

/// <summary>What the limits are on a day. A limit nobody has set is none: the check says so and refuses nothing.</summary>
public sealed class LimitBook(IEnumerable<LimitValue> values)
{
    private readonly ILookup<string, LimitValue> values = values.OrderByDescending(v => v.ValidFrom).ToLookup(v => v.Code);

    public static Task<LimitBook> Load(AppDbContext db) => db.Remember("limits", async () => new LimitBook(await db.Set<LimitValue>().AsNoTracking().ToListAsync()), size: 200);

    /// <summary>The limit on a day with the document that set it; null when it was not set, or lifted.</summary>
    public (decimal Value, string Source)? Of(LimitKey key, DateOnly on) => values[key.Code].FirstOrDefault(v => v.ValidFrom <= on) is { Value: { } value } set ? (value, set.Document) : null;
}
