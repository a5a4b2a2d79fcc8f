using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Privacy;

/// <summary>Which key seals the secrets, and who looked at them.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002300_Privacy")]
internal sealed class PrivacySchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("vault_keys", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Fingerprint = table.Column<string>(maxLength: 64, nullable: false),
            MadeAt = table.Column<DateTime>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_vault_keys", x => x.Id);
        });

        migration.CreateTable("secret_views", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            AgencyId = table.Column<int>(nullable: false),
            At = table.Column<DateTime>(nullable: false),
            Fields = table.Column<string>(maxLength: 500, nullable: false),
            Person = table.Column<string>(maxLength: 300, nullable: false),
            Purpose = table.Column<string>(maxLength: 300, nullable: false),
            Record = table.Column<string>(maxLength: 60, nullable: false),
            RecordId = table.Column<int>(nullable: false),
            SearchText = table.Column<string>(nullable: false),
            Who = table.Column<string>(maxLength: 200, nullable: false),
            WholeId = table.Column<int>(nullable: false),
            WholeRecord = table.Column<string>(maxLength: 60, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_secret_views", x => x.Id);
        });
        migration.CreateIndex("IX_secret_views_At", "secret_views", "At");
        migration.CreateIndex("IX_secret_views_AgencyId_Id", "secret_views", ["AgencyId", "Id"]);
        migration.IndexWords("secret_views");
    }
}
