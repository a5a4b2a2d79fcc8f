using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The tables of visits and of the norms of protocol as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002700_Inbound")]
internal sealed class InboundSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("protocol_norms", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Amount = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            Document = table.Column<string>(maxLength: 300, nullable: false),
            IsLocal = table.Column<bool>(nullable: false),
            Item = table.Column<string>(maxLength: 40, nullable: false),
            NeedsReason = table.Column<bool>(nullable: false),
            Note = table.Column<string>(maxLength: 500, nullable: true),
            Per = table.Column<string>(maxLength: 40, nullable: false),
            Person = table.Column<string>(maxLength: 40, nullable: false),
            Rank = table.Column<string>(maxLength: 40, nullable: true),
            ValidFrom = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_protocol_norms", x => x.Id);
        });
        migration.CreateIndex("IX_protocol_norms_Item_Rank_Person_ValidFrom_IsLocal", "protocol_norms", ["Item", "Rank", "Person", "ValidFrom", "IsLocal"], unique: true);

        migration.CreateTable("visits", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ApprovalDocument = table.Column<string>(maxLength: 500, nullable: true),
            ApprovedBy = table.Column<string>(maxLength: 500, nullable: true),
            ApprovedOn = table.Column<DateOnly>(nullable: true),
            AskedOf = table.Column<string>(maxLength: 2000, nullable: true),
            AskedOn = table.Column<DateOnly>(nullable: true),
            Basis = table.Column<string>(maxLength: 40, nullable: false),
            Body = table.Column<string>(maxLength: 500, nullable: false),
            BodyKey = table.Column<string>(maxLength: 500, nullable: false),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            Contacts = table.Column<string>(maxLength: 8000, nullable: true),
            Countries = table.Column<string>(maxLength: 60, nullable: false),
            DaysKnown = table.Column<bool>(nullable: false),
            EndedOn = table.Column<DateOnly>(nullable: true),
            Estimate = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            From = table.Column<DateOnly>(nullable: false),
            Head = table.Column<string>(maxLength: 500, nullable: true),
            HeadPosition = table.Column<string>(maxLength: 500, nullable: true),
            HostId = table.Column<int>(nullable: true),
            ImportId = table.Column<int>(nullable: true),
            Interpreter = table.Column<string>(maxLength: 500, nullable: true),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            LineId = table.Column<int>(nullable: true),
            ListIsPartial = table.Column<bool>(nullable: false),
            Name = table.Column<string>(maxLength: 500, nullable: false),
            Nationalities = table.Column<string>(maxLength: 60, nullable: false),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            Opinion = table.Column<string>(maxLength: 2000, nullable: true),
            OwnerId = table.Column<int>(nullable: false),
            PartnerId = table.Column<int>(nullable: true),
            Pays = table.Column<string>(maxLength: 40, nullable: false),
            People = table.Column<int>(nullable: false),
            Proposals = table.Column<string>(maxLength: 8000, nullable: true),
            Purpose = table.Column<string>(maxLength: 40, nullable: false),
            PurposeText = table.Column<string>(maxLength: 2000, nullable: true),
            Rank = table.Column<string>(maxLength: 40, nullable: false),
            RankReason = table.Column<string>(maxLength: 2000, nullable: true),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            ReportDocument = table.Column<string>(maxLength: 500, nullable: true),
            ReportDueOn = table.Column<DateOnly>(nullable: true),
            ReportedOn = table.Column<DateOnly>(nullable: true),
            Restricted = table.Column<bool>(nullable: false),
            Results = table.Column<string>(maxLength: 8000, nullable: true),
            SearchText = table.Column<string>(nullable: false),
            SentById = table.Column<int>(nullable: true),
            SentOn = table.Column<DateOnly>(nullable: true),
            Settlement = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            SignedPapers = table.Column<string>(maxLength: 8000, nullable: true),
            SortKey = table.Column<string>(maxLength: 1000, nullable: false),
            StartedOn = table.Column<DateOnly>(nullable: true),
            State = table.Column<string>(maxLength: 40, nullable: false),
            To = table.Column<DateOnly>(nullable: false),
            TwinAnswer = table.Column<string>(maxLength: 2000, nullable: true),
            TwinId = table.Column<int>(nullable: true),
            TwinName = table.Column<string>(maxLength: 500, nullable: true),
            Venues = table.Column<string>(maxLength: 500, nullable: true),
            VerifiedOn = table.Column<DateOnly>(nullable: true),
            Version = table.Column<int>(nullable: false),
            VisaKind = table.Column<string>(maxLength: 100, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visits", x => x.Id);
            table.ForeignKey("FK_visits_agencies_HostId", x => x.HostId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_visits_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_visits_year_plan_lines_LineId", x => x.LineId, "year_plan_lines", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_visits_partners_PartnerId", x => x.PartnerId, "partners", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_visits_visits_TwinId", x => x.TwinId, "visits", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_visits_days", "visits", ["From", "Id", "To", "DaysKnown", "State", "StartedOn", "TwinId", "TwinName", "TwinAnswer", "Rank", "Basis", "LineId", "People", "Estimate", "Settlement"]);
        migration.CreateIndex("IX_visits_HostId_From", "visits", ["HostId", "From"], filter: "\"HostId\" IS NOT NULL");
        migration.CreateIndex("IX_visits_LineId_State", "visits", ["LineId", "State"], filter: "\"LineId\" IS NOT NULL");
        migration.CreateIndex("IX_visits_OwnerId_From", "visits", ["OwnerId", "From"]);
        migration.CreateIndex("IX_visits_met", "visits", ["PartnerId", "From", "Id", "DaysKnown", "State"], filter: "\"PartnerId\" IS NOT NULL");
        migration.CreateIndex("IX_visits_SortKey_Id", "visits", ["SortKey", "Id"]);
        migration.CreateIndex("IX_visits_unhosted", "visits", "OwnerId", filter: "\"HostId\" IS NULL");
        migration.CreateIndex("IX_visits_doubtful", "visits", "From", filter: "\"TwinName\" IS NOT NULL AND \"TwinAnswer\" IS NULL");
        migration.CreateIndex("IX_visits_State_From", "visits", ["State", "From"]);
        migration.CreateIndex("IX_visits_TwinId", "visits", "TwinId", filter: "\"TwinId\" IS NOT NULL");
        migration.IndexWords("visits");

        migration.CreateTable("visit_guests", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            Nationality = table.Column<string>(maxLength: 2, nullable: true),
            Order = table.Column<int>(nullable: false),
            Passport_Hash = table.Column<string>(maxLength: 64, nullable: true),
            Passport_Mask = table.Column<string>(maxLength: 20, nullable: true),
            Passport_Sealed = table.Column<string>(maxLength: 1200, nullable: true),
            Position = table.Column<string>(maxLength: 300, nullable: true),
            VisitId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visit_guests", x => x.Id);
            table.ForeignKey("FK_visit_guests_visits_VisitId", x => x.VisitId, "visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_visit_guests_VisitId", "visit_guests", "VisitId");

        migration.CreateTable("visit_days", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            On = table.Column<DateOnly>(nullable: false),
            Place = table.Column<string>(maxLength: 200, nullable: true),
            VisitId = table.Column<int>(nullable: false),
            Work = table.Column<string>(maxLength: 1000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visit_days", x => x.Id);
            table.ForeignKey("FK_visit_days_visits_VisitId", x => x.VisitId, "visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_visit_days_VisitId", "visit_days", "VisitId");

        migration.CreateTable("visit_gifts", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            IsOurs = table.Column<bool>(nullable: false),
            ToWhom = table.Column<string>(maxLength: 300, nullable: false),
            VisitId = table.Column<int>(nullable: false),
            What = table.Column<string>(maxLength: 300, nullable: false),
            Worth = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visit_gifts", x => x.Id);
            table.ForeignKey("FK_visit_gifts_visits_VisitId", x => x.VisitId, "visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_visit_gifts_VisitId", "visit_gifts", "VisitId");

        migration.CreateTable("visit_costs", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ByOther = table.Column<bool>(nullable: false),
            Count = table.Column<int>(nullable: false),
            Estimate = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            Item = table.Column<string>(maxLength: 40, nullable: false),
            Person = table.Column<string>(maxLength: 40, nullable: false),
            Reason = table.Column<string>(maxLength: 500, nullable: true),
            Settlement = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            Text = table.Column<string>(maxLength: 300, nullable: true),
            Units = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            VisitId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visit_costs", x => x.Id);
            table.ForeignKey("FK_visit_costs_visits_VisitId", x => x.VisitId, "visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_visit_costs_VisitId", "visit_costs", "VisitId");

        migration.CreateTable("visit_notices", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Document = table.Column<string>(maxLength: 300, nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            On = table.Column<DateOnly>(nullable: false),
            VisitId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visit_notices", x => x.Id);
            table.ForeignKey("FK_visit_notices_visits_VisitId", x => x.VisitId, "visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_visit_notices_VisitId", "visit_notices", "VisitId");

        migration.CreateTable("visit_promises", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            DoneOn = table.Column<DateOnly>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: true),
            IsOurs = table.Column<bool>(nullable: false),
            TaskId = table.Column<int>(nullable: true),
            Text = table.Column<string>(maxLength: 1000, nullable: false),
            VisitId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_visit_promises", x => x.Id);
            table.ForeignKey("FK_visit_promises_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_visit_promises_visits_VisitId", x => x.VisitId, "visits", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_visit_promises_AgencyId", "visit_promises", "AgencyId", filter: "\"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_visit_promises_VisitId", "visit_promises", "VisitId");
    }
}
