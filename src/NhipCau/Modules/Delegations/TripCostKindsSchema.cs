using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.Delegations;

/// <summary>What each cost of a trip pays for: ceilings go by it.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122003100_TripCostKinds")]
internal sealed class TripCostKindsSchema : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.AddColumn<string>("Kind", "delegation_costs", maxLength: 40, nullable: false, defaultValue: "Other");
}
