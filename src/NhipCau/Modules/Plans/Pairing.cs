using NhipCau.Modules.Tasks;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>Which task of the older plan an item of the revised one continues: by title first, by its place where the title was rewritten.</summary>
public static class Pairing
{
    private const double SameTitle = 0.5, SamePlace = 0.25;

    public static IReadOnlyDictionary<PlanItem, WorkTask> Of(IReadOnlyList<PlanItem> items, IReadOnlyList<WorkTask> tasks)
    {
        var pairs = new Dictionary<PlanItem, WorkTask>();
        var likely =
            from item in items
            from task in tasks
            let likeness = Likeness(item.Title, task.Title)
            let samePlace = item.Path is not null && item.Path == task.Path
            where likeness >= SameTitle || samePlace && likeness >= SamePlace
            orderby likeness descending, samePlace descending
            select (item, task);
        var taken = new HashSet<WorkTask>();
        foreach (var (item, task) in likely)
        {
            if (pairs.ContainsKey(item) || !taken.Add(task)) continue;
            pairs[item] = task;
        }
        return pairs;
    }

    /// <summary>Words both titles share, of all words in either: 0 … 1.</summary>
    public static double Likeness(string a, string b)
    {
        var (x, y) = (Words(a), Words(b));
        return x.Count == 0 || y.Count == 0 ? 0 : x.Intersect(y).Count() / (double)x.Union(y).Count();
    }

    private static HashSet<string> Words(string text) => [.. VietnameseText.Fold(text).Split([' ', ',', ';', '.', ':', '(', ')', '-', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)];
}
