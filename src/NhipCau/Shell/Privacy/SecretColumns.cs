using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NhipCau.Shell.Privacy;

/// <summary>A secret in a table: three columns, <c>PassportNumber_Sealed</c>, <c>_Hash</c>, <c>_Mask</c>.</summary>
public static class SecretColumns
{
    public const int SealedLength = 1200;
    public const int HashLength = 64;
    public const int MaskLength = 20;

    /// <summary>Says in the model that a property is a secret, which may be missing.</summary>
    public static void HasSecret<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Secret?>> of) where T : class =>
        builder.ComplexProperty(of, secret =>
        {
            secret.IsRequired(false);
            secret.Property(s => s.Sealed).HasMaxLength(SealedLength);
            secret.Property(s => s.Hash).HasMaxLength(HashLength);
            secret.Property(s => s.Mask).HasMaxLength(MaskLength);
        });

    /// <summary>
    /// The index by which a secret is found, for the schema step that makes its table. EF Core 10 cannot say in the model that a part of a complex
    /// property is indexed: the schema test passes over what begins with SX_.
    /// </summary>
    public static void IndexSecret(this MigrationBuilder migration, string table, string property) =>
        migration.CreateIndex($"SX_{table}_{property}_Hash", table, $"{property}_Hash");
}
