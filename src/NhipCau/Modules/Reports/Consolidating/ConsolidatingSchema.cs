using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Paragraphs with their sources, the ledger of contributions, frozen editions.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122003400_Consolidating")]
internal sealed class ConsolidatingSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("report_paragraphs", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Edited = table.Column<bool>(nullable: false),
            Key = table.Column<string>(maxLength: 40, nullable: false),
            Mark = table.Column<string>(maxLength: 60, nullable: true),
            Origin = table.Column<string>(maxLength: 40, nullable: false),
            Position = table.Column<int>(nullable: false),
            SectionId = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 40000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_paragraphs", x => x.Id);
            table.ForeignKey("FK_report_paragraphs_consolidation_sections_SectionId", x => x.SectionId, "consolidation_sections", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_report_paragraphs_SectionId_Key", "report_paragraphs", ["SectionId", "Key"], unique: true);

        migration.CreateTable("paragraph_sources", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 60, nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            OriginalText = table.Column<string>(maxLength: 20000, nullable: true),
            ParagraphId = table.Column<int>(nullable: false),
            ReportId = table.Column<int>(nullable: true),
            SourceId = table.Column<int>(nullable: false),
            Who = table.Column<string>(maxLength: 1000, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_paragraph_sources", x => x.Id);
            table.ForeignKey("FK_paragraph_sources_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_paragraph_sources_report_paragraphs_ParagraphId", x => x.ParagraphId, "report_paragraphs", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_paragraph_sources_Code", "paragraph_sources", "Code", filter: "\"Code\" IS NOT NULL");
        migration.CreateIndex("IX_paragraph_sources_ParagraphId", "paragraph_sources", "ParagraphId");
        migration.CreateIndex("IX_paragraph_sources_ReportId", "paragraph_sources", "ReportId", filter: "\"ReportId\" IS NOT NULL");
        migration.CreateIndex("IX_paragraph_sources_Kind_SourceId", "paragraph_sources", ["Kind", "SourceId"]);

        migration.CreateTable("contribution_uses", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Paragraph = table.Column<string>(maxLength: 40, nullable: true),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            ReportId = table.Column<int>(nullable: false),
            SectionId = table.Column<int>(nullable: false),
            SourceId = table.Column<int>(nullable: false),
            Use = table.Column<string>(maxLength: 40, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_contribution_uses", x => x.Id);
            table.ForeignKey("FK_contribution_uses_agency_reports_ReportId", x => x.ReportId, "agency_reports", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_contribution_uses_consolidation_sections_SectionId", x => x.SectionId, "consolidation_sections", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_contribution_uses_ReportId", "contribution_uses", "ReportId");
        migration.CreateIndex("IX_contribution_uses_SectionId_Kind_SourceId", "contribution_uses", ["SectionId", "Kind", "SourceId"], unique: true);

        migration.CreateTable("report_snapshots", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AsOf = table.Column<DateOnly>(nullable: false),
            At = table.Column<DateTime>(nullable: false),
            ConsolidationId = table.Column<int>(nullable: false),
            Content = table.Column<string>(nullable: false),
            DocxSha = table.Column<string>(maxLength: 64, nullable: false),
            Edition = table.Column<int>(nullable: false),
            Who = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_snapshots", x => x.Id);
            table.ForeignKey("FK_report_snapshots_consolidations_ConsolidationId", x => x.ConsolidationId, "consolidations", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_report_snapshots_ConsolidationId_Edition", "report_snapshots", ["ConsolidationId", "Edition"], unique: true);

        migration.CreateTable("report_snapshot_rows", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Codes = table.Column<string>(maxLength: 8000, nullable: false),
            Record = table.Column<string>(maxLength: 60, nullable: false),
            RecordId = table.Column<int>(nullable: false),
            SnapshotId = table.Column<int>(nullable: false),
            Title = table.Column<string>(maxLength: 500, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_report_snapshot_rows", x => x.Id);
            table.ForeignKey("FK_report_snapshot_rows_report_snapshots_SnapshotId", x => x.SnapshotId, "report_snapshots", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_report_snapshot_rows_SnapshotId", "report_snapshot_rows", "SnapshotId");
        migration.CreateIndex("IX_report_snapshot_rows_Record_RecordId", "report_snapshot_rows", ["Record", "RecordId"]);
    }
}
