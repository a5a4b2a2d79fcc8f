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
            TotpKey_Hash = table.Column<string>(maxLength: 64, nullable: true),
            TotpKey_Mask = table.Column<string>(maxLength: 20, nullable: true),
            TotpKey_Sealed = table.Column<string>(maxLength: 1200, nullable: true),
            TotpStep = table.Column<long>(nullable: true),
            TwoFactorEnabled = table.Column<bool>(nullable: false),
            UserName = table.Column<string>(maxLength: 256, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_accounts", x => x.Id);
            table.ForeignKey("FK_accounts_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_accounts_AgencyId", "accounts", "AgencyId");
        migration.CreateIndex("EmailIndex", "accounts", "NormalizedEmail", filter: "\"NormalizedEmail\" IS NOT NULL");
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
        SignIns(migration);
        Loans(migration);
    }

    private static void SignIns(MigrationBuilder migration)
    {
        migration.CreateTable("sign_in_rules", table => new
        {
            Id = table.Column<int>(nullable: false),
            IdleHours = table.Column<int>(nullable: false),
            LengthAlone = table.Column<int>(nullable: false),
            LengthWithSecondFactor = table.Column<int>(nullable: false),
            LongestDays = table.Column<int>(nullable: false),
            SecondFactorRoles = table.Column<string>(maxLength: 300, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_sign_in_rules", x => x.Id);
        });

        migration.CreateTable("sign_ins", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            Address = table.Column<string>(maxLength: 60, nullable: false),
            Browser = table.Column<string>(maxLength: 40, nullable: false),
            DeviceHash = table.Column<string>(maxLength: 64, nullable: false),
            EndedAt = table.Column<DateTime>(nullable: true),
            IsNew = table.Column<bool>(nullable: false),
            Key = table.Column<string>(maxLength: 32, nullable: false),
            LoanId = table.Column<int>(nullable: true),
            Machine = table.Column<string>(maxLength: 40, nullable: false),
            SeenAt = table.Column<DateTime>(nullable: false),
            Stamp = table.Column<string>(maxLength: 64, nullable: false),
            StartedAt = table.Column<DateTime>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_sign_ins", x => x.Id);
            table.ForeignKey("FK_sign_ins_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_sign_ins_Key", "sign_ins", "Key", unique: true);
        migration.CreateIndex("IX_sign_ins_AccountId_DeviceHash", "sign_ins", ["AccountId", "DeviceHash"]);
        migration.CreateIndex("IX_sign_ins_SeenAt", "sign_ins", "SeenAt");

        migration.CreateTable("recovery_codes", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            Hash = table.Column<string>(maxLength: 64, nullable: false),
            UsedAt = table.Column<DateTime>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_recovery_codes", x => x.Id);
            table.ForeignKey("FK_recovery_codes_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_recovery_codes_AccountId_Hash", "recovery_codes", ["AccountId", "Hash"]);
    }

    private static void Loans(MigrationBuilder migration)
    {
        migration.CreateTable("role_loans", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: false),
            BeginTold = table.Column<bool>(nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: false),
            EndReason = table.Column<string>(maxLength: 500, nullable: true),
            EndTold = table.Column<bool>(nullable: false),
            EndedAt = table.Column<DateTime>(nullable: true),
            From = table.Column<DateOnly>(nullable: false),
            GiverId = table.Column<int>(nullable: false),
            Reason = table.Column<string>(maxLength: 500, nullable: false),
            Role = table.Column<string>(maxLength: 40, nullable: false),
            TakerId = table.Column<int>(nullable: false),
            Until = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_role_loans", x => x.Id);
            table.ForeignKey("FK_role_loans_accounts_GiverId", x => x.GiverId, "accounts", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_role_loans_accounts_TakerId", x => x.TakerId, "accounts", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_role_loans_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_role_loans_AgencyId", "role_loans", "AgencyId");
        migration.CreateIndex("IX_role_loans_GiverId", "role_loans", "GiverId");
        migration.CreateIndex("IX_role_loans_TakerId_Until", "role_loans", ["TakerId", "Until"]);
        migration.CreateIndex("IX_role_loans_Until", "role_loans", "Until");
    }
}
