using System.Linq.Expressions;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Lists;

/// <summary>A button above a list: to add, to import.</summary>
public sealed record ListLink(string Title, string Href, Right Right, bool Main = false);

/// <summary>What a register says of its list; searching, paging, exporting, saving and printing follow from it.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TLine">What a line of the list needs of it: one query reads no more.</typeparam>
public abstract class RegisterList<T, TLine> where T : class, IRecord, ISearchable, IVisible<T> where TLine : class
{
    public abstract string Title { get; }

    /// <summary>A sentence under the title.</summary>
    public virtual string? Lead => null;

    /// <summary>Its address: "/doan-ra".</summary>
    public abstract string Path { get; }

    /// <summary>How many: "{0} đoàn".</summary>
    public abstract string Counted { get; }

    public abstract Expression<Func<T, TLine>> Line { get; }

    public abstract int IdOf(TLine line);

    public virtual string LinkOf(TLine line) => $"{Path}/{IdOf(line)}";

    /// <summary>The first is the name, which leads to the record.</summary>
    public abstract IReadOnlyList<ListColumn<TLine>> Columns { get; }

    /// <summary>The first is how the list comes.</summary>
    public abstract IReadOnlyList<ListSort<T>> Sorts { get; }

    public virtual IReadOnlyList<ListFilter<T>> Filters => [];

    /// <summary>The first is where one lands; none: the list is whole.</summary>
    public virtual IReadOnlyList<ListTab<T>> Tabs => [];

    public virtual IReadOnlyList<BulkAct<T>> Acts => [];

    public virtual IReadOnlyList<ListLink> Links => [];

    public virtual string EmptyTitle => "Chưa có gì trong sổ";
    public virtual string EmptyHint => "Thêm từng mục, hoặc nhập từ tệp Excel đang dùng.";

    /// <summary>What the rules of the bulk acts need loaded.</summary>
    public virtual IQueryable<T> Whole(IQueryable<T> rows) => rows;

    /// <summary>What lines need beside their own query, for all of them together.</summary>
    public virtual Task Complete(AppDbContext db, IReadOnlyList<TLine> lines) => Task.CompletedTask;
}
