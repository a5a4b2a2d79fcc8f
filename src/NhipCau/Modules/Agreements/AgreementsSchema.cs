using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Agreements;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002800_Agreements")]
internal sealed class AgreementsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("agreements", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AutoRenew = table.Column<bool>(nullable: false),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            Content = table.Column<string>(maxLength: 4000, nullable: true),
            EffectiveOn = table.Column<DateOnly>(nullable: true),
            End = table.Column<string>(maxLength: 40, nullable: true),
            EndDocument = table.Column<string>(maxLength: 300, nullable: true),
            EndReason = table.Column<string>(maxLength: 4000, nullable: true),
            EndSort = table.Column<DateOnly>(nullable: false),
            EndedOn = table.Column<DateOnly>(nullable: true),
            ExpiresOn = table.Column<DateOnly>(nullable: true),
            Fields = table.Column<string>(maxLength: 200, nullable: false),
            ForeignSignatory = table.Column<string>(maxLength: 300, nullable: true),
            ImplementationPlan = table.Column<string>(maxLength: 4000, nullable: true),
            ImportId = table.Column<int>(nullable: true),
            InheritedFrom = table.Column<string>(maxLength: 300, nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Languages = table.Column<string>(maxLength: 300, nullable: true),
            LastDoneOn = table.Column<DateOnly>(nullable: true),
            LastsUntil = table.Column<DateOnly>(nullable: true),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            Mandate = table.Column<string>(maxLength: 4000, nullable: true),
            Manner = table.Column<string>(maxLength: 300, nullable: true),
            Name = table.Column<string>(maxLength: 500, nullable: false),
            NonBinding = table.Column<bool>(nullable: true),
            Note = table.Column<string>(maxLength: 4000, nullable: true),
            OriginalAt = table.Column<string>(maxLength: 300, nullable: true),
            OtherKind = table.Column<string>(maxLength: 300, nullable: true),
            OwnerId = table.Column<int>(nullable: false),
            PartyId = table.Column<int>(nullable: false),
            PeerCounterpart = table.Column<bool>(nullable: false),
            PermitDocument = table.Column<string>(maxLength: 300, nullable: true),
            PlannedYear = table.Column<int>(nullable: true),
            Publish = table.Column<bool>(nullable: true),
            Purpose = table.Column<string>(maxLength: 4000, nullable: true),
            RenewTimes = table.Column<int>(nullable: true),
            ReplacedById = table.Column<int>(nullable: true),
            ReviewClockId = table.Column<int>(nullable: true),
            SearchText = table.Column<string>(nullable: false),
            Sensitive = table.Column<bool>(nullable: false),
            Signatory = table.Column<string>(maxLength: 300, nullable: true),
            SignedAt = table.Column<string>(maxLength: 300, nullable: true),
            SignedOn = table.Column<DateOnly>(nullable: true),
            SignedSort = table.Column<DateOnly>(nullable: false),
            Signs = table.Column<string>(maxLength: 40, nullable: false),
            SortKey = table.Column<string>(maxLength: 1000, nullable: false),
            Stage = table.Column<string>(maxLength: 40, nullable: false),
            StalledBecause = table.Column<string>(maxLength: 4000, nullable: true),
            StalledOn = table.Column<DateOnly>(nullable: true),
            SuspendedOn = table.Column<DateOnly>(nullable: true),
            TermMonths = table.Column<int>(nullable: true),
            UnpublishedBecause = table.Column<string>(maxLength: 4000, nullable: true),
            Version = table.Column<int>(nullable: false),
            Vietnamese = table.Column<string>(maxLength: 40, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agreements", x => x.Id);
            table.ForeignKey("FK_agreements_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_agreements_agencies_PartyId", x => x.PartyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_agreements_agreements_ReplacedById", x => x.ReplacedById, "agreements", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agreements_clocks_ReviewClockId", x => x.ReviewClockId, "clocks", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_agreements_OwnerId", "agreements", "OwnerId");
        migration.CreateIndex("IX_agreements_PartyId", "agreements", "PartyId");
        migration.CreateIndex("IX_agreements_ReplacedById", "agreements", "ReplacedById", filter: "\"ReplacedById\" IS NOT NULL");
        migration.CreateIndex("IX_agreements_ReviewClockId", "agreements", "ReviewClockId", filter: "\"ReviewClockId\" IS NOT NULL");
        migration.CreateIndex("IX_agreements_ImportId", "agreements", "ImportId", filter: "\"ImportId\" IS NOT NULL");
        migration.CreateIndex("IX_agreements_LastsUntil", "agreements", "LastsUntil", filter: "\"LastsUntil\" IS NOT NULL");
        migration.CreateIndex("IX_agreements_SignedOn", "agreements", "SignedOn", filter: "\"SignedOn\" IS NOT NULL");
        migration.CreateIndex("IX_agreements_Stage", "agreements", "Stage");
        migration.CreateIndex("IX_agreements_SortKey_Id", "agreements", ["SortKey", "Id"]);
        migration.CreateIndex("IX_agreements_SignedSort_Id", "agreements", ["SignedSort", "Id"]);
        migration.CreateIndex("IX_agreements_EndSort_Id", "agreements", ["EndSort", "Id"]);
        migration.CreateIndex("IX_agreements_LastDoneOn_Id", "agreements", ["LastDoneOn", "Id"]);

        migration.IndexWords("agreements");

        migration.CreateTable("agreement_activities", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgreementId = table.Column<int>(nullable: false),
            Document = table.Column<string>(maxLength: 300, nullable: true),
            On = table.Column<DateOnly>(nullable: false),
            What = table.Column<string>(maxLength: 2000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agreement_activities", x => x.Id);
            table.ForeignKey("FK_agreement_activities_agreements_AgreementId", x => x.AgreementId, "agreements", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_agreement_activities_AgreementId_On", "agreement_activities", ["AgreementId", "On"]);

        migration.CreateTable("agreement_commitments", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgreementId = table.Column<int>(nullable: false),
            Article = table.Column<string>(maxLength: 60, nullable: true),
            DoneOn = table.Column<DateOnly>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: true),
            Ours = table.Column<bool>(nullable: false),
            OwnerId = table.Column<int>(nullable: true),
            TaskId = table.Column<int>(nullable: true),
            Text = table.Column<string>(maxLength: 2000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agreement_commitments", x => x.Id);
            table.ForeignKey("FK_agreement_commitments_agreements_AgreementId", x => x.AgreementId, "agreements", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_agreement_commitments_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_agreement_commitments_AgreementId", "agreement_commitments", "AgreementId");
        migration.CreateIndex("IX_agreement_commitments_OwnerId", "agreement_commitments", "OwnerId", filter: "\"OwnerId\" IS NOT NULL");

        migration.CreateTable("agreement_partners", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgreementId = table.Column<int>(nullable: false),
            PartnerId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agreement_partners", x => x.Id);
            table.ForeignKey("FK_agreement_partners_agreements_AgreementId", x => x.AgreementId, "agreements", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_agreement_partners_partners_PartnerId", x => x.PartnerId, "partners", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_agreement_partners_AgreementId_PartnerId", "agreement_partners", ["AgreementId", "PartnerId"]);
        migration.CreateIndex("IX_agreement_partners_PartnerId_AgreementId", "agreement_partners", ["PartnerId", "AgreementId"]);

        migration.CreateTable("agreement_dossiers", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgreementId = table.Column<int>(nullable: false),
            ConsultedOn = table.Column<DateOnly>(nullable: true),
            DecideClockId = table.Column<int>(nullable: true),
            DoneOn = table.Column<DateOnly>(nullable: true),
            DroppedBecause = table.Column<string>(maxLength: 4000, nullable: true),
            ExplainedOn = table.Column<DateOnly>(nullable: true),
            ForwardClockId = table.Column<int>(nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            MaySign = table.Column<string>(maxLength: 300, nullable: true),
            NameOnly = table.Column<bool>(nullable: false),
            NewExpiresOn = table.Column<DateOnly>(nullable: true),
            OpenedOn = table.Column<DateOnly>(nullable: false),
            PermitDocument = table.Column<string>(maxLength: 300, nullable: true),
            PermittedBy = table.Column<string>(maxLength: 300, nullable: true),
            PermittedOn = table.Column<DateOnly>(nullable: true),
            ReportClockId = table.Column<int>(nullable: true),
            ReportDocument = table.Column<string>(maxLength: 300, nullable: true),
            ReportedOn = table.Column<DateOnly>(nullable: true),
            Responsible = table.Column<string>(maxLength: 4000, nullable: true),
            ReturnReason = table.Column<string>(maxLength: 4000, nullable: true),
            ReviseClockId = table.Column<int>(nullable: true),
            Shortened = table.Column<string>(maxLength: 40, nullable: true),
            Stage = table.Column<string>(maxLength: 40, nullable: false),
            SubmitDocument = table.Column<string>(maxLength: 300, nullable: true),
            SubmittedById = table.Column<int>(nullable: true),
            SubmittedOn = table.Column<DateOnly>(nullable: true),
            Way = table.Column<string>(maxLength: 40, nullable: true),
            What = table.Column<string>(maxLength: 4000, nullable: true),
            WithoutAnswer = table.Column<string>(maxLength: 4000, nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agreement_dossiers", x => x.Id);
            table.ForeignKey("FK_agreement_dossiers_agreements_AgreementId", x => x.AgreementId, "agreements", "Id", onDelete: ReferentialAction.Cascade);
            table.ForeignKey("FK_agreement_dossiers_clocks_DecideClockId", x => x.DecideClockId, "clocks", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agreement_dossiers_clocks_ForwardClockId", x => x.ForwardClockId, "clocks", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agreement_dossiers_clocks_ReportClockId", x => x.ReportClockId, "clocks", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agreement_dossiers_clocks_ReviseClockId", x => x.ReviseClockId, "clocks", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_agreement_dossiers_AgreementId_Id", "agreement_dossiers", ["AgreementId", "Id"]);
        migration.CreateIndex("IX_agreement_dossiers_DecideClockId", "agreement_dossiers", "DecideClockId", filter: "\"DecideClockId\" IS NOT NULL");
        migration.CreateIndex("IX_agreement_dossiers_ForwardClockId", "agreement_dossiers", "ForwardClockId", filter: "\"ForwardClockId\" IS NOT NULL");
        migration.CreateIndex("IX_agreement_dossiers_ReportClockId", "agreement_dossiers", "ReportClockId", filter: "\"ReportClockId\" IS NOT NULL");
        migration.CreateIndex("IX_agreement_dossiers_ReviseClockId", "agreement_dossiers", "ReviseClockId", filter: "\"ReviseClockId\" IS NOT NULL");

        migration.CreateTable("agreement_consultations", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            AnswerDocument = table.Column<string>(maxLength: 300, nullable: true),
            AnsweredOn = table.Column<DateOnly>(nullable: true),
            Body = table.Column<string>(maxLength: 40, nullable: false),
            ClockId = table.Column<int>(nullable: true),
            Comments = table.Column<string>(maxLength: 8000, nullable: true),
            DossierId = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            Opinion = table.Column<string>(maxLength: 40, nullable: true),
            Response = table.Column<string>(maxLength: 8000, nullable: true),
            SentDocument = table.Column<string>(maxLength: 300, nullable: true),
            SentOn = table.Column<DateOnly>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_agreement_consultations", x => x.Id);
            table.ForeignKey("FK_agreement_consultations_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agreement_consultations_clocks_ClockId", x => x.ClockId, "clocks", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_agreement_consultations_agreement_dossiers_DossierId", x => x.DossierId, "agreement_dossiers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_agreement_consultations_AgencyId_AnsweredOn", "agreement_consultations", ["AgencyId", "AnsweredOn"]);
        migration.CreateIndex("IX_agreement_consultations_ClockId", "agreement_consultations", "ClockId", filter: "\"ClockId\" IS NOT NULL");
        migration.CreateIndex("IX_agreement_consultations_DossierId", "agreement_consultations", "DossierId");
    }
}
