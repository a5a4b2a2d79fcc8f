using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Papers;

[DbContext(typeof(AppDbContext)), Migration("20261122002310_Papers")]
internal sealed class PapersSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("papers", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AddedAt = table.Column<DateTime>(nullable: false),
            DocumentId = table.Column<int>(nullable: true),
            FileName = table.Column<string>(maxLength: 260, nullable: true),
            IssuedOn = table.Column<DateOnly>(nullable: true),
            Issuer = table.Column<string>(maxLength: 300, nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Number = table.Column<string>(maxLength: 60, nullable: true),
            Record = table.Column<string>(maxLength: 60, nullable: false),
            RecordId = table.Column<int>(nullable: false),
            Sha = table.Column<string>(maxLength: 64, nullable: true),
            Title = table.Column<string>(maxLength: 500, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_papers", x => x.Id);
            table.ForeignKey("FK_papers_files_Sha", x => x.Sha, "files", "Sha", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_papers_Record_RecordId", "papers", ["Record", "RecordId"]);
        migration.CreateIndex("IX_papers_Sha", "papers", "Sha", filter: "\"Sha\" IS NOT NULL");
    }
}
