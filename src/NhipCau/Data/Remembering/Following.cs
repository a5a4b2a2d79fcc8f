using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NhipCau.Data.Remembering;

/// <summary>The tables whose rows the database itself deletes or empties when rows of a table go.</summary>
internal static class Following
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<string, string[]>> OfModels = [];

    /// <returns>The table itself, and those that follow it, and those that follow them.</returns>
    public static IReadOnlyCollection<string> Of(IModel model, string table)
    {
        var followers = OfModels.GetValue(model, Read);
        var found = new HashSet<string> { table };
        var queue = new Queue<string>(found);
        while (queue.TryDequeue(out var next))
        {
            foreach (var follower in followers.GetValueOrDefault(next, []).Where(found.Add)) queue.Enqueue(follower);
        }
        return found;
    }

    private static Dictionary<string, string[]> Read(IModel model) => model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())
        .Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && k.PrincipalEntityType.GetTableName() is not null && k.DeclaringEntityType.GetTableName() is not null)
        .GroupBy(k => k.PrincipalEntityType.GetTableName()!, k => k.DeclaringEntityType.GetTableName()!).ToDictionary(g => g.Key, g => g.Distinct().ToArray());
}
