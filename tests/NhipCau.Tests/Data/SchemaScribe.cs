using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NhipCau.Tests.Data;

/// <summary>
/// Writes the C# of a table as a schema step would make it, from the model: what to paste when <see cref="SchemaTests"/> says a table is missing.
/// No column types: each database gives its own.
/// </summary>
internal static class SchemaScribe
{
    public static string CreateTable(IEntityType entity)
    {
        var table = entity.GetTableName()!;
        var code = new StringBuilder();
        code.AppendLine($"migration.CreateTable(\"{table}\", table => new");
        code.AppendLine("{");
        foreach (var property in entity.GetFlattenedProperties()) code.AppendLine($"    {property.GetColumnName()} = {Column(entity, property)},");
        code.AppendLine("}, constraints: table =>");
        code.AppendLine("{");
        var key = entity.FindPrimaryKey()!;
        code.AppendLine($"    table.PrimaryKey(\"{key.GetName()}\", x => {Columns(key.Properties)});");
        foreach (var foreign in entity.GetForeignKeys())
        {
            code.AppendLine($"    table.ForeignKey(\"{foreign.GetConstraintName()}\", x => {Columns(foreign.Properties)}, \"{foreign.PrincipalEntityType.GetTableName()}\", \"{foreign.PrincipalKey.Properties[0].Name}\", onDelete: ReferentialAction.{Action(foreign.DeleteBehavior)});");
        }
        code.AppendLine("});");
        foreach (var index in entity.GetIndexes())
        {
            var names = index.Properties.Select(p => $"\"{p.Name}\"").ToList();
            var columns = names.Count == 1 ? names[0] : $"[{string.Join(", ", names)}]";
            code.AppendLine($"migration.CreateIndex(\"{index.GetDatabaseName()}\", \"{table}\", {columns}{(index.IsUnique ? ", unique: true" : "")}{(index.GetFilter() is { } filter ? $", filter: \"{filter.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "")});");
        }
        return code.ToString();
    }

    private static string Column(IEntityType entity, IProperty property)
    {
        var type = property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
        var name = Nullable.GetUnderlyingType(type) ?? type;
        var arguments = new List<string> { $"nullable: {(property.IsColumnNullable() ? "true" : "false")}" };
        if (name == typeof(string) && property.GetMaxLength() is { } length) arguments.Insert(0, $"maxLength: {length}");
        if (name == typeof(decimal)) arguments.InsertRange(0, [$"precision: {property.GetPrecision()}", $"scale: {property.GetScale()}"]);
        var isKey = name == typeof(int) && property.ValueGenerated == ValueGenerated.OnAdd && entity.FindPrimaryKey()!.Properties is [var only] && only == property;
        return $"table.Column<{Alias(name)}>({string.Join(", ", arguments)}){(isKey ? ".Numbered()" : "")}";
    }

    private static string Columns(IReadOnlyList<IProperty> properties) =>
        properties.Count == 1 ? $"x.{properties[0].Name}" : $"new {{ {string.Join(", ", properties.Select(p => $"x.{p.Name}"))} }}";

    private static string Action(DeleteBehavior behavior) => behavior switch
    {
        DeleteBehavior.Cascade => "Cascade",
        DeleteBehavior.SetNull => "SetNull",
        DeleteBehavior.Restrict => "Restrict",
        _ => "NoAction",
    };

    private static string Alias(Type type) => type switch
    {
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(string) => "string",
        _ when type == typeof(decimal) => "decimal",
        _ => type.Name,
    };

    private static Type? GetProviderClrType(this IProperty property) => property.FindTypeMapping()?.Converter?.ProviderClrType;
}
