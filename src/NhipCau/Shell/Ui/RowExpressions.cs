using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NhipCau.Shell.Ui;

/// <summary>
/// Fields of rows (<c>for="Rows[i].Item"</c>). MVC compiles such an expression twice, at every field of every row of every request; here its members are
/// followed one by one, which is some hundred times less work. All other expressions are left to MVC, which keeps them.
/// </summary>
internal sealed class RowExpressions(ModelExpressionProvider usual, IModelMetadataProvider metadata) : IModelExpressionProvider
{
    public ModelExpression CreateModelExpression<TModel, TValue>(ViewDataDictionary<TModel> viewData, Expression<Func<TModel, TValue>> expression)
    {
        var name = new StringBuilder();
        if (expression.Body is not MemberExpression { Expression: { } owner, Member: PropertyInfo property } || !IsOfRow(owner) || !Name(expression.Body, expression.Parameters[0], name)) return usual.CreateModelExpression(viewData, expression);
        var explorer = viewData.ModelExplorer.GetExplorerForExpression(metadata.GetMetadataForProperty(owner.Type, property.Name), model => Value(expression.Body, expression.Parameters[0], model));
        return new ModelExpression(name.ToString(), explorer);
    }

    private static bool IsOfRow(Expression? at) => at switch
    {
        MethodCallExpression => true,
        MemberExpression member => IsOfRow(member.Expression),
        _ => false,
    };

    /// <returns>False where something else is in the expression than members and rows of the model.</returns>
    private static bool Name(Expression at, ParameterExpression model, StringBuilder name)
    {
        switch (at)
        {
            case ParameterExpression: return at == model;
            case MemberExpression { Expression: { } owner } member:
                if (!Name(owner, model, name)) return false;
                if (name.Length > 0) name.Append('.');
                name.Append(member.Member.Name);
                return true;
            case MethodCallExpression { Object: { } list, Method.Name: "get_Item", Arguments: [{ Type: var type } place] } when type == typeof(int):
                if (!Name(list, model, name)) return false;
                name.Append('[').Append(((int)Value(place, model, null)!).ToString(CultureInfo.InvariantCulture)).Append(']');
                return true;
            default: return false;
        }
    }

    private static object? Value(Expression at, ParameterExpression model, object? given) => at switch
    {
        ParameterExpression => given,
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Value(member.Expression!, model, given)),
        MemberExpression { Member: PropertyInfo property } member => Value(member.Expression!, model, given) is { } owner ? property.GetValue(owner) : null,
        MethodCallExpression { Object: { } list } call => call.Method.Invoke(Value(list, model, given), [Value(call.Arguments[0], model, given)]),
        _ => throw new NotSupportedException(at.ToString()),
    };
}
