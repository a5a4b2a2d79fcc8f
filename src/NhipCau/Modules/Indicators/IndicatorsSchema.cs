using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Indicators;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002410_Indicators")]
internal sealed class IndicatorsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("printed_figures", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: false),
            From = table.Column<DateOnly>(nullable: false),
            Note = table.Column<string>(maxLength: 1000, nullable: true),
            To = table.Column<DateOnly>(nullable: false),
            Value = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_printed_figures", x => x.Id);
        });
        migration.CreateIndex("IX_printed_figures_Code_From_To", "printed_figures", ["Code", "From", "To"]);

        migration.CreateTable("entered_indicators", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Aggregation = table.Column<string>(maxLength: 40, nullable: false),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Decimals = table.Column<int>(nullable: false),
            Definition = table.Column<string>(maxLength: 1000, nullable: false),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            OwnerId = table.Column<int>(nullable: true),
            Parts = table.Column<string>(maxLength: 1000, nullable: true),
            Position = table.Column<int>(nullable: false),
            Sign = table.Column<string>(maxLength: 40, nullable: false),
            Unit = table.Column<string>(maxLength: 60, nullable: false),
            ValidFrom = table.Column<DateOnly>(nullable: true),
            ValidTo = table.Column<DateOnly>(nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_entered_indicators", x => x.Id);
            table.ForeignKey("FK_entered_indicators_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_entered_indicators_Code", "entered_indicators", "Code", unique: true);
        migration.CreateIndex("IX_entered_indicators_OwnerId", "entered_indicators", "OwnerId", filter: "\"OwnerId\" IS NOT NULL");

        migration.CreateTable("stated_figures", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            AsOf = table.Column<DateOnly>(nullable: false),
            Basis = table.Column<string>(maxLength: 40, nullable: false),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: true),
            EnteredAt = table.Column<DateTime>(nullable: false),
            EnteredBy = table.Column<string>(maxLength: 200, nullable: false),
            From = table.Column<DateOnly>(nullable: false),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            Of = table.Column<string>(maxLength: 40, nullable: false),
            ReportId = table.Column<int>(nullable: true),
            Superseded = table.Column<bool>(nullable: false),
            SupersedesId = table.Column<int>(nullable: true),
            To = table.Column<DateOnly>(nullable: false),
            Value = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_stated_figures", x => x.Id);
            table.ForeignKey("FK_stated_figures_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_stated_figures_stated_figures_SupersedesId", x => x.SupersedesId, "stated_figures", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_stated_figures_AgencyId", "stated_figures", "AgencyId", filter: "\"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_stated_figures_ReportId", "stated_figures", "ReportId", filter: "\"ReportId\" IS NOT NULL");
        migration.CreateIndex("IX_stated_figures_SupersedesId", "stated_figures", "SupersedesId", filter: "\"SupersedesId\" IS NOT NULL");
        migration.CreateIndex("IX_stated_figures_Code_To_AgencyId", "stated_figures", ["Code", "To", "AgencyId"]);
        migration.CreateIndex("IX_stated_figures_standing", "stated_figures", ["Code", "Of", "From", "To", "AgencyId"], unique: true, filter: "NOT \"Superseded\" AND \"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_stated_figures_standing_province", "stated_figures", ["Code", "Of", "From", "To"], unique: true, filter: "NOT \"Superseded\" AND \"AgencyId\" IS NULL");
    }
}
