using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Shell.Lists;

/// <summary>
/// How many rows each tab holds, of somebody who sees few: in one pass. Tab by tab each of his rows would be looked up as often as there are tabs.
/// Of who sees all each tab is counted on its own: it has its index.
/// </summary>
internal static class TabCounts
{
    /// <summary>Rows read before it is given up: as many tabs as a list has are counted on their own for less.</summary>
    private const int Most = 5 * CountView.Most;

    /// <returns>In the order of the tabs; null where there are too many rows.</returns>
    public static async Task<IReadOnlyList<CountView>?> AtOnce<T>(IQueryable<T> rows, IReadOnlyList<Expression<Func<T, bool>>> tabs, int most = Most)
    {
        var marked = await rows.Select(Marks(tabs)).Take(most + 1).GroupBy(mark => mark).Select(g => new { Mark = g.Key, Count = g.Count() }).ToListAsync();
        return marked.Sum(m => m.Count) > most ? null : [.. tabs.Select((_, i) => CountView.Of(marked.Where(m => (m.Mark & 1 << i) != 0).Sum(m => m.Count)))];
    }

    /// <summary>The tabs a row stands in, as one number: a bit a tab. Said as a choice, for SQLite works out both sides of an "and" that is no condition.</summary>
    private static Expression<Func<T, int>> Marks<T>(IReadOnlyList<Expression<Func<T, bool>>> tabs)
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression Bit(int i) => Expression.Condition(Put.In(tabs[i], row), Expression.Constant(1 << i), Expression.Constant(0));
        return Expression.Lambda<Func<T, int>>(Enumerable.Range(0, tabs.Count).Select(Bit).Aggregate(Expression.Add), row);
    }

    /// <summary>The condition of one row, asked of another.</summary>
    private sealed class Put(ParameterExpression own, ParameterExpression other) : ExpressionVisitor
    {
        public static Expression In<T>(Expression<Func<T, bool>> condition, ParameterExpression row) => Settled.Of(condition) is { } open ? new Put(open.Parameters[0], row).Visit(open.Body) : Expression.Constant(true);

        protected override Expression VisitParameter(ParameterExpression node) => node == own ? other : node;
    }
}
