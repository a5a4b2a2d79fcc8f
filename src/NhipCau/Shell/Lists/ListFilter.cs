using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell.Ui;

namespace NhipCau.Shell.Lists;

/// <summary>A question one can put to a list; its answer is part of the address.</summary>
public abstract record ListFilter<T>(string Code, string Label)
{
    /// <summary>Narrows the rows; a value that means nothing narrows nothing.</summary>
    public abstract IQueryable<T> Apply(IQueryable<T> rows, Func<string, string?> value, ListContext context);

    /// <summary>The names of its fields in the address.</summary>
    public virtual IEnumerable<string> Fields => [Code];
}

/// <summary>One of several.</summary>
public sealed record ChoiceFilter<T>(string Code, string Label, Func<ListContext, Task<IReadOnlyList<SelectListItem>>> Options, Func<string, Expression<Func<T, bool>>?> Which) : ListFilter<T>(Code, Label)
{
    public override IQueryable<T> Apply(IQueryable<T> rows, Func<string, string?> value, ListContext context) =>
        value(Code) is { } chosen && Which(chosen) is { } which ? rows.Where(which) : rows;
}

/// <summary>Days between two, either of them open; typed as people type them.</summary>
public sealed record DaysFilter<T>(string Code, string Label, Func<DateOnly, Expression<Func<T, bool>>> From, Func<DateOnly, Expression<Func<T, bool>>> Until) : ListFilter<T>(Code, Label)
{
    public string FirstField => Code + "-tu";
    public string LastField => Code + "-den";

    public override IEnumerable<string> Fields => [FirstField, LastField];

    /// <summary>Fields in which something stands that is no day.</summary>
    public IEnumerable<string> Unread(Func<string, string?> value, DateOnly today) => Fields.Where(f => value(f) is { } typed && !DayText.TryParse(typed, today, out _));

    public override IQueryable<T> Apply(IQueryable<T> rows, Func<string, string?> value, ListContext context)
    {
        if (value(FirstField) is { } first && DayText.TryParse(first, context.Today, out var from)) rows = rows.Where(From(from));
        if (value(LastField) is { } last && DayText.TryParse(last, context.Today, out var until)) rows = rows.Where(Until(until));
        return rows;
    }
}

/// <summary>The usual questions.</summary>
public static class ListFilters
{
    /// <summary>One name of an enum.</summary>
    public static ChoiceFilter<T> OneOf<T, TEnum>(string code, string label, Func<TEnum, string> name, Func<TEnum, Expression<Func<T, bool>>> which) where TEnum : struct, Enum =>
        new(code, label, _ => Task.FromResult<IReadOnlyList<SelectListItem>>([.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(name(v), v.ToString()))]),
            value => Enum.TryParse<TEnum>(value, out var chosen) && Enum.IsDefined(chosen) ? which(chosen) : null);

    /// <summary>A row of another table, by its number.</summary>
    public static ChoiceFilter<T> ById<T>(string code, string label, Func<ListContext, Task<IReadOnlyList<SelectListItem>>> options, Func<int, Expression<Func<T, bool>>> which) =>
        new(code, label, options, value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? which(id) : null);

    /// <summary>One of some years.</summary>
    public static ChoiceFilter<T> Year<T>(string code, string label, Func<int, Expression<Func<T, bool>>> which, int back = 6, int ahead = 1) =>
        new(code, label, context => Task.FromResult<IReadOnlyList<SelectListItem>>([.. Enumerable.Range(context.Today.Year - back, back + ahead + 1).Reverse().Select(y => new SelectListItem($"{y}", $"{y}"))]),
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 3000 ? which(year) : null);
}
