using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Plans;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000600_Plans")]
internal sealed class PlansSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("plans", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            DocumentId = table.Column<int>(nullable: false),
            IssuedAt = table.Column<DateTime>(nullable: true),
            IssuedById = table.Column<int>(nullable: true),
            MonitorId = table.Column<int>(nullable: true),
            PreparedAt = table.Column<DateTime>(nullable: true),
            PreparedById = table.Column<int>(nullable: true),
            ReturnedReason = table.Column<string>(maxLength: 1000, nullable: true),
            RevisesId = table.Column<int>(nullable: true),
            Status = table.Column<string>(maxLength: 40, nullable: false),
            TakenOver = table.Column<string>(maxLength: 500, nullable: true),
            Version = table.Column<int>(nullable: false),
            WithdrawnReason = table.Column<string>(maxLength: 1000, nullable: true),
            Year = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_plans", x => x.Id);
            table.ForeignKey("FK_plans_documents_DocumentId", x => x.DocumentId, "documents", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_plans_accounts_IssuedById", x => x.IssuedById, "accounts", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_plans_agencies_MonitorId", x => x.MonitorId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_plans_accounts_PreparedById", x => x.PreparedById, "accounts", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_plans_plans_RevisesId", x => x.RevisesId, "plans", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_plans_DocumentId", "plans", "DocumentId", unique: true);
        migration.CreateIndex("IX_plans_IssuedById", "plans", "IssuedById", filter: "\"IssuedById\" IS NOT NULL");
        migration.CreateIndex("IX_plans_MonitorId", "plans", "MonitorId", filter: "\"MonitorId\" IS NOT NULL");
        migration.CreateIndex("IX_plans_PreparedById", "plans", "PreparedById", filter: "\"PreparedById\" IS NOT NULL");
        migration.CreateIndex("IX_plans_RevisesId", "plans", "RevisesId", filter: "\"RevisesId\" IS NOT NULL");
    }
}
