using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>One of ten codes to get in by when the phone is lost: written down on paper, good once. Here only its hash: 50 bits at random need no slow one.</summary>
public sealed class RecoveryCode
{
    public const int Count = 10;

    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public int Id { get; init; }
    public int AccountId { get; init; }
    public required string Hash { get; init; }
    public DateTime? UsedAt { get; set; }

    /// <returns>As written down: "k7m2p-x9wqa".</returns>
    public static string Make()
    {
        var plain = RandomNumberGenerator.GetString(Letters, 10);
        return $"{plain[..5]}-{plain[5..]}";
    }

    public static string HashOf(int accountId, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId}:{string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant()}")));

    internal sealed class Table : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("recovery_codes");
            builder.Property(c => c.Hash).HasMaxLength(64);
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
            builder.HasIndex(c => new { c.AccountId, c.Hash });
        }
    }
}
