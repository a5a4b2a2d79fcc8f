using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Modules.PressVisits;

/// <summary>The table of this module as it began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002900_PressVisits")]
internal sealed class PressSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        //TABLE
        migration.IndexWords("press_visits");
    }
}
