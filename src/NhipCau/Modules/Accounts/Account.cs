using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>A person's way in, for one agency in one role.</summary>
public sealed partial class Account : IdentityUser<int>, IRecord, ISearchable, IVisible<Account>
{
    public required string FullName { get; set; }
    public string? Position { get; set; }
    public int AgencyId { get; set; }
    public Agency Agency { get; set; } = null!;
    public Role Role { get; set; }

    /// <summary>Ids of the areas of work the person is limited to, comma between; null: all.</summary>
    public string? Areas { get; set; }

    /// <summary>The password was set by an administrator and must be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }
    public DateTime? EndedAt { get; set; }
    public string? EndReason { get; set; }

    /// <summary>One of the demonstration: let in only where the program runs with --demo.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Single-key shortcuts can be switched off (WCAG 2.1.4).</summary>
    public bool Shortcuts { get; set; } = true;

    /// <summary>The key of the authenticator app, sealed; null: no second factor.</summary>
    public Secret? TotpKey { get; set; }

    /// <summary>The last step of time whose code was used: each is good once.</summary>
    public long? TotpStep { get; set; }

    /// <summary>What changed since then is new on the desk.</summary>
    public DateTime? SeenAt { get; set; }
    public int Version { get; set; }
    public string SearchText { get; set; } = "";
    public string SearchSource => $"{FullName} {UserName} {Position}";

    public IReadOnlyList<int> AreaIds => Areas?.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList() ?? [];

    public static Expression<Func<Account, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.ManageAccounts), viewer.AccountId);
        return account => all || account.Id == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(a => a.FullName).HasMaxLength(200);
            builder.Property(a => a.Position).HasMaxLength(200);
            builder.Property(a => a.Areas).HasMaxLength(200);
            builder.Property(a => a.EndReason).HasMaxLength(500);
            builder.HasSecret(a => a.TotpKey);
            builder.HasOne(a => a.Agency).WithMany().HasForeignKey(a => a.AgencyId);
        }
    }

    internal sealed class ClaimTable : IEntityTypeConfiguration<IdentityUserClaim<int>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder) => builder.ToTable("account_claims");
    }

    internal sealed class LoginTable : IEntityTypeConfiguration<IdentityUserLogin<int>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder) => builder.ToTable("account_logins");
    }

    internal sealed class TokenTable : IEntityTypeConfiguration<IdentityUserToken<int>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder) => builder.ToTable("account_tokens");
    }
}
