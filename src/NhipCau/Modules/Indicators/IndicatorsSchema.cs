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
    }
}
