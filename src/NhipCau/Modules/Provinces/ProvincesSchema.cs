using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Provinces;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000400_Provinces")]
internal sealed class ProvincesSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("provinces", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            CommitteeId = table.Column<int>(nullable: true),
            FocalAgencyId = table.Column<int>(nullable: true),
            Name = table.Column<string>(maxLength: 100, nullable: false),
            PlaceName = table.Column<string>(maxLength: 100, nullable: false),
            Type = table.Column<string>(maxLength: 40, nullable: false),
            ValidFrom = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_provinces", x => x.Id);
            table.ForeignKey("FK_provinces_agencies_CommitteeId", x => x.CommitteeId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_provinces_agencies_FocalAgencyId", x => x.FocalAgencyId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_provinces_CommitteeId", "provinces", "CommitteeId", filter: "\"CommitteeId\" IS NOT NULL");
        migration.CreateIndex("IX_provinces_FocalAgencyId", "provinces", "FocalAgencyId", filter: "\"FocalAgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_provinces_ValidFrom", "provinces", "ValidFrom", unique: true);

        migration.CreateTable("areas", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 40, nullable: false),
            Keywords = table.Column<string>(maxLength: 1000, nullable: false),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            Position = table.Column<int>(nullable: false),
            ReportSection = table.Column<string>(maxLength: 20, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_areas", x => x.Id);
        });
        migration.CreateIndex("IX_areas_Code", "areas", "Code", unique: true);

        migration.CreateTable("holidays", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Date = table.Column<DateOnly>(nullable: false),
            Doubtful = table.Column<bool>(nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_holidays", x => x.Id);
        });
        migration.CreateIndex("IX_holidays_Date", "holidays", "Date");
    }
}
