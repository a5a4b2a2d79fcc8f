using System.Linq.Expressions;

namespace NhipCau.Shell.Lists;

/// <summary>A part of a list that people ask for every day. A rare one hides while it is empty.</summary>
public sealed record ListTab<T>(string Code, string Name, Func<ListContext, Expression<Func<T, bool>>> Which, bool Rare = false)
{
    /// <summary>It narrows nothing.</summary>
    public bool IsWhole { get; init; }
}
