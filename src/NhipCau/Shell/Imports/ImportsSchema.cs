using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Imports;

[DbContext(typeof(AppDbContext)), Migration("20261122002100_Imports")]
internal sealed class ImportsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("imports", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            AgencyId = table.Column<int>(nullable: false),
            At = table.Column<DateTime>(nullable: false),
            Draft = table.Column<string>(maxLength: 32, nullable: false),
            FileName = table.Column<string>(maxLength: 260, nullable: false),
            Record = table.Column<string>(maxLength: 60, nullable: false),
            Rows = table.Column<int>(nullable: false),
            Taken = table.Column<int>(nullable: false),
            UndoneAt = table.Column<DateTime>(nullable: true),
            UndoneBy = table.Column<string>(maxLength: 200, nullable: true),
            Version = table.Column<int>(nullable: false),
            Who = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_imports", x => x.Id);
        });
        migration.CreateIndex("IX_imports_Draft", "imports", "Draft", unique: true);
        migration.CreateIndex("IX_imports_AgencyId_Id", "imports", ["AgencyId", "Id"]);
    }
}
