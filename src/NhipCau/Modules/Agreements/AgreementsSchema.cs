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
    }
}
