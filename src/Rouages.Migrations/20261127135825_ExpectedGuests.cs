using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class ExpectedGuests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "expected_commune",
                schema: "cooperations",
                table: "invitation",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "expected_family",
                schema: "cooperations",
                table: "invitation",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "expected_organisation",
                schema: "cooperations",
                table: "invitation",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "expected_person",
                schema: "cooperations",
                table: "invitation",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "expected_status",
                schema: "cooperations",
                table: "invitation",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "expected_commune",
                schema: "cooperations",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "expected_family",
                schema: "cooperations",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "expected_organisation",
                schema: "cooperations",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "expected_person",
                schema: "cooperations",
                table: "invitation");

            migrationBuilder.DropColumn(
                name: "expected_status",
                schema: "cooperations",
                table: "invitation");
        }
    }
}
