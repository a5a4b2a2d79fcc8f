using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Reports;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000800_Reports")]
internal sealed class ReportsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("report_periods", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ClosedAt = table.Column<DateTime>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: false),
            DueRule = table.Column<string>(maxLength: 300, nullable: true),
            From = table.Column<DateOnly>(nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            OpenedAt = table.Column<DateTime>(nullable: false),
            To = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
            Year = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_periods", x => x.Id);
        });
        migration.CreateIndex("IX_report_periods_Year_Kind", "report_periods", ["Year", "Kind"], unique: true);

        migration.CreateTable("agency_reports", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AcceptedAt = table.Column<DateTime>(nullable: true),
            AgencyId = table.Column<int>(nullable: false),
            Asked = table.Column<bool>(nullable: false),
            Difficulties = table.Column<string>(maxLength: 10000, nullable: true),
            FirstSentAt = table.Column<DateTime>(nullable: true),
            NextPeriod = table.Column<string>(maxLength: 10000, nullable: true),
            NothingToReport = table.Column<bool>(nullable: false),
            PeriodId = table.Column<int>(nullable: false),
            Proposals = table.Column<string>(maxLength: 10000, nullable: true),
            RemindedAt = table.Column<DateTime>(nullable: true),
            Reminders = table.Column<int>(nullable: false),
            ReturnedAt = table.Column<DateTime>(nullable: true),
            ReturnReason = table.Column<string>(maxLength: 2000, nullable: true),
            SentAt = table.Column<DateTime>(nullable: true),
            SentBy = table.Column<string>(maxLength: 200, nullable: true),
            SentById = table.Column<int>(nullable: true),
            State = table.Column<string>(maxLength: 40, nullable: false),
            Version = table.Column<int>(nullable: false),
            WrittenBy = table.Column<string>(maxLength: 200, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agency_reports", x => x.Id);
            table.ForeignKey("FK_agency_reports_accounts_SentById", x => x.SentById, "accounts", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agency_reports_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_agency_reports_report_periods_PeriodId", x => x.PeriodId, "report_periods", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_agency_reports_AgencyId", "agency_reports", "AgencyId");
        migration.CreateIndex("IX_agency_reports_SentById", "agency_reports", "SentById");
        migration.CreateIndex("IX_agency_reports_PeriodId_AgencyId", "agency_reports", ["PeriodId", "AgencyId"], unique: true);

        migration.CreateTable("report_entries", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Edited = table.Column<bool>(nullable: false),
            NothingToReport = table.Column<bool>(nullable: false),
            ReportId = table.Column<int>(nullable: false),
            ReportedPercent = table.Column<int>(nullable: false),
            TaskId = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 20000, nullable: false),
            VerifiedPercent = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_entries", x => x.Id);
            table.ForeignKey("FK_report_entries_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_report_entries_tasks_TaskId", x => x.TaskId, "tasks", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_report_entries_ReportId", "report_entries", "ReportId");
        migration.CreateIndex("IX_report_entries_TaskId", "report_entries", "TaskId");

        migration.CreateTable("consolidations", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Addressees = table.Column<string>(maxLength: 1000, nullable: true),
            Basis = table.Column<string>(maxLength: 4000, nullable: true),
            BuiltAt = table.Column<DateTime>(nullable: false),
            Date = table.Column<DateOnly>(nullable: true),
            Number = table.Column<string>(maxLength: 20, nullable: true),
            Opening = table.Column<string>(maxLength: 4000, nullable: true),
            PeriodId = table.Column<int>(nullable: false),
            Recipients = table.Column<string>(maxLength: 4000, nullable: true),
            SignerAuthority = table.Column<string>(maxLength: 200, nullable: true),
            SignerName = table.Column<string>(maxLength: 200, nullable: true),
            SignerTitle = table.Column<string>(maxLength: 200, nullable: true),
            Symbol = table.Column<string>(maxLength: 60, nullable: true),
            Title = table.Column<string>(maxLength: 500, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_consolidations", x => x.Id);
            table.ForeignKey("FK_consolidations_report_periods_PeriodId", x => x.PeriodId, "report_periods", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_consolidations_PeriodId", "consolidations", "PeriodId", unique: true);

        migration.CreateTable("consolidation_sections", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 20, nullable: false),
            ConsolidationId = table.Column<int>(nullable: false),
            Edited = table.Column<bool>(nullable: false),
            Position = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 40000, nullable: false),
            Title = table.Column<string>(maxLength: 300, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_consolidation_sections", x => x.Id);
            table.ForeignKey("FK_consolidation_sections_consolidations_ConsolidationId", x => x.ConsolidationId, "consolidations", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_consolidation_sections_ConsolidationId", "consolidation_sections", "ConsolidationId");
    }
}
