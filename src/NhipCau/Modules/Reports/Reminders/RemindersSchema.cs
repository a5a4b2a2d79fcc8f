using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Reports.Reminders;

[DbContext(typeof(AppDbContext)), Migration("20261122003310_Reminders")]
internal sealed class RemindersSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("reminder_rungs", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Days = table.Column<int>(nullable: false),
            Invites = table.Column<bool>(nullable: false),
            Mail = table.Column<bool>(nullable: false),
            RegimeId = table.Column<int>(nullable: true),
            ValidFrom = table.Column<DateOnly>(nullable: true),
            ValidTo = table.Column<DateOnly>(nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_reminder_rungs", x => x.Id);
            table.ForeignKey("FK_reminder_rungs_report_regimes_RegimeId", x => x.RegimeId, "report_regimes", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_reminder_rungs_RegimeId", "reminder_rungs", "RegimeId", filter: "\"RegimeId\" IS NOT NULL");

        migration.CreateTable("mailboxes", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Address = table.Column<string>(maxLength: 254, nullable: false),
            AgencyId = table.Column<int>(nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_mailboxes", x => x.Id);
            table.ForeignKey("FK_mailboxes_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_mailboxes_AgencyId", "mailboxes", "AgencyId", unique: true);

        migration.CreateTable("report_dispatches", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            At = table.Column<DateTime>(nullable: true),
            Attempts = table.Column<int>(nullable: false),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            Day = table.Column<DateOnly>(nullable: false),
            DueOn = table.Column<DateOnly>(nullable: false),
            Error = table.Column<string>(maxLength: 500, nullable: true),
            MadeAt = table.Column<DateTime>(nullable: false),
            Outcome = table.Column<string>(maxLength: 40, nullable: false),
            ReportId = table.Column<int>(nullable: false),
            Rung = table.Column<string>(maxLength: 40, nullable: false),
            Subject = table.Column<string>(maxLength: 300, nullable: false),
            Text = table.Column<string>(maxLength: 2000, nullable: false),
            To = table.Column<string>(maxLength: 320, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_dispatches", x => x.Id);
            table.ForeignKey("FK_report_dispatches_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_report_dispatches_Outcome", "report_dispatches", "Outcome");
        migration.CreateIndex("IX_report_dispatches_ReportId_DueOn_Rung_Channel", "report_dispatches", ["ReportId", "DueOn", "Rung", "Channel"], unique: true);
    }
}
