using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Documents;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000500_Documents")]
internal sealed class DocumentsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("documents", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            CitedOnly = table.Column<bool>(nullable: false),
            FileName = table.Column<string>(maxLength: 260, nullable: true),
            FileSha = table.Column<string>(maxLength: 64, nullable: true),
            HeaderEnd = table.Column<int>(nullable: false),
            ImportedAt = table.Column<DateTime>(nullable: false),
            ImportedById = table.Column<int>(nullable: true),
            IsParty = table.Column<bool>(nullable: false),
            IssuedOn = table.Column<DateOnly>(nullable: true),
            Issuer = table.Column<string>(maxLength: 300, nullable: true),
            IssuerId = table.Column<int>(nullable: true),
            Kind = table.Column<string>(maxLength: 20, nullable: true),
            KindName = table.Column<string>(maxLength: 60, nullable: true),
            Number = table.Column<string>(maxLength: 20, nullable: true),
            OwnerAgencyId = table.Column<int>(nullable: false),
            Place = table.Column<string>(maxLength: 100, nullable: true),
            PrintedDate = table.Column<string>(maxLength: 10, nullable: true),
            Recipients = table.Column<string>(nullable: true),
            RevisesId = table.Column<int>(nullable: true),
            SignerAuthority = table.Column<string>(maxLength: 200, nullable: true),
            SignerName = table.Column<string>(maxLength: 200, nullable: true),
            SignerTitle = table.Column<string>(maxLength: 200, nullable: true),
            Symbol = table.Column<string>(maxLength: 60, nullable: true),
            TextHash = table.Column<string>(maxLength: 64, nullable: false),
            Title = table.Column<string>(maxLength: 1000, nullable: false),
            Version = table.Column<int>(nullable: false),
            Year = table.Column<int>(nullable: true),
            // Last: SQLite reads through what stands before a column, and these fill pages.
            SearchText = table.Column<string>(nullable: false),
            Text = table.Column<string>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_documents", x => x.Id);
            table.ForeignKey("FK_documents_accounts_ImportedById", x => x.ImportedById, "accounts", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_documents_agencies_IssuerId", x => x.IssuerId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_documents_documents_RevisesId", x => x.RevisesId, "documents", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_documents_ImportedById", "documents", "ImportedById", filter: "\"ImportedById\" IS NOT NULL");
        migration.CreateIndex("IX_documents_IssuerId", "documents", "IssuerId", filter: "\"IssuerId\" IS NOT NULL");
        migration.CreateIndex("IX_documents_RevisesId", "documents", "RevisesId", filter: "\"RevisesId\" IS NOT NULL");
        migration.CreateIndex("IX_documents_TextHash", "documents", "TextHash");
        migration.CreateIndex("IX_documents_Symbol_Number", "documents", ["Symbol", "Number"]);
        migration.CreateIndex("IX_documents_Number", "documents", "Number", filter: "\"Number\" IS NOT NULL");
        migration.CreateIndex("IX_documents_KindName", "documents", "KindName", filter: "\"KindName\" IS NOT NULL");
        migration.CreateIndex("IX_documents_OwnerAgencyId", "documents", "OwnerAgencyId");
        migration.CreateIndex("IX_documents_Year", "documents", "Year", filter: "\"Year\" IS NOT NULL");

        migration.CreateTable("citations", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Date = table.Column<string>(maxLength: 10, nullable: true),
            DocumentId = table.Column<int>(nullable: false),
            End = table.Column<int>(nullable: false),
            Issuer = table.Column<string>(maxLength: 300, nullable: true),
            Kind = table.Column<string>(maxLength: 60, nullable: false),
            Number = table.Column<string>(maxLength: 20, nullable: true),
            Occurrences = table.Column<int>(nullable: false),
            Role = table.Column<string>(maxLength: 40, nullable: false),
            Secret = table.Column<bool>(nullable: false),
            Start = table.Column<int>(nullable: false),
            Symbol = table.Column<string>(maxLength: 80, nullable: true),
            TargetId = table.Column<int>(nullable: true),
            Text = table.Column<string>(maxLength: 500, nullable: false),
            Title = table.Column<string>(maxLength: 1000, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_citations", x => x.Id);
            table.ForeignKey("FK_citations_documents_DocumentId", x => x.DocumentId, "documents", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_citations_documents_TargetId", x => x.TargetId, "documents", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_citations_DocumentId", "citations", "DocumentId");
        migration.CreateIndex("IX_citations_Symbol", "citations", "Symbol", filter: "\"Symbol\" IS NOT NULL");
        migration.CreateIndex("IX_citations_TargetId_DocumentId", "citations", ["TargetId", "DocumentId"], filter: "\"TargetId\" IS NOT NULL");
    }
}
