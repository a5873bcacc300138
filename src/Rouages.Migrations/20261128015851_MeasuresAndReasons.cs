using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class MeasuresAndReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "wheels",
                schema: "assessments",
                table: "respondent",
                type: "text[]",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "judgements_only",
                schema: "assessments",
                table: "campaign",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "message",
                schema: "assessments",
                table: "campaign",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text",
                schema: "assessments",
                table: "answer",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "writer",
                schema: "assessments",
                table: "answer",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "measure",
                schema: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cooperation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    framework = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    indicator = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    noted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    noted_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    noted_person = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_cooperation_cooperation_id",
                        column: x => x.cooperation_id,
                        principalSchema: "cooperations",
                        principalTable: "cooperation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_measure_cooperation_id_framework",
                schema: "assessments",
                table: "measure",
                columns: new[] { "cooperation_id", "framework" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "measure",
                schema: "assessments");

            migrationBuilder.DropColumn(
                name: "wheels",
                schema: "assessments",
                table: "respondent");

            migrationBuilder.DropColumn(
                name: "judgements_only",
                schema: "assessments",
                table: "campaign");

            migrationBuilder.DropColumn(
                name: "message",
                schema: "assessments",
                table: "campaign");

            migrationBuilder.DropColumn(
                name: "text",
                schema: "assessments",
                table: "answer");

            migrationBuilder.DropColumn(
                name: "writer",
                schema: "assessments",
                table: "answer");
        }
    }
}
