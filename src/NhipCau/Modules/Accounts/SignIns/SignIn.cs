using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>One place where somebody is signed in. The cookie carries its key; when the row ends, so does the sign-in, at the next request.</summary>
public sealed class SignIn : IVisible<SignIn>
{
    public int Id { get; init; }
    public int AccountId { get; init; }
    public Account Account { get; init; } = null!;

    /// <summary>What the cookie carries: 128 bits, hexadecimal.</summary>
    public required string Key { get; init; }

    /// <summary>The security stamp the account had: with a new one, all that was before is over.</summary>
    public required string Stamp { get; init; }
    public DateTime StartedAt { get; init; }

    /// <summary>When something was last asked for, to within <see cref="Coarse"/>.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>"Firefox", "Windows": key of its English.</summary>
    public required string Browser { get; init; }
    public required string Machine { get; init; }

    /// <summary>Shortened: enough to tell the office from elsewhere.</summary>
    public required string Address { get; init; }

    /// <summary>SHA-256 of what the browser was given to be known by; empty where it took nothing.</summary>
    public required string DeviceHash { get; init; }

    /// <summary>From a browser this account never used, and the person has not yet said that it was he.</summary>
    public bool IsNew { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>The loan under which the person works just now; null: as himself.</summary>
    public int? LoanId { get; set; }

    /// <summary>A page seen is written down no more often than this.</summary>
    public static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    public static Expression<Func<SignIn, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.ManageAccounts), viewer.AccountId);
        return signIn => all || signIn.AccountId == own;
    }

    /// <summary>Those in force: neither ended, nor outlived by a change of the account, nor too old.</summary>
    public static Expression<Func<SignIn, bool>> InForce(SignInRules rules, DateTime now)
    {
        var (begun, seen) = (now.AddDays(-rules.LongestDays), now.AddHours(-rules.IdleHours));
        return signIn => signIn.EndedAt == null && signIn.Stamp == signIn.Account.SecurityStamp && signIn.Account.EndedAt == null && signIn.StartedAt > begun && signIn.SeenAt > seen;
    }

    internal sealed class Table : IEntityTypeConfiguration<SignIn>
    {
        public void Configure(EntityTypeBuilder<SignIn> builder)
        {
            builder.ToTable("sign_ins");
            builder.Property(s => s.Key).HasMaxLength(32);
            builder.Property(s => s.Stamp).HasMaxLength(64);
            builder.Property(s => s.Browser).HasMaxLength(40);
            builder.Property(s => s.Machine).HasMaxLength(40);
            builder.Property(s => s.Address).HasMaxLength(60);
            builder.Property(s => s.DeviceHash).HasMaxLength(64);
            builder.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId);
            builder.HasIndex(s => s.Key).IsUnique();
            builder.HasIndex(s => new { s.AccountId, s.DeviceHash });
            builder.HasIndex(s => s.SeenAt);
        }
    }
}
