using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Agencies;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000200_Agencies")]
internal sealed class AgenciesSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("agencies", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Doubtful = table.Column<bool>(nullable: false),
            EndedOn = table.Column<DateOnly>(nullable: true),
            IsCommune = table.Column<bool>(nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            Note = table.Column<string>(nullable: true),
            Ordered = table.Column<bool>(nullable: false),
            SearchText = table.Column<string>(nullable: false),
            ShortName = table.Column<string>(maxLength: 100, nullable: true),
            SortKey = table.Column<string>(maxLength: 600, nullable: false),
            StartedOn = table.Column<DateOnly>(nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agencies", x => x.Id);
        });
        migration.CreateIndex("IX_agencies_Code", "agencies", "Code", unique: true);
        migration.CreateIndex("IX_agencies_SortKey", "agencies", "SortKey");

        migration.CreateTable("agency_names", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            ShortName = table.Column<string>(maxLength: 100, nullable: true),
            Symbol = table.Column<string>(maxLength: 40, nullable: true),
            ValidFrom = table.Column<DateOnly>(nullable: true),
            ValidTo = table.Column<DateOnly>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agency_names", x => x.Id);
            table.ForeignKey("FK_agency_names_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_agency_names_AgencyId", "agency_names", "AgencyId");

        migration.CreateTable("agency_aliases", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: false),
            Key = table.Column<string>(maxLength: 300, nullable: false),
            Text = table.Column<string>(maxLength: 300, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agency_aliases", x => x.Id);
            table.ForeignKey("FK_agency_aliases_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_agency_aliases_AgencyId", "agency_aliases", "AgencyId");
        migration.CreateIndex("IX_agency_aliases_Key", "agency_aliases", "Key");

        migration.CreateTable("agency_members", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            GroupId = table.Column<int>(nullable: false),
            MemberId = table.Column<int>(nullable: false),
            ValidFrom = table.Column<DateOnly>(nullable: true),
            ValidTo = table.Column<DateOnly>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agency_members", x => x.Id);
            table.ForeignKey("FK_agency_members_agencies_GroupId", x => x.GroupId, "agencies", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_agency_members_agencies_MemberId", x => x.MemberId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_agency_members_MemberId", "agency_members", "MemberId");
        migration.CreateIndex("IX_agency_members_GroupId_MemberId", "agency_members", ["GroupId", "MemberId"]);

        migration.CreateTable("agency_successions", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Document = table.Column<string>(maxLength: 500, nullable: true),
            On = table.Column<DateOnly>(nullable: true),
            PredecessorId = table.Column<int>(nullable: false),
            SuccessorId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agency_successions", x => x.Id);
            table.ForeignKey("FK_agency_successions_agencies_PredecessorId", x => x.PredecessorId, "agencies", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_agency_successions_agencies_SuccessorId", x => x.SuccessorId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_agency_successions_PredecessorId", "agency_successions", "PredecessorId");
        migration.CreateIndex("IX_agency_successions_SuccessorId", "agency_successions", "SuccessorId");
    }
}
