using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace NhipCau.Data;

/// <summary>
/// Two places in an order compared as wholes, (key, id) &gt; (otherKey, otherId): both databases then begin reading an index over the two right there, where
/// "key &gt; … or key = … and id &gt; …" makes PostgreSQL read all that lies before, and "key &gt;= …" all that shares the key.
/// </summary>
internal static class Place<TKey>
{
    public static bool IsAfter(TKey key, int id, TKey otherKey, int otherId) => throw new NotSupportedException("In queries only.");

    public static bool IsBefore(TKey key, int id, TKey otherKey, int otherId) => throw new NotSupportedException("In queries only.");
}

internal static class Places
{
    /// <summary>What lists are ordered by.</summary>
    public static IReadOnlyList<Type> Keys { get; } = [typeof(string), typeof(DateOnly), typeof(int)];

    public static MethodInfo Comparison(Type key, bool before) => !Keys.Contains(key) ? throw new NotSupportedException($"Nothing is ordered by {key.Name} yet: name it in {nameof(Places)}.{nameof(Keys)}.") :
        typeof(Place<>).MakeGenericType(key).GetMethod(before ? nameof(Place<>.IsBefore) : nameof(Place<>.IsAfter))!;

    public static void Apply(ModelBuilder builder)
    {
        foreach (var key in Keys)
        {
            builder.HasDbFunction(Comparison(key, before: true)).HasTranslation(sides => Compare(ExpressionType.LessThan, sides));
            builder.HasDbFunction(Comparison(key, before: false)).HasTranslation(sides => Compare(ExpressionType.GreaterThan, sides));
        }
    }

    private static SqlBinaryExpression Compare(ExpressionType how, IReadOnlyList<SqlExpression> sides) =>
        new(how, Row(sides[0], sides[1]), Row(sides[2], sides[3]), typeof(bool), BoolTypeMapping.Default);

    /// <summary>A function without a name is written as a row: (a, b). It is compared and never read, so its type says nothing.</summary>
    private static SqlFunctionExpression Row(SqlExpression key, SqlExpression id) => new("", [key, id], nullable: false, argumentsPropagateNullability: [false, false], key.Type, key.TypeMapping);
}
