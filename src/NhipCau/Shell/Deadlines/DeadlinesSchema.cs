using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;

namespace NhipCau.Shell.Deadlines;

/// <summary>Clocks of records, and the limits that checks ask for.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002200_Clocks")]
internal sealed class DeadlinesSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("clocks", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Clause = table.Column<string>(maxLength: 300, nullable: false),
            Code = table.Column<string>(maxLength: 40, nullable: false),
            Days = table.Column<int>(nullable: false),
            DoneOn = table.Column<DateOnly>(nullable: true),
            DueOn = table.Column<DateOnly>(nullable: false),
            OwedToId = table.Column<int>(nullable: true),
            OwesId = table.Column<int>(nullable: true),
            OwesName = table.Column<string>(maxLength: 300, nullable: false),
            Record = table.Column<string>(maxLength: 60, nullable: false),
            RecordId = table.Column<int>(nullable: false),
            StartedOn = table.Column<DateOnly>(nullable: false),
            Unit = table.Column<string>(maxLength: 40, nullable: false),
            What = table.Column<string>(maxLength: 200, nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_clocks", x => x.Id);
            table.ForeignKey("FK_clocks_agencies_OwedToId", x => x.OwedToId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_clocks_agencies_OwesId", x => x.OwesId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_clocks_Record_RecordId", "clocks", ["Record", "RecordId"]);
        migration.CreateIndex("IX_clocks_OwesId_DoneOn_DueOn", "clocks", ["OwesId", "DoneOn", "DueOn"]);
        migration.CreateIndex("IX_clocks_OwedToId_DoneOn_DueOn", "clocks", ["OwedToId", "DoneOn", "DueOn"]);
        migration.CreateIndex("IX_clocks_DoneOn_DueOn", "clocks", ["DoneOn", "DueOn"]);

        migration.CreateTable("clock_waits", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            ClockId = table.Column<int>(nullable: false),
            For = table.Column<string>(maxLength: 300, nullable: false),
            From = table.Column<DateOnly>(nullable: false),
            To = table.Column<DateOnly>(nullable: true),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_clock_waits", x => x.Id);
            table.ForeignKey("FK_clock_waits_clocks_ClockId", x => x.ClockId, "clocks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_clock_waits_ClockId", "clock_waits", "ClockId");
        migration.CreateIndex("IX_clock_waits_open", "clock_waits", "ClockId", filter: "\"To\" IS NULL");

        migration.CreateTable("limit_values", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Code = table.Column<string>(maxLength: 60, nullable: false),
            Document = table.Column<string>(maxLength: 500, nullable: false),
            ValidFrom = table.Column<DateOnly>(nullable: false),
            Value = table.Column<decimal>(precision: 20, scale: 4, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_limit_values", x => x.Id);
        });
        migration.CreateIndex("IX_limit_values_Code_ValidFrom", "limit_values", ["Code", "ValidFrom"], unique: true);
    }
}
