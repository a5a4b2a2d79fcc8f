using System.Buffers.Text;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Accounts;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Calendar;

/// <summary>A filter of the calendar that a program outside reads by a private address. The address itself is not kept, only what recognises it.</summary>
public sealed class CalendarFeed : IRecord, IVisible<CalendarFeed>
{
    /// <summary>Living feeds a person may have.</summary>
    public const int Most = 20;

    public int Id { get; init; }

    /// <summary>Whose rights it has, as they are when it is read.</summary>
    public int AccountId { get; init; }
    public Account Account { get; init; } = null!;

    /// <summary>SHA-256 of the token, in hex: 256 bits cannot be guessed, so no salt is needed.</summary>
    public required string TokenHash { get; init; }
    public required string Name { get; init; }

    /// <summary>The filter, as an address writes it.</summary>
    public required string Query { get; init; }
    public DateTime CreatedAt { get; init; }
    public DateTime? RevokedAt { get; private set; }
    public DateTime? LastReadAt { get; init; }
    public int Version { get; set; }

    /// <summary>A feed and its token: 32 random bytes in base64url.</summary>
    public static (CalendarFeed Feed, string Token) Make(Viewer viewer, string name, CalendarFilter filter, DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new CalendarFeed { AccountId = viewer.AccountId, TokenHash = HashOf(token), Name = name.Trim(), Query = filter.Query, CreatedAt = now }, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public Refusal? Revoke(Viewer viewer, DateTime now)
    {
        if (viewer.AccountId != AccountId) return new Refusal("Chỉ người tạo địa chỉ lịch mới thu hồi được địa chỉ ấy.");
        if (RevokedAt is not null) return new Refusal("Địa chỉ này đã được thu hồi rồi.");
        RevokedAt = now;
        return null;
    }

    public static Expression<Func<CalendarFeed, bool>> VisibleTo(Viewer viewer)
    {
        var own = viewer.AccountId;
        return feed => feed.AccountId == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> builder)
        {
            builder.ToTable("calendar_feeds");
            builder.Property(f => f.TokenHash).HasMaxLength(64);
            builder.Property(f => f.Name).HasMaxLength(100);
            builder.Property(f => f.Query).HasMaxLength(2000);
            builder.HasIndex(f => f.TokenHash).IsUnique();
        }
    }
}
