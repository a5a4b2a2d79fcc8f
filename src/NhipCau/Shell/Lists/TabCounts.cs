using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Shell.Lists;

/// <summary>How many rows each tab of a list holds, in one question: to ask for each alone costs more than to count.</summary>
internal static class TabCounts
{
    /// <summary>Rows read in one pass before it is given up: as many tabs as a list has are counted one by one for less.</summary>
    private const int MostRead = 5 * CountView.Most;

    /// <param name="few">The rows are of somebody who sees few: they are read once, where tab by tab each would be looked up as often as there are tabs. Of all rows each tab has its index.</param>
    /// <returns>In the order of the tabs.</returns>
    public static async Task<IReadOnlyList<CountView>> Of<T>(IQueryable<T> rows, IReadOnlyList<Expression<Func<T, bool>>> tabs, bool few) =>
        (few ? await InOnePass(rows, tabs) : null) ?? await OneByOne(rows, tabs);

    /// <returns>null where there are too many rows.</returns>
    internal static async Task<IReadOnlyList<CountView>?> InOnePass<T>(IQueryable<T> rows, IReadOnlyList<Expression<Func<T, bool>>> tabs, int most = MostRead)
    {
        var marked = await rows.Select(Marks(tabs)).Take(most + 1).GroupBy(mark => mark).Select(g => new { Mark = g.Key, Count = g.Count() }).ToListAsync();
        return marked.Sum(m => m.Count) > most ? null : [.. tabs.Select((_, i) => CountView.Of(marked.Where(m => (m.Mark & 1 << i) != 0).Sum(m => m.Count)))];
    }

    internal static async Task<IReadOnlyList<CountView>> OneByOne<T>(IQueryable<T> rows, IReadOnlyList<Expression<Func<T, bool>>> tabs)
    {
        var counted = await tabs.Select((tab, i) => Settled.Where(rows, tab).Take(CountView.Most + 1).GroupBy(Number<T>(i)).Select(g => new { Tab = g.Key, Count = g.Count() }))
            .Aggregate((some, more) => some.Concat(more)).ToListAsync();
        return [.. tabs.Select((_, i) => CountView.Of(counted.FirstOrDefault(c => c.Tab == i)?.Count ?? 0))];
    }

    /// <summary>The tabs a row stands in, as one number: a bit a tab. Said as a choice, for SQLite works out both sides of an "and" that is no condition.</summary>
    private static Expression<Func<T, int>> Marks<T>(IReadOnlyList<Expression<Func<T, bool>>> tabs)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression Bit(int i) => Expression.Condition(Put.In(tabs[i], row), Expression.Constant(1 << i), Expression.Constant(0));
        return Expression.Lambda<Func<T, int>>(Enumerable.Range(0, tabs.Count).Select(Bit).Aggregate(Expression.Add), row);
    }

    /// <summary>The number itself in the text of the question, where a variable would be a parameter of it.</summary>
    private static Expression<Func<T, int>> Number<T>(int i) => Expression.Lambda<Func<T, int>>(Expression.Constant(i), Expression.Parameter(typeof(T), "row"));

    /// <summary>The condition of one row, asked of another.</summary>
    private sealed class Put(ParameterExpression own, ParameterExpression other) : ExpressionVisitor
    {
        public static Expression In<T>(Expression<Func<T, bool>> condition, ParameterExpression row) => Settled.Of(condition) is { } open ? new Put(open.Parameters[0], row).Visit(open.Body) : Expression.Constant(true);

        protected override Expression VisitParameter(ParameterExpression node) => node == own ? other : node;
    }
}
