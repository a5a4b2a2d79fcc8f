using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Tasks;

/// <summary>The clause a task comes from, cut out of the document by the database: a plan may have forty pages.</summary>
public sealed record Clause(int DocumentId, string Document, DateOnly? IssuedOn, string? Text)
{
    /// <summary>Null of a task that no plan ordered.</summary>
    public static async Task<Clause?> Of(AppDbContext db, WorkTask task)
    {
        if (task.PlanId is null) return null;
        var (start, length) = (task.ClauseStart ?? 0, (task.ClauseEnd ?? 0) - (task.ClauseStart ?? 0));
        var row = await db.Set<WorkTask>().Where(t => t.Id == task.Id).Select(t => new // unfiltered: the clause of a task already shown
        {
            t.Plan!.DocumentId,
            t.Plan!.Document.KindName,
            t.Plan!.Document.Number,
            t.Plan!.Document.Symbol,
            t.Plan!.Document.IsParty,
            t.Plan!.Document.IssuedOn,
            Text = length > 0 ? t.Plan!.Document.Text.Substring(start, length) : null,
        }).SingleAsync();
        return new Clause(row.DocumentId, row.Number is null ? row.KindName ?? "" : $"{row.KindName} {row.Number}{(row.IsParty ? '-' : '/')}{row.Symbol}", row.IssuedOn, row.Text);
    }
}
