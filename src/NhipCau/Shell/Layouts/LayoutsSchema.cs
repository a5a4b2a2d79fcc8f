using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Layouts;

[DbContext(typeof(AppDbContext)), Migration("20261122002320_Layouts")]
internal sealed class LayoutsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("layout_sheets", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            CommitteeLine = table.Column<bool>(nullable: false),
            Guidance05From = table.Column<DateOnly>(nullable: false),
            LineExactly = table.Column<int>(nullable: false),
            PageNumberFromTop = table.Column<int>(nullable: false),
            PageNumberSize = table.Column<int>(nullable: false),
            PartyBasesDashed = table.Column<bool>(nullable: false),
            PetitionSubmits = table.Column<bool>(nullable: false),
            PositionBold = table.Column<bool>(nullable: false),
            RightMargin = table.Column<int>(nullable: false),
            UnderTitle = table.Column<int>(nullable: false),
            Version = table.Column<int>(nullable: false),
            WideIndent = table.Column<bool>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_layout_sheets", x => x.Id);
        });
    }
}
