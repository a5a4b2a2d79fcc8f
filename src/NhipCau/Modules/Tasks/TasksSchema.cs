using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Tasks;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000700_Tasks")]
internal sealed class TasksSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("tasks", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AreaId = table.Column<int>(nullable: true),
            CarriedFromId = table.Column<int>(nullable: true),
            ClauseEnd = table.Column<int>(nullable: true),
            ClauseStart = table.Column<int>(nullable: true),
            Condition = table.Column<string>(maxLength: 500, nullable: true),
            ConditionMetOn = table.Column<DateOnly>(nullable: true),
            Count = table.Column<int>(nullable: true),
            DoneOn = table.Column<DateOnly>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: false),
            DueRule = table.Column<string>(maxLength: 300, nullable: false),
            Every = table.Column<string>(maxLength: 10, nullable: true),
            From = table.Column<DateOnly>(nullable: true),
            MonitorId = table.Column<int>(nullable: true),
            NextDueOn = table.Column<DateOnly>(nullable: false),
            Path = table.Column<string>(maxLength: 60, nullable: true),
            PlanId = table.Column<int>(nullable: false),
            Quantity = table.Column<string>(maxLength: 100, nullable: true),
            ReportedPercent = table.Column<int>(nullable: false),
            SearchText = table.Column<string>(nullable: false),
            State = table.Column<string>(maxLength: 40, nullable: false),
            TimeKind = table.Column<string>(maxLength: 40, nullable: false),
            TimeText = table.Column<string>(maxLength: 300, nullable: true),
            Title = table.Column<string>(maxLength: 2000, nullable: false),
            UrgedAt = table.Column<DateTime>(nullable: true),
            VerifiedPercent = table.Column<int>(nullable: false),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_tasks", x => x.Id);
            table.ForeignKey("FK_tasks_areas_AreaId", x => x.AreaId, "areas", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_tasks_tasks_CarriedFromId", x => x.CarriedFromId, "tasks", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_tasks_agencies_MonitorId", x => x.MonitorId, "agencies", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_tasks_plans_PlanId", x => x.PlanId, "plans", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_tasks_AreaId", "tasks", "AreaId", filter: "\"AreaId\" IS NOT NULL");
        migration.CreateIndex("IX_tasks_CarriedFromId", "tasks", "CarriedFromId", filter: "\"CarriedFromId\" IS NOT NULL");
        migration.CreateIndex("IX_tasks_MonitorId", "tasks", "MonitorId", filter: "\"MonitorId\" IS NOT NULL");
        migration.CreateIndex("IX_tasks_PlanId", "tasks", "PlanId", filter: "\"PlanId\" IS NOT NULL");
        migration.CreateIndex("IX_tasks_State_NextDueOn_Id", "tasks", ["State", "NextDueOn", "Id"]);
        migration.CreateIndex("IX_tasks_due", "tasks", ["DueOn", "State", "DoneOn", "AreaId", "ReportedPercent", "VerifiedPercent"]);
        migration.CreateIndex("IX_tasks_State_DueOn_DoneOn", "tasks", ["State", "DueOn", "DoneOn"]);
        migration.CreateIndex("IX_tasks_NextDueOn_Id", "tasks", ["NextDueOn", "Id"]);

        migration.CreateTable("task_parties", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AcceptedAt = table.Column<DateTime>(nullable: true),
            AcceptedBy = table.Column<string>(maxLength: 200, nullable: true),
            AgencyId = table.Column<int>(nullable: false),
            Asked = table.Column<bool>(nullable: false),
            DeclaredOn = table.Column<DateOnly>(nullable: true),
            DoneOn = table.Column<DateOnly>(nullable: true),
            GroupId = table.Column<int>(nullable: true),
            ReportedAt = table.Column<DateTime>(nullable: true),
            ReportedPercent = table.Column<int>(nullable: false),
            Rounds = table.Column<int>(nullable: false),
            Role = table.Column<string>(maxLength: 40, nullable: false),
            Since = table.Column<DateOnly>(nullable: false),
            TaskId = table.Column<int>(nullable: false),
            Until = table.Column<DateOnly>(nullable: true),
            VerifiedAsOf = table.Column<DateTime>(nullable: true),
            VerifiedPercent = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_task_parties", x => x.Id);
            table.ForeignKey("FK_task_parties_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_task_parties_agencies_GroupId", x => x.GroupId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_task_parties_tasks_TaskId", x => x.TaskId, "tasks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_task_parties_GroupId", "task_parties", "GroupId", filter: "\"GroupId\" IS NOT NULL");
        migration.CreateIndex("IX_task_parties_TaskId_Role_AgencyId_Until", "task_parties", ["TaskId", "Role", "AgencyId", "Until"]);
        migration.CreateIndex("IX_task_parties_AgencyId_TaskId", "task_parties", ["AgencyId", "TaskId"]);

        migration.CreateTable("contributions", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: false),
            DeclaresDone = table.Column<bool>(nullable: false),
            Figures = table.Column<string>(maxLength: 4000, nullable: true),
            NothingToReport = table.Column<bool>(nullable: false),
            Percent = table.Column<int>(nullable: true),
            QuantityDone = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            ReturnReason = table.Column<string>(maxLength: 2000, nullable: true),
            SentAt = table.Column<DateTime>(nullable: true),
            SentById = table.Column<int>(nullable: true),
            State = table.Column<string>(maxLength: 40, nullable: false),
            TaskId = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 20000, nullable: false),
            VerifiedAt = table.Column<DateTime>(nullable: true),
            VerifiedById = table.Column<int>(nullable: true),
            Version = table.Column<int>(nullable: false),
            WrittenAt = table.Column<DateTime>(nullable: false),
            WrittenById = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_contributions", x => x.Id);
            table.ForeignKey("FK_contributions_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_contributions_accounts_SentById", x => x.SentById, "accounts", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_contributions_tasks_TaskId", x => x.TaskId, "tasks", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_contributions_accounts_VerifiedById", x => x.VerifiedById, "accounts", "Id", onDelete: ReferentialAction.NoAction);
            table.ForeignKey("FK_contributions_accounts_WrittenById", x => x.WrittenById, "accounts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_contributions_SentById", "contributions", "SentById", filter: "\"SentById\" IS NOT NULL");
        migration.CreateIndex("IX_contributions_VerifiedById", "contributions", "VerifiedById", filter: "\"VerifiedById\" IS NOT NULL");
        migration.CreateIndex("IX_contributions_WrittenById", "contributions", "WrittenById");
        migration.CreateIndex("IX_contributions_AgencyId_State", "contributions", ["AgencyId", "State"]);
        migration.CreateIndex("IX_contributions_State_SentAt", "contributions", ["State", "SentAt"]);
        migration.CreateIndex("IX_contributions_TaskId_AgencyId", "contributions", ["TaskId", "AgencyId"]);

        migration.CreateTable("contribution_files", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ContributionId = table.Column<int>(nullable: false),
            Name = table.Column<string>(maxLength: 260, nullable: false),
            Sha = table.Column<string>(maxLength: 64, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_contribution_files", x => x.Id);
            table.ForeignKey("FK_contribution_files_contributions_ContributionId", x => x.ContributionId, "contributions", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_contribution_files_ContributionId", "contribution_files", "ContributionId");

        migration.CreateTable("task_decisions", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            DecidedAt = table.Column<DateTime>(nullable: false),
            DecidedBy = table.Column<string>(maxLength: 200, nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: true),
            Effect = table.Column<string>(maxLength: 500, nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Reason = table.Column<string>(maxLength: 2000, nullable: false),
            TaskId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_task_decisions", x => x.Id);
            table.ForeignKey("FK_task_decisions_tasks_TaskId", x => x.TaskId, "tasks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_task_decisions_TaskId", "task_decisions", "TaskId");

        migration.CreateTable("extension_requests", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: false),
            Answer = table.Column<string>(maxLength: 40, nullable: false),
            AnswerReason = table.Column<string>(maxLength: 2000, nullable: true),
            AnsweredAt = table.Column<DateTime>(nullable: true),
            AnsweredBy = table.Column<string>(maxLength: 200, nullable: true),
            AskedAt = table.Column<DateTime>(nullable: false),
            AskedBy = table.Column<string>(maxLength: 200, nullable: false),
            AskedById = table.Column<int>(nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: true),
            NewDueOn = table.Column<DateOnly>(nullable: false),
            Reason = table.Column<string>(maxLength: 2000, nullable: false),
            TaskId = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_extension_requests", x => x.Id);
            table.ForeignKey("FK_extension_requests_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_extension_requests_tasks_TaskId", x => x.TaskId, "tasks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_extension_requests_AgencyId", "extension_requests", "AgencyId");
        migration.CreateIndex("IX_extension_requests_TaskId", "extension_requests", "TaskId");
    }
}
