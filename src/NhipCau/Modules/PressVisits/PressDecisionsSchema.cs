using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.PressVisits;

/// <summary>All decisions on a visit are kept, and the day of the first consent; what was decided before is taken over.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002910_PressDecisions")]
internal sealed class PressDecisionsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<DateOnly>("ApprovedOn", "press_visits", nullable: true);
        migration.AddColumn<int>("BegunWith", "press_visits", nullable: true);
        migration.CreateIndex("IX_press_visits_ApprovedOn", "press_visits", "ApprovedOn", filter: "\"ApprovedOn\" IS NOT NULL");
        migration.CreateTable("press_decisions", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Consents = table.Column<bool>(nullable: false),
            Document = table.Column<string>(maxLength: 200, nullable: true),
            On = table.Column<DateOnly>(nullable: false),
            Programme = table.Column<string>(maxLength: 4000, nullable: true),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            VisitId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_press_decisions", x => x.Id);
            table.ForeignKey("FK_press_decisions_press_visits_VisitId", x => x.VisitId, "press_visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_press_decisions_VisitId", "press_decisions", "VisitId");
        migration.Sql("""UPDATE press_visits SET "ApprovedOn" = "DecidedOn" WHERE "Decision" IS NOT NULL""");
        migration.Sql("""UPDATE press_visits SET "BegunWith" = "Journalists" WHERE "BegunOn" IS NOT NULL""");
        migration.Sql("""
            INSERT INTO press_decisions ("VisitId", "On", "Consents", "Document", "Reason", "Programme")
            SELECT "Id", "DecidedOn", "Decision" IS NOT NULL, "Decision", CASE WHEN "Decision" IS NULL THEN "Reason" END, CASE WHEN "Decision" IS NOT NULL THEN "Programme" END
            FROM press_visits WHERE "DecidedOn" IS NOT NULL
            """);
    }
}
