using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Plans;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122000750_PlanItems")]
internal sealed class PlanItemsSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("plan_items", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AreaId = table.Column<int>(nullable: true),
            Condition = table.Column<string>(maxLength: 500, nullable: true),
            Confirmed = table.Column<bool>(nullable: false),
            ContinuesTaskId = table.Column<int>(nullable: true),
            Count = table.Column<int>(nullable: true),
            Doubts = table.Column<string>(maxLength: 300, nullable: true),
            Dropped = table.Column<bool>(nullable: false),
            DueOn = table.Column<DateOnly>(nullable: true),
            DueRule = table.Column<string>(maxLength: 300, nullable: true),
            End = table.Column<int>(nullable: true),
            Every = table.Column<string>(maxLength: 10, nullable: true),
            From = table.Column<DateOnly>(nullable: true),
            Path = table.Column<string>(maxLength: 60, nullable: true),
            PlanId = table.Column<int>(nullable: false),
            Position = table.Column<int>(nullable: false),
            Quantity = table.Column<string>(maxLength: 100, nullable: true),
            Start = table.Column<int>(nullable: true),
            TimeKind = table.Column<string>(maxLength: 40, nullable: false),
            TimeText = table.Column<string>(maxLength: 300, nullable: true),
            Title = table.Column<string>(maxLength: 2000, nullable: false),
            Who = table.Column<string>(maxLength: 4000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_plan_items", x => x.Id);
            table.ForeignKey("FK_plan_items_areas_AreaId", x => x.AreaId, "areas", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_plan_items_plans_PlanId", x => x.PlanId, "plans", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_plan_items_AreaId", "plan_items", "AreaId", filter: "\"AreaId\" IS NOT NULL");
        migration.CreateIndex("IX_plan_items_PlanId", "plan_items", "PlanId");

        migration.CreateTable("plan_item_bodies", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            Asked = table.Column<bool>(nullable: false),
            End = table.Column<int>(nullable: true),
            ItemId = table.Column<int>(nullable: false),
            Printed = table.Column<string>(maxLength: 500, nullable: false),
            Role = table.Column<string>(maxLength: 40, nullable: false),
            Start = table.Column<int>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_plan_item_bodies", x => x.Id);
            table.ForeignKey("FK_plan_item_bodies_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_plan_item_bodies_plan_items_ItemId", x => x.ItemId, "plan_items", "Id", onDelete: ReferentialAction.NoAction);
        });
        migration.CreateIndex("IX_plan_item_bodies_AgencyId", "plan_item_bodies", "AgencyId", filter: "\"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_plan_item_bodies_ItemId", "plan_item_bodies", "ItemId");

        migration.CreateTable("plan_duties", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            AgencyId = table.Column<int>(nullable: true),
            Body = table.Column<string>(maxLength: 500, nullable: false),
            Dropped = table.Column<bool>(nullable: false),
            End = table.Column<int>(nullable: false),
            Path = table.Column<string>(maxLength: 60, nullable: true),
            PlanId = table.Column<int>(nullable: false),
            Start = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 4000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_plan_duties", x => x.Id);
            table.ForeignKey("FK_plan_duties_agencies_AgencyId", x => x.AgencyId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_plan_duties_plans_PlanId", x => x.PlanId, "plans", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_plan_duties_AgencyId", "plan_duties", "AgencyId", filter: "\"AgencyId\" IS NOT NULL");
        migration.CreateIndex("IX_plan_duties_PlanId", "plan_duties", "PlanId");

        migration.CreateTable("plan_deadlines", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Dropped = table.Column<bool>(nullable: false),
            Due = table.Column<string>(maxLength: 60, nullable: false),
            End = table.Column<int>(nullable: false),
            Path = table.Column<string>(maxLength: 60, nullable: true),
            PlanId = table.Column<int>(nullable: false),
            Start = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 1000, nullable: false),
            What = table.Column<string>(maxLength: 1000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_plan_deadlines", x => x.Id);
            table.ForeignKey("FK_plan_deadlines_plans_PlanId", x => x.PlanId, "plans", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_plan_deadlines_PlanId", "plan_deadlines", "PlanId");

        migration.CreateTable("plan_remarks", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            End = table.Column<int>(nullable: false),
            Evidence = table.Column<string>(maxLength: 4000, nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Note = table.Column<string>(maxLength: 500, nullable: true),
            Path = table.Column<string>(maxLength: 60, nullable: true),
            PlanId = table.Column<int>(nullable: false),
            Settled = table.Column<bool>(nullable: false),
            Start = table.Column<int>(nullable: false),
            What = table.Column<string>(maxLength: 1000, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_plan_remarks", x => x.Id);
            table.ForeignKey("FK_plan_remarks_plans_PlanId", x => x.PlanId, "plans", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_plan_remarks_PlanId", "plan_remarks", "PlanId");
    }
}
