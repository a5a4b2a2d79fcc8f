using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Calendar;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002400_Calendar")]
internal sealed class CalendarSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("calendar_feeds", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            CreatedAt = table.Column<DateTime>(nullable: false),
            LastReadAt = table.Column<DateTime>(nullable: true),
            Name = table.Column<string>(maxLength: 100, nullable: false),
            Query = table.Column<string>(maxLength: 2000, nullable: false),
            RevokedAt = table.Column<DateTime>(nullable: true),
            TokenHash = table.Column<string>(maxLength: 64, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_calendar_feeds", x => x.Id);
            table.ForeignKey("FK_calendar_feeds_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_calendar_feeds_AccountId", "calendar_feeds", "AccountId");
        migration.CreateIndex("IX_calendar_feeds_TokenHash", "calendar_feeds", "TokenHash", unique: true);
    }
}
