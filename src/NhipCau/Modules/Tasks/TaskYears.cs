using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Tasks;

/// <summary>The years in which tasks fall due, the last one first: from the two ends of the index, not from every task.</summary>
public static class TaskYears
{
    public static async Task<IReadOnlyList<int>> Of(AppDbContext db)
    {
        var all = db.Set<WorkTask>().AsNoTracking(); // unfiltered: of all tasks only the first and the last day
        if (await all.MinAsync(t => (DateOnly?)t.DueOn) is not { } first || await all.MaxAsync(t => (DateOnly?)t.DueOn) is not { } last) return [];
        return [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse()];
    }
}
