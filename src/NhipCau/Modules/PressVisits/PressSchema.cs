using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.PressVisits;

/// <summary>The table of this module as it began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002900_PressVisits")]
internal sealed class PressSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("press_visits", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            BegunOn = table.Column<DateOnly>(nullable: true),
            Case = table.Column<string>(maxLength: 40, nullable: false),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            CountryId = table.Column<int>(nullable: true),
            DecidedOn = table.Column<DateOnly>(nullable: true),
            Decision = table.Column<string>(maxLength: 200, nullable: true),
            EndedOn = table.Column<DateOnly>(nullable: true),
            From = table.Column<DateOnly>(nullable: false),
            ImportId = table.Column<int>(nullable: true),
            Journalists = table.Column<int>(nullable: false),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            Licence = table.Column<string>(maxLength: 200, nullable: true),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            Outlet = table.Column<string>(maxLength: 200, nullable: false),
            OwnerId = table.Column<int>(nullable: false),
            Programme = table.Column<string>(maxLength: 4000, nullable: true),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            ReceivedOn = table.Column<DateOnly>(nullable: true),
            Report = table.Column<string>(maxLength: 200, nullable: true),
            ReportedOn = table.Column<DateOnly>(nullable: true),
            Restricted = table.Column<bool>(nullable: false),
            SearchText = table.Column<string>(nullable: false),
            SortKey = table.Column<string>(maxLength: 800, nullable: false),
            State = table.Column<string>(maxLength: 40, nullable: false),
            Subject = table.Column<string>(maxLength: 500, nullable: false),
            To = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
            Violation = table.Column<string>(maxLength: 2000, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_press_visits", x => x.Id);
            table.ForeignKey("FK_press_visits_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_press_visits_countries_CountryId", x => x.CountryId, "countries", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_press_visits_CountryId", "press_visits", "CountryId", filter: "\"CountryId\" IS NOT NULL");
        migration.CreateIndex("IX_press_visits_From_Id_To", "press_visits", ["From", "Id", "To"]);
        migration.CreateIndex("IX_press_visits_ImportId", "press_visits", "ImportId", filter: "\"ImportId\" IS NOT NULL");
        migration.CreateIndex("IX_press_visits_OwnerId", "press_visits", "OwnerId");
        migration.CreateIndex("IX_press_visits_State", "press_visits", "State");
        migration.CreateIndex("IX_press_visits_violations", "press_visits", "From", filter: "\"Violation\" IS NOT NULL");
        migration.CreateIndex("IX_press_visits_SortKey_Id", "press_visits", ["SortKey", "Id"]);
        migration.IndexWords("press_visits");
    }
}
