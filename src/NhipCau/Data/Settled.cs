using System.Linq.Expressions;
using System.Reflection;

namespace NhipCau.Data;

/// <summary>
/// A condition whose yes and no are known beforehand, said without them: "sees all, or owns it" is no condition for who sees all, and for anybody else
/// one that an index answers. A database plans once for both and would read every row.
/// </summary>
internal sealed class Settled : ExpressionVisitor
{
    /// <returns>null where nothing is left to ask: every row.</returns>
    public static Expression<Func<T, bool>>? Of<T>(Expression<Func<T, bool>> condition)
    {
        var body = new Settled().Visit(condition.Body);
        return body is ConstantExpression { Value: true } ? null : Expression.Lambda<Func<T, bool>>(body, condition.Parameters);
    }

    /// <summary>The rows the condition lets through.</summary>
    public static IQueryable<T> Where<T>(IQueryable<T> rows, Expression<Func<T, bool>> condition) => Of(condition) is { } open ? rows.Where(open) : rows;

    /// <summary>A variable of the method that made the condition.</summary>
    protected override Expression VisitMember(MemberExpression node) =>
        node is { Member: FieldInfo field, Expression: ConstantExpression { Value: { } closure } } && node.Type == typeof(bool) ? Expression.Constant(field.GetValue(closure)) : base.VisitMember(node);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is not (ExpressionType.OrElse or ExpressionType.AndAlso)) return base.VisitBinary(node);
        var (left, right, settles) = (Visit(node.Left), Visit(node.Right), node.NodeType == ExpressionType.OrElse);
        if (left is ConstantExpression { Value: bool first }) return first == settles ? left : right;
        if (right is ConstantExpression { Value: bool second }) return second == settles ? right : left;
        return node.Update(left, node.Conversion, right);
    }

    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.Not && Visit(node.Operand) is ConstantExpression { Value: bool known } ? Expression.Constant(!known) : base.VisitUnary(node);
}
