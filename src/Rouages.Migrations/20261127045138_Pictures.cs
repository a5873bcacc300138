using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Rouages.Migrations
{
    /// <inheritdoc />
    public partial class Pictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "logo_id",
                schema: "cooperations",
                table: "organisation",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "picture_id",
                schema: "cooperations",
                table: "organisation",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "logo_id",
                schema: "cooperations",
                table: "cooperation",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "picture_id",
                schema: "cooperations",
                table: "cooperation",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "picture",
                schema: "storage",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    alt = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    credit = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_picture", x => x.id);
                    table.ForeignKey(
                        name: "fk_picture_file_id",
                        column: x => x.id,
                        principalSchema: "storage",
                        principalTable: "file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "smaller_picture",
                schema: "storage",
                columns: table => new
                {
                    picture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_smaller_picture", x => new { x.picture_id, x.width });
                    table.ForeignKey(
                        name: "fk_smaller_picture_picture_picture_id",
                        column: x => x.picture_id,
                        principalSchema: "storage",
                        principalTable: "picture",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "smaller_picture",
                schema: "storage");

            migrationBuilder.DropTable(
                name: "picture",
                schema: "storage");

            migrationBuilder.DropColumn(
                name: "logo_id",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "picture_id",
                schema: "cooperations",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "logo_id",
                schema: "cooperations",
                table: "cooperation");

            migrationBuilder.DropColumn(
                name: "picture_id",
                schema: "cooperations",
                table: "cooperation");
        }
    }
}
