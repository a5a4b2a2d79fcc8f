using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Tasks;

/// <summary>A task may come from a record of a register instead of a plan.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002450_TaskSources")]
internal sealed class TaskSourcesSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AllowNull("tasks", "PlanId");
        migration.AddColumn<string>("SourceRecord", "tasks", maxLength: 60, nullable: true);
        migration.AddColumn<int>("SourceId", "tasks", nullable: true);
        migration.CreateIndex("IX_tasks_SourceRecord_SourceId", "tasks", ["SourceRecord", "SourceId"]);
    }
}
