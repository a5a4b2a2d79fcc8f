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
        migration.CreateTable("outlines", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Edition = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            PublishedAt = table.Column<DateTime>(nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_outlines", x => x.Id);
        });
        migration.CreateIndex("IX_outlines_Code_Edition", "outlines", ["Code", "Edition"], unique: true);

        migration.CreateTable("outline_sections", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Agencies = table.Column<string>(maxLength: 2000, nullable: true),
            AskedOf = table.Column<string>(maxLength: 40, nullable: false),
            Code = table.Column<string>(maxLength: 20, nullable: false),
            FedBy = table.Column<string>(maxLength: 40, nullable: false),
            Figures = table.Column<string>(maxLength: 2000, nullable: true),
            OutlineId = table.Column<int>(nullable: false),
            Position = table.Column<int>(nullable: false),
            Standing = table.Column<string>(maxLength: 8000, nullable: true),
            Title = table.Column<string>(maxLength: 300, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_outline_sections", x => x.Id);
            table.ForeignKey("FK_outline_sections_outlines_OutlineId", x => x.OutlineId, "outlines", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_outline_sections_OutlineId_Code", "outline_sections", ["OutlineId", "Code"], unique: true);

        migration.CreateTable("report_regimes", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Addressee = table.Column<string>(maxLength: 1000, nullable: true),
            Basis = table.Column<string>(maxLength: 500, nullable: false),
            Branch = table.Column<string>(maxLength: 40, nullable: false),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Doubtful = table.Column<bool>(nullable: false),
            Due = table.Column<string>(maxLength: 10, nullable: true),
            DueRule = table.Column<string>(maxLength: 300, nullable: true),
            DueWorkingDays = table.Column<int>(nullable: true),
            EndedOn = table.Column<DateOnly>(nullable: true),
            From = table.Column<string>(maxLength: 10, nullable: true),
            LocksAfter = table.Column<int>(nullable: true),
            MonitorId = table.Column<int>(nullable: true),
            Months = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            Next = table.Column<string>(maxLength: 200, nullable: false),
            Opening = table.Column<string>(maxLength: 4000, nullable: false),
            OpensBefore = table.Column<int>(nullable: true),
            OutlineId = table.Column<int>(nullable: true),
            Recipients = table.Column<string>(maxLength: 4000, nullable: true),
            Subject = table.Column<string>(maxLength: 200, nullable: true),
            Title = table.Column<string>(maxLength: 500, nullable: false),
            To = table.Column<string>(maxLength: 10, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_regimes", x => x.Id);
            table.ForeignKey("FK_report_regimes_agencies_MonitorId", x => x.MonitorId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_report_regimes_outlines_OutlineId", x => x.OutlineId, "outlines", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_report_regimes_Code", "report_regimes", "Code", unique: true);
        migration.CreateIndex("IX_report_regimes_MonitorId", "report_regimes", "MonitorId", filter: "\"MonitorId\" IS NOT NULL");
        migration.CreateIndex("IX_report_regimes_OutlineId", "report_regimes", "OutlineId", filter: "\"OutlineId\" IS NOT NULL");

        migration.CreateTable("report_periods", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ClosedAt = table.Column<DateTime>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: false),
            DueRule = table.Column<string>(maxLength: 300, nullable: true),
            From = table.Column<DateOnly>(nullable: false),
            LocksAfter = table.Column<DateOnly>(nullable: true),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            Number = table.Column<int>(nullable: false),
            OpenedAt = table.Column<DateTime>(nullable: false),
            OutlineId = table.Column<int>(nullable: false),
            RegimeId = table.Column<int>(nullable: false),
            To = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
            Year = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_periods", x => x.Id);
            table.ForeignKey("FK_report_periods_outlines_OutlineId", x => x.OutlineId, "outlines", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_report_periods_report_regimes_RegimeId", x => x.RegimeId, "report_regimes", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_report_periods_OutlineId", "report_periods", "OutlineId");
        migration.CreateIndex("IX_report_periods_RegimeId_Year_Number", "report_periods", ["RegimeId", "Year", "Number"], unique: true);

        migration.CreateTable("agency_reports", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AcceptedAt = table.Column<DateTime>(nullable: true),
            AgencyId = table.Column<int>(nullable: false),
            Asked = table.Column<bool>(nullable: false),
            FirstSentAt = table.Column<DateTime>(nullable: true),
            NothingToReport = table.Column<bool>(nullable: false),
            OnBehalf = table.Column<bool>(nullable: false),
            OnBehalfNote = table.Column<string>(maxLength: 500, nullable: true),
            PeriodId = table.Column<int>(nullable: false),
            RemindedAt = table.Column<DateTime>(nullable: true),
            Reminders = table.Column<int>(nullable: false),
            ReopenedAt = table.Column<DateTime>(nullable: true),
            ReopenedBy = table.Column<string>(maxLength: 200, nullable: true),
            ReopenedUntil = table.Column<DateOnly>(nullable: true),
            ReopenReason = table.Column<string>(maxLength: 2000, nullable: true),
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
        migration.CreateIndex("IX_agency_reports_SentById", "agency_reports", "SentById", filter: "\"SentById\" IS NOT NULL");
        migration.CreateIndex("IX_agency_reports_PeriodId_AgencyId", "agency_reports", ["PeriodId", "AgencyId"], unique: true);

        migration.CreateTable("section_answers", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 20, nullable: false),
            NothingToReport = table.Column<bool>(nullable: false),
            ReportId = table.Column<int>(nullable: false),
            Required = table.Column<bool>(nullable: false),
            ReturnNote = table.Column<string>(maxLength: 2000, nullable: true),
            Text = table.Column<string>(maxLength: 20000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_section_answers", x => x.Id);
            table.ForeignKey("FK_section_answers_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_section_answers_ReportId_Code", "section_answers", ["ReportId", "Code"], unique: true);

        migration.CreateTable("figure_answers", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AsOf = table.Column<DateOnly>(nullable: true),
            Basis = table.Column<string>(maxLength: 40, nullable: false),
            Code = table.Column<string>(maxLength: 20, nullable: false),
            Counted = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            Figure = table.Column<string>(maxLength: 60, nullable: false),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            NothingToReport = table.Column<bool>(nullable: false),
            ReportId = table.Column<int>(nullable: false),
            Value = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_figure_answers", x => x.Id);
            table.ForeignKey("FK_figure_answers_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_figure_answers_Figure", "figure_answers", "Figure");
        migration.CreateIndex("IX_figure_answers_ReportId_Figure", "figure_answers", ["ReportId", "Figure"], unique: true);

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
            Edition = table.Column<int>(nullable: false),
            FrozenAt = table.Column<DateTime>(nullable: true),
            Issuer = table.Column<string>(maxLength: 200, nullable: true),
            Number = table.Column<string>(maxLength: 20, nullable: true),
            Opening = table.Column<string>(maxLength: 4000, nullable: true),
            Parent = table.Column<string>(maxLength: 200, nullable: true),
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
            Dropped = table.Column<string>(maxLength: 4000, nullable: true),
            LastKey = table.Column<int>(nullable: false),
            Position = table.Column<int>(nullable: false),
            Title = table.Column<string>(maxLength: 300, nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_consolidation_sections", x => x.Id);
            table.ForeignKey("FK_consolidation_sections_consolidations_ConsolidationId", x => x.ConsolidationId, "consolidations", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_consolidation_sections_ConsolidationId_Code", "consolidation_sections", ["ConsolidationId", "Code"], unique: true);
    }
}
