using System.Globalization;
using Microsoft.Extensions.Primitives;
using NhipCau.Shell.Indicators;

namespace NhipCau.Shell.Lists;

/// <summary>What is asked of a list: it is an address one can send.</summary>
public sealed class ListQuery(IQueryCollection query)
{
    public const string Words = "q", Tab = "s", Sort = "xep", Down = "giam", Columns = "cot", After = "sau", Before = "truoc", Figure = "chi-tieu", From = "tu", Until = "den", Print = "in";

    /// <summary>What says where one is in a list, not which list it is.</summary>
    private static readonly string[] Places = [After, Before, "handler", "dang", Print];

    /// <summary>What says how a list is looked at, not which rows are in it.</summary>
    private static readonly string[] Ways = [Tab, Sort, Down, Columns];

    /// <summary>Which rows are asked for, whichever part of them is shown and how.</summary>
    public string Narrowing => With("", [.. Ways.Select(w => (w, (string?)null))]);

    /// <summary>The field in which it is chosen what an act on several rows is done with.</summary>
    public static string Chosen(string act) => "chon-" + act;

    public string? this[string name] => query[name].ToString() is { Length: > 0 and <= 300 } value ? value : null;

    public IReadOnlyList<string> Many(string name) => [.. query[name].OfType<string>()];

    public Period? Period => Day(From) is { } first && Day(Until) is { } last && first <= last ? new Period(first, last) : null;

    private DateOnly? Day(string name) => DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The same list with something changed; null takes a part away.</summary>
    public string With(string path, params (string Name, string? Value)[] changes)
    {
        var parts = query.Where(q => !Places.Contains(q.Key) && changes.All(c => c.Name != q.Key)).SelectMany(q => q.Value, (q, value) => (q.Key, Value: value))
            .Concat(changes.Select(c => (Key: c.Name, c.Value))).Where(p => !string.IsNullOrEmpty(p.Value));
        var text = string.Join('&', parts.Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value!)}"));
        return text.Length == 0 ? path : $"{path}?{text}";
    }

    /// <summary>The part behind the question mark, to be kept under a name.</summary>
    public string Kept() => With("").TrimStart('?');

    /// <summary>What a form of the list must send along for what it does not ask itself.</summary>
    public IEnumerable<(string Name, string Value)> Beside(IReadOnlyCollection<string> own) =>
        query.Where(q => !Places.Contains(q.Key) && !own.Contains(q.Key)).SelectMany(q => q.Value, (q, value) => (q.Key, value ?? "")).Where(p => p.Item2.Length > 0);

    internal static ListQuery Of(string kept) => new(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(kept).ToDictionary(p => p.Key, p => (StringValues)p.Value)));
}
