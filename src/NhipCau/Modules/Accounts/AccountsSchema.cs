using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Accounts;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000300_Accounts")]
internal sealed class AccountsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("accounts", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccessFailedCount = table.Column<int>(nullable: false),
            AgencyId = table.Column<int>(nullable: false),
            Areas = table.Column<string>(maxLength: 200, nullable: true),
            ConcurrencyStamp = table.Column<string>(nullable: true),
            Email = table.Column<string>(maxLength: 256, nullable: true),
            EmailConfirmed = table.Column<bool>(nullable: false),
            EndReason = table.Column<string>(maxLength: 500, nullable: true),
            EndedAt = table.Column<DateTime>(nullable: true),
            IsDemo = table.Column<bool>(nullable: false),
            FullName = table.Column<string>(maxLength: 200, nullable: false),
            LockoutEnabled = table.Column<bool>(nullable: false),
            LockoutEnd = table.Column<DateTimeOffset>(nullable: true),
            MustChangePassword = table.Column<bool>(nullable: false),
            NormalizedEmail = table.Column<string>(maxLength: 256, nullable: true),
            NormalizedUserName = table.Column<string>(maxLength: 256, nullable: true),
            PasswordHash = table.Column<string>(nullable: true),
            PhoneNumber = table.Column<string>(nullable: true),
            PhoneNumberConfirmed = table.Column<bool>(nullable: false),
            Position = table.Column<string>(maxLength: 200, nullable: true),
            Role = table.Column<string>(maxLength: 40, nullable: false),
            SearchText = table.Column<string>(nullable: false),
            SecurityStamp = table.Column<string>(nullable: true),
            SeenAt = table.Column<DateTime>(nullable: true),
            Shortcuts = table.Column<bool>(nullable: false),
            TwoFactorEnabled = table.Column<bool>(nullable: false),
            UserName = table.Column<string>(maxLength: 256, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_accounts", x => x.Id);
            table.ForeignKey("FK_accounts_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_accounts_AgencyId", "accounts", "AgencyId");
        migration.CreateIndex("EmailIndex", "accounts", "NormalizedEmail");
        migration.CreateIndex("UserNameIndex", "accounts", "NormalizedUserName", unique: true);

        migration.CreateTable("account_claims", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ClaimType = table.Column<string>(nullable: true),
            ClaimValue = table.Column<string>(nullable: true),
            UserId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_account_claims", x => x.Id);
            table.ForeignKey("FK_account_claims_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_account_claims_UserId", "account_claims", "UserId");

        migration.CreateTable("account_logins", table => new
        {
            LoginProvider = table.Column<string>(nullable: false),
            ProviderKey = table.Column<string>(nullable: false),
            ProviderDisplayName = table.Column<string>(nullable: true),
            UserId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_account_logins", x => new { x.LoginProvider, x.ProviderKey });
            table.ForeignKey("FK_account_logins_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_account_logins_UserId", "account_logins", "UserId");

        migration.CreateTable("account_tokens", table => new
        {
            UserId = table.Column<int>(nullable: false),
            LoginProvider = table.Column<string>(nullable: false),
            Name = table.Column<string>(nullable: false),
            Value = table.Column<string>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_account_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
            table.ForeignKey("FK_account_tokens_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
    }
}
