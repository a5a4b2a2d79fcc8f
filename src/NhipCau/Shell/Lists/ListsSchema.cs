using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Lists;

/// <summary>The tables of lists as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002000_Lists")]
internal sealed class ListsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("saved_lists", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 100, nullable: false),
            Path = table.Column<string>(maxLength: 100, nullable: false),
            Query = table.Column<string>(maxLength: 2000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_saved_lists", x => x.Id);
        });
        migration.CreateIndex("IX_saved_lists_AccountId_Path_Name", "saved_lists", ["AccountId", "Path", "Name"], unique: true);
    }
}
