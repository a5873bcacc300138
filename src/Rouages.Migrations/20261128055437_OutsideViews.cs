using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class OutsideViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "subject",
                schema: "workshops",
                columns: table => new
                {
                    workshop_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    choice = table.Column<int>(type: "integer", nullable: false),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    chosen_organisation = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_person = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject", x => new { x.workshop_id, x.column });
                    table.ForeignKey(
                        name: "fk_subject_workshop_workshop_id",
                        column: x => x.workshop_id,
                        principalSchema: "workshops",
                        principalTable: "workshop",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_subject_about",
                schema: "workshops",
                table: "subject",
                column: "about");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "subject",
                schema: "workshops");
        }
    }
}
