using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace NhipCau.Shell.Lists;

/// <summary>A list as the page draws it, whatever register it is of.</summary>
public sealed record ListView(
    string Title, string? Lead, string Path, string Counted, IReadOnlyList<ListLink> Links,
    IReadOnlyList<TabView> Tabs, IReadOnlyList<FilterView> Filters, string? Words, bool IsNarrowed,
    IReadOnlyList<ColumnView> Columns, IReadOnlyList<RowView> Rows, CountView Count, string? Before, string? After,
    IReadOnlyList<ActView> Acts, IReadOnlyList<SavedList> Saved, FigureView? Figure, ListTitles Empty, bool IsPrint);

/// <param name="Count">null while words are looked for: then only the tab one is in is counted.</param>
/// <param name="IsWhole">It narrows nothing.</param>
public sealed record TabView(string Code, string Name, CountView? Count, bool IsHere, bool IsWhole);

/// <summary>How many, or "more than" where counting on would cost more than it tells.</summary>
public sealed record CountView(int Number, bool IsMore)
{
    /// <summary>Beyond this nobody counts along.</summary>
    public const int Most = 1000;

    public static async Task<CountView> Of<T>(IQueryable<T> rows) => Of(await rows.Take(Most + 1).CountAsync());

    public static CountView Of(int number) => number > Most ? new CountView(Most, true) : new CountView(number, false);

    public override string ToString() => IsMore ? $"{Number}+" : $"{Number}";
}

/// <param name="Options">null: two days.</param>
public sealed record FilterView(string Code, string Label, IReadOnlyList<SelectListItem>? Options, string? First, string? Last);

/// <param name="Order">What a click on the heading asks for; null where the list has no such order.</param>
/// <param name="Sorted">"ascending", "descending" or null, as aria-sort says it.</param>
public sealed record ColumnView(string Code, string Title, bool Shown, string? Order, string? Sorted, bool IsNumber);

public sealed record RowView(int Id, string Link, IReadOnlyList<CellView> Cells);

public sealed record CellView(ListCell Cell, string? Under, bool Translated);

public sealed record ActView(string Code, string Title, bool NeedsReason, string? Confirm, string? Ask = null, IReadOnlyList<SelectListItem>? Options = null);

/// <summary>The figure whose list this is.</summary>
public sealed record FigureView(string Code, string Name, string From, string Until);

public sealed record ListTitles(string Title, string Hint);
