using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000100_Shell")]
internal sealed class ShellSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("changes", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: true),
            Act = table.Column<string>(maxLength: 200, nullable: false),
            AgencyId = table.Column<int>(nullable: true),
            At = table.Column<DateTime>(nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: true),
            Hash = table.Column<string>(maxLength: 64, nullable: false),
            Number = table.Column<long>(nullable: false),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            Record = table.Column<string>(maxLength: 60, nullable: false),
            RecordId = table.Column<int>(nullable: false),
            Values = table.Column<string>(nullable: false),
            Who = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_changes", x => x.Id);
        });
        migration.CreateIndex("IX_changes_At", "changes", "At");
        migration.CreateIndex("IX_changes_Number", "changes", "Number", unique: true);
        migration.CreateIndex("IX_changes_Record_RecordId_Id", "changes", ["Record", "RecordId", "Id"]);

        migration.CreateTable("files", table => new
        {
            Sha = table.Column<string>(maxLength: 64, nullable: false),
            MediaType = table.Column<string>(maxLength: 120, nullable: false),
            Size = table.Column<long>(nullable: false),
            StoredAt = table.Column<DateTime>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_files", x => x.Sha);
        });

        migration.CreateTable("notices", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: false),
            Arguments = table.Column<string>(maxLength: 2000, nullable: false),
            At = table.Column<DateTime>(nullable: false),
            Link = table.Column<string>(maxLength: 300, nullable: false),
            Text = table.Column<string>(maxLength: 300, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_notices", x => x.Id);
        });
        migration.CreateIndex("IX_notices_AgencyId_Id", "notices", ["AgencyId", "Id"]);
    }
}
