using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class MeansAndMovements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "unsure",
                schema: "assessments",
                table: "stage_result",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "completeness",
                schema: "assessments",
                table: "group_value",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "movement",
                schema: "assessments",
                table: "campaign",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "movement_chosen_at",
                schema: "assessments",
                table: "campaign",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "movement_chosen_organisation",
                schema: "assessments",
                table: "campaign",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "movement_chosen_person",
                schema: "assessments",
                table: "campaign",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "unsure",
                schema: "assessments",
                table: "stage_result");

            migrationBuilder.DropColumn(
                name: "completeness",
                schema: "assessments",
                table: "group_value");

            migrationBuilder.DropColumn(
                name: "movement",
                schema: "assessments",
                table: "campaign");

            migrationBuilder.DropColumn(
                name: "movement_chosen_at",
                schema: "assessments",
                table: "campaign");

            migrationBuilder.DropColumn(
                name: "movement_chosen_organisation",
                schema: "assessments",
                table: "campaign");

            migrationBuilder.DropColumn(
                name: "movement_chosen_person",
                schema: "assessments",
                table: "campaign");
        }
    }
}
