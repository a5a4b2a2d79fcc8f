using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Reports.Workbooks;

[DbContext(typeof(AppDbContext)), Migration("20261122003300_Workbooks")]
internal sealed class WorkbooksSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("workbook_uploads", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AccountId = table.Column<int>(nullable: false),
            At = table.Column<DateTime>(nullable: false),
            Faults = table.Column<string>(nullable: false),
            FileName = table.Column<string>(maxLength: 260, nullable: false),
            Refused = table.Column<int>(nullable: false),
            ReportId = table.Column<int>(nullable: false),
            Same = table.Column<int>(nullable: false),
            Sha = table.Column<string>(maxLength: 64, nullable: false),
            Taken = table.Column<int>(nullable: false),
            Who = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_workbook_uploads", x => x.Id);
            table.ForeignKey("FK_workbook_uploads_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_workbook_uploads_ReportId", "workbook_uploads", "ReportId");
    }
}
