using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NhipCau.Shell.History;

namespace NhipCau.Data;

/// <summary>What holds for every table on both databases.</summary>
internal static class Conventions
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
                if (type == typeof(DateTime)) property.SetValueConverter(Utc);
                if (type.IsEnum)
                {
                    property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumToStringConverter<>).MakeGenericType(type))!);
                    property.SetMaxLength(40);
                }
                if (type == typeof(decimal)) { property.SetPrecision(20); property.SetScale(4); }
            }
            if (typeof(IRecord).IsAssignableFrom(entity.ClrType)) entity.FindProperty(nameof(IRecord.Version))!.IsConcurrencyToken = true;
            // Nothing that carries history disappears with another row; parts go with their whole.
            foreach (var key in entity.GetForeignKeys().Where(k => !k.IsOwnership && k.DeleteBehavior == DeleteBehavior.Cascade
                && !typeof(IPart).IsAssignableFrom(entity.ClrType) && !typeof(IPart).IsAssignableFrom(k.PrincipalEntityType.ClrType) && entity.ClrType.Namespace?.StartsWith("NhipCau", StringComparison.Ordinal) == true))
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }
            // Most rows of such a column have nothing in it. SQLite takes ten rows for the answer to any question of an index, and would find "IS NULL" by it.
            foreach (var index in entity.GetIndexes().Where(i => i is { IsUnique: false, Properties: [{ IsNullable: true }] } && i.GetFilter() is null))
            {
                index.SetFilter($"\"{index.Properties[0].GetColumnName()}\" IS NOT NULL");
            }
        }
    }

    /// <summary>SQLite reads a time back without its kind, and Npgsql refuses one that is not UTC. Kept to the microsecond on both, as far as PostgreSQL goes.</summary>
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(value => Kept(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

    internal static DateTime Kept(DateTime time) => new(time.Ticks - time.Ticks % TimeSpan.TicksPerMicrosecond, time.Kind);
}
