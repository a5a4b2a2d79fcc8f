using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;

namespace NhipCau.Shell.Lists;

/// <summary>Where a page of a list begins or ends: behind or before a row, known by what the list is ordered by and its number.</summary>
public sealed record ListKey(string Key, int Id)
{
    public override string ToString() => $"{Key}~{Id.ToString(CultureInfo.InvariantCulture)}";

    public static ListKey? Parse(string? text) =>
        text?.LastIndexOf('~') is { } at and >= 0 && int.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new ListKey(text[..at], id) : null;
}

/// <summary>A page of lines, and the keys of the pages on either side where there are any.</summary>
public sealed record ListSlice<TLine>(IReadOnlyList<TLine> Lines, ListKey? Before, ListKey? After);

/// <summary>An order of a list. Pages go by the key of it, so none shifts when a row is added, and the hundredth costs what the first does.</summary>
public abstract class ListSort<T>(string code, string title, bool descending) where T : class, IRecord
{
    public string Code => code;
    public string Title => title;

    /// <summary>The way round it is first asked for.</summary>
    public bool Descending => descending;

    public abstract IQueryable<T> Order(IQueryable<T> rows, bool descending);

    public abstract Task<ListSlice<TLine>> Slice<TLine>(IQueryable<T> rows, Expression<Func<T, TLine>> line, bool descending, ListKey? after, ListKey? before, int size);
}

/// <param name="key">What it orders by; never null in the table: a string as its sort key, a day, a number.</param>
public sealed class ListSort<T, TKey>(string code, string title, Expression<Func<T, TKey>> key, bool descending = false) : ListSort<T>(code, title, descending) where T : class, IRecord where TKey : notnull
{
    private sealed record Keyed<TLine>(int Id, TKey Key, TLine Line);

    private sealed record Box(TKey Key, int Id);

    public override IQueryable<T> Order(IQueryable<T> rows, bool descending) =>
        descending ? rows.OrderByDescending(key).ThenByDescending(r => r.Id) : rows.OrderBy(key).ThenBy(r => r.Id);

    public override async Task<ListSlice<TLine>> Slice<TLine>(IQueryable<T> rows, Expression<Func<T, TLine>> line, bool descending, ListKey? after, ListKey? before, int size)
    {
        var back = before is not null;
        var found = Read(before ?? after) is { } place ? rows.Where(Beyond(place, descending != back)) : rows;
        var lines = await Order(found, descending != back).Take(size + 1).AsNoTracking().Select(WithKey(line)).ToListAsync();
        var more = lines.Count > size;
        if (more) lines.RemoveAt(size);
        if (back) lines.Reverse();
        if (lines.Count == 0) return new ListSlice<TLine>([], null, null);
        return new ListSlice<TLine>([.. lines.Select(l => l.Line)], (back ? more : after is not null) ? Write(lines[0]) : null, back || more ? Write(lines[^1]) : null);
    }

    private static ListKey Write<TLine>(Keyed<TLine> line) => new(line.Key is DateOnly day ? day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : Convert.ToString(line.Key, CultureInfo.InvariantCulture)!, line.Id);

    /// <summary>null for an address that somebody has changed by hand: the list then begins at its beginning.</summary>
    private static Box? Read(ListKey? place)
    {
        if (place is null) return null;
        if (typeof(TKey) == typeof(DateOnly))
            return DateOnly.TryParseExact(place.Key, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Box((TKey)(object)day, place.Id) : null;
        try
        {
            return new Box((TKey)Convert.ChangeType(place.Key, typeof(TKey), CultureInfo.InvariantCulture), place.Id);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>Rows behind that place, by key and number; before it when descending.</summary>
    private Expression<Func<T, bool>> Beyond(Box place, bool descending)
    {
        // Properties of an object: values that EF sends as parameters.
        var (row, box) = (key.Parameters[0], Expression.Constant(place));
        return Expression.Lambda<Func<T, bool>>(Expression.Call(Places.Comparison(typeof(TKey), before: descending),
            key.Body, Expression.Property(row, nameof(IRecord.Id)), Expression.Property(box, nameof(Box.Key)), Expression.Property(box, nameof(Box.Id))), row);
    }

    private Expression<Func<T, Keyed<TLine>>> WithKey<TLine>(Expression<Func<T, TLine>> line)
    {
        var row = line.Parameters[0];
        var own = new Rename(key.Parameters[0], row).Visit(key.Body);
        var make = typeof(Keyed<TLine>).GetConstructors()[0];
        return Expression.Lambda<Func<T, Keyed<TLine>>>(Expression.New(make, Expression.Property(row, nameof(IRecord.Id)), own, line.Body), row);
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
