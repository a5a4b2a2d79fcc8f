using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;
using NhipCau.Shell.Privacy;

namespace NhipCau.Modules.Delegations;

/// <summary>The tables of this module as they began: yearly plans, passports, delegations out.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002600_Delegations")]
internal sealed class DelegationsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("year_plans", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Document = table.Column<string>(maxLength: 300, nullable: true),
            IssuedOn = table.Column<DateOnly>(nullable: true),
            Issuer = table.Column<string>(maxLength: 300, nullable: true),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            RegisterUntil = table.Column<DateOnly>(nullable: true),
            Scope = table.Column<string>(maxLength: 40, nullable: false),
            SearchText = table.Column<string>(nullable: false),
            Stage = table.Column<string>(maxLength: 40, nullable: false),
            Version = table.Column<int>(nullable: false),
            Year = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_year_plans", x => x.Id);
        });
        migration.CreateIndex("IX_year_plans_Year_Id", "year_plans", ["Year", "Id"]);

        migration.CreateTable("year_plan_steps", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Body = table.Column<string>(maxLength: 300, nullable: true),
            Document = table.Column<string>(maxLength: 300, nullable: true),
            On = table.Column<DateOnly>(nullable: false),
            PlanId = table.Column<int>(nullable: false),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            Stage = table.Column<string>(maxLength: 40, nullable: false),
            Who = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_year_plan_steps", x => x.Id);
            table.ForeignKey("FK_year_plan_steps_year_plans_PlanId", x => x.PlanId, "year_plans", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_year_plan_steps_PlanId", "year_plan_steps", "PlanId");

        migration.CreateTable("year_plan_lines", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            Countries = table.Column<string>(maxLength: 60, nullable: false),
            Direction = table.Column<string>(maxLength: 40, nullable: false),
            Document = table.Column<string>(maxLength: 300, nullable: true),
            Estimate = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            From = table.Column<DateOnly>(nullable: false),
            Funding = table.Column<string>(maxLength: 40, nullable: false),
            Head = table.Column<string>(maxLength: 300, nullable: true),
            ImportId = table.Column<int>(nullable: true),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            MergedIntoId = table.Column<int>(nullable: true),
            Name = table.Column<string>(maxLength: 500, nullable: true),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            Number = table.Column<int>(nullable: false),
            OwnerId = table.Column<int>(nullable: false),
            People = table.Column<int>(nullable: true),
            Place = table.Column<string>(maxLength: 300, nullable: true),
            PlanId = table.Column<int>(nullable: false),
            Purpose = table.Column<string>(maxLength: 40, nullable: false),
            PurposeText = table.Column<string>(maxLength: 1000, nullable: true),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            SearchText = table.Column<string>(nullable: false),
            SortKey = table.Column<string>(maxLength: 1000, nullable: false),
            State = table.Column<string>(maxLength: 40, nullable: false),
            TimeText = table.Column<string>(maxLength: 200, nullable: true),
            To = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_year_plan_lines", x => x.Id);
            table.ForeignKey("FK_year_plan_lines_year_plan_lines_MergedIntoId", x => x.MergedIntoId, "year_plan_lines", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_year_plan_lines_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_year_plan_lines_year_plans_PlanId", x => x.PlanId, "year_plans", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_year_plan_lines_MergedIntoId", "year_plan_lines", "MergedIntoId", filter: "\"MergedIntoId\" IS NOT NULL");
        migration.CreateIndex("IX_year_plan_lines_OwnerId", "year_plan_lines", "OwnerId");
        migration.CreateIndex("IX_year_plan_lines_PlanId_Direction_State_OwnerId", "year_plan_lines", ["PlanId", "Direction", "State", "OwnerId"]);
        migration.CreateIndex("IX_year_plan_lines_From_Id", "year_plan_lines", ["From", "Id"]);
        migration.CreateIndex("IX_year_plan_lines_Number_Id", "year_plan_lines", ["Number", "Id"]);
        migration.CreateIndex("IX_year_plan_lines_SortKey_Id", "year_plan_lines", ["SortKey", "Id"]);

        migration.CreateTable("passports", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            DueBackOn = table.Column<DateOnly>(nullable: true),
            EndReason = table.Column<string>(maxLength: 2000, nullable: true),
            EndedOn = table.Column<DateOnly>(nullable: true),
            ExpiresOn = table.Column<DateOnly>(nullable: false),
            ExtendedFrom = table.Column<DateOnly>(nullable: true),
            Holder = table.Column<string>(maxLength: 200, nullable: false),
            ImportId = table.Column<int>(nullable: true),
            IssuedOn = table.Column<DateOnly>(nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            Number_Hash = table.Column<string>(maxLength: 64, nullable: true),
            Number_Mask = table.Column<string>(maxLength: 20, nullable: true),
            Number_Sealed = table.Column<string>(maxLength: 1200, nullable: true),
            OwnerId = table.Column<int>(nullable: false),
            Position = table.Column<string>(maxLength: 300, nullable: true),
            SearchText = table.Column<string>(nullable: false),
            SortKey = table.Column<string>(maxLength: 400, nullable: false),
            State = table.Column<string>(maxLength: 40, nullable: false),
            Version = table.Column<int>(nullable: false),
            Workplace = table.Column<string>(maxLength: 300, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_passports", x => x.Id);
            table.ForeignKey("FK_passports_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_passports_OwnerId", "passports", "OwnerId");
        migration.CreateIndex("IX_passports_ExpiresOn_Id_State", "passports", ["ExpiresOn", "Id", "State"]);
        migration.CreateIndex("IX_passports_SortKey_Id", "passports", ["SortKey", "Id"]);
        migration.CreateIndex("IX_passports_State_DueBackOn", "passports", ["State", "DueBackOn"]);
        migration.IndexSecret("passports", "Number");

        migration.CreateTable("passport_moves", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            DelegationId = table.Column<int>(nullable: true),
            GivenBy = table.Column<string>(maxLength: 200, nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            On = table.Column<DateOnly>(nullable: false),
            PassportId = table.Column<int>(nullable: false),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            TakenBy = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_passport_moves", x => x.Id);
            table.ForeignKey("FK_passport_moves_passports_PassportId", x => x.PassportId, "passports", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_passport_moves_DelegationId", "passport_moves", "DelegationId", filter: "\"DelegationId\" IS NOT NULL");
        migration.CreateIndex("IX_passport_moves_PassportId", "passport_moves", "PassportId");

        migration.CreateTable("delegations", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AppraisedOn = table.Column<DateOnly>(nullable: true),
            Approval = table.Column<string>(maxLength: 500, nullable: true),
            AskedOf = table.Column<string>(maxLength: 2000, nullable: true),
            AskedOn = table.Column<DateOnly>(nullable: true),
            Basis = table.Column<string>(maxLength: 40, nullable: false),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            ClosedOn = table.Column<DateOnly>(nullable: true),
            Contacts = table.Column<string>(maxLength: 8000, nullable: true),
            Countries = table.Column<string>(maxLength: 60, nullable: false),
            DaysKnown = table.Column<bool>(nullable: false),
            DecidedOn = table.Column<DateOnly>(nullable: true),
            DepartedOn = table.Column<DateOnly>(nullable: true),
            EnterpriseConsent = table.Column<string>(maxLength: 500, nullable: true),
            Estimate = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            From = table.Column<DateOnly>(nullable: false),
            Funding = table.Column<string>(maxLength: 40, nullable: false),
            Head = table.Column<string>(maxLength: 500, nullable: true),
            Host = table.Column<string>(maxLength: 500, nullable: true),
            ImportId = table.Column<int>(nullable: true),
            InvitationLanguage = table.Column<string>(maxLength: 100, nullable: true),
            InvitationNumber = table.Column<string>(maxLength: 100, nullable: true),
            InvitationOn = table.Column<DateOnly>(nullable: true),
            InvitationTranslated = table.Column<bool>(nullable: false),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            LineId = table.Column<int>(nullable: true),
            Name = table.Column<string>(maxLength: 500, nullable: false),
            Note = table.Column<string>(maxLength: 2000, nullable: true),
            Opinion = table.Column<string>(maxLength: 2000, nullable: true),
            OtherPlan = table.Column<string>(maxLength: 500, nullable: true),
            OwnerId = table.Column<int>(nullable: false),
            PaidByEnterprise = table.Column<bool>(nullable: false),
            PartnerId = table.Column<int>(nullable: true),
            People = table.Column<int>(nullable: false),
            Place = table.Column<string>(maxLength: 500, nullable: true),
            Proposals = table.Column<string>(maxLength: 8000, nullable: true),
            Purpose = table.Column<string>(maxLength: 40, nullable: false),
            PurposeText = table.Column<string>(maxLength: 2000, nullable: true),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            ReceivedOn = table.Column<DateOnly>(nullable: true),
            ReportDocument = table.Column<string>(maxLength: 500, nullable: true),
            ReportDueOn = table.Column<DateOnly>(nullable: true),
            ReportedOn = table.Column<DateOnly>(nullable: true),
            Results = table.Column<string>(maxLength: 8000, nullable: true),
            ReturnedOn = table.Column<DateOnly>(nullable: true),
            Route = table.Column<string>(maxLength: 500, nullable: true),
            SearchText = table.Column<string>(nullable: false),
            SentById = table.Column<int>(nullable: true),
            SentOn = table.Column<DateOnly>(nullable: true),
            Settlement = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            SignedPapers = table.Column<string>(maxLength: 8000, nullable: true),
            SortKey = table.Column<string>(maxLength: 1000, nullable: false),
            State = table.Column<string>(maxLength: 40, nullable: false),
            StateBefore = table.Column<string>(maxLength: 40, nullable: true),
            To = table.Column<DateOnly>(nullable: false),
            Version = table.Column<int>(nullable: false),
            Violation = table.Column<string>(maxLength: 40, nullable: false),
            ViolationText = table.Column<string>(maxLength: 2000, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_delegations", x => x.Id);
            table.ForeignKey("FK_delegations_year_plan_lines_LineId", x => x.LineId, "year_plan_lines", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_delegations_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_delegations_partners_PartnerId", x => x.PartnerId, "partners", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_delegations_LineId_State_OwnerId", "delegations", ["LineId", "State", "OwnerId"], filter: "\"LineId\" IS NOT NULL");
        migration.CreateIndex("IX_delegations_OwnerId_From", "delegations", ["OwnerId", "From"]);
        migration.CreateIndex("IX_delegations_met", "delegations", ["PartnerId", "From", "Id", "DaysKnown", "State"], filter: "\"PartnerId\" IS NOT NULL");
        migration.CreateIndex("IX_delegations_days", "delegations", ["From", "Id", "To", "DaysKnown", "State", "DepartedOn", "Level", "Purpose", "Basis", "Violation", "PaidByEnterprise", "LineId", "People", "Estimate", "Settlement"]);
        migration.CreateIndex("IX_delegations_SortKey_Id", "delegations", ["SortKey", "Id"]);
        migration.CreateIndex("IX_delegations_State_From", "delegations", ["State", "From"]);

        migration.CreateTable("delegation_members", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            BirthDate_Hash = table.Column<string>(maxLength: 64, nullable: true),
            BirthDate_Mask = table.Column<string>(maxLength: 20, nullable: true),
            BirthDate_Sealed = table.Column<string>(maxLength: 1200, nullable: true),
            Cadre = table.Column<string>(maxLength: 40, nullable: true),
            DelegationId = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            NameKey = table.Column<string>(maxLength: 200, nullable: false),
            Order = table.Column<int>(nullable: false),
            PartyMember = table.Column<bool>(nullable: false),
            PassportId = table.Column<int>(nullable: true),
            Position = table.Column<string>(maxLength: 300, nullable: true),
            Role = table.Column<string>(maxLength: 40, nullable: false),
            Workplace = table.Column<string>(maxLength: 300, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_delegation_members", x => x.Id);
            table.ForeignKey("FK_delegation_members_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_delegation_members_delegations_DelegationId", x => x.DelegationId, "delegations", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_delegation_members_passports_PassportId", x => x.PassportId, "passports", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_delegation_members_AgencyId", "delegation_members", "AgencyId", filter: "\"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_delegation_members_DelegationId", "delegation_members", "DelegationId");
        migration.CreateIndex("IX_delegation_members_NameKey", "delegation_members", "NameKey");
        migration.CreateIndex("IX_delegation_members_PassportId", "delegation_members", "PassportId", filter: "\"PassportId\" IS NOT NULL");

        migration.CreateTable("delegation_days", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            DelegationId = table.Column<int>(nullable: false),
            On = table.Column<DateOnly>(nullable: false),
            Place = table.Column<string>(maxLength: 200, nullable: true),
            Work = table.Column<string>(maxLength: 1000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_delegation_days", x => x.Id);
            table.ForeignKey("FK_delegation_days_delegations_DelegationId", x => x.DelegationId, "delegations", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_delegation_days_DelegationId", "delegation_days", "DelegationId");

        migration.CreateTable("delegation_costs", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            DelegationId = table.Column<int>(nullable: false),
            Estimate = table.Column<decimal>(precision: 20, scale: 4, nullable: false),
            Item = table.Column<string>(maxLength: 300, nullable: false),
            Settlement = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_delegation_costs", x => x.Id);
            table.ForeignKey("FK_delegation_costs_delegations_DelegationId", x => x.DelegationId, "delegations", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_delegation_costs_DelegationId", "delegation_costs", "DelegationId");

        migration.CreateTable("delegation_decisions", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Body = table.Column<string>(maxLength: 300, nullable: false),
            Countries = table.Column<string>(maxLength: 60, nullable: false),
            DelegationId = table.Column<int>(nullable: false),
            Document = table.Column<string>(maxLength: 300, nullable: false),
            From = table.Column<DateOnly>(nullable: false),
            IsVoid = table.Column<bool>(nullable: false),
            On = table.Column<DateOnly>(nullable: false),
            Reason = table.Column<string>(maxLength: 2000, nullable: true),
            To = table.Column<DateOnly>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_delegation_decisions", x => x.Id);
            table.ForeignKey("FK_delegation_decisions_delegations_DelegationId", x => x.DelegationId, "delegations", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_delegation_decisions_DelegationId", "delegation_decisions", "DelegationId");

        migration.CreateTable("delegation_promises", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            DelegationId = table.Column<int>(nullable: false),
            DoneOn = table.Column<DateOnly>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: true),
            IsOurs = table.Column<bool>(nullable: false),
            TaskId = table.Column<int>(nullable: true),
            Text = table.Column<string>(maxLength: 1000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_delegation_promises", x => x.Id);
            table.ForeignKey("FK_delegation_promises_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_delegation_promises_delegations_DelegationId", x => x.DelegationId, "delegations", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_delegation_promises_AgencyId", "delegation_promises", "AgencyId", filter: "\"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_delegation_promises_DelegationId", "delegation_promises", "DelegationId");
        foreach (var table in (string[])["year_plans", "year_plan_lines", "passports", "delegations"]) migration.IndexWords(table);
    }
}
