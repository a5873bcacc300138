using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class SeatsAndForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                schema: "cooperations",
                table: "organisation",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "aims",
                schema: "cooperations",
                table: "cooperation",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "inhabitants_apart",
                schema: "cooperations",
                table: "cooperation",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "legal_form",
                schema: "cooperations",
                table: "cooperation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "maturity",
                schema: "cooperations",
                table: "cooperation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "other_types",
                schema: "cooperations",
                table: "cooperation",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "phase",
                schema: "cooperations",
                table: "cooperation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scale",
                schema: "cooperations",
                table: "cooperation",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_person_id",
                schema: "cooperations",
                table: "organisation",
                column: "person_id",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_organisation_person_person_id",
                schema: "cooperations",
                table: "organisation",
                column: "person_id",
                principalSchema: "accounts",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_organisation_person_person_id",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropIndex(
                name: "ix_organisation_person_id",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "person_id",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "aims",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "inhabitants_apart",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "legal_form",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "maturity",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "other_types",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "phase",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "scale",
                schema: "cooperations",
                table: "cooperation");
        }
    }
}
