using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;
using NhipCau.Shell.Privacy;

namespace NhipCau.Modules.Partners;

/// <summary>The tables of this module as they began.</summary>
[DbContext(typeof(AppDbContext)), Migration("20261122002500_Partners")]
internal sealed class PartnersSchema : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("countries", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Aliases = table.Column<string>(maxLength: 1000, nullable: false),
            Code = table.Column<string>(maxLength: 2, nullable: false),
            Code3 = table.Column<string>(maxLength: 3, nullable: false),
            Doubtful = table.Column<bool>(nullable: false),
            EnglishName = table.Column<string>(maxLength: 100, nullable: false),
            Name = table.Column<string>(maxLength: 100, nullable: false),
            OfficialName = table.Column<string>(maxLength: 200, nullable: true),
            SortKey = table.Column<string>(maxLength: 200, nullable: false),
            ValidFrom = table.Column<DateOnly>(nullable: true),
            ValidTo = table.Column<DateOnly>(nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_countries", x => x.Id);
        });
        migration.CreateIndex("IX_countries_Code", "countries", "Code", unique: true);

        migration.CreateTable("partners", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Channel = table.Column<string>(maxLength: 40, nullable: false),
            ConfirmedBy = table.Column<string>(maxLength: 200, nullable: true),
            ConfirmedOn = table.Column<DateOnly>(nullable: true),
            CountryId = table.Column<int>(nullable: true),
            ImportId = table.Column<int>(nullable: true),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            Level = table.Column<string>(maxLength: 40, nullable: false),
            MergedIntoId = table.Column<int>(nullable: true),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            Note = table.Column<string>(nullable: true),
            OwnerId = table.Column<int>(nullable: false),
            PersonId = table.Column<int>(nullable: true),
            PlaceKey = table.Column<string>(maxLength: 900, nullable: false),
            SearchText = table.Column<string>(nullable: false),
            SortKey = table.Column<string>(maxLength: 600, nullable: false),
            Spellings = table.Column<string>(nullable: false),
            State = table.Column<string>(maxLength: 40, nullable: false),
            Type = table.Column<string>(maxLength: 40, nullable: true),
            Version = table.Column<int>(nullable: false),
        }, constraints: table =>
        {
            table.PrimaryKey("PK_partners", x => x.Id);
            table.ForeignKey("FK_partners_countries_CountryId", x => x.CountryId, "countries", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_partners_partners_MergedIntoId", x => x.MergedIntoId, "partners", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_partners_agencies_OwnerId", x => x.OwnerId, "agencies", "Id", onDelete: ReferentialAction.Restrict);
            table.ForeignKey("FK_partners_accounts_PersonId", x => x.PersonId, "accounts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migration.CreateIndex("IX_partners_ConfirmedOn", "partners", "ConfirmedOn", filter: "\"ConfirmedOn\" IS NOT NULL");
        migration.CreateIndex("IX_partners_CountryId_SortKey", "partners", ["CountryId", "SortKey"]);
        migration.CreateIndex("IX_partners_Kind_SortKey", "partners", ["Kind", "SortKey"]);
        migration.CreateIndex("IX_partners_MergedIntoId", "partners", "MergedIntoId", filter: "\"MergedIntoId\" IS NOT NULL");
        migration.CreateIndex("IX_partners_OwnerId_SortKey", "partners", ["OwnerId", "SortKey"]);
        migration.CreateIndex("IX_partners_PersonId", "partners", "PersonId", filter: "\"PersonId\" IS NOT NULL");
        migration.CreateIndex("IX_partners_PlaceKey_Id", "partners", ["PlaceKey", "Id"]);
        migration.CreateIndex("IX_partners_SortKey_Id", "partners", ["SortKey", "Id"]);
        migration.CreateIndex("IX_partners_State_SortKey", "partners", ["State", "SortKey"]);
        migration.IndexWords("partners");

        Part(migration, "partner_names", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Name = table.Column<string>(maxLength: 300, nullable: false),
            PartnerId = table.Column<int>(nullable: false),
            ValidFrom = table.Column<DateOnly>(nullable: true),
            ValidTo = table.Column<DateOnly>(nullable: true),
        }, x => x.Id, x => x.PartnerId);
        migration.CreateIndex("IX_partner_names_PartnerId", "partner_names", "PartnerId");

        Part(migration, "partner_aliases", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            PartnerId = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 300, nullable: false),
        }, x => x.Id, x => x.PartnerId);
        migration.CreateIndex("IX_partner_aliases_PartnerId", "partner_aliases", "PartnerId");

        Part(migration, "partner_contacts", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Email_Hash = table.Column<string>(maxLength: SecretColumns.HashLength, nullable: true),
            Email_Mask = table.Column<string>(maxLength: SecretColumns.MaskLength, nullable: true),
            Email_Sealed = table.Column<string>(maxLength: SecretColumns.SealedLength, nullable: true),
            Languages = table.Column<string>(maxLength: 100, nullable: true),
            Name = table.Column<string>(maxLength: 200, nullable: false),
            PartnerId = table.Column<int>(nullable: false),
            Phone_Hash = table.Column<string>(maxLength: SecretColumns.HashLength, nullable: true),
            Phone_Mask = table.Column<string>(maxLength: SecretColumns.MaskLength, nullable: true),
            Phone_Sealed = table.Column<string>(maxLength: SecretColumns.SealedLength, nullable: true),
            Position = table.Column<string>(maxLength: 200, nullable: true),
        }, x => x.Id, x => x.PartnerId);
        migration.CreateIndex("IX_partner_contacts_PartnerId", "partner_contacts", "PartnerId");

        Part(migration, "partner_days", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            Day = table.Column<int>(nullable: false),
            Month = table.Column<int>(nullable: false),
            PartnerId = table.Column<int>(nullable: false),
            What = table.Column<string>(maxLength: 200, nullable: false),
            Year = table.Column<int>(nullable: true),
        }, x => x.Id, x => x.PartnerId);
        migration.CreateIndex("IX_partner_days_PartnerId", "partner_days", "PartnerId");

        Part(migration, "partner_dealings", table => new
        {
            Id = table.Column<int>(nullable: false).Numbered(),
            From = table.Column<DateOnly>(nullable: false),
            Kind = table.Column<string>(maxLength: 40, nullable: false),
            PartnerId = table.Column<int>(nullable: false),
            Text = table.Column<string>(maxLength: 2000, nullable: true),
            Title = table.Column<string>(maxLength: 300, nullable: false),
            To = table.Column<DateOnly>(nullable: true),
        }, x => x.Id, x => x.PartnerId);
        migration.CreateIndex("IX_partner_dealings_PartnerId_From", "partner_dealings", ["PartnerId", "From"]);
    }

    /// <summary>A table of parts of a partner: they go with it.</summary>
    private static void Part<T>(MigrationBuilder migration, string name, Func<Microsoft.EntityFrameworkCore.Migrations.Operations.Builders.ColumnsBuilder, T> columns,
        System.Linq.Expressions.Expression<Func<T, object>> id, System.Linq.Expressions.Expression<Func<T, object>> partner) =>
        migration.CreateTable(name, columns, constraints: table =>
        {
            table.PrimaryKey($"PK_{name}", id);
            table.ForeignKey($"FK_{name}_partners_PartnerId", partner, "partners", "Id", onDelete: ReferentialAction.Cascade);
        });
}
