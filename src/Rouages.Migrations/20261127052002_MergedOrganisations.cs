using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class MergedOrganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "merged_at",
                schema: "cooperations",
                table: "organisation",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                schema: "cooperations",
                table: "organisation",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_merged_into",
                schema: "cooperations",
                table: "organisation",
                column: "merged_into");

            migrationBuilder.AddForeignKey(
                name: "fk_organisation_organisation_merged_into",
                schema: "cooperations",
                table: "organisation",
                column: "merged_into",
                principalSchema: "cooperations",
                principalTable: "organisation",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_organisation_organisation_merged_into",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropIndex(
                name: "ix_organisation_merged_into",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "merged_at",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "merged_into",
                schema: "cooperations",
                table: "organisation");
        }
    }
}
